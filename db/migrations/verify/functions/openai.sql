-- Verify parlance:functions/openai on pg

begin;

select
  'app.require_server_key(text)'::regprocedure,
  'app.require_model(app.chatbot_instances, text)'::regprocedure,
  'sidecar.list_models(jsonb)'::regprocedure,
  'app.completion_schema()'::regprocedure,
  'app.completion_refusals()'::regprocedure,
  'app.plain_content(jsonb, text)'::regprocedure,
  'app.read_completion(jsonb)'::regprocedure,
  'app.guard_history(app.chatbot_instances, jsonb, text, integer)'::regprocedure,
  'app.caller_session_id(uuid, uuid, text, text)'::regprocedure,
  'sidecar.admit_completion(jsonb)'::regprocedure;

rollback;
