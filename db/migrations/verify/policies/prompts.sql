-- Verify parlance:policies/prompts on pg

begin;

rollback;
