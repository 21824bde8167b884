-- Revert parlance:functions/document_changes from pg

begin;
set local role parlance_owner;

commit;
