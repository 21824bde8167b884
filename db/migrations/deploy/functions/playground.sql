-- Deploy parlance:functions/playground to pg

begin;
set local role parlance_owner;

\ir ../../../functions/playground.sql

commit;
