-- Deploy parlance:schema/handoff to pg

begin;
set local role parlance_owner;

\ir ../../../schema/handoff.sql

commit;
