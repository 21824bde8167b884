-- Revert parlance:functions/document_changes from pg

begin;
set local role parlance_owner;

drop function api.document_update(json);
drop function app.update_document(uuid, jsonb);
drop function app.read_again(app.documents, uuid);
drop function app.document_change_schema();

commit;
