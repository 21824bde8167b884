-- Verify parlance:functions/languages on pg

begin;

rollback;
