-- Messenger: what its webhooks mean, and the calls of its Send API.
--
--   app.messenger_events(body, page)              the events of a page in a webhook's body
--   app.read_messenger_event(event), app.take_messenger_event(event)
--   app.compose_messenger_call(…), app.judge_messenger_call(…)
--   app.messenger_typing(event)                   that an answer is being made
--
-- Messenger has no key by which a call could be repeated safely, but it echoes what a page says.
-- Each text goes with the id of its delivery, and its echo tells that it was sent, whatever became
-- of the call.  An echo without one was written by a person in the page's own inbox.

create or replace function app.messenger_events(body jsonb, page_id text) returns jsonb
  language sql immutable
  set search_path = ''
begin atomic
  select coalesce(jsonb_agg(m.value order by e.ordinality, m.ordinality), '[]')
  from jsonb_array_elements(messenger_events.body -> 'entry') with ordinality as e
  cross join lateral jsonb_array_elements(
    case coalesce(jsonb_typeof(e.value -> 'messaging'), 'null')
      when 'array' then e.value -> 'messaging'
      when 'null' then '[]'
      -- Malformed, which is for app.read_event to say.
      else jsonb_build_array(e.value -> 'messaging') end)
    with ordinality as m
  where e.value ->> 'id' = messenger_events.page_id;
end;

comment on function app.messenger_events(jsonb, text) is
  'The events of a page in the body of a webhook, in their order; but not those in standby.';


create or replace function app.read_messenger_event(
    event jsonb,
    out provider_event_id text, out source text, out type text, out reason text
  )
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_event   jsonb := read_messenger_event.event;
  v_message jsonb := v_event -> 'message';
  v_is_echo boolean := v_message -> 'is_echo' is not distinct from 'true';
begin
  type := case
    when v_is_echo then 'echo'
    when v_event ? 'message' then 'message'
    when v_event ? 'postback' then 'postback'
    else (select t.name from unnest(array['delivery', 'read', 'reaction', 'optin', 'referral'])
            as t (name) where v_event ? t.name limit 1) end;
  source := case when v_is_echo then
    -- Not behind an answer that is being made: a person who speaks silences it.
    'echo:' || (v_event -> 'recipient' ->> 'id')
    else v_event -> 'sender' ->> 'id' end;
  provider_event_id := coalesce(
    v_message ->> 'mid', v_event -> 'postback' ->> 'mid',
    case when type = 'postback' then
      format('postback:%s:%s', source, v_event ->> 'timestamp') end);
  if type is null then
    reason := 'malformed: it says nothing that is known';
  elsif type not in ('message', 'echo', 'postback') then
    -- Receipts are as many as messages, and nothing is done about them.
    reason := 'ignored';
  elsif coalesce(source, '') !~ '^(echo:)?[0-9A-Za-z_-]{1,64}$' then
    reason := 'malformed: sender or recipient has no id';
  elsif type in ('message', 'echo') and jsonb_typeof(v_message) is distinct from 'object' then
    reason := 'malformed: message is no object';
  elsif type = 'postback' and jsonb_typeof(v_event -> 'postback') is distinct from 'object' then
    reason := 'malformed: postback is no object';
  end if;
end
$$;

comment on function app.read_messenger_event(jsonb) is
  $$What an event of Messenger is

  source is the visitor; of an echo the same after echo:, so that it waits for nothing.$$;


create or replace function app.take_messenger_event(event app.webhook_events) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event    app.webhook_events := take_messenger_event.event;
  v_message  jsonb := v_event.payload -> 'message';
  v_postback jsonb := v_event.payload -> 'postback';
  v_metadata jsonb := jsonb_build_object('messengerMessageId', v_message -> 'mid');
begin
  if v_event.type = 'echo' then
    perform app.take_messenger_echo(v_event);
  elsif v_event.type = 'postback' then
    return coalesce(app.admit_event(
      v_event, coalesce(nullif(v_postback ->> 'title', ''), v_postback ->> 'payload', ''),
      v_metadata || jsonb_build_object('postback', v_postback -> 'payload')), '{}');
  elsif v_message ->> 'text' ~ '\S' then
    return coalesce(app.admit_event(v_event, v_message ->> 'text', v_metadata), '{}'::jsonb);
  else
    perform app.take_other_message(
      v_event, app.describe_messenger_message(v_message),
      v_metadata || jsonb_build_object('messageType', v_message #> '{attachments,0,type}'));
  end if;
  return '{}'::jsonb;
end
$$;

comment on function app.take_messenger_event(app.webhook_events) is
  $$Do what an event of Messenger wants

  Returns the admission of a message that wants an answer; else {}, and all is done.$$;


create or replace function app.describe_messenger_message(message jsonb) returns text
  language sql immutable parallel safe
return coalesce(
  (select string_agg(format('[%s]', left(coalesce(a.value ->> 'type', 'attachment'), 50)), ' ')
   from jsonb_array_elements(case jsonb_typeof(message -> 'attachments') when 'array'
                             then message -> 'attachments' else '[]' end) with ordinality as a
   where a.ordinality <= 10),
  '[attachment]');

comment on function app.describe_messenger_message(jsonb) is
  'What a conversation shows of a message of Messenger that is no text, in brackets.';


create or replace function app.take_messenger_echo(event app.webhook_events) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event           app.webhook_events := take_messenger_echo.event;
  v_message         jsonb := v_event.payload -> 'message';
  v_user            text := substr(v_event.source, 6);
  v_ours            text[] := regexp_match(
    v_message ->> 'metadata', '^parlance:([0-9a-f]{8}-[0-9a-f-]{27}):(\d{1,4})$');
  v_chatbot         app.chatbot_instances;
  v_conversation_id uuid;
begin
  if v_ours is not null then
    perform app.note_echo(v_event.organization_id, v_ours[1]::uuid, v_ours[2]::integer,
                          v_message ->> 'mid');
    perform app.finish_event(v_event.organization_id, v_event.id, 'done', 'echo');
    return;
  end if;
  select b.* into v_chatbot from app.chatbot_instances as b
  where b.organization_id = v_event.organization_id and b.id = v_event.chatbot_id;
  v_conversation_id := (app.open_conversation(
    v_event.organization_id, v_event.chatbot_id, app.channel_session('messenger', v_user),
    'messenger', v_user, v_chatbot.configuration ->> 'language',
    jsonb_build_object('platform', 'messenger', 'userId', v_user),
    coalesce((v_chatbot.configuration ->> 'sessionTimeoutMinutes')::integer,
             (app.setting('session_timeout_minutes'))::integer))).id;
  perform app.add_human_message(
    v_event.organization_id, v_conversation_id, null,
    left(coalesce(nullif(v_message ->> 'text', ''), app.describe_messenger_message(v_message)),
         100000),
    jsonb_strip_nulls(jsonb_build_object(
      'platform', 'messenger', 'messengerMessageId', v_message -> 'mid',
      'appId', v_message -> 'app_id')),
    is_sent => true);
  perform app.finish_event(v_event.organization_id, v_event.id);
end
$$;

comment on function app.take_messenger_echo(app.webhook_events) is
  $$Take the echo of what a page said

  Of a delivery of ours: it was sent.  Else a person wrote in the page's inbox, or another app:
  they have the conversation from now on, and the chatbot is silent.$$;


create or replace function app.note_echo(
    organization_id uuid, delivery_id uuid, part integer, provider_id text
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_delivery app.deliveries;
begin
  select d.* into v_delivery from app.deliveries as d
  where d.organization_id = note_echo.organization_id and d.id = note_echo.delivery_id
  for update;
  if not found or v_delivery.part <> note_echo.part or v_delivery.state = 'sent' then
    return;
  end if;
  v_delivery := app.advance_delivery(
    v_delivery, array[note_echo.provider_id], v_delivery.answer, 'echoed');
  update app.deliveries as d
  set fence = d.fence + 1,
      state = case d.state when 'sent' then 'sent' else 'waiting' end,
      finished_at = case d.state when 'sent' then d.finished_at end,
      run_after = now(), attempts = case d.state when 'sent' then d.attempts else 0 end
  where d.organization_id = v_delivery.organization_id and d.id = v_delivery.id;
end
$$;

comment on function app.note_echo(uuid, uuid, integer, text) is
  $$Keep that a text of a delivery was sent, because Messenger echoed it

  part: which of its texts.  Also of one that was given up, its outcome being unknown.  Whoever
  made the call finds another fence, and changes nothing.$$;


create or replace function app.compose_messenger_call(
    delivery app.deliveries, recipient text, texts text[]
  ) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_delivery app.deliveries := compose_messenger_call.delivery;
  v_sender   text;
  v_silent   interval;
  v_is_late  boolean;
begin
  if v_delivery.is_unknown then
    if v_delivery.attempted_at + interval '30 seconds' > clock_timestamp() then
      update app.deliveries as d
      set state = 'waiting', run_after = v_delivery.attempted_at + interval '30 seconds'
      where d.organization_id = v_delivery.organization_id and d.id = v_delivery.id;
    else
      perform app.bury_delivery(
        v_delivery, 'outcome_unknown',
        'Messenger did not say whether it took the message, and has not echoed it');
    end if;
    return null;
  end if;
  select m.sender_type into v_sender from app.chatbot_messages as m
  where m.organization_id = v_delivery.organization_id and m.id = v_delivery.message_id;
  if v_delivery.conversation_id is not null then
    select clock_timestamp() - max(m.created_at) into v_silent from app.chatbot_messages as m
    where m.organization_id = v_delivery.organization_id
      and m.conversation_id = v_delivery.conversation_id and m.role = 'user';
    -- Where nothing of the visitor's is stored, they have not spoken.
    v_silent := coalesce(v_silent, case when v_delivery.payload ? 'isNotice'
      then interval '0' else interval '1 year' end);
  end if;
  v_is_late := coalesce(v_silent, interval '0') >= interval '24 hours';
  if v_is_late and (v_sender is distinct from 'human' or v_silent >= interval '7 days') then
    perform app.bury_delivery(
      v_delivery, 'window_closed',
      case when v_sender = 'human' then 'The visitor has said nothing for 7 days'
      else 'The visitor has said nothing for 24 hours' end);
    return null;
  end if;

  perform app.note_call(v_delivery, 'send', v_delivery.event_id);
  return (
    select jsonb_build_object(
      'delivery', app.delivery_ref(v_delivery), 'service', 'messenger', 'method', 'POST',
      'timeoutMs', 10000, 'token', c.page_access_token,
      'path', format('/%s/messages', c.page_id), 'headers', '{}'::jsonb,
      'body', jsonb_build_object(
        'recipient', jsonb_build_object('id', compose_messenger_call.recipient),
        'message', jsonb_build_object(
          'text', compose_messenger_call.texts[v_delivery.part + 1],
          -- By which its echo is known.
          'metadata', format('parlance:%s:%s', v_delivery.id, v_delivery.part)))
        || case when v_is_late then '{"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}'
           else '{"messaging_type": "RESPONSE"}'::jsonb end)
    from app.messenger_configs as c
    where c.organization_id = v_delivery.organization_id and c.chatbot_id = v_delivery.chatbot_id);
end
$$;

comment on function app.compose_messenger_call(app.deliveries, text, text[]) is
  $$The call of the Send API that is next for a delivery; null where it waits or is buried

  Within 24 hours of the visitor's last message anything may be said, within 7 days a person may
  answer, later nobody.  An attempt whose outcome is unknown is not repeated: its echo is waited
  for.$$;


create or replace function app.judge_messenger_call(outcome jsonb) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_status  integer := (judge_messenger_call.outcome ->> 'status')::integer;
  v_body    jsonb := judge_messenger_call.outcome -> 'body';
  v_failure jsonb := case when jsonb_typeof(v_body) = 'object'
                               and jsonb_typeof(v_body -> 'error') = 'object'
                     then v_body -> 'error' end;
  v_code    text := v_failure ->> 'code';
  v_subcode text := v_failure ->> 'error_subcode';
  v_error   text := format('Messenger answered %s%s', v_status,
                           coalesce(': ' || left(v_failure ->> 'message', 500), ''));
begin
  if v_status between 200 and 299 and jsonb_typeof(v_body) = 'object'
     and jsonb_typeof(v_body -> 'message_id') = 'string' then
    return jsonb_build_object('is', 'taken', 'ids', jsonb_build_array(v_body -> 'message_id'));
  elsif v_code = '190' or v_status = 401 then
    return jsonb_build_object('is', 'never', 'code', 'token_invalid', 'error', v_error,
                              'isBroken', true);
  elsif v_code = '10' and v_subcode in ('2018278', '2018065') then
    return jsonb_build_object('is', 'never', 'code', 'window_closed', 'error', v_error);
  elsif v_code = '551' then
    return jsonb_build_object('is', 'never', 'code', 'blocked', 'error', v_error);
  elsif v_code = '10' or v_code ~ '^2\d\d$' or v_status = 403 then
    -- A permission of the app or the page.
    return jsonb_build_object('is', 'never', 'code', 'token_invalid', 'error', v_error,
                              'isBroken', true);
  elsif v_code = '1' and v_subcode = '1357046' then
    -- Sent, and then something went wrong.
    return jsonb_build_object('is', 'again', 'error', v_error, 'isUnknown', true, 'waitSeconds', 30);
  elsif v_status = 429 or v_code in ('1', '2', '4', '17', '32', '341', '613', '1200')
        or v_failure -> 'is_transient' = 'true' then
    return jsonb_strip_nulls(jsonb_build_object(
      'is', 'again', 'error', v_error, 'isUnknown', false,
      'waitSeconds', app.retry_after_seconds(judge_messenger_call.outcome ->> 'retryAfter')));
  elsif v_status between 300 and 499 and v_status <> 408 then
    return jsonb_build_object('is', 'never', 'code', 'refused', 'error', v_error);
  elsif judge_messenger_call.outcome ->> 'error' = 'not_connected' then
    return jsonb_build_object('is', 'again', 'error', 'No answer of Messenger: not_connected',
                              'isUnknown', false);
  end if;
  return jsonb_build_object(
    'is', 'again', 'isUnknown', true, 'waitSeconds', 30,
    'error', case when v_status is null
      then format('No answer of Messenger: %s', judge_messenger_call.outcome ->> 'error')
      else v_error end);
end
$$;

comment on function app.judge_messenger_call(jsonb) is
  $$What the outcome of a call of the Send API means

  As app.judge_line_call.$$;


create or replace function app.messenger_typing(event app.webhook_events) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (
    select jsonb_build_object(
      'service', 'messenger', 'method', 'POST', 'path', format('/%s/messages', c.page_id),
      'headers', '{}'::jsonb, 'timeoutMs', 5000, 'token', c.page_access_token,
      'body', jsonb_build_object(
        'recipient', jsonb_build_object('id', messenger_typing.event.source),
        'sender_action', 'typing_on'))
    from app.messenger_configs as c
    where c.organization_id = messenger_typing.event.organization_id
      and c.chatbot_id = messenger_typing.event.chatbot_id);
end
$$;

comment on function app.messenger_typing(app.webhook_events) is
  'The call that shows a visitor that an answer is being made.';


revoke all on function
  app.messenger_events(jsonb, text), app.read_messenger_event(jsonb),
  app.take_messenger_event(app.webhook_events), app.describe_messenger_message(jsonb),
  app.take_messenger_echo(app.webhook_events), app.note_echo(uuid, uuid, integer, text),
  app.compose_messenger_call(app.deliveries, text, text[]),
  app.judge_messenger_call(jsonb), app.messenger_typing(app.webhook_events)
from public, anon, authenticated;
