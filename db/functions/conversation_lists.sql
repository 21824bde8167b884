-- Conversations, as those see them who answer.
--
--   app.conversation_schema(), app.conversation_detail_schema(), …   what is answered
--   app.conversation_body(conversation)      one as the lists show it
--   app.conversation_message_body(message)   a message, with its sources
--   app.has_figure(conversation, figure, …)  whether a figure of analytics counts one
--   app.matching_conversations(…)            those that a list's filters let through
--   app.visible_conversation(id)             one that the caller may see
--   api.conversation_list, api.conversation_get, api.conversation_queue
--
-- The order of the lists is that in which they can be had cheaply, and are wanted: what is open
-- first, by its last message, for that is little and sorted at once; then what is closed, by when
-- it was, which has an index.  The time of the last message has none, because it changes with each.

create or replace function app.conversation_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "chatbotId", "sessionId", "channel", "userIdentifier", "language", "status",
               "priority", "requiresHuman", "reason", "assignedTo", "resolution", "lastMessage",
               "messageCount", "openMessages", "startedAt", "lastActivityAt", "handedOffAt",
               "takenOverAt", "reopenedAt", "endedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "chatbotId": {"type": "string", "format": "uuid"},
    "sessionId": {"type": "string"},
    "channel": {"type": "string", "enum": ["web_embed", "line_oa", "messenger", "api"]},
    "userIdentifier": {"type": "string", "nullable": true,
                       "description": "Who the visitor is, in the words of the channel"},
    "language": {"type": "string", "nullable": true},
    "status": {"type": "string", "enum": ["bot", "waiting", "human", "closed"],
               "description": "Who has it; while it waits for a person, the chatbot still answers"},
    "priority": {"type": "integer", "minimum": 0, "maximum": 3},
    "requiresHuman": {"type": "boolean", "description": "Whether a person has to look at it"},
    "reason": {"type": "string", "nullable": true, "enum": [
      "requested", "keyword", "low_confidence", "error", "policy", "budget"]},
    "assignedTo": {"type": "string", "format": "uuid", "nullable": true},
    "resolution": {"type": "string", "nullable": true, "enum": [
      "resolved_by_bot", "resolved_by_human", "abandoned"]},
    "lastMessage": {
      "type": "object", "nullable": true, "required": ["id", "sender", "content", "createdAt"],
      "properties": {
        "id": {"type": "string", "format": "uuid"},
        "sender": {"type": "string", "enum": ["user", "bot", "human", "system"]},
        "content": {"type": "string", "description": "Its first 200 characters"},
        "createdAt": {"type": "string", "format": "date-time"}}},
    "messageCount": {"type": "integer", "minimum": 0},
    "openMessages": {"type": "integer", "minimum": 0,
                     "description": "Messages that a person has to look at"},
    "startedAt": {"type": "string", "format": "date-time"},
    "lastActivityAt": {"type": "string", "format": "date-time"},
    "handedOffAt": {"type": "string", "format": "date-time", "nullable": true,
                    "description": "When a person was asked for, or came unasked"},
    "takenOverAt": {"type": "string", "format": "date-time", "nullable": true},
    "reopenedAt": {"type": "string", "format": "date-time", "nullable": true},
    "endedAt": {"type": "string", "format": "date-time", "nullable": true}
  }}'::jsonb;

comment on function app.conversation_schema() is
  'The JSON Schema of a conversation as the lists show it.';


create or replace function app.conversation_message_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "required": ["id", "sender", "content", "sources", "confidence", "outcome", "requiresHuman",
               "humanReplied", "authorId", "isLost", "createdAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "sender": {"type": "string", "enum": ["user", "bot", "human", "system"]},
    "content": {"type": "string"},
    "sources": {"type": "array"},
    "confidence": {"type": "number", "nullable": true, "minimum": 0, "maximum": 1},
    "outcome": {"type": "string", "nullable": true, "description": "Of the turn that it answers",
                "enum": ["answered", "unanswered", "escalated", "failed", "handed", "refused"]},
    "requiresHuman": {"type": "boolean"},
    "humanReplied": {"type": "boolean"},
    "authorId": {"type": "string", "format": "uuid", "nullable": true,
                 "description": "The user who wrote it; null for one outside, and for others"},
    "isLost": {"type": "boolean",
               "description": "Whether it is redacted, since the key to what it was is destroyed"},
    "createdAt": {"type": "string", "format": "date-time"}
  }}', '{properties,sources,items}', app.chat_source_schema());

comment on function app.conversation_message_schema() is
  'The JSON Schema of a message, as those see it who answer.';


create or replace function app.conversation_note_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "text", "authorId", "createdAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "text": {"type": "string"},
    "authorId": {"type": "string", "format": "uuid", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.conversation_note_schema() is 'The JSON Schema of a note.';


create or replace function app.conversation_event_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "kind", "actorId", "details", "createdAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "kind": {"type": "string", "enum": ["escalated", "taken_over", "released", "assigned",
                                        "prioritized", "noted", "closed", "reopened"]},
    "actorId": {"type": "string", "format": "uuid", "nullable": true,
                "description": "Null for the platform itself, and for somebody outside"},
    "details": {"type": "object", "properties": {}, "additionalProperties": true},
    "createdAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.conversation_event_schema() is
  'The JSON Schema of what became of a conversation.';


create or replace function app.conversation_detail_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'type', 'object',
  'required', app.conversation_schema() -> 'required'
    || '["metadata", "messages", "hasEarlierMessages", "notes", "events", "contextKeys"]',
  'properties', app.conversation_schema() -> 'properties' || jsonb_build_object(
    'metadata', '{"type": "object", "properties": {}, "additionalProperties": true}'::jsonb,
    'messages', jsonb_build_object('type', 'array', 'items', app.conversation_message_schema()),
    'hasEarlierMessages', '{"type": "boolean", "description": "Then ask with before"}'::jsonb,
    'notes', jsonb_build_object('type', 'array', 'items', app.conversation_note_schema()),
    'events', jsonb_build_object('type', 'array', 'items', app.conversation_event_schema()),
    'contextKeys', '{"type": "array", "items": {"type": "string"},
                     "description": "Of what it remembers, without what that is"}'::jsonb));

comment on function app.conversation_detail_schema() is
  'The JSON Schema of a conversation with all that belongs to it.';


create or replace function app.conversation_body(conversation app.chatbot_conversations)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations := conversation_body.conversation;
begin
  return jsonb_build_object(
    'id', v_conversation.id, 'chatbotId', v_conversation.chatbot_id,
    'sessionId', v_conversation.session_id, 'channel', v_conversation.integration_type,
    'userIdentifier', v_conversation.user_identifier, 'language', v_conversation.language,
    'status', v_conversation.status, 'priority', v_conversation.priority,
    'requiresHuman', v_conversation.requires_human, 'reason', v_conversation.handoff_reason,
    'assignedTo', v_conversation.assigned_to, 'resolution', v_conversation.resolution,
    'lastMessage', (
      select jsonb_build_object('id', m.id, 'sender', m.sender_type,
                                'content', left(app.full_text(m), 200), 'createdAt', m.created_at)
      from app.chatbot_messages as m
      where m.organization_id = v_conversation.organization_id
        and m.conversation_id = v_conversation.id and m.removed_at is null
      order by m.id desc limit 1),
    'messageCount', (
      select count(*) from app.chatbot_messages as m
      where m.organization_id = v_conversation.organization_id
        and m.conversation_id = v_conversation.id and m.removed_at is null),
    'openMessages', (
      select count(*) from app.chatbot_messages as m
      where m.organization_id = v_conversation.organization_id
        and m.conversation_id = v_conversation.id and m.requires_human and not m.human_replied
        and m.removed_at is null),
    'startedAt', v_conversation.started_at, 'lastActivityAt', v_conversation.last_activity_at,
    'handedOffAt', v_conversation.handed_off_at, 'takenOverAt', v_conversation.taken_over_at,
    'reopenedAt', v_conversation.reopened_at, 'endedAt', v_conversation.ended_at);
end
$$;

comment on function app.conversation_body(app.chatbot_conversations) is
  'A conversation as the lists show it.';


create or replace function app.conversation_message_body(message app.chatbot_messages)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_message app.chatbot_messages := conversation_message_body.message;
  -- As app.full_text, once.
  v_opened  text := vault.open_text(v_message.sealed, v_message.id);
begin
  return jsonb_build_object(
    'id', v_message.id, 'sender', v_message.sender_type,
    'content', coalesce(v_opened, v_message.content),
    'isLost', v_message.sealed is not null and v_opened is null,
    'sources', app.source_bodies(v_message.organization_id, v_message.vector_search_results),
    'confidence', round(v_message.confidence_score::numeric, 4),
    'outcome', case v_message.sender_type when 'bot' then v_message.metadata -> 'outcome' end,
    'requiresHuman', v_message.requires_human, 'humanReplied', v_message.human_replied,
    -- A visitor's metadata are the visitor's own words.
    'authorId', case v_message.sender_type when 'human' then v_message.metadata -> 'userId' end,
    'createdAt', v_message.created_at);
end
$$;

comment on function app.conversation_message_body(app.chatbot_messages) is
  'A message as those see it who answer, with its sources.';


create or replace function app.conversation_note_body(note app.conversation_notes) returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (note).id, 'text', (note).content, 'authorId', (note).author_id,
  'createdAt', (note).created_at);

comment on function app.conversation_note_body(app.conversation_notes) is
  'A note as the API shows one.';


create or replace function app.conversation_event_body(event app.conversation_events)
  returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (event).id, 'kind', (event).kind, 'actorId', (event).actor_id,
  'details', (event).details, 'createdAt', (event).created_at);

comment on function app.conversation_event_body(app.conversation_events) is
  'What became of a conversation, as the API shows it.';


create or replace function app.conversation_figures() returns text[]
  language sql immutable parallel safe
return '{conversations,messages,visitors,responses,model_requests,answered,unanswered,failed,
  escalated,refused,handed,resolved_by_bot,resolved_by_human,abandoned,reopened,handoffs,
  handoffs_requested,handoffs_keyword,handoffs_low_confidence,handoffs_error,handoffs_policy,
  handoffs_budget,rated,helpful,not_helpful,inappropriate}'::text[];

comment on function app.conversation_figures() is
  'The figures of analytics that have conversations behind them.';


create or replace function app.has_figure(
    conversation app.chatbot_conversations, figure text, from_time timestamptz,
    to_time timestamptz
  ) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations := has_figure.conversation;
  v_figure       text := has_figure.figure;
  v_from         timestamptz := coalesce(has_figure.from_time, '-infinity');
  v_to           timestamptz := coalesce(has_figure.to_time, 'infinity');
begin
  case
    when v_figure = 'conversations' then
      return v_conversation.started_at >= v_from and v_conversation.started_at < v_to;
    when v_figure in ('resolved_by_bot', 'resolved_by_human', 'abandoned') then
      return coalesce(v_conversation.resolution = v_figure and v_conversation.ended_at >= v_from
                      and v_conversation.ended_at < v_to, false);
    when v_figure in ('messages', 'visitors') then
      return exists (
        select from app.chatbot_messages as m
        where m.organization_id = v_conversation.organization_id
          and m.conversation_id = v_conversation.id and m.created_at >= v_from
          and m.created_at < v_to
          and (v_figure = 'messages'
               or m.sender_type = 'user' and v_conversation.user_identifier is not null));
    when v_figure = 'reopened' or starts_with(v_figure, 'handoffs') then
      return exists (
        select from app.conversation_events as e
        where e.organization_id = v_conversation.organization_id
          and e.conversation_id = v_conversation.id and e.created_at >= v_from
          and e.created_at < v_to and case v_figure
            when 'reopened' then e.kind = 'reopened'
            when 'handoffs' then e.kind = 'escalated'
            else e.kind = 'escalated' and 'handoffs_' || (e.details ->> 'reason') = v_figure end);
    when v_figure in ('rated', 'helpful', 'not_helpful', 'inappropriate') then
      return exists (
        select from app.chatbot_messages as m
        join app.message_feedback as f
          on f.organization_id = m.organization_id and f.message_id = m.id
        where m.organization_id = v_conversation.organization_id
          and m.conversation_id = v_conversation.id and f.created_at >= v_from
          and f.created_at < v_to
          and case v_figure when 'rated' then f.feedback_type in ('helpful', 'not_helpful')
              else f.feedback_type = v_figure end);
    else
      return exists (
        select from app.turns as t
        where t.organization_id = v_conversation.organization_id
          and t.conversation_id = v_conversation.id and t.finished_at >= v_from
          and t.finished_at < v_to and case v_figure
            when 'answered' then t.outcome in ('answered', 'escalated')
            when 'escalated' then t.escalation_reason is not null
            when 'responses' then t.outcome not in ('handed', 'refused')
            when 'model_requests' then
              coalesce((t.usage ->> 'promptTokens')::bigint, 0)
              + coalesce((t.usage ->> 'completionTokens')::bigint, 0) > 0
            else t.outcome = v_figure end);
  end case;
end
$$;

comment on function app.has_figure(
  app.chatbot_conversations, text, timestamptz, timestamptz
) is
  $$Whether a conversation is behind a figure of analytics in some time

  figure: of app.conversation_figures().  from_time, to_time: when that happened which is counted;
  null for any time.$$;


-- Neither plpgsql nor with settings of its own, so that the planner sees through it.
create or replace function app.matching_conversations(
    organization_id uuid, chatbot_id uuid, status text, channel text, from_time timestamptz,
    to_time timestamptz, requires_human boolean, assigned_to uuid, search text, oldest_id uuid,
    figure text default null
  ) returns table (id uuid, ended_at timestamptz, last_activity_at timestamptz)
  language sql stable
begin atomic
  select c.id, c.ended_at, c.last_activity_at from app.chatbot_conversations as c
  where c.organization_id = matching_conversations.organization_id
    and c.chatbot_id = matching_conversations.chatbot_id
    and (matching_conversations.status is null or c.status = matching_conversations.status)
    and (matching_conversations.channel is null
         or c.integration_type = matching_conversations.channel)
    and (matching_conversations.from_time is null or matching_conversations.figure is not null
         or c.started_at >= matching_conversations.from_time)
    and (matching_conversations.to_time is null or matching_conversations.figure is not null
         or c.started_at < matching_conversations.to_time)
    and (matching_conversations.figure is null
         or app.has_figure(c, matching_conversations.figure, matching_conversations.from_time,
                           matching_conversations.to_time))
    and (matching_conversations.requires_human is null
         or c.requires_human = matching_conversations.requires_human)
    and (matching_conversations.assigned_to is null
         or c.assigned_to = matching_conversations.assigned_to)
    and (matching_conversations.oldest_id is null or c.id >= matching_conversations.oldest_id)
    and (matching_conversations.search is null
         or strpos(lower(c.user_identifier), matching_conversations.search) > 0
         or exists (
           select from app.chatbot_messages as m
           where m.organization_id = c.organization_id and m.conversation_id = c.id
             and m.removed_at is null
             and strpos(lower(m.content), matching_conversations.search) > 0));
end;

comment on function app.matching_conversations(
  uuid, uuid, text, text, timestamptz, timestamptz, boolean, uuid, text, uuid, text
) is
  $$A chatbot's conversations that filters let through; null filters nothing

  figure: of app.conversation_figures(); times are then of what it counts, else of the beginning.
  search: in lower case; part of a message or of the visitor's identifier.  oldest_id: the first one
  that is looked at.$$;


create or replace function app.query_user(value text, name text) returns uuid
  language plpgsql stable
  set search_path = ''
as $$
begin
  return case query_user.value when 'me' then app.current_user_id()
         else app.query_uuid(query_user.value, query_user.name) end;
end
$$;

comment on function app.query_user(text, text) is
  'A user of the query string, or "me"; null for none.  Errors: 400 invalid_parameter.';


create or replace function app.list_conversations(
    page text, page_size text, status text, channel text, from_time text, to_time text,
    search text, requires_human text, assigned_to text, figure text default null
  ) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may: no policy is asked for each row.
declare
  v_chatbot  app.chatbot_instances := app.require_chatbot('conversations.read');
  v_page     integer := app.page_number(list_conversations.page, 'page', 1, 1000000);
  v_limit    integer := app.page_number(list_conversations.page_size, 'limit', 20, 100);
  v_end      bigint := v_page::bigint * v_limit;
  v_status   text := app.query_choice(
    list_conversations.status, 'status', '{bot,waiting,human,closed}');
  v_channel  text := app.query_choice(
    list_conversations.channel, 'channel', '{web_embed,line_oa,messenger,api}');
  v_from     timestamptz := app.query_time(list_conversations.from_time, 'from');
  v_to       timestamptz := app.query_time(list_conversations.to_time, 'to');
  v_human    boolean := app.query_choice(
    list_conversations.requires_human, 'requiresHuman', '{true,false}')::boolean;
  v_assigned uuid := app.query_user(list_conversations.assigned_to, 'assignedTo');
  v_search   text := lower(nullif(list_conversations.search, ''));
  v_figure   text := app.query_choice(
    list_conversations.figure, 'figure', app.conversation_figures());
  v_oldest   uuid;
  v_total    bigint;
begin
  if v_search is not null then
    -- Messages have no index of their words, which each of them would pay for.
    select o.id into v_oldest
    from app.matching_conversations(v_chatbot.organization_id, v_chatbot.id, v_status, v_channel,
                                    v_from, v_to, v_human, v_assigned, null, null, v_figure) as o
    order by o.id desc offset 9999 limit 1;
  end if;
  select count(*) into v_total
  from app.matching_conversations(v_chatbot.organization_id, v_chatbot.id, v_status, v_channel, v_from,
                                  v_to, v_human, v_assigned, v_search, v_oldest, v_figure) as o;
  return jsonb_build_object(
    'data', coalesce((
      select jsonb_agg(app.conversation_body(c) order by x.is_closed, x.at desc, x.id desc)
      from (
        select u.* from (
          (select o.id, false as is_closed, o.last_activity_at as at
           from app.matching_conversations(
             v_chatbot.organization_id, v_chatbot.id, v_status, v_channel, v_from, v_to, v_human,
             v_assigned, v_search, v_oldest, v_figure) as o
           where o.ended_at is null
           order by o.last_activity_at desc limit v_end)
          union all
          (select o.id, true, o.ended_at
           from app.matching_conversations(
             v_chatbot.organization_id, v_chatbot.id, v_status, v_channel, v_from, v_to, v_human,
             v_assigned, v_search, v_oldest, v_figure) as o
           where o.ended_at is not null
           order by o.ended_at desc limit v_end)
        ) as u
        order by u.is_closed, u.at desc, u.id desc
        limit v_limit offset v_end - v_limit
      ) as x
      join app.chatbot_conversations as c
        on c.organization_id = v_chatbot.organization_id and c.id = x.id), '[]'),
    'page', v_page, 'limit', v_limit, 'total', v_total);
end
$$;

comment on function app.list_conversations(
  text, text, text, text, text, text, text, text, text, text
) is
  $$A page of the conversations of the chatbot of the path

  As in the query string.  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden,
  404 not_found.$$;


create or replace function api.conversation_list(
    p_page text default null, p_limit text default null, p_status text default null,
    p_channel text default null, p_from text default null, p_to text default null,
    p_search text default null, p_requires_human text default null,
    p_assigned_to text default null, p_figure text default null
  ) returns jsonb
  language sql stable
return app.list_conversations(p_page, p_limit, p_status, p_channel, p_from, p_to, p_search,
                              p_requires_human, p_assigned_to, p_figure);

comment on function api.conversation_list(
  text, text, text, text, text, text, text, text, text, text
) is
  $$List a chatbot's conversations

  Open ones first, by their last message, newest first; then closed ones, by when they were closed.
  from and to are of when they began.  search is part of a message or of the visitor's identifier, in
  any case, and looks into the newest 10,000 conversations that the other filters let through.
  assignedTo is a user or me.  figure is one that analytics count: then it lists the conversations
  behind it, and from and to are of when that happened which is counted: conversations, messages,
  visitors, responses, model_requests, answered, unanswered, failed, escalated, refused, handed,
  resolved_by_bot, resolved_by_human, abandoned, reopened, handoffs, handoffs_requested,
  handoffs_keyword, handoffs_low_confidence, handoffs_error, handoffs_policy, handoffs_budget,
  rated, helpful, not_helpful or inappropriate.
  Query: page, limit, status (bot|waiting|human|closed), channel (web_embed|line_oa|messenger|api),
  from date-time, to date-time, search, requiresHuman (true|false), assignedTo,
  figure.
  Answer: 200 page of conversation.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.read_conversation(before text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.list_conversations.
declare
  v_chatbot      app.chatbot_instances := app.require_chatbot('conversations.read');
  v_before       uuid := app.query_uuid(read_conversation.before, 'before');
  v_conversation app.chatbot_conversations;
  v_messages     app.chatbot_messages[];
begin
  select c.* into v_conversation from app.chatbot_conversations as c
  where c.organization_id = v_chatbot.organization_id and c.chatbot_id = v_chatbot.id
    and c.id = app.request_uuid('x-resource-id', 'conversationId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such conversation');
  end if;
  -- One more than is shown, to see whether there is.
  v_messages := array(
    select m from app.chatbot_messages as m
    where m.organization_id = v_conversation.organization_id
      and m.conversation_id = v_conversation.id and m.removed_at is null
      and (v_before is null or m.id < v_before)
    order by m.id desc limit 201);
  return app.conversation_body(v_conversation) || jsonb_build_object(
    'metadata', v_conversation.metadata,
    'messages', coalesce((
      select jsonb_agg(app.conversation_message_body(m) order by m.id)
      from unnest(v_messages[1:200]) as m), '[]'),
    'hasEarlierMessages', cardinality(v_messages) > 200,
    'notes', coalesce((
      select jsonb_agg(app.conversation_note_body(n) order by n.id)
      from app.conversation_notes as n
      where n.organization_id = v_conversation.organization_id
        and n.conversation_id = v_conversation.id), '[]'),
    'events', coalesce((
      select jsonb_agg(app.conversation_event_body(e) order by e.id)
      from app.conversation_events as e
      where e.organization_id = v_conversation.organization_id
        and e.conversation_id = v_conversation.id), '[]'),
    'contextKeys', coalesce((
      select jsonb_agg(x.context_key order by x.context_key)
      from app.conversation_context as x
      where x.organization_id = v_conversation.organization_id
        and x.conversation_id = v_conversation.id
        and (x.expires_at is null or x.expires_at > now())), '[]'));
end
$$;

comment on function app.read_conversation(text) is
  $$The conversation of the path, with its last 200 messages, notes, events and context keys

  before: the id of a message; the 200 before that one then.
  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.conversation_get(p_before text default null) returns jsonb
  language sql stable
return app.read_conversation(p_before);

comment on function api.conversation_get(text) is
  $$Read a conversation

  With its last 200 messages, oldest first; with before, the id of a message, the 200 before it.
  Notes and events are all there.  Messages that a reviewer removed are left out.
  Query: before uuid.  Answer: 200 conversation_detail.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.list_queue(
    page text, page_size text, status text, chatbot_id text, requires_human text,
    assigned_to text
  ) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, so that what the policies say is asked once: who sees all chatbots sees the conversations
-- of the organization, everybody else those of their own.
declare
  v_organization_id uuid;
  v_own             uuid[];
  v_page            integer;
  v_limit           integer;
  v_status          text;
  v_chatbot         uuid;
  v_human           boolean;
  v_assigned        uuid;
begin
  perform app.require_right('conversations.read');
  v_organization_id := app.current_organization_id();
  v_own := case when not app.sees_all_chatbots() then app.own_chatbot_ids() end;
  v_page := app.page_number(list_queue.page, 'page', 1, 1000000);
  v_limit := app.page_number(list_queue.page_size, 'limit', 20, 100);
  v_status := app.query_choice(list_queue.status, 'status', '{waiting,human}');
  v_chatbot := app.query_uuid(list_queue.chatbot_id, 'chatbotId');
  v_human := app.query_choice(
    list_queue.requires_human, 'requiresHuman', '{true,false}')::boolean;
  v_assigned := app.query_user(list_queue.assigned_to, 'assignedTo');
  return (
    with queue as materialized (
      select c.id, c.status, c.priority, c.requires_human, c.handed_off_at
      from app.chatbot_conversations as c
      where c.organization_id = v_organization_id and c.status in ('waiting', 'human')
        and (v_own is null or c.chatbot_id = any (v_own))
        and (v_status is null or c.status = v_status)
        and (v_chatbot is null or c.chatbot_id = v_chatbot)
        and (v_human is null or c.requires_human = v_human)
        and (v_assigned is null or c.assigned_to = v_assigned)
    ), shown as (
      select q.id, row_number() over () as place
      from (
        select o.id from queue as o
        order by o.status = 'waiting' desc, o.requires_human desc, o.priority desc,
                 o.handed_off_at, o.id
        limit v_limit offset (v_page::bigint - 1) * v_limit
      ) as q
    )
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(app.conversation_body(c) order by s.place)
        from shown as s
        join app.chatbot_conversations as c
          on c.organization_id = v_organization_id and c.id = s.id), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from queue)));
end
$$;

comment on function app.list_queue(text, text, text, text, text, text) is
  $$A page of the conversations that wait for a person, or have one

  As in the query string.  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden.$$;


create or replace function api.conversation_queue(
    p_page text default null, p_limit text default null, p_status text default null,
    p_chatbot_id text default null, p_requires_human text default null,
    p_assigned_to text default null
  ) returns jsonb
  language sql stable
return app.list_queue(p_page, p_limit, p_status, p_chatbot_id, p_requires_human, p_assigned_to);

comment on function api.conversation_queue(text, text, text, text, text, text) is
  $$List what people have before them

  The conversations of all chatbots that wait for a person, the most urgent first and of these the
  one that has waited longest; then those that a person has, first where the visitor has said
  something since.  assignedTo is a user or me.
  Query: page, limit, status (waiting|human), chatbotId uuid, requiresHuman (true|false), assignedTo.
  Answer: 200 page of conversation.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.visible_conversation(id uuid) returns app.chatbot_conversations
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, so that no policy is asked; it shows nobody what the policy would not show.
declare
  v_conversation app.chatbot_conversations;
begin
  select c.* into v_conversation from app.chatbot_conversations as c
  where c.organization_id = app.current_organization_id() and c.id = visible_conversation.id
    and (app.sees_all_chatbots() or c.chatbot_id = any (app.own_chatbot_ids()));
  if not found then
    perform app.fail(404, 'not_found', 'There is no such conversation');
  end if;
  return v_conversation;
end
$$;

comment on function app.visible_conversation(uuid) is
  $$A conversation that the caller may see; whether by a right, its caller asks

  Errors: 404 not_found.$$;


create or replace view api.conversation_notes with (security_invoker = true) as
select n.organization_id, n.id, n.conversation_id, n.chatbot_id, n.author_id, n.content,
       n.created_at
from app.conversation_notes as n;

comment on view api.conversation_notes is
  'What people told each other about the conversations of your chatbots.';


revoke all on function
  app.conversation_schema(), app.conversation_message_schema(), app.conversation_note_schema(),
  app.conversation_event_schema(), app.conversation_detail_schema(),
  app.conversation_body(app.chatbot_conversations),
  app.conversation_message_body(app.chatbot_messages),
  app.conversation_note_body(app.conversation_notes),
  app.conversation_event_body(app.conversation_events),
  app.matching_conversations(
    uuid, uuid, text, text, timestamptz, timestamptz, boolean, uuid, text, uuid, text),
  app.conversation_figures(),
  app.has_figure(app.chatbot_conversations, text, timestamptz, timestamptz),
  app.query_user(text, text),
  app.list_conversations(text, text, text, text, text, text, text, text, text, text),
  app.read_conversation(text), app.list_queue(text, text, text, text, text, text),
  app.visible_conversation(uuid),
  api.conversation_list(text, text, text, text, text, text, text, text, text, text),
  api.conversation_get(text), api.conversation_queue(text, text, text, text, text, text)
from public, anon, authenticated;

grant execute on function
  app.list_conversations(text, text, text, text, text, text, text, text, text, text),
  app.read_conversation(text), app.list_queue(text, text, text, text, text, text),
  api.conversation_list(text, text, text, text, text, text, text, text, text, text),
  api.conversation_get(text), api.conversation_queue(text, text, text, text, text, text)
to anon, authenticated;

revoke all on api.conversation_notes from public, anon, authenticated;
grant select on api.conversation_notes to authenticated;
