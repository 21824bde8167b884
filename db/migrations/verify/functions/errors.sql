-- Verify parlance:functions/errors on pg

begin;

select
  'app.add_error(app.turns, text, text, jsonb)'::regprocedure,
  'app.error_types()'::regprocedure,
  'app.recorded_error_schema()'::regprocedure,
  'app.recorded_error_body(app.chatbot_errors)'::regprocedure,
  'app.failure_type(jsonb)'::regprocedure,
  'app.provider_refusal(jsonb)'::regprocedure,
  'app.health_schema()'::regprocedure,
  'api.health()'::regprocedure;

select
  organization_id, id, chatbot_id, conversation_id, turn_id, error_type, error_message,
  context, error_details, prompt_version, model, request_id, occurred_at, source, error_name,
  error_stack, user_agent, url, session_id, message_count, conversation_length,
  api_key_present, network_status, user_input, response_time, additional_data, created_at,
  top_frame, group_id
from api.errors where false;

rollback;
