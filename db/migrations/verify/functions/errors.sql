-- Verify parlance:functions/errors on pg

begin;

select
  'app.add_error(app.turns, text, text, jsonb)'::regprocedure,
  'app.failure_type(jsonb)'::regprocedure,
  'app.provider_refusal(jsonb)'::regprocedure,
  'app.health_schema()'::regprocedure,
  'api.health()'::regprocedure;

select
  organization_id, id, chatbot_id, conversation_id, turn_id, error_type, error_message,
  context, error_details, prompt_version, model, request_id, occurred_at
from api.errors where false;

rollback;
