-- Verify parlance:functions/ingestion on pg

begin;

select
  'sidecar.add_document(jsonb, jsonb, bytea)'::regprocedure,
  'app.set_document_status(app.jobs, text, text)'::regprocedure,
  'sidecar.read_document(jsonb)'::regprocedure,
  'sidecar.store_chunks(jsonb, jsonb)'::regprocedure,
  'sidecar.pending_embeddings(jsonb, integer)'::regprocedure,
  'sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[])'::regprocedure,
  'sidecar.finish_job(jsonb)'::regprocedure;

rollback;
