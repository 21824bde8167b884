-- Verify parlance:policies/search on pg

begin;

rollback;
