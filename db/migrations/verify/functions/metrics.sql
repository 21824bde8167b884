-- Verify parlance:functions/metrics on pg

begin;

select
  'app.metric(text, text, text, jsonb)'::regprocedure,
  'sidecar.metrics()'::regprocedure;

rollback;
