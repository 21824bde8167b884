-- Deploy parlance:functions/document_changes to pg

begin;
set local role parlance_owner;

\ir ../../../functions/document_changes.sql

commit;
