-- Verify parlance:functions/retention on pg

begin;

select
  'app.retention_kinds()'::regprocedure,
  'app.retention_lines()'::regprocedure,
  'app.retention_terms()'::regprocedure,
  'app.apply_retention(integer)'::regprocedure,
  'app.retention_update_schema()'::regprocedure,
  'app.retention_schema()'::regprocedure,
  'app.retention_body(uuid)'::regprocedure,
  'app.show_retention()'::regprocedure,
  'api.retention_get()'::regprocedure,
  'app.update_retention(jsonb)'::regprocedure,
  'api.retention_update(json)'::regprocedure;

rollback;
