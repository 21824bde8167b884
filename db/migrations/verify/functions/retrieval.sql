-- Verify parlance:functions/retrieval on pg

begin;

rollback;
