-- Verify parlance:functions/clock on pg

begin;

select
  'app.clock_jobs()'::regprocedure,
  'app.operator_organization_id()'::regprocedure,
  'app.run_clock_job(text)'::regprocedure,
  'app.schedule_jobs()'::regprocedure;

rollback;
