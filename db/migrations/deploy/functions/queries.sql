-- Deploy parlance:functions/queries to pg

begin;
set local role parlance_owner;

\ir ../../../functions/queries.sql

commit;
