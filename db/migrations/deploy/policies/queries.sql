-- Deploy parlance:policies/queries to pg

begin;
set local role parlance_owner;

\ir ../../../policies/queries.sql

commit;
