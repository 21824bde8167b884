-- Verify parlance:functions/widgets on pg

begin;

select
  'app.widget_update_schema()'::regprocedure,
  'app.widget_schema()'::regprocedure,
  'app.widget_defaults()'::regprocedure,
  'app.widget_body(uuid, uuid)'::regprocedure,
  'app.read_widget()'::regprocedure,
  'api.widget_get()'::regprocedure,
  'app.update_widget(jsonb)'::regprocedure,
  'api.widget_update(json)'::regprocedure,
  'app.public_chatbot(text)'::regprocedure,
  'app.widget_config_schema()'::regprocedure,
  'app.visitor_config(text, text, text, text, text)'::regprocedure,
  'api.widget_config(text)'::regprocedure,
  'app.check_preflight(text, text, text)'::regprocedure,
  'api.preflight()'::regprocedure;

select
  organization_id, chatbot_id, theme, allowed_domains, custom_css, features,
  suggested_questions, created_at, updated_at
from api.widget_configs where false;

rollback;
