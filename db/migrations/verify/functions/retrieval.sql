-- Verify parlance:functions/retrieval on pg

begin;

select
  'app.search_request_schema()'::regprocedure,
  'app.search_results_schema()'::regprocedure,
  'app.why_found(integer, integer, double precision, double precision, text[])'::regprocedure,
  'app.search_results(uuid, jsonb, text, text, extensions.vector, smallint, integer)'::regprocedure,
  'sidecar.search(jsonb, jsonb, extensions.vector, jsonb)'::regprocedure,
  'sidecar.fail_search(jsonb)'::regprocedure;

rollback;
