-- Verify parlance:functions/prompt_generation on pg

begin;

select
  'app.begin_generation(app.jobs)'::regprocedure,
  'app.finish_generation(app.jobs, jsonb)'::regprocedure,
  'app.fail_generation(app.jobs, text)'::regprocedure;

rollback;
