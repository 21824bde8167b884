-- Verify parlance:functions/widgets on pg

begin;

select
  'app.widget_update_schema()'::regprocedure,
  'app.widget_schema()'::regprocedure,
  'app.widget_body(uuid, uuid)'::regprocedure,
  'app.read_widget()'::regprocedure,
  'api.widget_get()'::regprocedure,
  'app.update_widget(jsonb)'::regprocedure,
  'api.widget_update(json)'::regprocedure;

rollback;
