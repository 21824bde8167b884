-- Verify parlance:functions/budgets on pg

begin;

rollback;
