-- Verify parlance:functions/context on pg

begin;

select
  'app.remember(uuid, uuid, text, jsonb, integer)'::regprocedure,
  'parlance.update_conversation_context(uuid, text, jsonb, integer)'::regprocedure,
  'app.context_text(jsonb)'::regprocedure,
  'app.context_values(app.turns, text)'::regprocedure,
  'app.fill_in(text, jsonb)'::regprocedure,
  'app.context_value_schema()'::regprocedure,
  'app.context_update_schema()'::regprocedure,
  'app.context_body(app.conversation_context)'::regprocedure,
  'app.is_key_asking()'::regprocedure,
  'app.context_conversation(text)'::regprocedure,
  'app.read_context()'::regprocedure,
  'app.update_context(jsonb)'::regprocedure,
  'api.context_get()'::regprocedure,
  'api.context_set(json)'::regprocedure;

rollback;
