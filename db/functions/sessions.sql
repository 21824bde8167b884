-- The chat of seed 001: begin a session, say something in it, read it back.
--
--   app.use_open_chatbot()        the chatbot of whoever shows no key
--   api.chat_session_create       POST /api/v1/chat/session
--   sidecar.admit_message(…)      POST /api/v1/chat/message
--   api.chat_session_history      GET /api/v1/chat/history/{session}
--
-- By a chatbot's key, or without one: then with the chatbot called default, where that is active
-- and has a publishable key, and as if that had come along.  A session's id is made here and is a
-- secret (app.new_session_id), so that whoever began it needs nothing else.

create or replace function app.open_chatbot_key() returns text
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, for visitors without any right; a publishable key is no secret, and the gateway's own page
-- is told this one by app.visitor_config.
begin
  return (
    select f.publishable_key from app.public_chatbot('default') as f
    where (f.chatbot).status = 'active');
end
$$;

comment on function app.open_chatbot_key() is
  $$The publishable key that stands for no key at all; null where every call needs one

  Of the chatbot that the setting default_chatbot_id names, where it is active.$$;


create or replace function app.use_open_chatbot() returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_key text;
begin
  if app.current_chatbot_id() is not null then
    return;
  end if;
  v_key := app.open_chatbot_key();
  if v_key is null then
    perform app.fail(401, 'missing_key', 'X-API-Key is missing', null,
                     'Send the chatbot''s key: ck_… from a server, pk_… from a browser');
  end if;
  perform app.use_key(v_key, app.request_header('x-origin'), app.request_header('host'));
end
$$;

comment on function app.use_open_chatbot() is
  $$Note the chatbot called default for a request that came without a key

  Errors: 401 missing_key where there is none that is open to everybody, 403 origin_not_allowed.$$;


create or replace function app.chat_session_creation_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "userId": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 255,
               "description": "Who the visitor is, in your words"},
    "metadata": {"type": "object", "nullable": true, "additionalProperties": true,
                 "description": "At most 16384 characters of JSON"}
  },
  "example": {"userId": "user123", "metadata": {}}}'::jsonb;

comment on function app.chat_session_creation_schema() is
  'The JSON Schema of a body that begins a session.';


create or replace function app.chat_session_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["success", "sessionId", "sessionToken", "chatbotId", "conversationId", "userId",
               "language", "welcomeMessage", "createdAt", "expiresAt"],
  "properties": {
    "success": {"type": "boolean", "enum": [true]},
    "sessionId": {"type": "string", "description": "A secret: whoever has it, has the session"},
    "sessionToken": {"type": "string", "nullable": true,
                     "description": "For X-Session-Token, which this session does not need; null where the key is secret"},
    "chatbotId": {"type": "string", "format": "uuid"},
    "conversationId": {"type": "string", "format": "uuid"},
    "userId": {"type": "string", "nullable": true},
    "language": {"type": "string"},
    "welcomeMessage": {"type": "string"},
    "createdAt": {"type": "string", "format": "date-time"},
    "expiresAt": {"type": "string", "format": "date-time",
                  "description": "When the conversation ends unless something is said"}
  }}'::jsonb;

comment on function app.chat_session_schema() is
  'The JSON Schema of a session that app.begin_chat_session has begun.';


create or replace function app.begin_chat_session(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, for visitors without any right; app.use_open_chatbot and app.pre_request have found out
-- whose key they show.
declare
  v_chatbot  app.chatbot_instances;
  v_kind     text;
  v_digest   bytea;
  v_caller   text;
  v_key      text;
  v_first    jsonb;
  v_settings jsonb := app.settings();
  v_allowed  jsonb;
  v_limit    record;
  v_headers  jsonb;
  v_user     text := begin_chat_session.body ->> 'userId';
  v_data     jsonb := coalesce(nullif(begin_chat_session.body -> 'metadata', 'null'), '{}');
  v_minutes  integer;
  v_session  text;
  v_opened   record;
  v_shown    jsonb;
  v_answer   jsonb;
begin
  perform app.use_open_chatbot();
  perform app.check_json(begin_chat_session.body, app.chat_session_creation_schema());
  if length(v_data::text) > 16384 then
    perform app.fail(400, 'invalid_field', 'metadata must be an object of at most 16384 characters');
  end if;
  v_kind := current_setting('app.key_kind');
  -- By the chatbot and not by the token, of somebody elsewhere perhaps, that may have come along.
  select b.* into v_chatbot from app.chatbot_instances as b where b.id = app.current_chatbot_id();
  if v_kind = 'secret' then
    -- For servers only: what is remembered is a session, and short keys of browsers could be guessed.
    v_key := app.request_header('idempotency-key');
    v_caller := 'chatbot ' || v_chatbot.id;
    v_digest := app.request_digest('chat.session', begin_chat_session.body);
    v_first := app.repeated(v_chatbot.organization_id, v_caller, v_key, v_digest);
    if v_first is not null then
      return app.answer((v_first ->> 'status')::integer, v_first -> 'body', v_first -> 'headers');
    end if;
  end if;

  v_allowed := case v_kind when 'secret' then v_settings -> 'key_rate_limit'
               else v_settings -> 'address_rate_limit' end;
  select h.* into v_limit from app.hit_limits(
    array[case v_kind when 'secret' then 'key:' || v_chatbot.id
          else 'address:' || v_chatbot.id || ':' || coalesce(app.request_header('x-real-ip'), '') end,
          'chatbot:' || v_chatbot.id],
    array[(v_allowed ->> 'limit')::integer, (v_settings -> 'chatbot_rate_limit' ->> 'limit')::integer],
    array[(v_allowed ->> 'windowMinutes')::integer,
          (v_settings -> 'chatbot_rate_limit' ->> 'windowMinutes')::integer]) as h;
  v_headers := jsonb_build_object(
    'RateLimit-Limit', case v_limit.refused_by when 1 then v_allowed -> 'limit'
                       else v_settings -> 'chatbot_rate_limit' -> 'limit' end,
    'RateLimit-Remaining', v_limit.remaining, 'RateLimit-Reset', v_limit.reset_seconds);
  if v_limit.wait_seconds is not null then
    return app.answer(429, jsonb_build_object(
      'code', 'rate_limited', 'message', 'You have begun many sessions in a short time', 'details', null,
      'hint', format('Try again in %s seconds', v_limit.wait_seconds)),
      v_headers || jsonb_build_object('Retry-After', v_limit.wait_seconds));
  end if;

  v_session := app.new_session_id(v_chatbot.organization_id, v_chatbot.id);
  v_minutes := coalesce((v_chatbot.configuration ->> 'sessionTimeoutMinutes')::integer,
                        (v_settings ->> 'session_timeout_minutes')::integer);
  -- In no language yet: what is said first decides.
  select c.id into v_opened from app.open_conversation(
    v_chatbot.organization_id, v_chatbot.id, v_session,
    case v_kind when 'secret' then 'api' else 'web_embed' end, coalesce(v_user, v_session), null,
    v_data || case when v_user is null then '{}' else jsonb_build_object('userId', v_user) end,
    v_minutes) as c;
  v_shown := app.visitor_config(v_chatbot.id::text, null, null, null, app.request_header('accept-language'));
  v_answer := jsonb_build_object(
    'success', true, 'sessionId', v_session,
    'sessionToken', case v_kind when 'secret' then null
                    else app.session_token(v_chatbot.organization_id, v_chatbot.id, v_session) end,
    'chatbotId', v_chatbot.id, 'conversationId', v_opened.id, 'userId', v_user,
    'language', v_shown -> 'language', 'welcomeMessage', v_shown -> 'welcomeMessage',
    'createdAt', now(), 'expiresAt', now() + make_interval(mins => v_minutes));
  v_headers := v_headers || jsonb_build_object('Location', '/api/v1/chat/history/' || v_session);
  perform app.remember(v_chatbot.organization_id, v_caller, v_key, v_digest, 201, v_answer, v_headers);
  return app.answer(201, v_answer, v_headers);
end
$$;

comment on function app.begin_chat_session(jsonb) is
  $$Begin a session, whose conversation is there at once

  body: as app.chat_session_creation_schema() says.  Errors: 400 invalid_field, unknown_field,
  401 missing_key, 403 origin_not_allowed, 422 idempotency_mismatch, 429 rate_limited.$$;


create or replace function api.chat_session_create(json) returns jsonb
  language sql volatile
return app.begin_chat_session(app.request_json($1));

comment on function api.chat_session_create(json) is
  $$Begin a chat session

  With a chatbot's key, or without one: then with the installation's default chatbot, where that is
  open to everybody, by the rules of its publishable key.  The sessionId is made here and cannot be
  guessed: whoever sends it needs no session token.  Keep it like a password.  A server, with the
  secret key, may send an Idempotency-Key.
  Body: chat_session_creation.  Answer: 201 chat_session.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 missing_key, invalid_key;
  403 chatbot_inactive, chatbot_testing, origin_not_allowed; 422 idempotency_mismatch;
  429 rate_limited.$$;


create or replace function app.session_message_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(
  jsonb_set(app.chat_message_schema(), '{properties,userId}', '{
    "type": "string", "nullable": true, "minLength": 1, "maxLength": 255,
    "description": "Who the visitor is, in your words"}'),
  '{properties,sessionId,description}',
  '"As POST /api/v1/chat/session gave it; or a name of your own"');

comment on function app.session_message_schema() is
  $$The JSON Schema of a message in a session

  app.admit checks the same by hand, because it is on the way of every message.$$;


create or replace function app.session_answer_schema() returns jsonb
  language sql stable
return jsonb_set(jsonb_set(
  app.chat_answer_schema(), '{properties}', app.chat_answer_schema() -> 'properties' || '{
    "success": {"type": "boolean", "enum": [true]},
    "timestamp": {"type": "string", "format": "date-time", "description": "When it was answered"}}'),
  '{required}', app.chat_answer_schema() -> 'required' || '["success", "timestamp"]');

comment on function app.session_answer_schema() is
  'The JSON Schema of the answer in a session: app.chat_answer_schema(), and two fields.';


create or replace function sidecar.admit_message(request jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_key text := coalesce(admit_message.request ->> 'apiKey', app.open_chatbot_key());
begin
  return app.admit(admit_message.request || jsonb_build_object(
    'apiKey', v_key, 'chatbotId', (select k.chatbot_id from app.find_key(v_key) as k),
    'known', 'language, message, metadata, sessionId, userId'));
end
$$;

comment on function sidecar.admit_message(jsonb) is
  $$Say something in a chat session

  With a chatbot's key, or without one as for POST /api/v1/chat/session.  A sessionId that was made
  there is enough; one that a client has invented works as for POST
  /api/v1/public/chat/{chatbotId}/messages, and so does everything else: with Accept:
  text/event-stream the answer comes as the same events, and with an Idempotency-Key the same message
  gets the same answer.
  Body: session_message.  Answer: 200 session_answer or text/event-stream.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 missing_key,
  invalid_key; 403 chatbot_inactive, chatbot_testing, origin_not_allowed, session_token_required;
  409 turn_in_progress; 422 idempotency_mismatch; 429 rate_limited, token_budget_exhausted.$$;


create or replace function app.session_history_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object", "required": ["success", "sessionId", "chatbotId", "conversationId", "messages"],
  "properties": {
    "success": {"type": "boolean", "enum": [true]},
    "sessionId": {"type": "string"},
    "chatbotId": {"type": "string", "format": "uuid"},
    "conversationId": {"type": "string", "format": "uuid", "nullable": true,
                       "description": "The last one of the session"},
    "messages": {"type": "array", "items": {
      "type": "object", "required": ["id", "role", "content", "sources", "outcome", "timestamp"],
      "properties": {
        "id": {"type": "string", "format": "uuid"},
        "role": {"type": "string", "enum": ["user", "assistant", "system", "agent"]},
        "content": {"type": "string"},
        "sources": {"type": "array"},
        "outcome": {"type": "string", "nullable": true,
                    "enum": [
      "answered", "unanswered", "escalated", "failed", "handed", "refused"]},
        "timestamp": {"type": "string", "format": "date-time"}
      }}}
  }}', '{properties,messages,items,properties,sources,items}', app.chat_source_schema());

comment on function app.session_history_schema() is
  'The JSON Schema of what app.chat_session_history returns.';


create or replace function app.chat_session_history(session_id text) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, for visitors without any right; they show that the session is theirs.
declare
  v_chatbot app.chatbot_instances;
  v_found   jsonb;
begin
  perform app.use_open_chatbot();
  select b.* into v_chatbot from app.chatbot_instances as b where b.id = app.current_chatbot_id();
  if current_setting('app.key_kind') <> 'secret'
     and not app.is_session_proven(v_chatbot.organization_id, v_chatbot.id, chat_session_history.session_id,
                                   app.request_header('x-session-token')) then
    perform app.fail(403, 'session_token_required', 'This session is not yours', null,
                     'Send the X-Session-Token that the first answer of the session came with');
  end if;
  v_found := app.session_messages(v_chatbot.organization_id, v_chatbot.id, chat_session_history.session_id);
  return v_found || jsonb_build_object('success', true, 'messages', (
    select coalesce(jsonb_agg(m.value - 'createdAt' || jsonb_build_object('timestamp', m.value -> 'createdAt')
                              order by m.ordinality), '[]')
    from jsonb_array_elements(v_found -> 'messages') with ordinality as m));
end
$$;

comment on function app.chat_session_history(text) is
  $$The last 200 messages of a session, as seed 001 shows them

  Errors: 401 missing_key, 403 origin_not_allowed, session_token_required.$$;


create or replace function api.chat_session_history() returns jsonb
  language sql stable
return app.chat_session_history(app.request_header('x-resource-id'));

comment on function api.chat_session_history() is
  $$Read a chat session back

  The last 200 messages, oldest first; none where nothing was said yet.  A session id of POST
  /api/v1/chat/session is enough; for a name that a client has invented, a caller without the secret
  key needs the session's token as X-Session-Token.
  Answer: 200 session_history.
  Errors: 401 missing_key, invalid_key; 403 chatbot_inactive, chatbot_testing, origin_not_allowed,
  session_token_required.$$;


revoke all on function
  app.open_chatbot_key(), app.use_open_chatbot(), app.chat_session_creation_schema(),
  app.chat_session_schema(), app.begin_chat_session(jsonb), app.session_message_schema(),
  app.session_answer_schema(), app.session_history_schema(), app.chat_session_history(text),
  api.chat_session_create(json), sidecar.admit_message(jsonb), api.chat_session_history()
from public, anon, authenticated;

grant execute on function
  app.begin_chat_session(jsonb), app.chat_session_history(text), api.chat_session_create(json),
  api.chat_session_history()
to anon, authenticated;
grant execute on function sidecar.admit_message(jsonb) to sidecar;
