-- Verify parlance:functions/jobs on pg

begin;

select
  'app.add_job(uuid, text, jsonb)'::regprocedure,
  'app.hold_job(jsonb)'::regprocedure,
  'sidecar.claim_jobs(text, text[], integer)'::regprocedure,
  'sidecar.extend_lease(jsonb)'::regprocedure,
  'app.set_document_status(app.jobs, text, text)'::regprocedure,
  'app.bury_job(app.jobs, text)'::regprocedure,
  'sidecar.fail_job(jsonb, jsonb)'::regprocedure,
  'sidecar.read_document(jsonb)'::regprocedure,
  'sidecar.store_chunks(jsonb, jsonb)'::regprocedure,
  'sidecar.pending_embeddings(jsonb, integer)'::regprocedure,
  'sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[])'::regprocedure,
  'sidecar.finish_job(jsonb)'::regprocedure,
  'app.authenticate(jsonb)'::regprocedure,
  'sidecar.add_document(jsonb, jsonb, bytea)'::regprocedure,
  'sidecar.register(jsonb)'::regprocedure,
  'sidecar.health()'::regprocedure,
  'app.sweep()'::regprocedure,
  'app.schedule_jobs()'::regprocedure;

rollback;
