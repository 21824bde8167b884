-- The endpoints of an admin panel that knows conversations as active or closed, and messages as
-- wanting a person or not.
--
--   app.admin_conversation(…), app.admin_message(…)   its words for ours
--   app.mark_human(id), app.mark_replied(id)          somebody has to look; somebody has
--   api.admin_conversation_list, _get, _close, api.admin_message_list, _mark_human, _mark_replied
--   api.admin_stats
--
-- What succeeds says "success": true.  What does not has the shape of every error of the API, where
-- there is no success.

create or replace function app.admin_conversation_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "user_id", "platform", "status", "priority", "created_at", "updated_at",
               "last_message_at"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "user_id": {"type": "string", "nullable": true},
    "platform": {"type": "string", "enum": ["facebook", "line", "web", "api"]},
    "status": {"type": "string", "enum": ["active", "closed"]},
    "priority": {"type": "integer", "minimum": 0, "maximum": 3},
    "created_at": {"type": "string", "format": "date-time"},
    "updated_at": {"type": "string", "format": "date-time"},
    "last_message_at": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.admin_conversation_schema() is
  'The JSON Schema of a conversation, as an admin panel knows it.';


create or replace function app.admin_message_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "conversation_id", "sender_type", "content", "timestamp", "confidence_score",
               "requires_human", "human_replied", "metadata"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "conversation_id": {"type": "string", "format": "uuid"},
    "sender_type": {"type": "string", "enum": ["user", "bot", "human"]},
    "content": {"type": "string"},
    "timestamp": {"type": "string", "format": "date-time"},
    "confidence_score": {"type": "number", "nullable": true, "minimum": 0, "maximum": 1},
    "requires_human": {"type": "boolean"},
    "human_replied": {"type": "boolean"},
    "metadata": {"type": "object", "properties": {}, "additionalProperties": true}
  }}'::jsonb;

comment on function app.admin_message_schema() is
  'The JSON Schema of a message, as an admin panel knows it.';


create or replace function app.admin_answer_schema(properties jsonb) returns jsonb
  language sql immutable parallel safe
  set search_path = ''
begin atomic
  select jsonb_build_object(
    'type', 'object',
    'required', '["success"]' || (
      select jsonb_agg(p.key order by p.key) from jsonb_each(admin_answer_schema.properties) as p),
    'properties', '{"success": {"type": "boolean", "description": "True"}}'
      || admin_answer_schema.properties);
end;

comment on function app.admin_answer_schema(jsonb) is
  'The JSON Schema of an answer to an admin panel: success, and these properties.';


create or replace function app.admin_conversations_schema() returns jsonb
  language sql immutable parallel safe
return app.admin_answer_schema(jsonb_build_object(
  'conversations', jsonb_build_object('type', 'array', 'items', app.admin_conversation_schema()),
  'count', '{"type": "integer", "minimum": 0}'::jsonb));

comment on function app.admin_conversations_schema() is
  'The JSON Schema of what api.admin_conversation_list answers.';


create or replace function app.admin_conversation_answer_schema() returns jsonb
  language sql immutable parallel safe
return app.admin_answer_schema(jsonb_build_object('conversation', app.admin_conversation_schema()));

comment on function app.admin_conversation_answer_schema() is
  'The JSON Schema of what api.admin_conversation_close answers.';


create or replace function app.admin_conversation_detail_schema() returns jsonb
  language sql immutable parallel safe
return app.admin_answer_schema(jsonb_build_object(
  'conversation', app.admin_conversation_schema(),
  'messages', jsonb_build_object('type', 'array', 'items', app.admin_message_schema())));

comment on function app.admin_conversation_detail_schema() is
  'The JSON Schema of what api.admin_conversation_get answers.';


create or replace function app.admin_messages_schema() returns jsonb
  language sql immutable parallel safe
return app.admin_answer_schema(jsonb_build_object(
  'messages', jsonb_build_object('type', 'array', 'items', app.admin_message_schema()),
  'count', '{"type": "integer", "minimum": 0}'::jsonb));

comment on function app.admin_messages_schema() is
  'The JSON Schema of what api.admin_message_list answers.';


create or replace function app.admin_message_answer_schema() returns jsonb
  language sql immutable parallel safe
return app.admin_answer_schema(jsonb_build_object('message', app.admin_message_schema()));

comment on function app.admin_message_answer_schema() is
  'The JSON Schema of what api.admin_message_mark_human answers.';


create or replace function app.admin_stats_schema() returns jsonb
  language sql immutable parallel safe
return app.admin_answer_schema('{"stats": {
  "type": "object",
  "required": ["total_conversations", "active_conversations", "total_messages",
               "messages_requiring_human", "timestamp"],
  "properties": {
    "total_conversations": {"type": "integer", "minimum": 0},
    "active_conversations": {"type": "integer", "minimum": 0},
    "total_messages": {"type": "integer", "minimum": 0},
    "messages_requiring_human": {"type": "integer", "minimum": 0},
    "timestamp": {"type": "string", "format": "date-time"}
  }}}');

comment on function app.admin_stats_schema() is
  'The JSON Schema of what api.admin_stats answers.';


create or replace function app.admin_conversation(conversation app.chatbot_conversations)
  returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (conversation).id, 'user_id', (conversation).user_identifier,
  'platform', case (conversation).integration_type when 'messenger' then 'facebook'
              when 'line_oa' then 'line' when 'web_embed' then 'web' else 'api' end,
  'status', case (conversation).status when 'closed' then 'closed' else 'active' end,
  'priority', (conversation).priority, 'created_at', (conversation).started_at,
  'updated_at', greatest((conversation).last_activity_at, (conversation).ended_at,
                         (conversation).taken_over_at, (conversation).reopened_at),
  'last_message_at', (conversation).last_activity_at);

comment on function app.admin_conversation(app.chatbot_conversations) is
  'A conversation, as an admin panel knows it.';


create or replace function app.admin_message(message app.chatbot_messages) returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (message).id, 'conversation_id', (message).conversation_id,
  'sender_type', case (message).sender_type when 'system' then 'bot'
                 else (message).sender_type::text end,
  'content', app.full_text(message), 'timestamp', (message).created_at,
  'confidence_score', round((message).confidence_score::numeric, 4),
  'requires_human', (message).requires_human, 'human_replied', (message).human_replied,
  'metadata', (message).metadata);

comment on function app.admin_message(app.chatbot_messages) is
  'A message, as an admin panel knows it; what the platform said is the bot''s.';


create or replace function app.admin_last_messages(
    conversation app.chatbot_conversations, max_rows integer
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return coalesce((
    select jsonb_agg(app.admin_message(m) order by m.id)
    from (
      select o.id from app.chatbot_messages as o
      where o.organization_id = (admin_last_messages.conversation).organization_id
        and o.conversation_id = (admin_last_messages.conversation).id and o.removed_at is null
      order by o.id desc limit admin_last_messages.max_rows
    ) as l
    join app.chatbot_messages as m
      on m.organization_id = (admin_last_messages.conversation).organization_id and m.id = l.id), '[]');
end
$$;

comment on function app.admin_last_messages(app.chatbot_conversations, integer) is
  'The last messages of a conversation, oldest first.';


create or replace function app.list_admin_conversations(page_size text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, so that no policy is asked for each row; whoever handles conversations sees all of them.
declare
  v_limit integer;
  v_found jsonb;
begin
  perform app.require_right('conversations.handle');
  v_limit := app.page_number(list_admin_conversations.page_size, 'limit', 100, 1000);
  select coalesce(jsonb_agg(app.admin_conversation(c) order by c.last_activity_at desc, c.id desc), '[]')
  into v_found
  from (
    select o.id from app.chatbot_conversations as o
    where o.organization_id = app.current_organization_id() and o.ended_at is null
    order by o.last_activity_at desc, o.id desc limit v_limit
  ) as l
  join app.chatbot_conversations as c
    on c.organization_id = app.current_organization_id() and c.id = l.id;
  return jsonb_build_object(
    'success', true, 'conversations', v_found, 'count', jsonb_array_length(v_found));
end
$$;

comment on function app.list_admin_conversations(text) is
  'The active conversations.  Errors: as of api.admin_conversation_list.';


create or replace function api.admin_conversation_list(p_limit text default null) returns jsonb
  language sql stable
return app.list_admin_conversations(p_limit);

comment on function api.admin_conversation_list(text) is
  $$List active conversations

  Those that are not closed, of all chatbots, by their last message, newest first.  limit is 100
  unless said, and at most 1000.
  Query: limit integer.  Answer: 200 admin_conversations.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.read_admin_conversation() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.list_admin_conversations.
declare
  v_conversation app.chatbot_conversations;
begin
  perform app.require_right('conversations.handle');
  v_conversation := app.visible_conversation(app.request_uuid('x-resource-id', 'conversationId'));
  return jsonb_build_object(
    'success', true, 'conversation', app.admin_conversation(v_conversation),
    'messages', app.admin_last_messages(v_conversation, 1000));
end
$$;

comment on function app.read_admin_conversation() is
  'The conversation of the path.  Errors: as of api.admin_conversation_get.';


create or replace function api.admin_conversation_get() returns jsonb
  language sql stable
return app.read_admin_conversation();

comment on function api.admin_conversation_get() is
  $$Read a conversation and its messages

  The last 1000 of them, oldest first.
  Answer: 200 admin_conversation_detail.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.list_admin_messages(page_size text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.list_admin_conversations.
declare
  v_limit integer;
  v_found jsonb;
begin
  perform app.require_right('conversations.handle');
  v_limit := app.page_number(list_admin_messages.page_size, 'limit', 50, 1000);
  v_found := app.admin_last_messages(
    app.visible_conversation(app.request_uuid('x-resource-id', 'conversationId')), v_limit);
  return jsonb_build_object(
    'success', true, 'messages', v_found, 'count', jsonb_array_length(v_found));
end
$$;

comment on function app.list_admin_messages(text) is
  'The last messages of the conversation of the path.  Errors: as of api.admin_message_list.';


create or replace function api.admin_message_list(p_limit text default null) returns jsonb
  language sql stable
return app.list_admin_messages(p_limit);

comment on function api.admin_message_list(text) is
  $$Read the messages of a conversation

  The last ones, oldest first.  limit is 50 unless said, and at most 1000.
  Query: limit integer.  Answer: 200 admin_messages.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.close_admin_conversation() returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; for who may handle conversations.
declare
  v_conversation app.chatbot_conversations;
begin
  perform app.require_right('conversations.handle');
  v_conversation := app.held_conversation();
  -- Whoever has it is asked; that it is closed already is no harm.
  perform app.require_held(v_conversation);
  perform app.end_conversation(v_conversation.organization_id, v_conversation.id,
                               app.current_user_id());
  return jsonb_build_object(
    'success', true, 'conversation', app.admin_conversation(app.held_conversation()));
end
$$;

comment on function app.close_admin_conversation() is
  'Close the conversation of the path.  Errors: as of api.admin_conversation_close.';


create or replace function api.admin_conversation_close(json) returns jsonb
  language sql volatile
return app.close_admin_conversation();

comment on function api.admin_conversation_close(json) is
  $$Close a conversation

  One that is closed stays so.  Where another person has it, 409.
  Answer: 200 admin_conversation_answer.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found; 409 already_taken.$$;


create or replace function app.held_message() returns app.chatbot_messages
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_message app.chatbot_messages;
begin
  select m.* into v_message from app.chatbot_messages as m
  where m.organization_id = app.current_organization_id()
    and m.id = app.request_uuid('x-resource-id', 'messageId') and m.removed_at is null;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such message');
  end if;
  -- Only the conversation: whatever changes its messages holds that.
  perform app.hold_conversation(v_message.organization_id, v_message.conversation_id);
  return v_message;
end
$$;

comment on function app.held_message() is
  $$The message of the path, its conversation locked; for callers who see all chatbots

  Errors: 400 invalid_field, 404 not_found.$$;


create or replace function app.mark_human() returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.close_admin_conversation.
declare
  v_message app.chatbot_messages;
begin
  perform app.require_right('conversations.handle');
  v_message := app.held_message();
  update app.chatbot_messages as m
  set requires_human = true, human_replied = false,
      metadata = m.metadata || jsonb_build_object('markedBy', app.current_user_id())
  where m.organization_id = v_message.organization_id and m.id = v_message.id
  returning m.* into v_message;
  perform app.escalate(v_message.organization_id, v_message.conversation_id, 'requested',
                       app.current_user_id());
  return jsonb_build_object('success', true, 'message', app.admin_message(v_message));
end
$$;

comment on function app.mark_human() is
  'Somebody has to look at the message of the path.  Errors: as of api.admin_message_mark_human.';


create or replace function api.admin_message_mark_human(json) returns jsonb
  language sql volatile
return app.mark_human();

comment on function api.admin_message_mark_human(json) is
  $$Say that a person has to look at a message

  The conversation waits for a person then, unless one has it; a closed one is opened again.
  Answer: 200 admin_message_answer.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.mark_replied() returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.close_admin_conversation.
declare
  v_message app.chatbot_messages;
begin
  perform app.require_right('conversations.handle');
  v_message := app.held_message();
  update app.chatbot_messages as m
  set human_replied = true,
      metadata = m.metadata || jsonb_build_object('repliedBy', app.current_user_id())
  where m.organization_id = v_message.organization_id and m.id = v_message.id
  returning m.* into v_message;
  if not exists (
    select from app.chatbot_messages as m
    where m.organization_id = v_message.organization_id
      and m.conversation_id = v_message.conversation_id
      and m.requires_human and not m.human_replied
  ) then
    update app.chatbot_conversations as c set requires_human = false
    where c.organization_id = v_message.organization_id and c.id = v_message.conversation_id
      and c.requires_human;
    -- Nobody has to come any more.  One who has come stays.
    if exists (
      select from app.chatbot_conversations as c
      where c.organization_id = v_message.organization_id and c.id = v_message.conversation_id
        and c.status = 'waiting'
    ) then
      perform app.release_conversation(v_message.organization_id, v_message.conversation_id,
                                       app.current_user_id(), is_told => false);
    end if;
  end if;
  return jsonb_build_object('success', true, 'message', app.admin_message(v_message));
end
$$;

comment on function app.mark_replied() is
  'Somebody has answered the message of the path.  Errors: as of api.admin_message_mark_replied.';


create or replace function api.admin_message_mark_replied(json) returns jsonb
  language sql volatile
return app.mark_replied();

comment on function api.admin_message_mark_replied(json) is
  $$Say that a person has answered a message

  Here or elsewhere, by telephone for example.  When no message is left that a person has to look at,
  the conversation waits for nobody any more.
  Answer: 200 admin_message_answer.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.admin_stats() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.list_admin_conversations.
declare
  v_organization_id uuid;
begin
  perform app.require_right('conversations.handle');
  v_organization_id := app.current_organization_id();
  return jsonb_build_object('success', true, 'stats', (
    -- What there has been is counted already; that of what is, is little.
    select jsonb_build_object(
      'total_conversations', coalesce(sum(a.conversations), 0),
      'total_messages', coalesce(sum(a.messages), 0),
      'active_conversations', (
        select count(*) from app.chatbot_conversations as c
        where c.organization_id = v_organization_id and c.ended_at is null),
      'messages_requiring_human', (
        select count(*) from app.chatbot_messages as m
        join app.chatbot_conversations as c
          on c.organization_id = m.organization_id and c.id = m.conversation_id
        where m.organization_id = v_organization_id and m.requires_human and not m.human_replied
          and m.removed_at is null and c.ended_at is null),
      'timestamp', now())
    from (
      select f.total_conversations as conversations, f.total_messages as messages
      from app.analytics_months as f where f.organization_id = v_organization_id
      union all
      select d.total_conversations, d.total_messages
      from app.analytics_deltas as d
      where d.organization_id = v_organization_id and not d.is_forgotten
    ) as a));
end
$$;

comment on function app.admin_stats() is
  'The numbers of an organization.  Errors: as of api.admin_stats.';


create or replace function api.admin_stats() returns jsonb
  language sql stable
return app.admin_stats();

comment on function api.admin_stats() is
  $$Count conversations and messages

  Of all chatbots.  messages_requiring_human are those of active conversations that nobody has
  answered yet.
  Answer: 200 admin_stats.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden.$$;


revoke all on function
  app.admin_conversation_schema(), app.admin_message_schema(), app.admin_answer_schema(jsonb),
  app.admin_conversations_schema(), app.admin_conversation_answer_schema(),
  app.admin_conversation_detail_schema(), app.admin_messages_schema(),
  app.admin_message_answer_schema(), app.admin_stats_schema(),
  app.admin_conversation(app.chatbot_conversations), app.admin_message(app.chatbot_messages),
  app.admin_last_messages(app.chatbot_conversations, integer),
  app.list_admin_conversations(text), app.read_admin_conversation(),
  app.list_admin_messages(text), app.close_admin_conversation(), app.held_message(),
  app.mark_human(), app.mark_replied(), app.admin_stats(),
  api.admin_conversation_list(text), api.admin_conversation_get(), api.admin_message_list(text),
  api.admin_conversation_close(json), api.admin_message_mark_human(json),
  api.admin_message_mark_replied(json), api.admin_stats()
from public, anon, authenticated;

grant execute on function
  app.list_admin_conversations(text), app.read_admin_conversation(),
  app.list_admin_messages(text), app.close_admin_conversation(), app.mark_human(),
  app.mark_replied(), app.admin_stats(),
  api.admin_conversation_list(text), api.admin_conversation_get(), api.admin_message_list(text),
  api.admin_conversation_close(json), api.admin_message_mark_human(json),
  api.admin_message_mark_replied(json), api.admin_stats()
to anon, authenticated;
