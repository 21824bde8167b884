-- Recording and telling what went wrong.
--
--   app.add_error(…)                an error of a turn
--   app.error_types()               the kinds there are
--   app.recorded_error_body(error)  an error as the API shows it
--   app.failure_type(failure)       why a model did not answer
--   app.provider_refusal(failure)   what a person reads whose model did not answer
--   api.errors                      the errors of the caller's chatbots
--   api.health                      whether the installation answers

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
    (add_error.turn).id, add_error.error_type,
    -- What a provider says of a request may repeat it, and alerts tell others.
    left(app.redact_text(add_error.detail), 2000),
    'chatbot_api_call',
    add_error.details, (add_error.turn).prompt_version, (add_error.turn).model,
    (add_error.turn).request_id)
  returning id;
end;

comment on function app.add_error(app.turns, text, text, jsonb) is
  $$Record an error of a turn, with the prompt version and model that it came with

  Returns its id.$$;


create or replace function app.error_types() returns text[]
  language sql immutable parallel safe
return array[
  'api_key_missing', 'network_error', 'http_error', 'no_response', 'unknown', 'rate_limited',
  'timeout', 'moderated', 'channel_error'];

comment on function app.error_types() is
  'The kinds of errors: seed 000''s five, and four more.  The check of the table has the same.';


create or replace function app.recorded_error_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "chatbotId", "groupId", "source", "errorType", "message", "name", "stack",
               "context", "timestamp", "userAgent", "url", "sessionId", "messageCount",
               "conversationLength", "apiKeyPresent", "networkStatus", "userInput", "responseTime",
               "additionalData", "details", "conversationId", "turnId", "promptVersion", "model",
               "requestId", "createdAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true,
                  "description": "Null for the installation''s own errors"},
    "groupId": {"type": "string", "format": "uuid"},
    "source": {"type": "string", "enum": ["server", "client", "sidecar"],
               "description": "client: a page or a server reported it"},
    "errorType": {"type": "string", "enum": [
      "api_key_missing", "network_error", "http_error", "no_response", "unknown", "rate_limited",
      "timeout", "moderated", "channel_error"]},
    "message": {"type": "string", "nullable": true},
    "name": {"type": "string", "nullable": true},
    "stack": {"type": "string", "nullable": true},
    "context": {"type": "string", "nullable": true},
    "timestamp": {"type": "string", "format": "date-time", "description": "When it happened"},
    "userAgent": {"type": "string", "nullable": true},
    "url": {"type": "string", "nullable": true, "description": "Without query and fragment"},
    "sessionId": {"type": "string", "nullable": true},
    "messageCount": {"type": "integer", "nullable": true},
    "conversationLength": {"type": "integer", "nullable": true},
    "apiKeyPresent": {"type": "boolean", "nullable": true},
    "networkStatus": {"type": "string", "nullable": true},
    "userInput": {"type": "string", "nullable": true, "description": "Redacted"},
    "responseTime": {"type": "integer", "nullable": true, "description": "Milliseconds"},
    "additionalData": {"type": "object", "properties": {}, "additionalProperties": true},
    "details": {"type": "object", "properties": {}, "additionalProperties": true,
                "description": "What Parlance knows of it"},
    "conversationId": {"type": "string", "format": "uuid", "nullable": true},
    "turnId": {"type": "string", "format": "uuid", "nullable": true},
    "promptVersion": {"type": "integer", "nullable": true},
    "model": {"type": "string", "nullable": true},
    "requestId": {"type": "string", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time", "description": "When it was recorded"}
  }}'::jsonb;

comment on function app.recorded_error_schema() is 'The JSON Schema of an error.';


create or replace function app.recorded_error_body(error app.chatbot_errors) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'id', (error).id, 'chatbotId', (error).chatbot_id, 'groupId', (error).group_id,
  'source', (error).source, 'errorType', (error).error_type, 'message', (error).error_message,
  'name', (error).error_name, 'stack', (error).error_stack, 'context', (error).context,
  'timestamp', (error).occurred_at, 'userAgent', (error).user_agent, 'url', (error).url,
  'sessionId', (error).session_id, 'messageCount', (error).message_count,
  'conversationLength', (error).conversation_length, 'apiKeyPresent', (error).api_key_present,
  'networkStatus', (error).network_status, 'userInput', (error).user_input,
  'responseTime', (error).response_time, 'additionalData', (error).additional_data,
  'details', (error).error_details, 'conversationId', (error).conversation_id)
|| jsonb_build_object(
  'turnId', (error).turn_id, 'promptVersion', (error).prompt_version, 'model', (error).model,
  'requestId', (error).request_id, 'createdAt', (error).created_at);

comment on function app.recorded_error_body(app.chatbot_errors) is 'An error as the API shows it.';


create or replace function app.failure_type(failure jsonb) returns text
  language sql immutable parallel safe
return case
  when failure ->> 'type' in (
    'api_key_missing', 'network_error', 'http_error', 'no_response', 'timeout', 'rate_limited')
  then failure ->> 'type' else 'unknown' end;

comment on function app.failure_type(jsonb) is
  'Why a model did not answer, as app.chatbot_errors calls it.  failure: of sidecar.fail_turn.';


create or replace function app.provider_refusal(failure jsonb) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_wait    numeric := (provider_refusal.failure ->> 'retryAfter')::numeric;
  v_refusal jsonb;
begin
  case app.failure_type(provider_refusal.failure)
    when 'api_key_missing' then
      v_refusal := app.refusal(
        503, 'api_key_missing', 'The model''s provider has no key, or does not take it',
        'Ask the operator to set OPENAI_API_KEY, or choose another provider');
    when 'rate_limited' then
      v_refusal := app.refusal(
        503, 'provider_busy', 'The model''s provider wants fewer calls', 'Try again later',
        case when v_wait is null then '{}' else jsonb_build_object('Retry-After', ceil(v_wait)) end);
    when 'timeout' then
      v_refusal := app.refusal(504, 'provider_timeout', 'The model did not answer in time',
                               'Raise the chatbot''s responseTimeout, or choose a faster model');
    else
      v_refusal := app.refusal(502, 'provider_failed', 'The model did not answer',
                               'details says why; check the name of the model');
  end case;
  return jsonb_set(v_refusal, '{body,details}',
                   coalesce(provider_refusal.failure -> 'detail', 'null'));
end
$$;

comment on function app.provider_refusal(jsonb) is
  $$What a signed-in person is answered whose model, or embedding model, did not answer

  failure: of sidecar.fail_turn.  Its detail holds no key and nothing of anybody else.$$;


create or replace view api.errors with (security_invoker = true) as
select
  e.organization_id, e.id, e.chatbot_id, e.conversation_id, e.turn_id, e.error_type,
  e.error_message,
  e.context, e.error_details, e.prompt_version, e.model, e.request_id, e.occurred_at,
  e.source, e.error_name, e.error_stack, e.user_agent, e.url, e.session_id, e.message_count,
  e.conversation_length, e.api_key_present, e.network_status, e.user_input, e.response_time,
  e.additional_data, e.created_at, e.top_frame, e.group_id
from app.chatbot_errors as e;

comment on view api.errors is 'What went wrong with your chatbots.';


create or replace function app.health_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["status", "service", "time", "uptimeSeconds"],
  "properties": {
    "status": {"type": "string", "enum": ["ok"]},
    "service": {"type": "string", "enum": ["parlance"]},
    "time": {"type": "string", "format": "date-time"},
    "uptimeSeconds": {"type": "integer", "minimum": 0, "description": "Since the database started"}
  }}'::jsonb;

comment on function app.health_schema() is 'The JSON Schema of what api.health answers.';


create or replace function api.health() returns jsonb
  language sql stable
return jsonb_build_object(
  'status', 'ok', 'service', 'parlance', 'time', now(),
  'uptimeSeconds', floor(extract(epoch from now() - pg_postmaster_start_time()))::bigint);

comment on function api.health() is
  $$Whether the installation answers

  Through the gateway, PostgREST and the database; whoever asks needs nothing.  How many sessions
  there are is in each organization's analytics and not here: that would be everybody's, and a count.
  Answer: 200 health.$$;


revoke all on function
  app.add_error(app.turns, text, text, jsonb), app.error_types(), app.recorded_error_schema(),
  app.recorded_error_body(app.chatbot_errors), app.failure_type(jsonb),
  app.provider_refusal(jsonb), app.health_schema(), api.health()
from public, anon, authenticated;
grant execute on function api.health() to anon, authenticated;

revoke all on api.errors from public, anon, authenticated;
grant select on api.errors to authenticated;
