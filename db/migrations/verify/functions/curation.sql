-- Verify parlance:functions/curation on pg

begin;

rollback;
