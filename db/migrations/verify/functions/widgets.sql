-- Verify parlance:functions/widgets on pg

begin;

rollback;
