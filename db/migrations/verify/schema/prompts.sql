-- Verify parlance:schema/prompts on pg

begin;

rollback;
