-- Verify parlance:policies/curation on pg

begin;

rollback;
