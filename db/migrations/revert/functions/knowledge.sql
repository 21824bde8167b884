-- Revert parlance:functions/knowledge from pg

begin;
set local role parlance_owner;

drop function api.document_delete(json);
drop function app.delete_document(uuid);
drop function api.document_version_list(text, text);
drop function app.document_version_schema();
drop function api.document_get();
drop function api.document_list(text, text, text, text, text, text, text);
drop function app.document_schema();
drop function app.document_body(api.documents);
drop view api.document_chunks;
drop view api.document_versions;
drop view api.documents;
drop view api.products;
drop view api.suppliers;
drop trigger text_never_edited on app.document_chunks;
drop function app.forbid_text_change();
drop trigger pass_on_document_filters on app.documents;
drop function app.pass_on_document_filters();
drop trigger retire_document on app.documents;
drop function app.retire_document();
drop function app.add_document(uuid, uuid, jsonb, bytea);
drop function app.supplier_of_product(uuid, uuid);
drop function app.checked_supplier(uuid, uuid);
drop function app.media_type_of(text, text);

commit;
