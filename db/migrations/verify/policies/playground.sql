-- Verify parlance:policies/playground on pg

begin;

rollback;
