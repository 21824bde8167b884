-- Verify parlance:functions/review on pg

begin;

rollback;
