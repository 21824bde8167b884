-- Deploy parlance:policies/search to pg

begin;
set local role parlance_owner;

\ir ../../../policies/search.sql

commit;
