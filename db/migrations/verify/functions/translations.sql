-- Verify parlance:functions/translations on pg

begin;

rollback;
