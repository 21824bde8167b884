-- Conversations: opening, timing out, reading back.
--
--   app.open_conversation(…)      the open conversation of a session, or a new one
--   app.session_token(…)          what proves that a session is the caller's
--   app.new_session_id(…)         a session id that is a proof itself
--   app.is_session_proven(…)      whether a session is the caller's
--   app.close_idle_conversations(max)   what pg_cron runs
--   parlance.create_chatbot_conversation(…)
--   api.chat_history(p_session_id)      a visitor's own history
--   api.conversations, api.messages

create or replace function app.session_token(organization_id uuid, chatbot_id uuid, session_id text)
  returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  return 'st_' || app.base64url(extensions.hmac(
    format('%s %s %s', session_token.organization_id, session_token.chatbot_id, session_token.session_id),
    vault.read_key('session'), 'sha256'));
end
$$;

comment on function app.session_token(uuid, uuid, text) is
  $$What proves that a session is the caller's

  Derived and not stored, so that a repeated first call gets the same one again.$$;


create or replace function app.session_mark(organization_id uuid, chatbot_id uuid, nonce text)
  returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  return left(app.base64url(extensions.hmac(
    format('made here %s %s %s', session_mark.organization_id, session_mark.chatbot_id, session_mark.nonce),
    vault.read_key('session'), 'sha256')), 22);
end
$$;

comment on function app.session_mark(uuid, uuid, text) is
  'The second half of an id of app.new_session_id: 132 bits that nobody else can make.';


create or replace function app.new_session_id(organization_id uuid, chatbot_id uuid) returns text
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_nonce text := app.base64url(extensions.gen_random_bytes(16));
begin
  return 'cs_' || v_nonce || app.session_mark(new_session_id.organization_id, new_session_id.chatbot_id, v_nonce);
end
$$;

comment on function app.new_session_id(uuid, uuid) is
  $$Make a session id that is no name but a secret: whoever has it, has the session

  128 random bits, and the mark by which it is told from a name that somebody invented.  It holds for
  its chatbot only, and is not stored.$$;


create or replace function app.is_session_proven(
    organization_id uuid, chatbot_id uuid, session_id text, token text
  ) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- Compared as hashes, so that the time taken says nothing about how much of it was right.
  return coalesce(
      sha256(convert_to(is_session_proven.token, 'utf8')) = sha256(convert_to(app.session_token(
        is_session_proven.organization_id, is_session_proven.chatbot_id, is_session_proven.session_id), 'utf8')),
      false)
    or is_session_proven.session_id ~ '^cs_[A-Za-z0-9_-]{44}$'
       and sha256(convert_to(right(is_session_proven.session_id, 22), 'utf8')) = sha256(convert_to(app.session_mark(
         is_session_proven.organization_id, is_session_proven.chatbot_id,
         substr(is_session_proven.session_id, 4, 22)), 'utf8'));
end
$$;

comment on function app.is_session_proven(uuid, uuid, text, text) is
  $$Whether a caller without a secret key has shown that a session is the caller's own

  By its token; or by its id, where that was made here and could not be guessed.$$;


create or replace function app.open_conversation(
    organization_id uuid, chatbot_id uuid, session_id text, integration_type text,
    user_identifier text, language text, metadata jsonb, timeout_minutes integer,
    out id uuid, out status text, out is_new boolean
  )
  language plpgsql volatile
  set search_path = ''
as $$
#variable_conflict use_column
declare
  v_idle timestamptz;
begin
  -- Held, so that nobody closes it before the message is in it.
  select c.id, c.status, c.last_activity_at, false into id, status, v_idle, is_new
  from app.chatbot_conversations as c
  where c.organization_id = open_conversation.organization_id
    and c.chatbot_id = open_conversation.chatbot_id
    and c.session_id = open_conversation.session_id and c.ended_at is null
  for no key update;

  if id is not null and status = 'bot'
     and v_idle < now() - make_interval(mins => open_conversation.timeout_minutes) then
    -- Timed out, and pg_cron has not come by yet.
    perform app.end_conversation(open_conversation.organization_id, open_conversation.id);
    id := null;
  end if;

  if id is null then
    select r.id, r.status into id, status
    from app.reopen_conversation(open_conversation.organization_id, open_conversation.chatbot_id,
                                 open_conversation.session_id) as r;
    is_new := false;
  end if;

  if id is null then
    insert into app.chatbot_conversations as c
      (organization_id, chatbot_id, session_id, integration_type, user_identifier, language, metadata)
    values (
      open_conversation.organization_id, open_conversation.chatbot_id, open_conversation.session_id,
      open_conversation.integration_type, open_conversation.user_identifier, open_conversation.language,
      coalesce(open_conversation.metadata, '{}'))
    on conflict (organization_id, chatbot_id, session_id) where ended_at is null
      do update set last_activity_at = now()
    returning c.id, c.status, c.xmax = 0 into id, status, is_new;
  end if;
end
$$;

comment on function app.open_conversation(uuid, uuid, text, text, text, text, jsonb, integer) is
  $$The open conversation of a session, or a new one

  timeout_minutes: how long a conversation without a person may have been silent to go on.
  Two callers at once get the same one.  Returns id, status and is_new.$$;


create or replace function app.close_idle_conversations(max_rows integer default 1000)
  returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rows integer := 0;
  v_idle record;
begin
  for v_idle in
    select o.organization_id, o.id
    from app.chatbot_conversations as o
    join app.chatbot_instances as b on b.organization_id = o.organization_id and b.id = o.chatbot_id
    where o.ended_at is null
      and o.last_activity_at < now() - case when o.status = 'bot' then
        make_interval(mins => coalesce((b.configuration ->> 'sessionTimeoutMinutes')::integer,
                                       (app.setting('session_timeout_minutes'))::integer))
        else make_interval(hours => (app.setting('handoff_timeout_hours'))::integer) end
      and not exists (
        select from app.turns as t
        where t.organization_id = o.organization_id and t.conversation_id = o.id
          and t.finished_at is null)
    limit close_idle_conversations.max_rows
    for no key update of o skip locked
  loop
    v_rows := v_rows + app.end_conversation(v_idle.organization_id, v_idle.id)::integer;
  end loop;
  return v_rows;
end
$$;

comment on function app.close_idle_conversations(integer) is
  $$Close conversations that were silent for their chatbot's sessionTimeoutMinutes

  max_rows: of one call.  Those with an answer on its way stay open; those that wait for a person, or
  have one, for the hours of the setting handoff_timeout_hours.$$;


create or replace function parlance.create_chatbot_conversation(
    p_chatbot_id uuid, p_session_id text, p_integration_type text,
    p_user_identifier text default null,
    p_metadata jsonb default '{}'
  ) returns uuid
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the tables; it serves the chatbots of the caller's organization only.
declare
  v_chatbot app.chatbot_instances;
begin
  select b.* into v_chatbot from app.chatbot_instances as b
  where b.organization_id = app.current_organization_id() and b.id = p_chatbot_id
    and b.deleted_at is null;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  end if;
  return (app.open_conversation(
    v_chatbot.organization_id, v_chatbot.id, p_session_id, p_integration_type, p_user_identifier,
    v_chatbot.configuration ->> 'language', p_metadata,
    coalesce((v_chatbot.configuration ->> 'sessionTimeoutMinutes')::integer,
             (app.setting('session_timeout_minutes'))::integer))).id;
end
$$;

comment on function parlance.create_chatbot_conversation(uuid, text, text, text, jsonb) is
  $$The open conversation of a session of your chatbot, or a new one

  p_integration_type: web_embed, line_oa, messenger or api.  Two callers at once get the same one.
  Errors: 404 not_found.$$;


create or replace function app.source_bodies(organization_id uuid, sources jsonb) returns json
  language plpgsql stable
  set search_path = ''
as $$
begin
  return coalesce((
    select json_agg(json_build_object(
        'index', s.value -> 'index',
        'documentId', c.document_id,
        'chunkId', c.id,
        'content', (
          -- As app.expand_context made it, with what it left out.
          select string_agg(case when p.step > 1 then E'…\n\n' else '' end || p.content, E'\n\n'
                            order by p.ordinal)
          from (
            select h.ordinal, h.content, h.ordinal - lag(h.ordinal) over (order by h.ordinal) as step
            from app.document_chunks as h
            where h.organization_id = source_bodies.organization_id
              and h.id in (select i::uuid from jsonb_array_elements_text(s.value -> 'chunkIds') as i)
          ) as p),
        'similarity', s.value -> 'similarity',
        'metadata', json_build_object(
          'documentName', c.title, 'category', c.document_category, 'supplier', u.name,
          'headingPath', c.heading_path, 'url', d.source_uri))
      order by (s.value ->> 'index')::integer)
    from jsonb_array_elements(source_bodies.sources) as s
    join app.document_chunks as c
      on c.organization_id = source_bodies.organization_id
     and c.id = (s.value -> 'chunkIds' ->> 0)::uuid
    join app.documents as d on d.organization_id = c.organization_id and d.id = c.document_id
    left join app.suppliers as u on u.organization_id = d.organization_id and u.id = d.supplier_id), '[]');
end
$$;

comment on function app.source_bodies(uuid, jsonb) is
  $$The sources of an answer as the API shows them, with the text as it was cited

  sources: as in app.chatbot_messages.vector_search_results.$$;


create or replace function app.chat_source_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["index", "documentId", "chunkId", "content", "similarity", "metadata"],
  "properties": {
    "index": {"type": "integer", "minimum": 1, "description": "What [1] in the answer stands for"},
    "documentId": {"type": "string", "format": "uuid"},
    "chunkId": {"type": "string", "format": "uuid"},
    "content": {"type": "string", "nullable": true, "description": "The text, as it was cited"},
    "similarity": {"type": "number", "nullable": true},
    "metadata": {
      "type": "object",
      "required": ["documentName", "category", "supplier", "headingPath", "url"],
      "properties": {
        "documentName": {"type": "string"},
        "category": {"type": "string", "nullable": true},
        "supplier": {"type": "string", "nullable": true},
        "headingPath": {"type": "array", "items": {"type": "string"}},
        "url": {"type": "string", "nullable": true}
      }}
  }}'::jsonb;

comment on function app.chat_source_schema() is
  'The JSON Schema of one of the sources that app.source_bodies makes.';


create or replace function app.chat_message_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["sessionId", "message"],
  "properties": {
    "sessionId": {"type": "string", "minLength": 1, "maxLength": 255,
                  "description": "A name that the client chooses for the visitor''s session"},
    "message": {"type": "string", "maxLength": 8000, "pattern": "\\S",
                "description": "What the visitor says"},
    "metadata": {"type": "object", "nullable": true, "additionalProperties": true,
                 "description": "At most 16384 characters of JSON"},
    "language": {"type": "string", "nullable": true, "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                 "description": "A language code of BCP 47, such as en or zh-TW"}
  },
  "example": {"sessionId": "tour-1", "message": "Is niacinamide stable at low pH?"}}'::jsonb;

comment on function app.chat_message_schema() is
  $$The JSON Schema of a visitor's message

  sidecar.admit checks the same by hand, because it is on the way of every message.$$;


create or replace function app.chat_answer_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "required": ["sessionId", "sessionToken", "messageId", "conversationId", "language", "response",
               "sources", "confidence", "outcome", "escalated", "usage"],
  "properties": {
    "sessionId": {"type": "string"},
    "language": {"type": "string", "description": "In which it is answered; a code of BCP 47"},
    "sessionToken": {"type": "string", "nullable": true,
                     "description": "For X-Session-Token; null where the key is secret"},
    "messageId": {"type": "string", "format": "uuid", "nullable": true,
                  "description": "Of the answer; null where a person has the conversation"},
    "conversationId": {"type": "string", "format": "uuid"},
    "response": {"type": "string"},
    "sources": {"type": "array"},
    "confidence": {"type": "number", "nullable": true, "minimum": 0, "maximum": 1},
    "outcome": {"type": "string", "enum": [
      "answered", "unanswered", "escalated", "failed", "handed", "refused"]},
    "escalated": {"type": "boolean", "description": "Whether a person is asked for"},
    "usage": {
      "type": "object",
      "required": ["promptTokens", "completionTokens", "totalTokens", "vectorSearchTime",
                   "llmResponseTime"],
      "properties": {
        "promptTokens": {"type": "integer", "minimum": 0},
        "completionTokens": {"type": "integer", "minimum": 0},
        "totalTokens": {"type": "integer", "minimum": 0},
        "vectorSearchTime": {"type": "number", "minimum": 0, "description": "Milliseconds"},
        "llmResponseTime": {"type": "number", "minimum": 0, "description": "Milliseconds"}
      }}
  }}', '{properties,sources,items}', app.chat_source_schema());

comment on function app.chat_answer_schema() is
  'The JSON Schema of the answer to a visitor''s message, which app.reply makes.';


create or replace function app.chat_history_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object", "required": ["chatbotId", "sessionId", "conversationId", "messages"],
  "properties": {
    "chatbotId": {"type": "string", "format": "uuid"},
    "sessionId": {"type": "string"},
    "conversationId": {"type": "string", "format": "uuid", "nullable": true,
                       "description": "The last one of the session"},
    "messages": {"type": "array", "items": {
      "type": "object", "required": ["id", "role", "content", "sources", "outcome", "createdAt"],
      "properties": {
        "id": {"type": "string", "format": "uuid"},
        "role": {"type": "string", "enum": ["user", "assistant", "system", "agent"]},
        "content": {"type": "string"},
        "sources": {"type": "array"},
        "outcome": {"type": "string", "nullable": true,
                    "enum": [
      "answered", "unanswered", "escalated", "failed", "handed", "refused"]},
        "createdAt": {"type": "string", "format": "date-time"}
      }}}
  }}', '{properties,messages,items,properties,sources,items}', app.chat_source_schema());

comment on function app.chat_history_schema() is
  'The JSON Schema of what app.visitor_history returns.';


create or replace function app.visitor_history(session_id text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, for visitors without any right; they show the key of the chatbot and the session's token.
declare
  v_organization_id uuid := app.current_organization_id();
  v_chatbot_id      uuid := app.current_chatbot_id();
begin
  if v_chatbot_id is null then
    perform app.fail(401, 'missing_key', 'X-API-Key is missing');
  elsif coalesce(visitor_history.session_id, '') = '' then
    perform app.fail(400, 'missing_field', 'sessionId is missing');
  elsif app.request_header('x-chatbot-id') is distinct from v_chatbot_id::text then
    perform app.fail(403, 'wrong_chatbot', 'X-API-Key is of another chatbot');
  elsif current_setting('app.key_kind') <> 'secret'
        and not app.is_session_proven(v_organization_id, v_chatbot_id, visitor_history.session_id,
                                      app.request_header('x-session-token')) then
    perform app.fail(403, 'session_token_required', 'This session is not yours', null,
                     'Send the X-Session-Token that the first answer of the session came with');
  end if;
  return app.session_messages(v_organization_id, v_chatbot_id, visitor_history.session_id);
end
$$;

comment on function app.visitor_history(text) is
  $$The last 200 messages of a session

  Errors: 400 missing_field, 401 missing_key, 403 wrong_chatbot, session_token_required.$$;


create or replace function app.session_messages(
    organization_id uuid, chatbot_id uuid, session_id text
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (
    select jsonb_build_object(
      'chatbotId', session_messages.chatbot_id,
      'sessionId', session_messages.session_id,
      'conversationId', (
        select c.id from app.chatbot_conversations as c
        where c.organization_id = session_messages.organization_id
          and c.chatbot_id = session_messages.chatbot_id
          and c.session_id = session_messages.session_id
        order by c.id desc limit 1),
      'messages', coalesce(jsonb_agg(jsonb_build_object(
          'id', m.id,
          'role', case m.sender_type when 'human' then 'agent' else m.role end,
          'content', m.said,
          'sources', app.source_bodies(m.organization_id, m.vector_search_results),
          'outcome', m.metadata -> 'outcome',
          'createdAt', m.created_at)
        order by m.id), '[]'))
    from (
      select r.*, app.full_text(r) as said from app.chatbot_messages as r
      where r.organization_id = session_messages.organization_id and r.removed_at is null
        and r.conversation_id in (
          select c.id from app.chatbot_conversations as c
          where c.organization_id = session_messages.organization_id
            and c.chatbot_id = session_messages.chatbot_id
            and c.session_id = session_messages.session_id)
      order by r.id desc
      limit 200
    ) as m);
end
$$;

comment on function app.session_messages(uuid, uuid, text) is
  'The last 200 messages of a session, oldest first; the caller has shown that they may be read.';


create or replace function api.chat_history(p_session_id text default null) returns jsonb
  language sql stable
return app.visitor_history(p_session_id);

comment on function api.chat_history(text) is
  $$A visitor's own history

  The last 200 messages of a session, oldest first.  Needs the chatbot's key, and with a
  publishable one the session's token as X-Session-Token, unless the session's id was made by
  POST /api/v1/chat/session.
  Query: sessionId required.  Answer: 200 chat_history.
  Errors: 400 missing_field; 401 missing_key; 403 wrong_chatbot, session_token_required.$$;


create or replace view api.conversations with (security_invoker = true) as
select
  c.organization_id, c.id, c.chatbot_id, c.session_id, c.integration_type, c.user_identifier,
  c.language,
  c.status, c.priority, c.requires_human, c.metadata, c.started_at, c.ended_at, c.last_activity_at,
  c.handoff_reason, c.handed_off_at, c.assigned_to, c.taken_over_at, c.reopened_at, c.resolution
from app.chatbot_conversations as c;

comment on view api.conversations is 'The conversations of your chatbots.';


create or replace view api.messages with (security_invoker = true) as
select
  m.organization_id, m.id, m.conversation_id, m.chatbot_id, m.role, m.sender_type,
  case when m.sealed is null then m.content::text else app.read_sealed_message(m.id) end as content,
  m.confidence_score, m.requires_human, m.human_replied, m.metadata, m.vector_search_results,
  m.created_at
from app.chatbot_messages as m
where m.removed_at is null;

comment on view api.messages is 'What was said in the conversations of your chatbots.';


revoke all on function
  app.session_token(uuid, uuid, text), app.session_mark(uuid, uuid, text),
  app.new_session_id(uuid, uuid), app.is_session_proven(uuid, uuid, text, text),
  app.session_messages(uuid, uuid, text),
  app.open_conversation(uuid, uuid, text, text, text, text, jsonb, integer),
  app.close_idle_conversations(integer), app.source_bodies(uuid, jsonb), app.visitor_history(text),
  app.chat_source_schema(), app.chat_message_schema(), app.chat_answer_schema(),
  app.chat_history_schema(),
  parlance.create_chatbot_conversation(uuid, text, text, text, jsonb),
  api.chat_history(text)
from public, anon, authenticated;

grant execute on function app.visitor_history(text), api.chat_history(text) to anon, authenticated;
grant execute on function parlance.create_chatbot_conversation(uuid, text, text, text, jsonb)
to parlance_integrator;

revoke all on api.conversations, api.messages from public, anon, authenticated;
grant select on api.conversations, api.messages to authenticated;
