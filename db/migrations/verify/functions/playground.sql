-- Verify parlance:functions/playground on pg

begin;

rollback;
