-- The playground: trying a chatbot where nothing counts.
--
--   api.playground_session_create, _get, _end     a session is its user's own
--   sidecar.begin_playground(caller, request)     store the question; what to do next
--   sidecar.ground_playground(turn, …)            find its sources, compose the request
--   sidecar.call_playground_tool(turn, call)      what a model asked to be run
--   sidecar.finish_playground(turn, result)       store the answer
--   sidecar.fail_playground(turn, failure)        try again, or refuse
--
-- It goes through the same search, the same composing and the same steps as a visitor's turn, by an
-- app.turns that is made up and never stored.  No conversation, message, turn, error, budget or
-- count of a real one is touched, and nobody is asked to take over.

create or replace function app.playground_config_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "nullable": true,
  "properties": {
    "temperature": {"type": "number", "nullable": true, "minimum": 0, "maximum": 2},
    "systemPrompt": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 100000},
    "model": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 200},
    "provider": {"type": "string", "nullable": true, "enum": ["openai", "embedded"]},
    "maxTokens": {"type": "integer", "nullable": true, "minimum": 1, "maximum": 32000},
    "language": {"type": "string", "nullable": true, "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                 "description": "A language code of BCP 47, such as en or zh-TW"},
    "promptVersion": {"type": "integer", "nullable": true, "minimum": 1, "maximum": 2147483647},
    "promptLabel": {"type": "string", "nullable": true, "enum": ["production", "staging"]}
  }}', '{properties,knowledgeSourceFilters}', app.filters_schema() || '{"nullable": true}');

comment on function app.playground_config_schema() is
  $$The JSON Schema of what may be tried in the place of a chatbot's configuration

  systemPrompt, promptVersion and promptLabel are three ways to say one thing: at most one of them.$$;


create or replace function app.playground_session_creation_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{"type": "object", "properties": {}}', '{properties,sessionConfig}',
                 app.playground_config_schema());

comment on function app.playground_session_creation_schema() is
  'The JSON Schema of a request for a playground session.';


create or replace function app.playground_question_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "required": ["sessionId", "message"],
  "properties": {
    "sessionId": {"type": "string", "format": "uuid"},
    "message": {"type": "string", "minLength": 1, "maxLength": 8000, "pattern": "\\S",
                "description": "A text that is not blank"}
  }}', '{properties,overrideConfig}', app.playground_config_schema());

comment on function app.playground_question_schema() is
  'The JSON Schema of a message in the playground.';


create or replace function app.playground_answer_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "required": ["messageId", "sessionId", "userMessageId", "response", "sources", "confidence",
               "grounded", "groundingReason", "outcome", "provider", "model", "promptVersion",
               "language", "temperature", "maxTokens", "usage"],
  "properties": {
    "messageId": {"type": "string", "format": "uuid"},
    "sessionId": {"type": "string", "format": "uuid"},
    "userMessageId": {"type": "string", "format": "uuid"},
    "response": {"type": "string"},
    "sources": {"type": "array"},
    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
    "grounded": {"type": "boolean"},
    "groundingReason": {"type": "string", "enum": [
      "found", "no_documents", "too_far", "unknown_name", "small_talk", "curated"]},
    "outcome": {"type": "string", "enum": ["answered", "unanswered"]},
    "provider": {"type": "string"},
    "model": {"type": "string"},
    "promptVersion": {"type": "integer", "nullable": true, "minimum": 0},
    "language": {"type": "string"},
    "temperature": {"type": "number"},
    "maxTokens": {"type": "integer"},
    "usage": {
      "type": "object",
      "required": ["promptTokens", "completionTokens", "totalTokens", "vectorSearchTime",
                   "llmResponseTime"],
      "properties": {
        "promptTokens": {"type": "integer", "minimum": 0},
        "completionTokens": {"type": "integer", "minimum": 0},
        "totalTokens": {"type": "integer", "minimum": 0},
        "vectorSearchTime": {"type": "number", "minimum": 0},
        "llmResponseTime": {"type": "number", "minimum": 0}}}
  }}', '{properties,sources,items}', app.chat_source_schema());

comment on function app.playground_answer_schema() is
  $$The JSON Schema of an answer in the playground

  promptVersion: null where a systemPrompt came with the message or the session; 0 for the built-in
  prompt.  Times are milliseconds.$$;


create or replace function app.playground_message_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(jsonb_set(jsonb_set('{
  "type": "object",
  "required": ["messageId", "role", "content", "overrideConfig", "outcome", "error", "sources",
               "confidence", "grounded", "groundingReason", "provider", "model", "promptVersion",
               "language", "temperature", "maxTokens", "usage", "createdAt"],
  "properties": {
    "messageId": {"type": "string", "format": "uuid"},
    "role": {"type": "string", "enum": ["user", "assistant"]},
    "content": {"type": "string"},
    "outcome": {"type": "string", "nullable": true, "enum": [
      "answered", "unanswered", "failed", null]},
    "error": {
      "type": "object", "nullable": true, "required": ["code", "message", "details", "hint"],
      "properties": {
        "code": {"type": "string"},
        "message": {"type": "string"},
        "details": {"type": "string", "nullable": true},
        "hint": {"type": "string", "nullable": true}}},
    "sources": {"type": "array"},
    "confidence": {"type": "number", "nullable": true, "minimum": 0, "maximum": 1},
    "grounded": {"type": "boolean", "nullable": true},
    "groundingReason": {"type": "string", "nullable": true, "enum": [
      "found", "no_documents", "too_far", "unknown_name", "small_talk", "curated", null]},
    "provider": {"type": "string"},
    "model": {"type": "string"},
    "promptVersion": {"type": "integer", "nullable": true, "minimum": 0},
    "language": {"type": "string"},
    "temperature": {"type": "number"},
    "maxTokens": {"type": "integer"},
    "createdAt": {"type": "string", "format": "date-time"}
  }}', '{properties,sources,items}', app.chat_source_schema()),
  '{properties,overrideConfig}', app.playground_config_schema() - 'nullable'),
  '{properties,usage}',
  (app.playground_answer_schema() #> '{properties,usage}') || '{"nullable": true}');

comment on function app.playground_message_schema() is
  $$The JSON Schema of a message of a playground session

  What says how an answer was made is with the question as well; its outcome and usage are null.$$;


create or replace function app.playground_session_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(jsonb_set('{
  "type": "object",
  "required": ["sessionId", "chatbotId", "userId", "sessionConfig", "isActive", "createdAt",
               "endedAt", "messages"],
  "properties": {
    "sessionId": {"type": "string", "format": "uuid"},
    "chatbotId": {"type": "string", "format": "uuid"},
    "userId": {"type": "string", "format": "uuid"},
    "isActive": {"type": "boolean"},
    "createdAt": {"type": "string", "format": "date-time"},
    "endedAt": {"type": "string", "format": "date-time", "nullable": true},
    "messages": {"type": "array"}
  }}', '{properties,messages,items}', app.playground_message_schema()),
  '{properties,sessionConfig}', app.playground_config_schema() - 'nullable');

comment on function app.playground_session_schema() is
  'The JSON Schema of a playground session with what was said in it.';


create or replace function app.choose_prompt(
    chatbot app.chatbot_instances, config jsonb, path text, out version integer, out prompt text
  )
  language plpgsql stable
  set search_path = ''
as $$
begin
  if (choose_prompt.config ? 'systemPrompt')::integer + (choose_prompt.config ? 'promptVersion')::integer
     + (choose_prompt.config ? 'promptLabel')::integer > 1 then
    perform app.fail(400, 'invalid_field', format(
      '%1$s.systemPrompt, %1$s.promptVersion and %1$s.promptLabel exclude each other',
      choose_prompt.path));
  elsif choose_prompt.config ? 'systemPrompt' then
    prompt := choose_prompt.config ->> 'systemPrompt';
  elsif choose_prompt.config ?| array['promptVersion', 'promptLabel'] then
    version := coalesce((choose_prompt.config ->> 'promptVersion')::integer, (
      select l.version from app.prompt_labels as l
      where l.organization_id = (choose_prompt.chatbot).organization_id
        and l.chatbot_id = (choose_prompt.chatbot).id
        and l.label = choose_prompt.config ->> 'promptLabel'));
    select h.prompt_text into prompt
    from app.chatbot_prompt_history as h
    where h.organization_id = (choose_prompt.chatbot).organization_id
      and h.chatbot_id = (choose_prompt.chatbot).id and h.version = choose_prompt.version;
    if not found then
      perform app.fail(400, 'invalid_field', format(
        '%s.%s is of no version of the chatbot''s prompt', choose_prompt.path,
        case when choose_prompt.config ? 'promptVersion' then 'promptVersion' else 'promptLabel' end));
    end if;
  else
    version := (choose_prompt.chatbot).prompt_version;
  end if;
end
$$;

comment on function app.choose_prompt(app.chatbot_instances, jsonb, text) is
  $$Which prompt a message in the playground is answered with

  config: as app.playground_config_schema().  path: its name in messages.  Returns the version, null
  for a text that was given; and the text, null for what the chatbot would use by itself, which may be
  a translation.  Errors: 400 invalid_field.$$;


create or replace view api.playground_sessions with (security_invoker = true) as
select s.organization_id, s.id, s.chatbot_id, s.user_id, s.session_config, s.is_active,
       s.created_at, s.ended_at
from app.chatbot_playground_sessions as s;

comment on view api.playground_sessions is 'Your sessions in the playground.';


create or replace view api.playground_messages with (security_invoker = true) as
select
  m.organization_id, m.id, m.session_id, m.chatbot_id, m.user_id, m.message, m.override_config,
  m.question, m.language, m.provider, m.model, m.prompt_version, m.system_prompt, m.filters,
  m.parameters, m.is_grounded, m.grounding, m.confidence, m.sources, m.answer_id, m.response,
  m.outcome, m.failure, m.usage, m.timings, m.created_at, m.finished_at
from app.chatbot_playground_messages as m;

comment on view api.playground_messages is
  'What you asked in the playground, with what, and what was answered.';


create or replace function app.playground_session() returns app.chatbot_playground_sessions
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_session app.chatbot_playground_sessions;
begin
  select s.* into v_session from app.chatbot_playground_sessions as s
  where s.organization_id = app.current_organization_id()
    and s.id = app.request_uuid('x-resource-id', 'sessionId')
    and s.chatbot_id = app.request_uuid('x-chatbot-id', 'chatbotId')
    -- Somebody's trials are notes to oneself: nobody else reads them, admins neither.
    and s.user_id = app.current_user_id();
  if not found then
    perform app.fail(404, 'not_found', 'There is no such playground session');
  end if;
  return v_session;
end
$$;

comment on function app.playground_session() is
  $$The playground session of the path, which must be the caller's own

  Errors: 400 invalid_field, 404 not_found.$$;


create or replace function app.playground_usage(message app.chatbot_playground_messages)
  returns jsonb
  language sql stable parallel safe
return jsonb_build_object(
  'promptTokens', coalesce(((message).usage ->> 'promptTokens')::bigint, 0),
  'completionTokens', coalesce(((message).usage ->> 'completionTokens')::bigint, 0),
  'totalTokens', coalesce(((message).usage ->> 'promptTokens')::bigint, 0)
                 + coalesce(((message).usage ->> 'completionTokens')::bigint, 0),
  'vectorSearchTime', coalesce((message).timings -> 'vectorSearchMs', '0'),
  'llmResponseTime', coalesce((message).timings -> 'llmResponseMs', '0'));

comment on function app.playground_usage(app.chatbot_playground_messages) is
  'The tokens and times of an answer in the playground.';


create or replace function app.playground_facts(message app.chatbot_playground_messages)
  returns jsonb
  language sql stable parallel safe
return jsonb_build_object(
  'confidence', round((message).confidence::numeric, 2),
  'grounded', (message).is_grounded,
  'groundingReason', (message).grounding,
  'outcome', (message).outcome,
  'provider', (message).provider, 'model', (message).model,
  'promptVersion', (message).prompt_version,
  'language', (message).language,
  'temperature', (message).parameters -> 'temperature',
  'maxTokens', (message).parameters -> 'maxTokens');

comment on function app.playground_facts(app.chatbot_playground_messages) is
  'How an answer in the playground was made, and how sure it is.';


create or replace function app.playground_exchange(message app.chatbot_playground_messages)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := playground_exchange.message;
  v_facts   jsonb := app.playground_facts(v_message)
                     || jsonb_build_object('overrideConfig', v_message.override_config);
begin
  return jsonb_build_array(v_facts || jsonb_build_object(
    'messageId', v_message.id, 'role', 'user', 'content', v_message.message, 'outcome', null,
    'error', null, 'sources', '[]'::jsonb, 'usage', null, 'createdAt', v_message.created_at))
    || case when v_message.outcome is null then '[]'
    else jsonb_build_array(v_facts || jsonb_build_object(
      'messageId', v_message.answer_id, 'role', 'assistant',
      'content', coalesce(v_message.response, ''),
      'error', case when v_message.failure is not null
               then app.provider_refusal(v_message.failure) -> 'body' end,
      'sources', case v_message.outcome when 'answered'
                 then app.source_bodies(v_message.organization_id, v_message.sources)::jsonb else '[]' end,
      'usage', app.playground_usage(v_message), 'createdAt', v_message.finished_at)) end;
end
$$;

comment on function app.playground_exchange(app.chatbot_playground_messages) is
  'A question in the playground and, if there is one, its answer: app.playground_message_schema().';


create or replace function app.playground_session_body(session app.chatbot_playground_sessions)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_session app.chatbot_playground_sessions := playground_session_body.session;
begin
  return jsonb_build_object(
    'sessionId', v_session.id, 'chatbotId', v_session.chatbot_id, 'userId', v_session.user_id,
    'sessionConfig', v_session.session_config, 'isActive', v_session.is_active,
    'createdAt', v_session.created_at, 'endedAt', v_session.ended_at,
    'messages', coalesce((
      select jsonb_agg(e.value order by m.id, e.ordinality)
      from (
        select o.id, app.playground_exchange(o) as exchange
        from app.chatbot_playground_messages as o
        where o.organization_id = v_session.organization_id and o.session_id = v_session.id
        order by o.id desc
        limit 100
      ) as m
      cross join lateral jsonb_array_elements(m.exchange) with ordinality as e), '[]'));
end
$$;

comment on function app.playground_session_body(app.chatbot_playground_sessions) is
  'A playground session as the API shows one, with its last 100 questions and their answers.';


create or replace function app.add_playground_session(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks for the caller's right to the chatbot.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('playground.use');
  v_config  jsonb;
  v_session app.chatbot_playground_sessions;
  v_first   jsonb;
begin
  perform app.check_json(add_playground_session.body, app.playground_session_creation_schema());
  v_config := jsonb_strip_nulls(coalesce(nullif(
    add_playground_session.body -> 'sessionConfig', 'null'), '{}'));
  perform app.choose_prompt(v_chatbot, v_config, 'sessionConfig');
  v_first := app.replayed('playground.sessions.create', add_playground_session.body);
  if v_first is not null then
    return v_first;
  end if;
  insert into app.chatbot_playground_sessions as s (organization_id, chatbot_id, user_id, session_config)
  values (v_chatbot.organization_id, v_chatbot.id, app.current_user_id(), v_config)
  returning s.* into v_session;
  return app.created(
    'playground.sessions.create', add_playground_session.body, app.playground_session_body(v_session),
    format('/api/v1/chatbots/%s/playground/sessions/%s', v_chatbot.id, v_session.id));
end
$$;

comment on function app.add_playground_session(jsonb) is
  $$Begin a playground session with the chatbot of the path

  body: sessionConfig.  Errors: 400 invalid_field, 401, 403, 404, 422 idempotency_mismatch.$$;


create or replace function app.read_playground_session() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, for the text of the sources, which is put together from rows of chunks; it shows a session
-- to its own user only.
begin
  perform app.require_chatbot('playground.use');
  return app.playground_session_body(app.playground_session());
end
$$;

comment on function app.read_playground_session() is
  'The playground session of the path.  Errors: 400 invalid_field, 401, 403, 404 not_found.';


create or replace function app.end_playground_session() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it ends a session for its own user only.
declare
  v_session app.chatbot_playground_sessions;
begin
  perform app.require_chatbot('playground.use');
  v_session := app.playground_session();
  update app.chatbot_playground_sessions as s set is_active = false, ended_at = now()
  where s.organization_id = v_session.organization_id and s.id = v_session.id and s.is_active;
end
$$;

comment on function app.end_playground_session() is
  $$End the playground session of the path; of one that has ended, nothing changes

  Errors: 400 invalid_field, 401, 403, 404 not_found.$$;


create or replace function api.playground_session_create(json) returns jsonb
  language sql volatile
return app.add_playground_session(app.request_json($1));

comment on function api.playground_session_create(json) is
  $$Begin a playground session

  sessionConfig stands in the place of the chatbot's configuration for all messages of the session.
  The session is its user's own: nobody else sees it.  The chatbot's status does not matter.
  Body: playground_session_creation.  Answer: 201 playground_session.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 422 idempotency_mismatch.$$;


create or replace function api.playground_session_get() returns jsonb
  language sql stable
return app.read_playground_session();

comment on function api.playground_session_get() is
  $$Read a playground session

  With its last 100 questions and their answers, oldest first.  Only one's own.
  Answer: 200 playground_session.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function api.playground_session_end(json) returns void
  language sql volatile
return app.end_playground_session();

comment on function api.playground_session_end(json) is
  $$End a playground session

  It can be read afterwards, and nothing can be asked in it.  Ending it again changes nothing.
  Answer: 204.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.playground_turn(message app.chatbot_playground_messages)
  returns app.turns
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_turn app.turns;
begin
  v_turn.organization_id := (playground_turn.message).organization_id;
  v_turn.id := (playground_turn.message).id;
  v_turn.chatbot_id := (playground_turn.message).chatbot_id;
  v_turn.user_message_id := (playground_turn.message).id;
  v_turn.fence := (playground_turn.message).fence;
  v_turn.question := (playground_turn.message).question;
  v_turn.language := (playground_turn.message).language;
  v_turn.provider := (playground_turn.message).provider;
  v_turn.model := (playground_turn.message).model;
  v_turn.prompt_version := (playground_turn.message).prompt_version;
  v_turn.parameters := (playground_turn.message).parameters || jsonb_strip_nulls(
    jsonb_build_object('grounding', (playground_turn.message).grounding));
  v_turn.sources := (playground_turn.message).sources;
  v_turn.confidence := (playground_turn.message).confidence;
  return v_turn;
end
$$;

comment on function app.playground_turn(app.chatbot_playground_messages) is
  $$A message of the playground as what composes a visitor's turn takes it

  It is never stored.  It has no conversation.$$;


create or replace function app.playground_ref(message app.chatbot_playground_messages) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object('sessionId', (message).session_id, 'sessionToken', null);

comment on function app.playground_ref(app.chatbot_playground_messages) is
  'The session of a message of the playground, as app.session_ref of a turn.';


create or replace function app.playground_history(
    message app.chatbot_playground_messages, max_messages integer
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := playground_history.message;
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'content', h.content)
                              order by h.id, h.place), '[]')
    from (
      select m.id, s.place, s.role, s.content
      from app.chatbot_playground_messages as m
      cross join lateral (
        values (1, 'user', m.message), (2, 'assistant', m.response)
      ) as s (place, role, content)
      where m.organization_id = v_message.organization_id and m.session_id = v_message.session_id
        -- Before this message, and with an answer: models want one after the other.
        and m.id < v_message.id and m.response is not null
      order by m.id desc, s.place desc
      limit playground_history.max_messages
    ) as h);
end
$$;

comment on function app.playground_history(app.chatbot_playground_messages, integer) is
  'What was said in a playground session before a message: the last role and content, in order.';


create or replace function app.playground_answer_step(
    message app.chatbot_playground_messages, sources json, delay_ms integer default null
  ) returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := playground_answer_step.message;
  v_turn    app.turns := app.playground_turn(v_message);
begin
  return app.answer_step(
    v_turn, app.playground_ref(v_message), playground_answer_step.sources,
    playground_answer_step.delay_ms,
    app.compose_request(
      v_turn, playground_answer_step.sources, v_message.message,
      app.playground_history(v_message, coalesce(
        (v_message.parameters ->> 'maxConversationHistory')::integer, 10)),
      v_message.system_prompt));
end
$$;

comment on function app.playground_answer_step(app.chatbot_playground_messages, json, integer) is
  'What tells the sidecar to ask a provider for the playground; again, after delay_ms.';


create or replace function app.playground_outcome(
    message app.chatbot_playground_messages, sources json default null, headers jsonb default '{}'
  ) returns json
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := playground_outcome.message;
  v_turn    jsonb := app.turn_ref(app.playground_turn(v_message), app.playground_ref(v_message));
  v_refusal jsonb;
begin
  if v_message.outcome is null or v_message.outcome = 'failed' then
    v_refusal := case
      when v_message.outcome = 'failed' then app.provider_refusal(v_message.failure)
      else app.refusal(409, 'turn_in_progress', 'The answer to this message is on its way',
                       'Ask again in a second with the same Idempotency-Key', '{"Retry-After": 1}') end;
    return v_refusal || jsonb_build_object(
      'next', 'refuse', 'turn', v_turn,
      'headers', (v_refusal -> 'headers') || playground_outcome.headers);
  end if;
  return json_build_object(
    'next', 'reply', 'status', 200, 'headers', playground_outcome.headers, 'turn', v_turn,
    'message', app.playground_facts(v_message) || jsonb_build_object(
      'messageId', v_message.answer_id, 'sessionId', v_message.session_id,
      'userMessageId', v_message.id, 'response', v_message.response,
      'sources', case v_message.outcome when 'answered' then coalesce(
        playground_outcome.sources,
        app.source_bodies(v_message.organization_id, v_message.sources))::jsonb else '[]' end,
      'usage', app.playground_usage(v_message)),
    'events', '[]'::jsonb);
end
$$;

comment on function app.playground_outcome(app.chatbot_playground_messages, json, jsonb) is
  $$What a message of the playground came to, as the sidecar hands it on

  sources: where the caller has them at hand; JSON null where the sidecar has.  Answers
  409 turn_in_progress, where there is no outcome yet.$$;


create or replace function app.conclude_playground(
    message app.chatbot_playground_messages, response text, outcome text, confidence real,
    failure jsonb default null, usage jsonb default '{}', timings jsonb default '{}'
  ) returns app.chatbot_playground_messages
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := conclude_playground.message;
begin
  update app.chatbot_playground_messages as m
  set response = conclude_playground.response, outcome = conclude_playground.outcome,
      confidence = conclude_playground.confidence, failure = conclude_playground.failure,
      usage = conclude_playground.usage, timings = m.timings || conclude_playground.timings,
      answer_id = app.uuid_v7(), lease_until = null, finished_at = clock_timestamp()
  where m.organization_id = v_message.organization_id and m.id = v_message.id
    and m.fence = v_message.fence and m.outcome is null
  returning m.* into v_message;
  return v_message;
end
$$;

comment on function app.conclude_playground(
  app.chatbot_playground_messages, text, text, real, jsonb, jsonb, jsonb) is
  'Store what a message of the playground came to.  The caller holds its row.';


create or replace function app.ground_playground_message(
    message app.chatbot_playground_messages, embedding extensions.vector, timings jsonb default '{}'
  ) returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := ground_playground_message.message;
  v_found   record;
  v_answer  text;
begin
  select f.* into v_found from app.find_sources(
    v_message.organization_id, v_message.chatbot_id, v_message.message, v_message.question,
    v_message.language, ground_playground_message.embedding,
    (v_message.parameters ->> 'embeddingModelId')::smallint, v_message.filters) as f;
  update app.chatbot_playground_messages as m
  set question = v_message.question, is_grounded = v_found.is_grounded, grounding = v_found.reason,
      confidence = v_found.confidence, sources = v_found.kept,
      timings = m.timings || ground_playground_message.timings
                || jsonb_build_object('vectorSearchMs', v_found.search_ms),
      lease_until = clock_timestamp()
        + make_interval(secs => (m.parameters ->> 'timeoutMs')::double precision / 1000 + 5)
  where m.organization_id = v_message.organization_id and m.id = v_message.id
  returning m.* into v_message;

  if v_found.curated_answer_id is not null then
    select a.answer into v_answer from app.curated_answers as a
    where a.organization_id = v_message.organization_id and a.id = v_found.curated_answer_id;
    if not found then
      -- Deleted since it was found: then something else is.
      return app.embed_step(app.playground_turn(v_message), app.playground_ref(v_message))
             || '{"next": "retry", "delayMs": 0}';
    end if;
    return app.playground_outcome(
      app.conclude_playground(v_message, v_answer, 'answered', v_message.confidence), '[]');
  elsif v_found.small_talk is not null and v_message.provider = 'embedded' then
    return app.playground_outcome(app.conclude_playground(
      v_message, app.phrase_for(v_message.organization_id, v_message.chatbot_id, v_found.small_talk,
                                v_message.language),
      'answered', v_message.confidence), '[]');
  elsif not v_found.is_grounded and not app.has_tools(app.playground_turn(v_message)) then
    return app.playground_outcome(app.conclude_playground(
      v_message, app.phrase_for(v_message.organization_id, v_message.chatbot_id, 'unanswered',
                                v_message.language),
      'unanswered', v_message.confidence));
  end if;
  return app.playground_answer_step(v_message, v_found.sources);
end
$$;

comment on function app.ground_playground_message(
  app.chatbot_playground_messages, extensions.vector, jsonb) is
  $$Seek the sources of a message of the playground, and say what is next

  As app.after_grounding does for a turn, but nobody is asked to take over.$$;


create or replace function app.hold_playground_message(turn jsonb)
  returns app.chatbot_playground_messages
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages;
begin
  select m.* into v_message from app.chatbot_playground_messages as m
  where m.organization_id = (hold_playground_message.turn ->> 'organizationId')::uuid
    and m.id = (hold_playground_message.turn ->> 'id')::uuid
  for update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such message');
  end if;
  return v_message;
end
$$;

comment on function app.hold_playground_message(jsonb) is
  $$Lock a message of the playground for this transaction

  turn: as app.turn_ref.  Errors: 404 not_found, where the chatbot or its user is gone by now.$$;


create or replace function app.is_playground_held(
    held app.chatbot_playground_messages, turn jsonb
  ) returns boolean
  language sql immutable parallel safe
return (held).outcome is null and (held).fence = (turn ->> 'fence')::integer;

comment on function app.is_playground_held(app.chatbot_playground_messages, jsonb) is
  'Whether the caller still has the message: it is not answered, and no other attempt has it.';


create or replace function app.playground_first_step(message app.chatbot_playground_messages)
  returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := playground_first_step.message;
begin
  if v_message.parameters ->> 'embeddingModelId' is null then
    -- Found by words alone.
    return app.ground_playground_message(v_message, null);
  elsif (v_message.parameters ->> 'rewriteQuestion')::boolean then
    return app.rewrite_step(app.playground_turn(v_message), app.playground_ref(v_message),
                            app.playground_history(v_message, 6));
  end if;
  return app.embed_step(app.playground_turn(v_message), app.playground_ref(v_message));
end
$$;

comment on function app.playground_first_step(app.chatbot_playground_messages) is
  'What is next for a message of the playground whose sources were not sought yet.';


create or replace function sidecar.begin_playground(caller jsonb, request jsonb) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_prompts  constant text[] := array['systemPrompt', 'promptVersion', 'promptLabel'];
  v_key      constant text := begin_playground.caller ->> 'idempotencyKey';
  v_hash     constant bytea := app.digest_of(begin_playground.request::text, true);
  v_chatbot  app.chatbot_instances;
  v_session  app.chatbot_playground_sessions;
  v_message  app.chatbot_playground_messages;
  v_config   jsonb;
  v_own      text;
  v_before   text;
  v_call     record;
  v_step     jsonb;
begin
  perform app.enter(begin_playground.caller);
  v_chatbot := app.require_chatbot('playground.use');
  perform app.check_json(begin_playground.request, app.playground_question_schema());
  if length(v_key) not between 8 and 255 then
    perform app.fail(400, 'invalid_field', 'Idempotency-Key must have 8 to 255 characters');
  end if;
  -- Held, so that of two with one Idempotency-Key the second finds the first, and the session does
  -- not end in between.
  select s.* into v_session from app.chatbot_playground_sessions as s
  where s.organization_id = v_chatbot.organization_id
    and s.id = (begin_playground.request ->> 'sessionId')::uuid
    and s.chatbot_id = v_chatbot.id and s.user_id = app.current_user_id()
  for update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such playground session', null,
                     'Begin one with POST …/playground/sessions');
  end if;

  if v_key is not null then
    select m.* into v_message from app.chatbot_playground_messages as m
    where m.organization_id = v_session.organization_id and m.session_id = v_session.id
      and m.idempotency_hash = sha256(convert_to(v_key, 'utf8'))
    for update;
    if found then
      if v_message.request_hash <> v_hash then
        perform app.fail(422, 'idempotency_mismatch', 'The Idempotency-Key was used for another message',
                         null, 'Use a new key for a new message');
      elsif v_message.outcome is not null or v_message.lease_until > clock_timestamp() then
        return app.playground_outcome(v_message, null, case
          when v_message.outcome is null then '{}' else '{"Idempotency-Replayed": "true"}' end::jsonb);
      end if;
      -- Whoever had it is gone: this caller goes on with it.
      update app.chatbot_playground_messages as m
      set fence = m.fence + 1, lease_until = clock_timestamp() + interval '15 seconds'
      where m.organization_id = v_message.organization_id and m.id = v_message.id
      returning m.* into v_message;
      return app.playground_first_step(v_message);
    end if;
  end if;
  if not v_session.is_active then
    perform app.fail(409, 'playground_session_ended', 'The playground session has ended', null,
                     'Begin another with POST …/playground/sessions');
  end if;

  v_message.override_config := coalesce(
    nullif(begin_playground.request -> 'overrideConfig', 'null'), '{}');
  -- Null, in the message, takes the session's away; the prompt is one thing, however it is said.
  v_config := jsonb_strip_nulls(
    v_session.session_config
      - case when v_message.override_config ?| v_prompts then v_prompts else '{}' end
    || v_message.override_config);
  select p.version, p.prompt into v_message.prompt_version, v_message.system_prompt
  from app.choose_prompt(v_chatbot, v_config, 'overrideConfig') as p;
  v_message.filters := coalesce(v_config -> 'knowledgeSourceFilters', v_chatbot.knowledge_source_filters);

  select c.headers, c.refusal into v_call
  from app.count_call('playground:' || v_session.user_id, 'playground_rate_limit') as c;
  if v_call.refusal is not null then
    return jsonb_build_object('next', 'refuse') || v_call.refusal;
  end if;

  -- The language as app.turn_language finds a visitor's: given, shown, that of before, the chatbot's.
  v_chatbot.configuration := app.chatbot_defaults() || v_chatbot.configuration;
  v_own := v_chatbot.configuration ->> 'language';
  select m.language into v_before from app.chatbot_playground_messages as m
  where m.organization_id = v_session.organization_id and m.session_id = v_session.id
  order by m.id desc limit 1;
  v_message.language := coalesce(
    v_config ->> 'language',
    app.detect_language(begin_playground.request ->> 'message', array[v_before, v_own]),
    v_before, v_own);
  v_config := v_chatbot.configuration || (v_config - v_prompts);
  v_message.organization_id := v_chatbot.organization_id;
  v_message.id := app.uuid_v7();
  v_message.session_id := v_session.id;
  v_message.chatbot_id := v_chatbot.id;
  v_message.user_id := v_session.user_id;
  v_message.message := begin_playground.request ->> 'message';
  v_message.question := app.correct_question(
    v_message.organization_id, v_message.message, v_message.language);
  v_message.provider := v_config ->> 'provider';
  v_message.model := case v_message.provider when 'embedded' then 'extractive'
                     else v_config ->> 'model' end;
  v_message.parameters := jsonb_build_object(
    'temperature', v_config -> 'temperature',
    'maxTokens', v_config -> 'maxTokens',
    'maxConversationHistory', v_config -> 'maxConversationHistory',
    'timeoutMs', 1000 * (v_config ->> 'responseTimeout')::integer,
    'rewriteQuestion', v_message.provider = 'openai' and (v_config ->> 'rewriteQuestion')::boolean,
    'embeddingModelId', app.embedding_model_of(v_chatbot.organization_id),
    'promptLanguage', case when v_message.system_prompt is null and v_message.provider <> 'embedded'
      then app.prompt_language(v_chatbot.organization_id, v_chatbot.id, v_message.language, v_own) end)
    || case when (v_chatbot.configuration ->> 'confidential')::boolean
       then '{"confidential": true}' else '{}' end::jsonb;
  v_message.request_hash := v_hash;
  v_message.idempotency_hash := sha256(convert_to(v_key, 'utf8'));
  v_message.fence := 1;
  v_message.lease_until := clock_timestamp() + interval '15 seconds';
  v_message.request_id := left(begin_playground.caller ->> 'requestId', 128);
  v_message.sources := '[]';
  v_message.usage := '{}';
  v_message.timings := '{}';
  v_message.created_at := clock_timestamp();
  insert into app.chatbot_playground_messages select v_message.*;

  v_step := app.playground_first_step(v_message);
  return v_step || jsonb_build_object(
    'headers', v_call.headers || coalesce(v_step -> 'headers', '{}'));
end
$$;

comment on function sidecar.begin_playground(jsonb, jsonb) is
  $$Ask in the playground

  What the message says in overrideConfig goes before what the session says, and that before the
  chatbot's configuration; null takes the session's away.  As JSON, or as text/event-stream if Accept
  asks for it: the events of a visitor's message.  Nothing of it counts: no conversation, no analytics,
  no budget.  A repeated Idempotency-Key gets the first answer.
  Body: playground_question.  Answer: 200 playground_answer or text/event-stream.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in;
  403 forbidden; 404 not_found; 409 playground_session_ended, turn_in_progress; 415
  unsupported_media_type; 422 idempotency_mismatch; 429 rate_limited; 502 provider_failed;
  503 api_key_missing, provider_busy; 504 provider_timeout.$$;


create or replace function sidecar.ground_playground(
    turn jsonb, question text, embedding extensions.vector, timings jsonb default '{}'
  ) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := app.hold_playground_message(ground_playground.turn);
begin
  if not app.is_playground_held(v_message, ground_playground.turn) then
    return app.playground_outcome(v_message);
  end if;
  v_message.question := coalesce(nullif(trim(ground_playground.question), ''), v_message.question);
  return app.ground_playground_message(
    v_message, ground_playground.embedding, ground_playground.timings);
end
$$;

comment on function sidecar.ground_playground(jsonb, text, extensions.vector, jsonb) is
  $$Find the sources of a message of the playground, and compose the request for the model

  As sidecar.ground_turn.$$;


create or replace function sidecar.call_playground_tool(
    turn jsonb, call jsonb, embedding extensions.vector default null
  ) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := app.hold_playground_message(call_playground_tool.turn);
  v_turn    app.turns := app.playground_turn(v_message);
  v_done    record;
begin
  if not app.is_playground_held(v_message, call_playground_tool.turn) then
    return app.lost_tool_answer();
  end if;
  select p.* into v_done
  from app.perform_tool(
    v_turn, call_playground_tool.call,
    app.tool_context(v_turn) || jsonb_build_object('filters', v_message.filters),
    call_playground_tool.embedding, true) as p;
  if v_done.searched is not null then
    update app.chatbot_playground_messages as m
    set sources = m.sources || (v_done.searched -> 'sources'),
        confidence = greatest(m.confidence, (v_done.searched ->> 'confidence')::real)
    where m.organization_id = v_message.organization_id and m.id = v_message.id;
  end if;
  return app.tool_answer(v_done.content, v_done.is_error, v_done.is_told, v_done.row_count);
end
$$;

comment on function sidecar.call_playground_tool(jsonb, jsonb, extensions.vector) is
  $$Run what a model asked for in the playground, and undo what it wrote

  As sidecar.call_tool; but nothing that the tool changes in this database stays, nobody vouches for who
  asks, and there is no conversation.  Nothing of the call is kept.$$;


create or replace function sidecar.finish_playground(turn jsonb, result jsonb) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := app.hold_playground_message(finish_playground.turn);
  v_judged  record;
begin
  if not app.is_playground_held(v_message, finish_playground.turn) then
    return app.playground_outcome(v_message);
  end if;
  v_judged := app.judge_answer(
    app.playground_turn(v_message), finish_playground.result ->> 'text',
    finish_playground.result -> 'toolCalls');
  return app.playground_outcome(
    app.conclude_playground(
      v_message, v_judged.checked,
      case when v_judged.is_unanswered then 'unanswered' else 'answered' end, v_judged.confidence,
      null,
      coalesce(finish_playground.result -> 'usage', '{}'),
      coalesce(finish_playground.result -> 'timings', '{}')),
    -- The sidecar has the sources from the step before, and fills in null.
    case when coalesce((finish_playground.result ->> 'hasSources')::boolean, false)
              and coalesce(finish_playground.result -> 'toolCalls', '[]') = '[]'
    then 'null'::json end);
end
$$;

comment on function sidecar.finish_playground(jsonb, jsonb) is
  $$Store a model's answer in the playground

  result: as of sidecar.finish_turn.  Whoever lost the message gets the outcome that stands.$$;


create or replace function sidecar.fail_playground(turn jsonb, failure jsonb) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_message app.chatbot_playground_messages := app.hold_playground_message(fail_playground.turn);
  v_wait    integer := app.retry_delay(fail_playground.failure, v_message.fence);
begin
  if not app.is_playground_held(v_message, fail_playground.turn) then
    return app.playground_outcome(v_message);
  elsif v_wait is null then
    return app.playground_outcome(app.conclude_playground(
      v_message, null, 'failed', v_message.confidence,
      jsonb_strip_nulls(fail_playground.failure - '{streamed,usage,timings}'::text[])
        || jsonb_build_object('type', app.failure_type(fail_playground.failure)),
      coalesce(fail_playground.failure -> 'usage', '{}'),
      coalesce(fail_playground.failure -> 'timings', '{}')));
  end if;
  update app.chatbot_playground_messages as m
  set fence = m.fence + 1, sources = app.own_sources(m.sources),
      lease_until = clock_timestamp() + make_interval(
        secs => (v_wait + (m.parameters ->> 'timeoutMs')::numeric)::double precision / 1000 + 5)
  where m.organization_id = v_message.organization_id and m.id = v_message.id
  returning m.* into v_message;
  if v_message.grounding is not null then
    return app.playground_answer_step(
      v_message, app.source_bodies(v_message.organization_id, v_message.sources), v_wait);
  end if;
  return app.embed_step(app.playground_turn(v_message), app.playground_ref(v_message))
         || jsonb_build_object('next', 'retry', 'delayMs', v_wait);
end
$$;

comment on function sidecar.fail_playground(jsonb, jsonb) is
  $$Record that a model did not answer in the playground, and say what happens next

  failure: as of sidecar.fail_turn.  Another attempt as a turn has; then the person is told why, and
  the session keeps the question with it.$$;


revoke all on function
  app.playground_config_schema(), app.playground_session_creation_schema(),
  app.playground_question_schema(), app.playground_answer_schema(),
  app.playground_message_schema(), app.playground_session_schema(),
  app.choose_prompt(app.chatbot_instances, jsonb, text),
  app.playground_session(), app.playground_usage(app.chatbot_playground_messages),
  app.playground_facts(app.chatbot_playground_messages),
  app.playground_exchange(app.chatbot_playground_messages),
  app.playground_session_body(app.chatbot_playground_sessions), app.add_playground_session(jsonb),
  app.read_playground_session(), app.end_playground_session(),
  api.playground_session_create(json), api.playground_session_get(),
  api.playground_session_end(json),
  app.playground_turn(app.chatbot_playground_messages),
  app.playground_ref(app.chatbot_playground_messages),
  app.playground_history(app.chatbot_playground_messages, integer),
  app.playground_answer_step(app.chatbot_playground_messages, json, integer),
  app.playground_outcome(app.chatbot_playground_messages, json, jsonb),
  app.conclude_playground(app.chatbot_playground_messages, text, text, real, jsonb, jsonb, jsonb),
  app.ground_playground_message(app.chatbot_playground_messages, extensions.vector, jsonb),
  app.playground_first_step(app.chatbot_playground_messages),
  app.hold_playground_message(jsonb),
  app.is_playground_held(app.chatbot_playground_messages, jsonb),
  sidecar.begin_playground(jsonb, jsonb),
  sidecar.ground_playground(jsonb, text, extensions.vector, jsonb),
  sidecar.call_playground_tool(jsonb, jsonb, extensions.vector),
  sidecar.finish_playground(jsonb, jsonb), sidecar.fail_playground(jsonb, jsonb)
from public, anon, authenticated;

grant execute on function
  app.add_playground_session(jsonb), app.read_playground_session(), app.end_playground_session(),
  api.playground_session_create(json), api.playground_session_get(),
  api.playground_session_end(json)
to anon, authenticated;

grant execute on function
  sidecar.begin_playground(jsonb, jsonb),
  sidecar.ground_playground(jsonb, text, extensions.vector, jsonb),
  sidecar.call_playground_tool(jsonb, jsonb, extensions.vector),
  sidecar.finish_playground(jsonb, jsonb), sidecar.fail_playground(jsonb, jsonb)
to sidecar;

revoke all on api.playground_sessions, api.playground_messages from public, anon, authenticated;
grant select on api.playground_sessions, api.playground_messages to authenticated;
