-- Verify parlance:functions/document_changes on pg

begin;

select
  'app.document_change_schema()'::regprocedure,
  'app.read_again(app.documents, uuid)'::regprocedure,
  'app.update_document(uuid, jsonb)'::regprocedure,
  'api.document_update(json)'::regprocedure;

rollback;
