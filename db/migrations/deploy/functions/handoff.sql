-- Deploy parlance:functions/handoff to pg

begin;
set local role parlance_owner;

\ir ../../../functions/handoff.sql

commit;
