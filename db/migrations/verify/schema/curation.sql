-- Verify parlance:schema/curation on pg

begin;

rollback;
