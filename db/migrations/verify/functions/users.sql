-- Verify parlance:functions/users on pg

begin;

rollback;
