-- Verify parlance:schema/playground on pg

begin;

rollback;
