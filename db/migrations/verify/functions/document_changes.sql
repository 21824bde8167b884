-- Verify parlance:functions/document_changes on pg

begin;

rollback;
