-- Deploy parlance:functions/live to pg

begin;
set local role parlance_owner;

\ir ../../../functions/live.sql

commit;
