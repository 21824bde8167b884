-- The inbox: what channels send is kept whole, and taken one after the other.
--
--   sidecar.channel_secrets(…)          what signatures are checked with
--   sidecar.receive_line(…), sidecar.receive_messenger(…)
--                                       keep a webhook, before it is answered
--   app.claim_events(max)               events whose turn it is; sidecar.claim_jobs calls it
--   sidecar.take_event(event)           what an event means; a message that is let in comes back
--   sidecar.begin_event(event, …)       store that message, and begin its turn
--   sidecar.fail_event(event, failure)  again, or give up
--   app.finish_event(…)                 it is done, or rejected
--   api.webhook_events, api.event_retry what became of each, and taking once more what was given up
--
-- Taking has two steps, as a message over HTTP has: limits are counted in a transaction of their
-- own, and while no row is locked the question is embedded.  An event that has a turn is finished
-- by it.

create or replace function app.event_ref(event app.webhook_events) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'organizationId', (event).organization_id, 'id', (event).id, 'fence', (event).fence);

comment on function app.event_ref(app.webhook_events) is 'What the sidecar holds of an event.';


create or replace function app.integration_of(kind text) returns text
  language sql immutable parallel safe
return case kind when 'line' then 'line_oa' else kind end;

comment on function app.integration_of(text) is
  'The app.integration_type of conversations that come by a channel.  kind: app.channel_kind.';


create or replace function sidecar.channel_secrets(
    kind text, chatbot_id uuid default null, pages text[] default null
  ) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  if channel_secrets.kind = 'line' then
    return coalesce((
      select jsonb_agg(jsonb_build_object(
        'organizationId', c.organization_id, 'chatbotId', c.chatbot_id, 'secret', c.channel_secret))
      from app.chatbot_instances as b
      join app.line_oa_configs as c on c.organization_id = b.organization_id and c.chatbot_id = b.id
      where b.id = channel_secrets.chatbot_id and b.deleted_at is null), '[]');
  end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'organizationId', c.organization_id, 'chatbotId', c.chatbot_id, 'pageId', c.page_id,
      'secret', c.app_secret))
    from app.messenger_pages as p
    join app.messenger_configs as c
      on c.organization_id = p.organization_id and c.chatbot_id = p.chatbot_id
    join app.chatbot_instances as b
      on b.organization_id = c.organization_id and b.id = c.chatbot_id and b.deleted_at is null
    where case when channel_secrets.chatbot_id is null then p.page_id = any (channel_secrets.pages)
          else p.page_id = (
            select o.page_id from app.messenger_pages as o
            where o.organization_id = (
                select i.organization_id from app.chatbot_instances as i
                where i.id = channel_secrets.chatbot_id)
              and o.chatbot_id = channel_secrets.chatbot_id) end), '[]');
end
$$;

comment on function sidecar.channel_secrets(text, uuid, text[]) is
  $$What the signatures of webhooks are checked with

  kind: line or messenger.  chatbot_id: of the path; or else pages, of which each found one is
  told. Returns an array of organizationId, chatbotId, pageId and the sealed secret.  Also where
  the integration is switched off: its webhooks are taken, and nothing is done with them.$$;


create or replace function app.receive_webhook(kind text, targets jsonb, body jsonb) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_list   jsonb := receive_webhook.body
                    -> case receive_webhook.kind when 'line' then 'events' else 'entry' end;
  -- As many as Meta promises at most; whoever has a secret could sign a megabyte of them.
  v_most   constant integer := 1000;
  v_target record;
  v_events jsonb;
  v_brings integer := 0;
  v_count  integer := 0;
  v_rows   integer;
begin
  perform app.check_json(receive_webhook.body, app.webhook_schema());
  if jsonb_typeof(v_list) is distinct from 'array' then
    perform app.fail(400, 'malformed_body', 'The body holds no list of events', null,
                     'LINE calls it events, Messenger entry');
  end if;
  if jsonb_array_length(v_list) > v_most then
    perform app.fail(413, 'body_too_large', format('The body holds more than %s events', v_most));
  end if;
  for v_target in
    select i.organization_id, i.chatbot_id, i.id, t.value ->> 'pageId' as page_id,
           coalesce((b.configuration ->> 'confidential')::boolean, false) as is_confidential
    from jsonb_array_elements(receive_webhook.targets) as t
    join app.chatbot_integrations as i
      on i.organization_id = (t.value ->> 'organizationId')::uuid
      and i.chatbot_id = (t.value ->> 'chatbotId')::uuid
      and i.integration_type = app.integration_of(receive_webhook.kind) and i.is_active
    join app.chatbot_instances as b
      on b.organization_id = i.organization_id and b.id = i.chatbot_id
  loop
    v_events := case receive_webhook.kind when 'line' then v_list
                else app.messenger_events(receive_webhook.body, v_target.page_id) end;
    v_brings := v_brings + jsonb_array_length(v_events);
    if v_brings > v_most then
      perform app.fail(413, 'body_too_large', format('The body holds more than %s events', v_most));
    end if;
    insert into app.webhook_events
      (organization_id, id, chatbot_id, kind, provider_event_id, source, type, payload, state, reason,
       finished_at, is_confidential)
    select
      v_target.organization_id, app.uuid_v7(), v_target.chatbot_id, receive_webhook.kind,
      left(f.provider_event_id, 255), left(coalesce(f.source, ''), 255), left(f.type, 100), e.value,
      f.state, f.reason, case when f.state <> 'waiting' then clock_timestamp() end,
      v_target.is_confidential
    from jsonb_array_elements(v_events) with ordinality as e
    cross join lateral app.read_event(receive_webhook.kind, e.value) as f
    order by e.ordinality
    on conflict do nothing;
    get diagnostics v_rows = row_count;
    v_count := v_count + v_rows;
    update app.chatbot_integrations as i set last_event_at = now()
    where i.organization_id = v_target.organization_id and i.id = v_target.id
      and (i.last_event_at is null or i.last_event_at < now() - interval '1 minute');
  end loop;
  return jsonb_build_object('stored', v_count);
end
$$;

comment on function app.receive_webhook(text, jsonb, jsonb) is
  $$Keep what a webhook brings

  kind: line or messenger.  targets: those of sidecar.channel_secrets whose signature is right.
  body: as it was sent.  Returns stored, how many events are new.  Errors: 400 malformed_body;
  413 body_too_large, for more than 1000 events.$$;


create or replace function sidecar.receive_line(targets jsonb, body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  return app.receive_webhook('line', receive_line.targets, receive_line.body);
end
$$;

comment on function sidecar.receive_line(jsonb, jsonb) is
  $$Take a webhook of LINE

  LINE signs it by X-Line-Signature, over the bytes of the body.  Its events are kept before this
  answers, and answered to afterwards; one that is kept already is not kept again, and one that
  cannot be used is kept as rejected.  An empty list is fine: so LINE checks the connection.
  Where the integration is switched off, nothing is kept.
  Body: webhook.  Answer: 200 webhook_receipt.
  Errors: 400 malformed_body; 401 invalid_signature; 413 body_too_large.$$;


create or replace function sidecar.receive_messenger(targets jsonb, body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  return app.receive_webhook('messenger', receive_messenger.targets, receive_messenger.body);
end
$$;

comment on function sidecar.receive_messenger(jsonb, jsonb) is
  $$Take a webhook of Messenger

  Meta signs it by X-Hub-Signature-256, over the bytes of the body.  As with LINE, events are
  kept before this answers.  At /webhook, without a chatbot in the path, those of each page are
  for the chatbot that is connected to it.
  Body: webhook.  Answer: 200 webhook_receipt.
  Errors: 400 malformed_body; 401 invalid_signature; 413 body_too_large.$$;


create or replace function app.event_digest(event jsonb) returns text
  language sql immutable parallel safe
return 'sha256:' || encode(sha256(convert_to(event::text, 'utf8')), 'hex');

comment on function app.event_digest(jsonb) is
  'The name of an event that brings none: what is sent again has to be known again.';


create or replace function app.read_event(
    kind text, event jsonb,
    out provider_event_id text, out source text, out type text, out state text, out reason text
  )
  language plpgsql immutable
  set search_path = ''
as $$
begin
  state := 'rejected';
  if jsonb_typeof(read_event.event) is distinct from 'object' then
    provider_event_id := app.event_digest(read_event.event);
    reason := 'malformed: it is no object';
    return;
  end if;
  if read_event.kind = 'line' then
    select f.provider_event_id, f.source, f.type, f.reason into provider_event_id, source, type, reason
    from app.read_line_event(read_event.event) as f;
  else
    select f.provider_event_id, f.source, f.type, f.reason into provider_event_id, source, type, reason
    from app.read_messenger_event(read_event.event) as f;
  end if;
  provider_event_id := coalesce(
    provider_event_id,
    -- What a redelivery changes is no part of it.
    app.event_digest(read_event.event - 'deliveryContext'));
  state := case when reason is null then 'waiting' when reason = 'ignored' then 'done'
           else 'rejected' end;
end
$$;

comment on function app.read_event(text, jsonb) is
  $$What an event is, before anything is done about it

  Returns its name, whom it is from, its type, and its first state: rejected or done with a
  reason where nothing is to be done about it.$$;


create or replace function app.hold_event(event jsonb) returns app.webhook_events
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event app.webhook_events;
begin
  select e.* into v_event from app.webhook_events as e
  where e.organization_id = (hold_event.event ->> 'organizationId')::uuid
    and e.id = (hold_event.event ->> 'id')::uuid
    and e.fence = (hold_event.event ->> 'fence')::integer and e.state = 'running'
    and e.turn_id is null
  for update;
  if not found then
    perform app.fail(409, 'lease_lost', 'The event is another worker''s by now');
  end if;
  if v_event.sealed is not null then
    v_event.payload := coalesce(
      vault.open_text(v_event.sealed, v_event.id)::jsonb, v_event.payload);
  end if;
  return v_event;
end
$$;

comment on function app.hold_event(jsonb) is
  $$Lock a taken event for this transaction

  event: as app.event_ref.  Errors: 409 lease_lost, for a worker that was too slow.$$;


create or replace function app.finish_event(
    organization_id uuid, id uuid, state text default 'done', reason text default null
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  update app.webhook_events as e
  set state = finish_event.state, reason = left(finish_event.reason, 2000),
      finished_at = clock_timestamp()
  where e.organization_id = finish_event.organization_id and e.id = finish_event.id
    and e.finished_at is null;
end
$$;

comment on function app.finish_event(uuid, uuid, text, text) is
  'Say what became of an event; the next one of its source may be taken then.';


create or replace function app.finish_turn_event() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  perform app.finish_event(new.organization_id, new.event_id);
  return null;
end
$$;

comment on function app.finish_turn_event() is 'Finish the event that a finished turn answers.';

create or replace trigger finish_turn_event
  after update of state on app.turns
  for each row
  when (new.event_id is not null and old.finished_at is null and new.finished_at is not null)
  execute function app.finish_turn_event();


create or replace function app.claim_events(max integer) returns jsonb
  language plpgsql volatile
  set search_path = ''
  -- A queue is empty when it is analyzed, and long when it matters: always by its indexes.
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_claimed jsonb := '[]'::jsonb;
  v_event   app.webhook_events;
begin
  for v_event in
    with recursive tenants as (
      (select e.organization_id from app.webhook_events as e
       where e.finished_at is null and e.turn_id is null order by 1 limit 1)
      union all
      select (select e.organization_id from app.webhook_events as e
              where e.finished_at is null and e.turn_id is null
                and e.organization_id > t.organization_id
              order by 1 limit 1)
      from tenants as t where t.organization_id is not null
    )
    update app.webhook_events as e
    set state = 'running', fence = e.fence + 1, run_after = now() + interval '15 seconds'
    where (e.organization_id, e.id) in (
      select c.organization_id, c.id
      from (
        select f.organization_id, f.id,
               row_number() over (partition by f.organization_id order by f.id) as place
        from tenants as t
        cross join lateral (
          select w.organization_id, w.id from app.webhook_events as w
          where w.organization_id = t.organization_id and w.finished_at is null
            and w.turn_id is null and w.run_after <= now()
            -- As a look-up and not as a join, whatever the planner believes of the table.
            and w.id = (
              select b.id from app.webhook_events as b
              where b.organization_id = w.organization_id and b.chatbot_id = w.chatbot_id
                and b.source = w.source and b.finished_at is null
              order by b.id limit 1)
          order by w.id
          limit least(claim_events.max, 32)
          for update of w skip locked) as f
      ) as c
      -- The first of each organization before the second of any.
      order by c.place, random()
      limit claim_events.max)
    returning e.*
  loop
    if v_event.fence > 5 then
      perform app.finish_event(v_event.organization_id, v_event.id, 'dead',
                               'Given up: its worker died 5 times');
    else
      v_claimed := v_claimed || jsonb_build_array(
        jsonb_build_object('kind', 'event', 'event', app.event_ref(v_event)));
    end if;
  end loop;
  return v_claimed;
end
$$;

comment on function app.claim_events(integer) is
  $$Take events whose time has come, for 15 seconds

  Of each source only the first that is not finished.  max: at most so many, evenly from all
  organizations, and no more than 32 of each.  One that lost its worker 5 times is given up, visibly.$$;


create or replace function sidecar.take_event(event jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_event app.webhook_events := app.hold_event(take_event.event);
begin
  return case v_event.kind when 'line' then app.take_line_event(v_event)
         else app.take_messenger_event(v_event) end;
end
$$;

comment on function sidecar.take_event(jsonb) is
  $$What an event means

  A message that is let in comes back as sidecar.admit has it: question, embedding, admission,
  for sidecar.begin_event.  Everything else is done by this call.  Errors: 409 lease_lost.$$;


create or replace function app.admit_event(
    event app.webhook_events, message text, metadata jsonb
  ) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event    app.webhook_events := admit_event.event;
  v_admitted jsonb;
begin
  v_admitted := app.admit(
    jsonb_build_object(
      'sessionId', app.channel_session(v_event.kind, v_event.source), 'message', admit_event.message,
      'metadata', jsonb_build_object('platform', v_event.kind, 'userId', v_event.source)
                  || jsonb_strip_nulls(admit_event.metadata),
      'channel', app.integration_of(v_event.kind), 'eventId', v_event.id,
      'requestId', v_event.id),
    v_event.organization_id, v_event.chatbot_id);
  if not v_admitted ? 'admission' then
    perform app.refuse_event(v_event, v_admitted -> 'body');
    return null;
  end if;
  if v_event.payload -> 'parlance' ? 'messageId' then
    v_admitted := jsonb_set(v_admitted, '{admission,messageId}',
                            v_event.payload -> 'parlance' -> 'messageId');
  end if;
  return v_admitted;
end
$$;

comment on function app.admit_event(app.webhook_events, text, jsonb) is
  $$Whether a message that came by a webhook may come in

  Returns what app.admit says; null where it was refused, which the event then says, and the
  visitor is told where that helps.$$;


create or replace function app.channel_session(kind text, source text) returns text
  language sql immutable parallel safe
return left(kind || '-' || source, 255);

comment on function app.channel_session(text, text) is
  'The session of a conversation that comes by a channel.  source: of app.webhook_events.';


create or replace function app.refuse_event(event app.webhook_events, refusal jsonb) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event app.webhook_events := refuse_event.event;
  v_code  text := refuse_event.refusal ->> 'code';
begin
  perform app.finish_event(v_event.organization_id, v_event.id, 'rejected', v_code);
  -- Told once a minute: whoever sends a hundred messages does not want a hundred answers.
  if v_code in ('rate_limited', 'token_budget_exhausted') and (
    select h.wait_seconds is null
    from app.hit_limits(
      array[format('told:%s:%s', v_event.chatbot_id, v_event.source)], array[1], array[1]) as h
  ) then
    insert into app.deliveries (organization_id, kind, conversation_id, chatbot_id, event_id, payload)
    values (
      v_event.organization_id, v_event.kind,
      (select c.id from app.chatbot_conversations as c
       where c.organization_id = v_event.organization_id and c.chatbot_id = v_event.chatbot_id
         and c.session_id = app.channel_session(v_event.kind, v_event.source)
         and c.ended_at is null),
      v_event.chatbot_id, v_event.id,
      jsonb_build_object('text', refuse_event.refusal ->> 'message', 'to', v_event.source,
                         'isNotice', true));
  end if;
end
$$;

comment on function app.refuse_event(app.webhook_events, jsonb) is
  $$Reject a message, and tell the visitor where that helps

  refusal: code and message.  A visitor who sent too much, or whom no tokens are left for, is
  told so at most once a minute, and only as long as that is free.$$;


create or replace function sidecar.begin_event(
    event jsonb, admission jsonb, embedding extensions.vector default null,
    timings jsonb default '{}'
  ) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_event app.webhook_events := app.hold_event(begin_event.event);
  v_step  json;
begin
  v_step := app.begin_turn(begin_event.admission, begin_event.embedding, begin_event.timings);
  update app.webhook_events as e
  set turn_id = (v_step -> 'turn' ->> 'id')::uuid,
      payload = app.kept_payload(e.payload, begin_event.admission -> 'flags')
  where e.organization_id = v_event.organization_id and e.id = v_event.id;
  if v_step -> 'turn' ->> 'id' is null then
    perform app.finish_event(v_event.organization_id, v_event.id, 'rejected',
                             v_step -> 'body' ->> 'code');
  end if;
  return json_build_object(
    'step', v_step,
    -- While something is waited for, the visitor sees that an answer is being made.
    'announce', case when v_step ->> 'next' not in ('reply', 'refuse') then
      case v_event.kind when 'line' then app.line_loading(v_event)
      else app.messenger_typing(v_event) end end);
end
$$;

comment on function sidecar.begin_event(jsonb, jsonb, extensions.vector, jsonb) is
  $$Store the message of an event, and begin its turn

  admission: of sidecar.take_event.  embedding: of its question, where it is at hand.  Returns
  step, as sidecar.begin_turn has it, and announce: a call of the provider that may be made
  meanwhile, and may fail; null for none.  Errors: 409 lease_lost.$$;


create or replace function sidecar.fail_event(event jsonb, failure jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_event  app.webhook_events := app.hold_event(fail_event.event);
  v_reason text := concat_ws(' ', fail_event.failure ->> 'code', fail_event.failure ->> 'detail');
begin
  if fail_event.failure ->> 'code' ~ '^2[23]' then
    -- Postgres cannot store what it says; that will not change.
    perform app.finish_event(v_event.organization_id, v_event.id, 'rejected',
                             'malformed: ' || v_reason);
    return '{"state": "rejected"}'::jsonb;
  elsif v_event.fence >= 5 then
    perform app.finish_event(v_event.organization_id, v_event.id, 'dead', v_reason);
    return '{"state": "dead"}'::jsonb;
  end if;
  update app.webhook_events as e
  set state = 'waiting', reason = left(v_reason, 2000),
      run_after = now() + make_interval(secs => 2 ^ e.fence * (0.5 + random()) / 2)
  where e.organization_id = v_event.organization_id and e.id = v_event.id;
  return '{"state": "waiting"}'::jsonb;
end
$$;

comment on function sidecar.fail_event(jsonb, jsonb) is
  $$Say that an event could not be taken

  failure: code (an SQLSTATE, or one of the API's), detail.  It waits, longer each time, and is
  given up after 5 attempts; what Postgres cannot store is rejected at once.  Errors: 409
  lease_lost.$$;


create or replace function app.kept_payload(payload jsonb, flags jsonb) returns jsonb
  language sql immutable parallel safe
return case
  when flags @> '[{"action": "redact"}]' or flags @> '[{"action": "refuse"}]'
  then payload #- '{message,text}' #- '{message,fileName}' #- '{message,title}'
    #- '{message,address}' #- '{postback,displayText}' #- '{postback,data}' #- '{postback,title}'
    #- '{postback,payload}'
  else payload end;

comment on function app.kept_payload(jsonb, jsonb) is
  $$What is kept of an event whose message is stored by now: what was said, unless a rule forbids it

  flags: of the message, as app.admit found them.$$;


create or replace function app.say_phrase(
    event app.webhook_events, conversation_id uuid, key text, content text
  ) returns uuid
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event app.webhook_events := say_phrase.event;
  v_id    uuid := app.uuid_v7();
begin
  insert into app.chatbot_messages
    (organization_id, id, conversation_id, chatbot_id, role, sender_type, content, metadata)
  values (v_event.organization_id, v_id, say_phrase.conversation_id, v_event.chatbot_id, 'assistant',
          'bot', say_phrase.content, jsonb_build_object('phrase', say_phrase.key));
  perform app.deliver_message(
    v_event.organization_id, say_phrase.conversation_id, app.integration_of(v_event.kind), v_id,
    v_event.id);
  return v_id;
end
$$;

comment on function app.say_phrase(app.webhook_events, uuid, text, text) is
  $$Answer an event with a fixed sentence

  The caller holds the conversation's row, and has seen that no person has it.  key: which
  sentence, for the message's metadata.  Returns the message's id.$$;


create or replace function app.take_other_message(
    event app.webhook_events, description text, metadata jsonb
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event        app.webhook_events := take_other_message.event;
  v_admitted     jsonb := app.admit_event(v_event, take_other_message.description,
                                          take_other_message.metadata);
  v_admission    jsonb := v_admitted -> 'admission';
  v_conversation record;
begin
  if v_admission is null then
    return;
  end if;
  select c.id, c.status into v_conversation
  from app.open_conversation(
    v_event.organization_id, v_event.chatbot_id, v_admission ->> 'sessionId',
    v_admission ->> 'channel', v_event.source, v_admission ->> 'language', v_admission -> 'metadata',
    (v_admission ->> 'sessionTimeoutMinutes')::integer) as c;
  insert into app.chatbot_messages
    (organization_id, conversation_id, chatbot_id, role, sender_type, content, metadata)
  values (v_event.organization_id, v_conversation.id, v_event.chatbot_id, 'user', 'user',
          v_admission ->> 'message', v_admission -> 'metadata');
  update app.chatbot_conversations as c set last_activity_at = now()
  where c.organization_id = v_event.organization_id and c.id = v_conversation.id;
  if v_conversation.status <> 'human' then
    perform app.say_phrase(
      v_event, v_conversation.id, 'text_only',
      app.phrase_for(v_event.organization_id, v_event.chatbot_id, 'text_only',
                     v_admission ->> 'language'));
  end if;
  update app.webhook_events as e
  set payload = app.kept_payload(e.payload, v_admission -> 'flags')
  where e.organization_id = v_event.organization_id and e.id = v_event.id
    and v_admission ? 'flags';
  perform app.finish_event(v_event.organization_id, v_event.id);
end
$$;

comment on function app.take_other_message(app.webhook_events, text, jsonb) is
  $$Take a message that is no text: a picture, a sticker, a place

  description: what the conversation shows of it, in brackets.  Unless a person has the
  conversation, the visitor is told that the chatbot reads text only.$$;


create or replace function app.greet(event app.webhook_events) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_event        app.webhook_events := greet.event;
  v_session      text := app.channel_session(v_event.kind, v_event.source);
  v_chatbot      app.chatbot_instances;
  v_language     text;
  v_welcome      text;
  v_conversation record;
begin
  select b.* into v_chatbot from app.chatbot_instances as b
  where b.organization_id = v_event.organization_id and b.id = v_event.chatbot_id
    and b.deleted_at is null and b.status <> 'inactive';
  if not found then
    perform app.finish_event(v_event.organization_id, v_event.id, 'rejected', 'chatbot_inactive');
    return;
  end if;
  v_language := app.turn_language(
    v_chatbot.organization_id, v_chatbot.id, v_session, '', null, null,
    v_chatbot.configuration ->> 'language');
  select t.welcome_message into v_welcome
  from unnest(app.language_chain(v_language)) with ordinality as c (code, place)
  join app.chatbot_translations as t
    on t.organization_id = v_chatbot.organization_id and t.chatbot_id = v_chatbot.id
    and lower(t.language_code) = c.code and t.welcome_message is not null
  order by c.place
  limit 1;
  select c.id, c.status into v_conversation
  from app.open_conversation(
    v_event.organization_id, v_event.chatbot_id, v_session, app.integration_of(v_event.kind),
    v_event.source, v_language,
    jsonb_build_object('platform', v_event.kind, 'userId', v_event.source),
    coalesce((v_chatbot.configuration ->> 'sessionTimeoutMinutes')::integer,
             (app.setting('session_timeout_minutes'))::integer)) as c;
  if v_conversation.status <> 'human' then
    perform app.say_phrase(
      v_event, v_conversation.id, 'welcome',
      coalesce(v_welcome, v_chatbot.welcome_message,
               app.phrase_for(v_chatbot.organization_id, v_chatbot.id, 'greeting', v_language)));
  end if;
  perform app.finish_event(v_event.organization_id, v_event.id);
end
$$;

comment on function app.greet(app.webhook_events) is
  $$Welcome somebody who has come, or come back

  With the chatbot's welcomeMessage, in the language of the conversation before, else the
  chatbot's.$$;


create or replace view api.webhook_events with (security_invoker = true) as
select
  e.organization_id, e.id, e.chatbot_id, e.kind, e.provider_event_id, e.source, e.type, e.state,
  e.reason, e.fence as attempts, e.turn_id, e.received_at, e.finished_at
from app.webhook_events as e;

comment on view api.webhook_events is
  'What channels sent to your chatbots, and what became of it; what it says is in the messages.';


create or replace function app.channel_event_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "kind", "chatbotId", "type", "state", "reason", "attempts", "receivedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "kind": {"type": "string", "enum": ["line", "messenger"]},
    "chatbotId": {"type": "string", "format": "uuid"},
    "type": {"type": "string", "nullable": true, "description": "In the provider''s words"},
    "state": {"type": "string", "enum": ["waiting", "running", "done", "rejected", "dead"]},
    "reason": {"type": "string", "nullable": true},
    "attempts": {"type": "integer", "minimum": 0},
    "receivedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.channel_event_schema() is 'The JSON Schema of what a channel sent.';


create or replace function app.event_retry_schema() returns jsonb
  language sql immutable parallel safe
return '{"type": "object", "properties": {}}'::jsonb;

comment on function app.event_retry_schema() is
  'The JSON Schema of the body that takes an event once more: an empty object.';


create or replace function app.retry_event(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_first jsonb;
  v_event app.webhook_events;
begin
  perform app.require_right('channels.write');
  perform app.check_json(retry_event.body, app.event_retry_schema());
  v_first := app.replayed('events.retry', retry_event.body);
  if v_first is not null then
    return v_first;
  end if;
  select e.* into v_event from app.webhook_events as e
  where e.organization_id = app.current_organization_id()
    and e.id = app.request_uuid('x-resource-id', 'eventId')
  for update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such event');
  elsif v_event.state <> 'dead' then
    perform app.fail(409, 'event_not_dead', format('The event is %s', v_event.state), null,
                     'Only what was given up can be taken once more');
  end if;
  update app.webhook_events as e
  set state = 'waiting', finished_at = null, fence = 0, reason = null, run_after = now()
  where e.organization_id = v_event.organization_id and e.id = v_event.id
  returning e.* into v_event;
  return app.created(
    'events.retry', retry_event.body,
    jsonb_build_object(
      'id', v_event.id, 'kind', v_event.kind, 'chatbotId', v_event.chatbot_id,
      'type', v_event.type, 'state', v_event.state, 'reason', v_event.reason,
      'attempts', v_event.fence, 'receivedAt', v_event.received_at),
    status => 202);
end
$$;

comment on function app.retry_event(jsonb) is
  'Take the event of the path once more.  Errors: as of api.event_retry.';


create or replace function api.event_retry(json) returns jsonb
  language sql volatile
return app.retry_event(app.request_json($1));

comment on function api.event_retry(json) is
  $$Take once more what a channel sent and what was given up

  Nothing has been answered to it.  Of a confidential chatbot only what may be kept of it is left.
  Body: event_retry.  Answer: 202 channel_event.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 event_not_dead; 422 idempotency_mismatch.$$;


revoke all on function
  app.event_ref(app.webhook_events), app.integration_of(text),
  sidecar.channel_secrets(text, uuid, text[]), app.receive_webhook(text, jsonb, jsonb),
  sidecar.receive_line(jsonb, jsonb), sidecar.receive_messenger(jsonb, jsonb),
  app.event_digest(jsonb), app.read_event(text, jsonb), app.hold_event(jsonb),
  app.finish_event(uuid, uuid, text, text),
  app.finish_turn_event(), app.claim_events(integer), sidecar.take_event(jsonb),
  app.admit_event(app.webhook_events, text, jsonb), app.channel_session(text, text),
  app.refuse_event(app.webhook_events, jsonb),
  sidecar.begin_event(jsonb, jsonb, extensions.vector, jsonb), sidecar.fail_event(jsonb, jsonb),
  app.kept_payload(jsonb, jsonb), app.say_phrase(app.webhook_events, uuid, text, text),
  app.take_other_message(app.webhook_events, text, jsonb), app.greet(app.webhook_events),
  app.channel_event_schema(), app.event_retry_schema(), app.retry_event(jsonb),
  api.event_retry(json)
from public, anon, authenticated;

grant execute on function
  sidecar.channel_secrets(text, uuid, text[]), sidecar.receive_line(jsonb, jsonb),
  sidecar.receive_messenger(jsonb, jsonb),
  sidecar.take_event(jsonb), sidecar.begin_event(jsonb, jsonb, extensions.vector, jsonb),
  sidecar.fail_event(jsonb, jsonb)
to sidecar;

grant execute on function app.retry_event(jsonb), api.event_retry(json) to anon, authenticated;

revoke all on api.webhook_events from public, anon, authenticated;
grant select on api.webhook_events to authenticated;
