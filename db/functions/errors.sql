-- Recording what went wrong.
--
--   app.add_error(…)   an error of a turn
--   api.errors         the errors of the caller's chatbots
--   api.health         whether the installation answers

create or replace function app.add_error(
    turn app.turns, error_type text, detail text, details jsonb
  )
  returns uuid
  language sql volatile
  set search_path = ''
begin atomic
  insert into app.chatbot_errors
    (organization_id, chatbot_id, conversation_id, turn_id, error_type, error_message, context,
     error_details, prompt_version, model, request_id)
  values (
    (add_error.turn).organization_id, (add_error.turn).chatbot_id, (add_error.turn).conversation_id,
    (add_error.turn).id, add_error.error_type, left(add_error.detail, 2000), 'chatbot_api_call',
    add_error.details, (add_error.turn).prompt_version, (add_error.turn).model,
    (add_error.turn).request_id)
  returning id;
end;

comment on function app.add_error(app.turns, text, text, jsonb) is
  $$Record an error of a turn, with the prompt version and model that it came with

  Returns its id.$$;


create or replace view api.errors with (security_invoker = true) as
select
  e.organization_id, e.id, e.chatbot_id, e.conversation_id, e.turn_id, e.error_type,
  e.error_message,
  e.context, e.error_details, e.prompt_version, e.model, e.request_id, e.occurred_at
from app.chatbot_errors as e;

comment on view api.errors is 'What went wrong while your chatbots answered.';


create or replace function app.health_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["status", "service", "time"],
  "properties": {
    "status": {"type": "string", "enum": ["ok"]},
    "service": {"type": "string", "enum": ["parlance"]},
    "time": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.health_schema() is 'The JSON Schema of what api.health answers.';


create or replace function api.health() returns jsonb
  language sql stable
return jsonb_build_object('status', 'ok', 'service', 'parlance', 'time', now());

comment on function api.health() is
  $$Whether the installation answers

  Through the gateway, PostgREST and the database; whoever asks needs nothing.
  Answer: 200 health.$$;


revoke all on function
  app.add_error(app.turns, text, text, jsonb), app.health_schema(), api.health()
from public, anon, authenticated;
grant execute on function api.health() to anon, authenticated;

revoke all on api.errors from public, anon, authenticated;
grant select on api.errors to authenticated;
