-- LINE: what its webhooks mean, and the calls of its Messaging API.
--
--   app.read_line_event(event), app.take_line_event(event)
--   app.compose_line_call(…), app.judge_line_call(…)   a reply while its token holds, else a push
--   app.line_loading(event)                            that an answer is being made
--   parlance.process_line_message(…)                   a message that SQL hands in
--
-- A reply is free and cannot be repeated safely; a push counts against the quota and can, by its
-- retry key.  So an answer goes as a reply where the token is young, and a reply whose outcome
-- nobody knows is tried again as the same reply: a token that is spent by then was spent by the
-- first try.  docs/channels.md has the table of outcomes.

create or replace function app.read_line_event(
    event jsonb,
    out provider_event_id text, out source text, out type text, out reason text
  )
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_source jsonb := read_line_event.event -> 'source';
begin
  type := case when jsonb_typeof(read_line_event.event -> 'type') = 'string'
          then read_line_event.event ->> 'type' end;
  provider_event_id := coalesce(
    case when jsonb_typeof(read_line_event.event -> 'webhookEventId') = 'string'
    then read_line_event.event ->> 'webhookEventId' end,
    -- Of an event without a name of its own.
    case when jsonb_typeof(read_line_event.event -> 'message' -> 'id') = 'string'
    then 'message:' || (read_line_event.event -> 'message' ->> 'id') end);
  select s.id #>> '{}' into source
  from (values (1, v_source -> 'groupId'), (2, v_source -> 'roomId'), (3, v_source -> 'userId'))
    as s (place, id)
  where jsonb_typeof(s.id) = 'string' and length(s.id #>> '{}') between 1 and 200
  order by s.place
  limit 1;
  if type is null then
    reason := 'malformed: type is missing';
  elsif type in ('message', 'postback', 'follow', 'unfollow', 'unsend', 'join', 'leave')
        and source is null then
    reason := 'malformed: source has no id';
  elsif type = 'message' and jsonb_typeof(read_line_event.event -> 'message') is distinct from 'object'
        or type = 'message'
        and jsonb_typeof(read_line_event.event -> 'message' -> 'type') is distinct from 'string' then
    reason := 'malformed: message is missing';
  elsif type = 'message' and read_line_event.event -> 'message' ->> 'type' = 'text'
        and jsonb_typeof(read_line_event.event -> 'message' -> 'text') is distinct from 'string' then
    reason := 'malformed: message.text is missing';
  elsif type = 'postback'
        and jsonb_typeof(read_line_event.event -> 'postback' -> 'data') is distinct from 'string' then
    reason := 'malformed: postback.data is missing';
  elsif type = 'unsend'
        and jsonb_typeof(read_line_event.event -> 'unsend' -> 'messageId') is distinct from 'string' then
    reason := 'malformed: unsend.messageId is missing';
  end if;
end
$$;

comment on function app.read_line_event(jsonb) is
  $$What an event of LINE is

  source is the group, the room or the user.  reason says what is missing of one that cannot be
  used.$$;


create or replace function app.take_line_event(event app.webhook_events) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event    app.webhook_events := take_line_event.event;
  v_payload  jsonb := v_event.payload;
  v_message  jsonb := v_payload -> 'message';
  v_metadata jsonb;
begin
  if v_payload ->> 'mode' = 'standby' and v_event.type <> 'unsend' then
    -- Another module of the account has the conversation; but what is kept here is ours to forget.
    perform app.finish_event(v_event.organization_id, v_event.id, 'done', 'standby');
    return '{}'::jsonb;
  end if;
  if v_event.type in ('message', 'postback', 'follow', 'join') then
    delete from app.channel_blocks as b
    where b.organization_id = v_event.organization_id and b.chatbot_id = v_event.chatbot_id
      and b.kind = 'line' and b.source = v_event.source;
  end if;
  v_metadata := jsonb_build_object(
    'lineMessageId', v_message -> 'id',
    -- Who of a group it was.
    'speakerId', case when v_payload -> 'source' ->> 'userId' <> v_event.source
                 then v_payload -> 'source' -> 'userId' end);
  case v_event.type
    when 'message' then
      if v_message ->> 'type' = 'text' then
        return coalesce(app.admit_event(v_event, v_message ->> 'text', v_metadata), '{}'::jsonb);
      end if;
      perform app.take_other_message(v_event, app.describe_line_message(v_message),
                                     v_metadata || jsonb_build_object('messageType',
                                                                      v_message -> 'type'));
    when 'postback' then
      return coalesce(app.admit_event(
        v_event,
        coalesce(v_payload -> 'postback' ->> 'displayText', v_payload -> 'postback' ->> 'data'),
        v_metadata || jsonb_build_object('postback', v_payload -> 'postback' -> 'data')), '{}');
    when 'follow' then
      perform app.greet(v_event);
    -- A group that shows the account out is left, as one person leaves.
    when 'unfollow', 'leave' then
      perform app.leave_conversation(v_event);
    when 'unsend' then
      perform app.unsend_line_message(v_event, v_payload -> 'unsend' ->> 'messageId');
    else
      perform app.finish_event(v_event.organization_id, v_event.id, 'done', 'ignored');
  end case;
  return '{}'::jsonb;
end
$$;

comment on function app.take_line_event(app.webhook_events) is
  $$Do what an event of LINE wants

  Returns the admission of a message that wants an answer; else {}, and all is done.$$;


create or replace function app.describe_line_message(message jsonb) returns text
  language sql immutable parallel safe
return format('[%s]', left(concat_ws(
  ': ', message ->> 'type',
  case message ->> 'type'
    when 'sticker' then case when jsonb_typeof(message -> 'keywords') = 'array' then (
      select string_agg(k.word, ', ')
      from jsonb_array_elements_text(message -> 'keywords') with ordinality as k (word, place)
      where k.place <= 3) end
    when 'file' then message ->> 'fileName'
    when 'location' then nullif(concat_ws(', ', message ->> 'title', message ->> 'address'), '')
  end), 500));

comment on function app.describe_line_message(jsonb) is
  'What a conversation shows of a message of LINE that is no text, in brackets.';


create or replace function app.leave_conversation(event app.webhook_events) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event app.webhook_events := leave_conversation.event;
  v_id    uuid;
begin
  insert into app.channel_blocks (organization_id, chatbot_id, kind, source)
  values (v_event.organization_id, v_event.chatbot_id, v_event.kind, v_event.source)
  on conflict do nothing;
  select c.id into v_id from app.chatbot_conversations as c
  where c.organization_id = v_event.organization_id and c.chatbot_id = v_event.chatbot_id
    and c.session_id = app.channel_session(v_event.kind, v_event.source) and c.ended_at is null;
  if found then
    perform app.end_conversation(v_event.organization_id, v_id);
  end if;
  perform app.finish_event(v_event.organization_id, v_event.id);
end
$$;

comment on function app.leave_conversation(app.webhook_events) is
  'Close the conversation of somebody who wants to hear no more, and send nothing there from now.';


create or replace function app.unsend_line_message(event app.webhook_events, message_id text)
  returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event   app.webhook_events := unsend_line_message.event;
  v_message record;
  v_turn_id uuid;
begin
  for v_message in
    update app.chatbot_messages as m
    set content = '[unsent]', removed_at = coalesce(m.removed_at, now())
    where m.organization_id = v_event.organization_id and m.role = 'user'
      and m.metadata ->> 'lineMessageId' = unsend_line_message.message_id
      and m.conversation_id in (
        select c.id from app.chatbot_conversations as c
        where c.organization_id = v_event.organization_id and c.chatbot_id = v_event.chatbot_id
          and c.session_id = app.channel_session(v_event.kind, v_event.source))
    returning m.id, m.conversation_id
  loop
    update app.turns as t
    set question = '[unsent]', removed_at = coalesce(t.removed_at, now()), sealed = null
    where t.organization_id = v_event.organization_id
      and t.conversation_id = v_message.conversation_id and t.user_message_id = v_message.id
    returning t.id into v_turn_id;
    update app.tool_calls as o
    set arguments = '[unsent]', result = '[unsent]', sealed = null
    where o.organization_id = v_event.organization_id and o.turn_id = v_turn_id;
    perform app.forget_question(v_event.organization_id, v_turn_id);
  end loop;
  -- Where it came in, too; a file has a name, and a place an address.
  update app.webhook_events as e
  set payload = jsonb_set(e.payload, '{message}', jsonb_build_object(
        'type', e.payload -> 'message' -> 'type', 'id', e.payload -> 'message' -> 'id')),
      sealed = null
  where e.organization_id = v_event.organization_id and e.chatbot_id = v_event.chatbot_id
    and e.source = v_event.source and e.payload -> 'message' ->> 'id' = unsend_line_message.message_id;
  perform app.finish_event(v_event.organization_id, v_event.id);
end
$$;

comment on function app.unsend_line_message(app.webhook_events, text) is
  $$Forget a message that its sender took back

  Its text is nowhere any more: not in the conversation, not among the questions, not in the inbox.
  What was answered to it stays.  message_id: LINE's.$$;


create or replace function app.find_reply(
    delivery app.deliveries, source text, out event_id uuid, out token text, out age interval
  )
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- Of the event that is answered; for a person's answer, of the newest that nobody has used.
  select e.id, e.payload ->> 'replyToken', clock_timestamp() - least(
    e.received_at, case when jsonb_typeof(e.payload -> 'timestamp') = 'number'
    -- Of the event, which a redelivery keeps: its token is as old.
    then to_timestamp(
      greatest(least((e.payload ->> 'timestamp')::numeric / 1000, 1e10), 0)::double precision) end)
  into event_id, token, age
  from (
    select a.id, a.payload, a.received_at from app.webhook_events as a
    where a.organization_id = find_reply.delivery.organization_id
      and a.id = find_reply.delivery.event_id
    union all
    (select n.id, n.payload, n.received_at from app.webhook_events as n
     where find_reply.delivery.event_id is null
       and n.organization_id = find_reply.delivery.organization_id
       and n.chatbot_id = find_reply.delivery.chatbot_id and n.source = find_reply.source
     order by n.id desc
     limit 3)
  ) as e
  where jsonb_typeof(e.payload -> 'replyToken') = 'string'
    and not exists (
      select from app.deliveries as d
      where d.organization_id = find_reply.delivery.organization_id and d.event_id = e.id
        and d.id <> find_reply.delivery.id and (d.method is not null or d.state = 'sent'))
  order by e.id desc
  limit 1;
end
$$;

comment on function app.find_reply(app.deliveries, text) is
  $$The reply token that a delivery may use, if there is one that no other has used

  source: whom it is for.  Returns the event that the token came with, the token and how old it
  is.$$;


create or replace function app.compose_line_call(delivery app.deliveries, source text, texts text[])
  returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_delivery app.deliveries := compose_line_call.delivery;
  v_texts    text[] := compose_line_call.texts[v_delivery.part * 5 + 1 : v_delivery.part * 5 + 5];
  v_messages jsonb;
  v_reply    record;
  v_is_reply boolean;
begin
  select f.event_id, f.token, f.age into v_reply
  from app.find_reply(v_delivery, compose_line_call.source) as f;
  if v_delivery.method = 'reply' and v_delivery.is_unknown then
    -- Some seconds early: refused for its age, it would look as if the first try had spent it.
    if v_reply.token is null or v_reply.age >= interval '55 seconds' then
      perform app.bury_delivery(
        v_delivery, 'outcome_unknown',
        'The reply may have been taken; LINE did not say so, and its token is too old to ask again');
      return null;
    end if;
    v_is_reply := true;
  else
    v_is_reply := v_delivery.part = 0 and v_delivery.method is distinct from 'push'
      and coalesce(v_reply.age < interval '50 seconds', false);
  end if;
  if not v_is_reply and v_delivery.payload ? 'isNotice' then
    perform app.bury_delivery(v_delivery, 'expired',
                              'It was worth a reply only, and that is too late');
    return null;
  end if;

  perform app.note_call(v_delivery, case when v_is_reply then 'reply' else 'push' end,
                        case when v_is_reply then v_reply.event_id else v_delivery.event_id end);
  select jsonb_agg(jsonb_build_object('type', 'text', 'text', t.text) order by t.place) into v_messages
  from unnest(v_texts) with ordinality as t (text, place);
  return jsonb_build_object(
    'delivery', app.delivery_ref(v_delivery), 'service', 'line', 'method', 'POST',
    'timeoutMs', 10000,
    'token', (
      select c.channel_access_token from app.line_oa_configs as c
      where c.organization_id = v_delivery.organization_id and c.chatbot_id = v_delivery.chatbot_id),
    'path', case when v_is_reply then '/v2/bot/message/reply' else '/v2/bot/message/push' end,
    'headers', case when v_is_reply then '{}' else jsonb_build_object(
      -- The same for each attempt: LINE takes it once.
      'X-Line-Retry-Key', md5(v_delivery.id || ':' || v_delivery.part)::uuid) end,
    'body', case when v_is_reply
      then jsonb_build_object('replyToken', v_reply.token, 'messages', v_messages)
      else jsonb_build_object('to', compose_line_call.source, 'messages', v_messages) end);
end
$$;

comment on function app.compose_line_call(app.deliveries, text, text[]) is
  $$The call of LINE's API that is next for a delivery; null where it is buried

  A reply where the token is younger than 50 seconds and no other delivery has used it, else a
  push. source: whom it is for.  texts: all of the delivery, of which a call takes five.$$;


create or replace function app.judge_line_call(delivery app.deliveries, outcome jsonb) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_status  integer := (judge_line_call.outcome ->> 'status')::integer;
  v_body    jsonb := judge_line_call.outcome -> 'body';
  v_said    text := case when jsonb_typeof(v_body) = 'object' then v_body ->> 'message' end;
  v_reply   boolean := judge_line_call.delivery.method = 'reply';
  v_ids     jsonb;
  v_error   text := format('LINE answered %s%s', v_status, coalesce(': ' || left(v_said, 500), ''));
  -- While the token holds there is not much time to lose.
  v_soon    jsonb := case when v_reply then jsonb_build_object(
    'waitSeconds', least(judge_line_call.delivery.attempts, 4) * (0.75 + random() / 2)) else '{}' end;
begin
  if (v_status between 200 and 299 and jsonb_typeof(v_body) = 'object')
     or (v_status = 409 and not v_reply) then
    if jsonb_typeof(v_body -> 'sentMessages') = 'array' then
      select jsonb_agg(s.value -> 'id') into v_ids
      from jsonb_array_elements(v_body -> 'sentMessages') as s
      where jsonb_typeof(s.value -> 'id') = 'string';
    end if;
    return jsonb_build_object('is', 'taken', 'ids', coalesce(v_ids, '[]'),
                              'code', case when v_status = 409 then 'taken_before' end);
  elsif v_status = 400 and v_reply and v_said ~* 'reply token' then
    return case when judge_line_call.delivery.is_unknown
      -- Nobody else has it, so the first try has spent it.
      then jsonb_build_object('is', 'taken', 'code', 'reply_taken_before')
      else jsonb_build_object('is', 'otherwise') end;
  elsif v_status in (401, 403) then
    return jsonb_build_object('is', 'never', 'code', 'token_invalid', 'error', v_error,
                              'isBroken', true);
  elsif v_status = 429 and v_said ~* 'monthly limit' then
    return jsonb_build_object('is', 'never', 'code', 'quota_exhausted', 'error', v_error);
  elsif v_status = 429 then
    return jsonb_strip_nulls(jsonb_build_object(
      'is', 'again', 'error', v_error, 'isUnknown', false,
      'waitSeconds', app.retry_after_seconds(judge_line_call.outcome ->> 'retryAfter')));
  elsif v_status between 300 and 499 and v_status <> 408 then
    return jsonb_build_object('is', 'never', 'code', 'refused', 'error', v_error);
  elsif v_status is not null then
    return jsonb_strip_nulls(jsonb_build_object(
      'is', 'again', 'error', v_error, 'isUnknown', true,
      'waitSeconds', app.retry_after_seconds(judge_line_call.outcome ->> 'retryAfter'))) || v_soon;
  end if;
  return jsonb_build_object(
    'is', 'again', 'error', format('No answer of LINE: %s', judge_line_call.outcome ->> 'error'),
    'isUnknown', judge_line_call.outcome ->> 'error' <> 'not_connected') || v_soon;
end
$$;

comment on function app.judge_line_call(app.deliveries, jsonb) is
  $$What the outcome of a call of LINE's API means

  outcome: of sidecar.finish_delivery.  Returns is: taken, otherwise (the same as a push), again
  or never; with ids, code, error, isUnknown, waitSeconds, isBroken.$$;


create or replace function app.line_loading(event app.webhook_events) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- For one person only: groups have no such sign.
  return (
    select jsonb_build_object(
      'service', 'line', 'method', 'POST', 'path', '/v2/bot/chat/loading/start',
      'headers', '{}'::jsonb, 'timeoutMs', 5000, 'token', c.channel_access_token,
      'body', jsonb_build_object('chatId', line_loading.event.source, 'loadingSeconds', 20))
    from app.line_oa_configs as c
    where c.organization_id = line_loading.event.organization_id
      and c.chatbot_id = line_loading.event.chatbot_id
      and line_loading.event.payload -> 'source' ->> 'userId' = line_loading.event.source);
end
$$;

comment on function app.line_loading(app.webhook_events) is
  'The call that shows a visitor that an answer is being made; null in groups.';


create or replace function parlance.process_line_message(
    p_chatbot_id uuid, p_user_id text, p_message text, p_reply_token text default null
  ) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the tables; it serves the chatbots of the caller's organization only.
declare
  v_chatbot         app.chatbot_instances;
  v_conversation_id uuid;
  v_message_id      uuid := app.uuid_v7();
begin
  select b.* into v_chatbot from app.chatbot_instances as b
  where b.organization_id = app.current_organization_id() and b.id = p_chatbot_id
    and b.deleted_at is null;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  elsif coalesce(length(p_user_id), 0) not between 1 and 200 then
    perform app.fail(400, 'invalid_field', 'p_user_id must be a text of 1 to 200 characters');
  elsif p_message is null or p_message !~ '\S' or length(p_message) > 8000 then
    perform app.fail(400, 'invalid_field', 'p_message must be a text of 1 to 8000 characters');
  end if;
  v_conversation_id := (app.open_conversation(
    v_chatbot.organization_id, v_chatbot.id, app.channel_session('line', p_user_id), 'line_oa',
    p_user_id, v_chatbot.configuration ->> 'language',
    jsonb_build_object('platform', 'line', 'userId', p_user_id),
    coalesce((v_chatbot.configuration ->> 'sessionTimeoutMinutes')::integer,
             (app.setting('session_timeout_minutes'))::integer))).id;
  insert into app.webhook_events (organization_id, chatbot_id, kind, source, type, payload)
  values (
    v_chatbot.organization_id, v_chatbot.id, 'line', p_user_id, 'message',
    jsonb_strip_nulls(jsonb_build_object(
      'type', 'message', 'replyToken', p_reply_token,
      'source', jsonb_build_object('type', 'user', 'userId', p_user_id),
      'message', jsonb_build_object('type', 'text', 'text', p_message),
      -- Known to whoever called, before the message is stored.
      'parlance', jsonb_build_object('messageId', v_message_id))));
  return jsonb_build_object(
    'success', true, 'queued', true, 'response', null, 'conversationId', v_conversation_id,
    'messageId', v_message_id);
end
$$;

comment on function parlance.process_line_message(uuid, text, text, text) is
  $$Hand in a message that somebody wrote in LINE, to be answered there

  p_user_id: LINE's.  p_reply_token: of its event; without one the answer is pushed.  It is
  queued as a webhook's event is, so response is null, and the answer follows through LINE.
  messageId is the message's, once it has been taken.  Errors: 400 invalid_field, 404 not_found.$$;


revoke all on function
  app.read_line_event(jsonb), app.take_line_event(app.webhook_events),
  app.describe_line_message(jsonb), app.leave_conversation(app.webhook_events),
  app.unsend_line_message(app.webhook_events, text), app.find_reply(app.deliveries, text),
  app.compose_line_call(app.deliveries, text, text[]),
  app.judge_line_call(app.deliveries, jsonb), app.line_loading(app.webhook_events),
  parlance.process_line_message(uuid, text, text, text)
from public, anon, authenticated;

grant execute on function parlance.process_line_message(uuid, text, text, text)
to parlance_integrator;
