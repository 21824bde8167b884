-- Verify parlance:functions/ingestion on pg

begin;

select
  'app.document_fields_schema()'::regprocedure,
  'app.document_text_schema()'::regprocedure,
  'app.document_form_schema()'::regprocedure,
  'app.document_added_schema()'::regprocedure,
  'sidecar.know_caller(jsonb)'::regprocedure,
  'sidecar.add_document(jsonb, jsonb, bytea)'::regprocedure,
  'app.embedding_model_of(uuid)'::regprocedure,
  'app.embedding_ref(app.embedding_models)'::regprocedure,
  'app.embedding_models_to_fill(uuid)'::regprocedure,
  'app.set_document_status(app.jobs, text, text)'::regprocedure,
  'app.begin_ingest(app.jobs)'::regprocedure,
  'sidecar.read_document(jsonb)'::regprocedure,
  'sidecar.store_chunks(jsonb, jsonb)'::regprocedure,
  'app.missing_embeddings(app.jobs, smallint, integer)'::regprocedure,
  'sidecar.pending_embeddings(jsonb, integer)'::regprocedure,
  'sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[])'::regprocedure,
  'app.finish_ingest(app.jobs)'::regprocedure;

rollback;
