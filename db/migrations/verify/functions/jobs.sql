-- Verify parlance:functions/jobs on pg

begin;

select
  'app.add_job(uuid, text, jsonb)'::regprocedure,
  'app.job_ref(app.jobs)'::regprocedure,
  'app.hold_job(jsonb)'::regprocedure,
  'sidecar.claim_jobs(text, text[], integer)'::regprocedure,
  'sidecar.extend_lease(jsonb)'::regprocedure,
  'app.bury_job(app.jobs, text)'::regprocedure,
  'sidecar.fail_job(jsonb, jsonb)'::regprocedure,
  'sidecar.finish_job(jsonb, jsonb)'::regprocedure,
  'sidecar.register(jsonb)'::regprocedure,
  'sidecar.health()'::regprocedure,
  'app.sweep()'::regprocedure;

rollback;
