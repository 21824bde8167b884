-- Verify parlance:functions/prompts on pg

begin;

rollback;
