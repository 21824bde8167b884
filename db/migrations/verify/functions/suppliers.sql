-- Verify parlance:functions/suppliers on pg

begin;

rollback;
