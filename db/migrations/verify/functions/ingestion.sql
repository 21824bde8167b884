-- Verify parlance:functions/ingestion on pg

begin;

select
  'sidecar.add_document(jsonb, jsonb, bytea)'::regprocedure,
  'app.set_document_status(app.jobs, text, text)'::regprocedure,
  'app.begin_ingest(app.jobs)'::regprocedure,
  'sidecar.read_document(jsonb)'::regprocedure,
  'sidecar.store_chunks(jsonb, jsonb)'::regprocedure,
  'sidecar.pending_embeddings(jsonb, integer)'::regprocedure,
  'sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[])'::regprocedure,
  'app.finish_ingest(app.jobs)'::regprocedure;

rollback;
