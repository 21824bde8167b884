-- A chatbot as OpenAI's clients see it: a model that answers chat completions.
--
--   sidecar.list_models(request)        GET /v1/models, GET /v1/models/{model}
--   sidecar.admit_completion(request)   POST /v1/chat/completions
--   app.read_completion(body)           what a body asks for, or why it cannot be had
--
-- The caller is a server with the secret key, and brings the whole conversation each time: what
-- the model sees of it is what the request says, and is kept with the turn.  Everything else is a
-- turn as any other.  docs/openai.md tells callers what is honoured, ignored and refused.

create or replace function app.require_server_key(key text) returns app.chatbot_instances
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_key     record;
  v_chatbot app.chatbot_instances;
begin
  if require_server_key.key is null then
    perform app.fail(401, 'missing_key', 'There is no API key', null,
                     'Send Authorization: Bearer ck_…, the chatbot''s secret key');
  end if;
  select k.* into v_key from app.find_key(require_server_key.key) as k;
  if not found then
    perform app.fail(401, 'invalid_key', 'The API key is not a live key of a chatbot', null,
                     'Ask the chatbot''s maker for a key; regenerating one ends the one before');
  elsif v_key.kind <> 'secret' then
    perform app.fail(403, 'secret_key_required', 'This takes the chatbot''s secret key', null,
                     'Send ck_…, from a server; pk_… is for web pages');
  elsif v_key.status = 'inactive' then
    perform app.fail(403, 'chatbot_inactive', 'This chatbot is switched off');
  end if;
  select b.* into v_chatbot from app.chatbot_instances as b
  where b.organization_id = v_key.organization_id and b.id = v_key.chatbot_id;
  return v_chatbot;
end
$$;

comment on function app.require_server_key(text) is
  $$The chatbot of a secret key

  Errors: 401 missing_key, invalid_key, 403 secret_key_required, chatbot_inactive.$$;


create or replace function app.require_model(chatbot app.chatbot_instances, model text) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- Of a chatbot of somebody else nobody learns whether it is there.
  if lower(require_model.model) not in ((require_model.chatbot).id::text, 'parlance', 'default') then
    perform app.fail(404, 'model_not_found', 'There is no such model, or it is not that of this key',
                     'model', 'A key has one model: the chatbot''s id, also called parlance or default');
  end if;
end
$$;

comment on function app.require_model(app.chatbot_instances, text) is
  'Refuse another model than the chatbot of the key.  Errors: 404 model_not_found.';


create or replace function sidecar.list_models(request jsonb) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  v_chatbot app.chatbot_instances := app.require_server_key(list_models.request ->> 'apiKey');
  v_model   jsonb;
begin
  v_model := jsonb_build_object(
    'id', v_chatbot.id, 'object', 'model', 'owned_by', 'parlance', 'name', v_chatbot.name,
    'created', floor(extract(epoch from v_chatbot.created_at))::bigint);
  if list_models.request ->> 'model' is null then
    return jsonb_build_object('object', 'list', 'data', jsonb_build_array(v_model));
  end if;
  perform app.require_model(v_chatbot, list_models.request ->> 'model');
  return v_model;
end
$$;

comment on function sidecar.list_models(jsonb) is
  $$The models of a key, as OpenAI's API shows them: its chatbot

  request: apiKey, and model where one is asked for.  Errors: 401 missing_key, invalid_key,
  403 secret_key_required, chatbot_inactive, 404 model_not_found.$$;


create or replace function app.completion_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["model", "messages"],
  "properties": {
    "model": {"type": "string", "minLength": 1, "maxLength": 200},
    "messages": {"type": "array", "maxItems": 1000, "items": {
      "type": "object", "required": ["role", "content"],
      "properties": {
        "role": {"type": "string", "enum": ["system", "developer", "user", "assistant"]},
        "content": {"type": ["string", "array"], "items": {
          "type": "object", "required": ["type"], "additionalProperties": true,
          "properties": {"type": {"type": "string"}}}},
        "name": {"type": ["string", "null"]},
        "refusal": {"type": ["string", "null"]},
        "annotations": {"type": ["array", "null"]}
      }}},
    "stream": {"type": "boolean"},
    "stream_options": {"type": "object", "properties": {
      "include_usage": {"type": "boolean"}, "include_obfuscation": {"type": "boolean"}}},
    "temperature": {"type": "number", "minimum": 0, "maximum": 2},
    "top_p": {"type": "number", "minimum": 0, "maximum": 1},
    "max_tokens": {"type": "integer", "minimum": 1, "maximum": 10000000},
    "max_completion_tokens": {"type": "integer", "minimum": 1, "maximum": 10000000},
    "stop": {"type": ["string", "array"], "minLength": 1, "maxLength": 200, "maxItems": 4,
             "items": {"type": "string", "minLength": 1, "maxLength": 200}},
    "seed": {"type": "integer", "minimum": -9007199254740991, "maximum": 9007199254740991},
    "presence_penalty": {"type": "number", "minimum": -2, "maximum": 2},
    "frequency_penalty": {"type": "number", "minimum": -2, "maximum": 2},
    "user": {"type": "string", "minLength": 1, "maxLength": 255},
    "metadata": {"type": "object", "additionalProperties": true, "properties": {
      "sessionId": {"type": "string", "minLength": 1, "maxLength": 255}}},
    "store": {"type": "boolean"},
    "service_tier": {"type": "string"},
    "safety_identifier": {"type": "string"},
    "prompt_cache_key": {"type": "string"},
    "prompt_cache_retention": {"type": "string"},
    "parallel_tool_calls": {"type": "boolean"}
  }}'::jsonb;

comment on function app.completion_schema() is
  'The JSON Schema of a chat completion''s request, without what app.completion_refusals has.';


create or replace function app.completion_refusals() returns jsonb
  language sql immutable parallel safe
return '{
  "tools": [[]], "functions": [[]], "tool_choice": ["none", "auto"], "function_call": ["none", "auto"],
  "response_format": [{"type": "text"}], "n": [1], "logprobs": [false], "top_logprobs": [0],
  "logit_bias": [{}], "modalities": [["text"]], "verbosity": ["medium"], "audio": [],
  "reasoning_effort": [], "prediction": [], "web_search_options": []
}'::jsonb;

comment on function app.completion_refusals() is
  $$What OpenAI's API has, would change the answer, and is not had here

  For each parameter the values that ask for nothing; they are taken, so that clients which always
  send them work.$$;


create or replace function app.plain_content(content jsonb, path text) returns text
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_part jsonb;
  v_at   integer := 0;
  v_text text;
begin
  if jsonb_typeof(plain_content.content) = 'string' then
    return plain_content.content #>> '{}';
  end if;
  for v_part in select jsonb_array_elements(plain_content.content) loop
    if v_part ->> 'type' <> 'text' then
      perform app.fail(400, 'unsupported_parameter',
                       format('%s[%s] is of type %s, and only text is read here', plain_content.path, v_at,
                              left(v_part ->> 'type', 50)),
                       format('%s[%s]', plain_content.path, v_at));
    elsif jsonb_typeof(v_part -> 'text') is distinct from 'string' then
      perform app.fail(400, 'invalid_field', format('%s[%s].text must be a text', plain_content.path, v_at));
    end if;
    v_text := concat_ws(E'\n', v_text, v_part ->> 'text');
    v_at := v_at + 1;
  end loop;
  return coalesce(v_text, '');
end
$$;

comment on function app.plain_content(jsonb, text) is
  $$The text of a message's content, which is a text or a list of parts

  path: its name in messages.  Errors: 400 invalid_field, and unsupported_parameter for pictures and
  the like.$$;


create or replace function app.read_completion(
    body jsonb,
    out message text, out history jsonb, out instructions text, out given jsonb
  )
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_refused constant jsonb := app.completion_refusals();
  v_key     text;
  v_item    jsonb;
  v_at      integer := 0;
  v_path    text;
  v_text    text;
begin
  given := '{}';
  -- What is null was not said.
  for v_key, v_item in select e.key, e.value from jsonb_each(read_completion.body) as e where e.value <> 'null' loop
    if not v_refused ? v_key then
      given := given || jsonb_build_object(v_key, v_item);
    elsif not exists (select from jsonb_array_elements(v_refused -> v_key) as a where a.value = v_item) then
      perform app.fail(400, 'unsupported_parameter',
                       format('%s is not supported here, at least not with this value', v_key), v_key,
                       case when v_key in ('tools', 'functions', 'tool_choice', 'function_call')
                       then 'The chatbot has its own tools, which its makers choose; a caller cannot add any' end);
    end if;
  end loop;
  -- What belongs to tools is refused by that name, and not as unknown.
  for v_item in select jsonb_array_elements(given -> 'messages')
    where jsonb_typeof(given -> 'messages') = 'array' loop
    if v_item ->> 'role' in ('tool', 'function') then
      v_path := format('messages[%s].role', v_at);
    end if;
    foreach v_key in array '{tool_calls,function_call,audio}'::text[] loop
      if coalesce(nullif(v_item -> v_key, 'null'), '[]') <> '[]' then
        v_path := format('messages[%s].%s', v_at, v_key);
      end if;
    end loop;
    if v_path is not null then
      perform app.fail(400, 'unsupported_parameter', format('%s belongs to what is not supported here', v_path),
                       v_path, 'The chatbot has its own tools; a caller cannot add any');
    end if;
    v_at := v_at + 1;
  end loop;
  given := jsonb_set(given, '{messages}', (
    select jsonb_agg(case jsonb_typeof(m.value) when 'object' then m.value - '{tool_calls,function_call,audio}'::text[]
                     else m.value end order by m.ordinality)
    from jsonb_array_elements(given -> 'messages') with ordinality as m))
    where jsonb_typeof(given -> 'messages') = 'array' and given -> 'messages' <> '[]';
  perform app.check_json(given, app.completion_schema());
  if length(given ->> 'metadata') > 16384 then
    perform app.fail(400, 'invalid_field', 'metadata must be an object of at most 16384 characters');
  end if;

  history := '[]';
  v_at := 0;
  for v_item in select jsonb_array_elements(given -> 'messages') loop
    v_path := format('messages[%s].content', v_at);
    v_text := app.plain_content(v_item -> 'content', v_path);
    if v_item ->> 'role' in ('system', 'developer') then
      instructions := concat_ws(E'\n\n', instructions, nullif(v_text, ''));
    else
      history := history || jsonb_build_object('role', v_item -> 'role', 'content', v_text);
      message := case v_item ->> 'role' when 'user' then v_text end;
    end if;
    v_at := v_at + 1;
  end loop;
  if message is null then
    perform app.fail(400, 'invalid_field', 'messages must end with what the user asks', 'messages',
                     'The last one that is neither system nor developer has the role user');
  elsif length(message) > 8000 or message !~ '\S' then
    perform app.fail(400, 'invalid_field', 'messages must end with a question of 1 to 8000 characters',
                     'messages');
  elsif length(instructions) > 16000 then
    perform app.fail(400, 'invalid_field',
                     'messages must not have more than 16000 characters of system and developer', 'messages');
  end if;
  history := history - -1;
end
$$;

comment on function app.read_completion(jsonb) is
  $$What a chat completion's request asks for

  Returns message, the question; history, what was said before it, as role and content; instructions,
  of the messages by system and developer, or null; and given, the body without what says nothing.
  Errors: 400 invalid_field, missing_field, unknown_field, unsupported_parameter; details names the
  field where the message does not begin with it.$$;


create or replace function app.guard_history(
    chatbot app.chatbot_instances, history jsonb, instructions text, limit_to integer,
    out kept jsonb, out guarded text
  )
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_rules jsonb := app.moderation_rules((guard_history.chatbot).configuration -> 'moderation');
begin
  select coalesce(jsonb_agg(jsonb_build_object(
      'role', h.value -> 'role',
      'content', case when v_rules is null then h.value ->> 'content' else (
        app.moderate(h.value ->> 'content', v_rules, h.value ->> 'role' = 'assistant')).checked end)
    order by h.ordinality), '[]') into kept
  from jsonb_array_elements(guard_history.history) with ordinality as h
  where h.ordinality > jsonb_array_length(guard_history.history) - guard_history.limit_to;
  guarded := case when v_rules is null or guard_history.instructions is null then guard_history.instructions
             else (app.moderate(guard_history.instructions, v_rules, false)).checked end;
end
$$;

comment on function app.guard_history(app.chatbot_instances, jsonb, text, integer) is
  $$What a caller says was said before, as it may be kept and shown to a model

  limit_to: so many messages, the last ones.  The rules for messages and answers take out what they
  would have taken out of a conversation's own.  Returns kept, the history, and guarded, the
  instructions.$$;


create or replace function app.caller_session_id(
    organization_id uuid, chatbot_id uuid, name text, idempotency_key text
  ) returns text
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_name text := coalesce(caller_session_id.name, caller_session_id.idempotency_key);
begin
  if v_name is null then
    return 'completion-' || app.uuid_v7();
  end if;
  return case when caller_session_id.name is null then 'completion' else left(v_name, 200) end
    || '~' || left(app.base64url(extensions.hmac(
      format('completions %s %s %s %s', caller_session_id.organization_id, caller_session_id.chatbot_id,
             caller_session_id.name is null, v_name),
      vault.read_key('session'), 'sha256')), 22);
end
$$;

comment on function app.caller_session_id(uuid, uuid, text, text) is
  $$The session of a chat completion

  name: what the caller calls it; null for a conversation of its own, the same again for a repeated
  idempotency_key.  Names are often e-mail addresses: what is added keeps a visitor with a publishable
  key from beginning a session of that name first, and reading what is said in it.$$;


create or replace function sidecar.admit_completion(request jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_chatbot  app.chatbot_instances := app.require_server_key(admit_completion.request ->> 'apiKey');
  v_asked    record;
  v_guarded  record;
  v_admitted jsonb;
  v_current  jsonb;
  v_sampling jsonb;
  v_user     text;
  v_wanted   integer;
begin
  v_asked := app.read_completion(admit_completion.request -> 'body');
  perform app.require_model(v_chatbot, v_asked.given ->> 'model');
  v_sampling := jsonb_strip_nulls(jsonb_build_object(
    'top_p', v_asked.given -> 'top_p', 'stop', v_asked.given -> 'stop', 'seed', v_asked.given -> 'seed',
    'presence_penalty', nullif(v_asked.given -> 'presence_penalty', '0'),
    'frequency_penalty', nullif(v_asked.given -> 'frequency_penalty', '0')));
  if v_asked.given ? 'stop' and 'embedded' = coalesce(
       v_chatbot.configuration ->> 'provider', app.setting('default_provider') #>> '{}') then
    perform app.fail(400, 'unsupported_parameter', 'stop is not supported by this chatbot', 'stop',
                     'It quotes its documents, and no model writes its answers');
  end if;

  v_user := left(v_asked.given ->> 'user', 255);
  v_admitted := app.admit((admit_completion.request - 'body') || jsonb_build_object(
    'chatbotId', v_chatbot.id, 'message', v_asked.message, 'userId', v_user,
    'metadata', v_asked.given -> 'metadata',
    'sessionId', app.caller_session_id(
      v_chatbot.organization_id, v_chatbot.id,
      coalesce(v_asked.given -> 'metadata' ->> 'sessionId', v_user),
      admit_completion.request ->> 'idempotencyKey')));
  if not v_admitted ? 'admission' then
    return v_admitted;
  end if;

  -- After the limits, because it takes long where much is said.
  v_current := v_admitted -> 'admission' -> 'parameters';
  v_guarded := app.guard_history(v_chatbot, v_asked.history, v_asked.instructions,
                                 (v_current ->> 'maxConversationHistory')::integer);
  v_wanted := least((v_current ->> 'maxTokens')::integer,
                    (v_asked.given ->> 'max_completion_tokens')::integer,
                    (v_asked.given ->> 'max_tokens')::integer);
  return jsonb_set(v_admitted, '{admission}', v_admitted -> 'admission' || jsonb_build_object(
    'digest', encode(sha256(convert_to((v_asked.given - '{stream,stream_options}'::text[])::text, 'utf8')), 'hex'),
    'parameters', v_current || jsonb_build_object('maxTokens', v_wanted, 'history', v_guarded.kept)
      || case when v_asked.given ? 'temperature'
         then jsonb_build_object('temperature', v_asked.given -> 'temperature') else '{}' end
      || case when v_guarded.guarded is null then '{}'
         else jsonb_build_object('instructions', v_guarded.guarded) end
      || case when v_sampling = '{}' then '{}' else jsonb_build_object('sampling', v_sampling) end));
end
$$;

comment on function sidecar.admit_completion(jsonb) is
  $$Whether a chat completion may be asked for, as sidecar.admit

  request: apiKey, body as it came, and what sidecar.admit takes beside a message.  The turn's
  parameters get history, instructions, sampling, and its temperature and maxTokens.
  Errors, in OpenAI's own shape: 400 invalid_field, missing_field, unknown_field, malformed_body,
  unsupported_parameter; 401 missing_key, invalid_key; 403 secret_key_required, chatbot_inactive;
  404 model_not_found; 409 turn_in_progress; 422 idempotency_mismatch; 429 rate_limited,
  token_budget_exhausted.$$;


revoke all on function
  app.require_server_key(text), app.require_model(app.chatbot_instances, text),
  sidecar.list_models(jsonb), app.completion_schema(), app.completion_refusals(),
  app.plain_content(jsonb, text), app.read_completion(jsonb),
  app.guard_history(app.chatbot_instances, jsonb, text, integer),
  app.caller_session_id(uuid, uuid, text, text), sidecar.admit_completion(jsonb)
from public, anon, authenticated;

grant execute on function sidecar.list_models(jsonb), sidecar.admit_completion(jsonb) to sidecar;
