-- Who has a conversation: the chatbot, nobody yet, a person.
--
--   app.escalate(…)              a person is asked for
--   app.take_over(…)             a person takes it; from then on the chatbot is silent
--   app.add_human_message(…)     what a person says, on its way to the visitor
--   app.release_conversation(…)  the chatbot has it again
--   app.end_conversation(…)      it is over, and how it ended
--   app.reopen_conversation(…)   the visitor has more to say after a person closed it
--   app.revive_conversation(…)   it was not over after all
--   app.leave_conversations(…)   whoever had them answers visitors no longer
--   app.deliver_message(…)       through the channel it came by
--
-- Each locks the conversation's row first.  So does app.conclude, which stores what a chatbot says:
-- whoever comes first, the other sees it.

create or replace function app.hold_conversation(organization_id uuid, id uuid)
  returns app.chatbot_conversations
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations;
begin
  select c.* into v_conversation from app.chatbot_conversations as c
  where c.organization_id = hold_conversation.organization_id and c.id = hold_conversation.id
  for no key update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such conversation');
  end if;
  return v_conversation;
end
$$;

comment on function app.hold_conversation(uuid, uuid) is
  'Lock a conversation''s row for this transaction.  Errors: 404 not_found.';


create or replace function app.note_conversation(
    conversation app.chatbot_conversations, kind text, actor_id uuid default null,
    details jsonb default '{}'
  ) returns void
  language sql volatile
  set search_path = ''
begin atomic
  insert into app.conversation_events
    (organization_id, conversation_id, chatbot_id, kind, actor_id, details)
  values (
    (note_conversation.conversation).organization_id, (note_conversation.conversation).id,
    (note_conversation.conversation).chatbot_id, note_conversation.kind, note_conversation.actor_id,
    note_conversation.details);
end;

comment on function app.note_conversation(app.chatbot_conversations, text, uuid, jsonb) is
  'Record what became of a conversation: a row of app.conversation_events.';


create or replace function app.handoff_priority(reason text) returns smallint
  language sql immutable parallel safe
return case when reason in ('requested', 'keyword', 'policy') then 2 else 1 end::smallint;

comment on function app.handoff_priority(text) is
  $$How urgent a conversation becomes for which a person is asked

  2 where the visitor asked, or a rule; else 1.$$;


create or replace function app.revive_conversation(
    conversation app.chatbot_conversations, actor_id uuid default null
  ) returns app.chatbot_conversations
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations;
begin
  update app.chatbot_conversations as c
  set status = 'bot', ended_at = null, resolution = null, handoff_reason = null,
      handed_off_at = null, assigned_to = null, reopened_at = clock_timestamp(),
      last_activity_at = now()
  where c.organization_id = (revive_conversation.conversation).organization_id
    and c.id = (revive_conversation.conversation).id
  returning c.* into v_conversation;
  perform app.note_conversation(v_conversation, 'reopened', revive_conversation.actor_id);
  return v_conversation;
exception when unique_violation then
  -- The session goes on in another one, and only one of a session is open.
  select c.* into v_conversation from app.chatbot_conversations as c
  where c.organization_id = (revive_conversation.conversation).organization_id
    and c.chatbot_id = (revive_conversation.conversation).chatbot_id
    and c.session_id = (revive_conversation.conversation).session_id and c.ended_at is null
  for no key update;
  return v_conversation;
end
$$;

comment on function app.revive_conversation(app.chatbot_conversations, uuid) is
  $$Open a closed conversation again, for the chatbot; its row is the caller's

  Returns it, or the one in which its session goes on.$$;


create or replace function app.escalate(
    organization_id uuid, conversation_id uuid, reason text, actor_id uuid default null
  ) returns boolean
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations
    := app.hold_conversation(escalate.organization_id, escalate.conversation_id);
begin
  if v_conversation.status = 'closed' then
    -- By a person, while the answer was being made that promises one: a promise is kept.
    v_conversation := app.revive_conversation(v_conversation, escalate.actor_id);
  end if;
  if v_conversation.status = 'human' then
    update app.chatbot_conversations as c set requires_human = true
    where c.organization_id = v_conversation.organization_id and c.id = v_conversation.id;
    return false;
  end if;
  update app.chatbot_conversations as c
  set status = 'waiting', requires_human = true,
      handoff_reason = coalesce(c.handoff_reason, escalate.reason),
      handed_off_at = coalesce(c.handed_off_at, clock_timestamp()),
      priority = greatest(c.priority, app.handoff_priority(escalate.reason))
  where c.organization_id = v_conversation.organization_id and c.id = v_conversation.id;
  if v_conversation.status = 'bot' then
    perform app.note_conversation(v_conversation, 'escalated', escalate.actor_id,
                                  jsonb_build_object('reason', escalate.reason));
  end if;
  return v_conversation.status = 'bot';
end
$$;

comment on function app.escalate(uuid, uuid, text, uuid) is
  $$Ask for a person

  reason: app.handoff_reason; the first one stays.  actor_id: the person who asks for another.  The
  chatbot goes on answering until a person takes the conversation.  A closed one is opened again.
  Returns whether nobody had asked before.  Errors: 404 not_found.$$;


create or replace function app.take_over(
    organization_id uuid, conversation_id uuid, actor_id uuid, details jsonb default '{}'
  ) returns app.chatbot_conversations
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations
    := app.hold_conversation(take_over.organization_id, take_over.conversation_id);
begin
  if v_conversation.status = 'closed' then
    perform app.fail(409, 'conversation_closed', 'The conversation is closed', null,
                     'Reopen it, where it is to go on');
  elsif v_conversation.status = 'human'
        and (take_over.actor_id is null or v_conversation.assigned_to = take_over.actor_id) then
    return v_conversation;
  end if;
  update app.chatbot_conversations as c
  set status = 'human', assigned_to = coalesce(take_over.actor_id, c.assigned_to),
      taken_over_at = clock_timestamp(),
      handed_off_at = coalesce(c.handed_off_at, clock_timestamp())
  where c.organization_id = v_conversation.organization_id and c.id = v_conversation.id
  returning c.* into v_conversation;
  perform app.note_conversation(v_conversation, 'taken_over', take_over.actor_id, take_over.details);
  return v_conversation;
end
$$;

comment on function app.take_over(uuid, uuid, uuid, jsonb) is
  $$Give a conversation to a person

  actor_id: null for somebody outside, in the channel's own inbox.  Every turn that is under way ends
  as handed: nothing that the chatbot says is stored after this commits.  Whoever had it, has it no
  longer: whether that may be is the caller's business.  Errors: 404 not_found,
  409 conversation_closed.$$;


create or replace function app.add_human_message(
    organization_id uuid, conversation_id uuid, actor_id uuid, content text,
    metadata jsonb default '{}', is_sent boolean default false
  ) returns uuid
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations;
  v_id           uuid;
begin
  v_conversation := app.hold_conversation(
    add_human_message.organization_id, add_human_message.conversation_id);
  if v_conversation.status <> 'human'
     or v_conversation.assigned_to is null and add_human_message.actor_id is not null then
    v_conversation := app.take_over(
      v_conversation.organization_id, v_conversation.id, add_human_message.actor_id);
  end if;
  -- Both made while the row is held, so that messages are in the order in which they came to be there.
  v_id := app.uuid_v7();
  insert into app.chatbot_messages
    (organization_id, id, conversation_id, chatbot_id, role, sender_type, content, metadata, created_at)
  values (
    v_conversation.organization_id, v_id, v_conversation.id, v_conversation.chatbot_id,
    'assistant', 'human', add_human_message.content,
    add_human_message.metadata || jsonb_strip_nulls(
      jsonb_build_object('userId', add_human_message.actor_id)), clock_timestamp());
  update app.chatbot_messages as m set human_replied = true
  where m.organization_id = v_conversation.organization_id
    and m.conversation_id = v_conversation.id and m.requires_human and not m.human_replied;
  update app.chatbot_conversations as c
  set last_activity_at = now(), requires_human = false
  where c.organization_id = v_conversation.organization_id and c.id = v_conversation.id;
  if not add_human_message.is_sent then
    perform app.deliver_message(
      v_conversation.organization_id, v_conversation.id, v_conversation.integration_type, v_id);
  end if;
  return v_id;
end
$$;

comment on function app.add_human_message(uuid, uuid, uuid, text, jsonb, boolean) is
  $$Store what a person says to a visitor, and send it through the conversation's channel

  Where nobody has the conversation, whoever speaks has it from now on.  actor_id: null for somebody
  outside.  is_sent: the visitor has it already.  Returns the message's id.
  Errors: 404 not_found, 409 conversation_closed.$$;


create or replace function app.release_conversation(
    organization_id uuid, conversation_id uuid, actor_id uuid default null,
    is_told boolean default true
  ) returns app.chatbot_conversations
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations
    := app.hold_conversation(release_conversation.organization_id,
                             release_conversation.conversation_id);
  v_id           uuid;
begin
  if v_conversation.status = 'closed' then
    perform app.fail(409, 'conversation_closed', 'The conversation is closed');
  elsif v_conversation.status = 'bot' then
    return v_conversation;
  end if;
  perform app.note_conversation(
    v_conversation, 'released', release_conversation.actor_id, jsonb_strip_nulls(jsonb_build_object(
      'from', v_conversation.assigned_to, 'status', v_conversation.status)));
  update app.chatbot_conversations as c
  set status = 'bot', requires_human = false, assigned_to = null, handoff_reason = null,
      handed_off_at = null, priority = 0, last_activity_at = now()
  where c.organization_id = v_conversation.organization_id and c.id = v_conversation.id
  returning c.* into v_conversation;
  if release_conversation.is_told then
    v_id := app.uuid_v7();
    insert into app.chatbot_messages
      (organization_id, id, conversation_id, chatbot_id, role, sender_type, content, metadata,
       created_at)
    values (
      v_conversation.organization_id, v_id, v_conversation.id, v_conversation.chatbot_id, 'system',
      'system', app.phrase_for(v_conversation.organization_id, v_conversation.chatbot_id, 'released',
                               v_conversation.language),
      '{"phrase": "released"}', clock_timestamp());
    perform app.deliver_message(
      v_conversation.organization_id, v_conversation.id, v_conversation.integration_type, v_id);
  end if;
  -- Whoever gives it back has seen what there was.  That is no answer of a person.
  update app.chatbot_messages as m set requires_human = false
  where m.organization_id = v_conversation.organization_id
    and m.conversation_id = v_conversation.id and m.requires_human and not m.human_replied;
  return v_conversation;
end
$$;

comment on function app.release_conversation(uuid, uuid, uuid, boolean) is
  $$Give a conversation back to the chatbot

  is_told: whether the visitor reads so, in the language of the conversation.  What was said to a
  person stays unanswered by the chatbot: its next answer is to the next message.  Nothing happens
  where the chatbot has it.  Errors: 404 not_found, 409 conversation_closed.$$;


create or replace function app.deliver_message(
    organization_id uuid, conversation_id uuid, integration_type text, message_id uuid,
    event_id uuid default null
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_kind text := case deliver_message.integration_type
    when 'line_oa' then 'line' when 'messenger' then 'messenger' end;
begin
  -- Pages and servers read their answers; nothing has to be sent there.
  if v_kind is not null then
    insert into app.deliveries
      (organization_id, kind, conversation_id, chatbot_id, message_id, event_id, payload)
    select c.organization_id, v_kind, c.id, c.chatbot_id, deliver_message.message_id,
           deliver_message.event_id, '{}'
    from app.chatbot_conversations as c
    where c.organization_id = deliver_message.organization_id
      and c.id = deliver_message.conversation_id;
  end if;
end
$$;

comment on function app.deliver_message(uuid, uuid, text, uuid, uuid) is
  $$Queue a message for the channel that its conversation came by, if that has to be sent to

  event_id: the event of app.webhook_events that it answers.$$;


create or replace function app.resolution_of(conversation app.chatbot_conversations) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_since   timestamptz := coalesce((resolution_of.conversation).reopened_at, '-infinity');
  v_outcome text;
begin
  if exists (
    select from app.chatbot_messages as m
    where m.organization_id = (resolution_of.conversation).organization_id
      and m.conversation_id = (resolution_of.conversation).id
      and (m.sender_type = 'human' or m.requires_human and m.human_replied)
      and m.created_at >= v_since
  ) then
    return 'resolved_by_human';
  elsif (resolution_of.conversation).handed_off_at is not null then
    return 'abandoned';
  end if;
  select t.outcome into v_outcome from app.turns as t
  where t.organization_id = (resolution_of.conversation).organization_id
    and t.conversation_id = (resolution_of.conversation).id and t.created_at >= v_since
  order by t.id desc limit 1;
  -- Escalated, and then given back: it was answered.
  return case when v_outcome in ('answered', 'escalated') then 'resolved_by_bot' else 'abandoned' end;
end
$$;

comment on function app.resolution_of(app.chatbot_conversations) is
  $$How a conversation ends that ends now: app.resolution

  By a person who answered, here or elsewhere; abandoned where one was asked for and did not, or where
  the chatbot's last word was no answer; else by the chatbot.$$;


create or replace function app.end_conversation(
    organization_id uuid, id uuid, actor_id uuid default null, resolution text default null
  ) returns boolean
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations
    := app.hold_conversation(end_conversation.organization_id, end_conversation.id);
  v_resolution   text;
begin
  if v_conversation.status = 'closed' then
    return false;
  end if;
  v_resolution := coalesce(end_conversation.resolution, app.resolution_of(v_conversation));
  update app.chatbot_conversations as c
  set status = 'closed', ended_at = clock_timestamp(), resolution = v_resolution,
      requires_human = false
  where c.organization_id = v_conversation.organization_id and c.id = v_conversation.id;
  perform app.note_conversation(v_conversation, 'closed', end_conversation.actor_id,
                                jsonb_build_object('resolution', v_resolution));
  return true;
end
$$;

comment on function app.end_conversation(uuid, uuid, uuid, text) is
  $$Close a conversation

  actor_id: null where it fell silent.  resolution: app.resolution; as it looks where none is given.
  Returns whether it was open.  Errors: 404 not_found.$$;


create or replace function app.reopen_conversation(
    organization_id uuid, chatbot_id uuid, session_id text, out id uuid, out status text
  )
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_last  app.chatbot_conversations;
  v_waits boolean;
begin
  select c.* into v_last from app.chatbot_conversations as c
  where c.organization_id = reopen_conversation.organization_id
    and c.chatbot_id = reopen_conversation.chatbot_id
    and c.session_id = reopen_conversation.session_id
  order by c.id desc limit 1;
  -- Only what a person had a part in goes on; what fell silent begins anew.
  if v_last.handed_off_at is null or v_last.ended_at is null or v_last.ended_at < now()
       - make_interval(hours => (app.setting('reopen_hours'))::integer) then
    return;
  end if;
  -- Whoever was promised a person, and met none, still waits for one.
  v_waits := coalesce(v_last.resolution = 'abandoned', false);
  update app.chatbot_conversations as c
  set status = case when v_waits then 'waiting' else 'bot' end, requires_human = v_waits,
      ended_at = null, resolution = null,
      handoff_reason = case when v_waits then c.handoff_reason end,
      handed_off_at = case when v_waits then c.handed_off_at end,
      -- Not a moment after the message and the turn for which it is opened: they count as what came then.
      assigned_to = null, reopened_at = now(), last_activity_at = now()
  where c.organization_id = v_last.organization_id and c.id = v_last.id and c.ended_at is not null
  returning c.id, c.status into id, status;
  if found then
    perform app.note_conversation(v_last, 'reopened', null, jsonb_build_object('status', status));
  end if;
end
$$;

comment on function app.reopen_conversation(uuid, uuid, text) is
  $$Go on with the last conversation of a session, where a person had a part in it

  For so many hours after it ended as the setting reopen_hours says.  The chatbot has it, unless it
  ended while the visitor waited for a person.  Returns nulls where there is none, or another caller
  has reopened it.$$;


create or replace function app.leave_conversations(
    organization_id uuid, user_id uuid, actor_id uuid
  ) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations;
  v_before       text;
  v_rows         integer := 0;
begin
  for v_conversation in
    select c.* from app.chatbot_conversations as c
    where c.organization_id = leave_conversations.organization_id
      and c.assigned_to = leave_conversations.user_id and c.ended_at is null
    order by c.id
    for no key update
  loop
    v_rows := v_rows + 1;
    v_before := v_conversation.status;
    update app.chatbot_conversations as c
    set assigned_to = null,
        status = case when v_before = 'human' then 'waiting' else v_before end,
        requires_human = c.requires_human or v_before = 'human',
        handoff_reason = case when v_before = 'human' then coalesce(c.handoff_reason, 'requested')
                         else c.handoff_reason end,
        priority = case when v_before = 'human'
                   then greatest(c.priority, app.handoff_priority(coalesce(c.handoff_reason, 'requested')))
                   else c.priority end
    where c.organization_id = v_conversation.organization_id and c.id = v_conversation.id;
    perform app.note_conversation(
      v_conversation, 'assigned', leave_conversations.actor_id,
      jsonb_build_object('from', leave_conversations.user_id, 'to', null)
        || case when v_before = 'human' then '{"status": "waiting"}' else '{}' end::jsonb);
  end loop;
  return v_rows;
end
$$;

comment on function app.leave_conversations(uuid, uuid, uuid) is
  $$Take their open conversations from somebody who answers visitors no longer

  Those that the person had wait for another one; the chatbot answers until then.  actor_id: who
  decided so.  Returns how many there were.$$;


create or replace view api.conversation_events with (security_invoker = true) as
select
  e.organization_id, e.id, e.conversation_id, e.chatbot_id, e.kind, e.actor_id, e.details,
  e.created_at
from app.conversation_events as e;

comment on view api.conversation_events is
  'What became of the conversations of your chatbots: handed over, taken, closed.';


revoke all on function
  app.hold_conversation(uuid, uuid),
  app.note_conversation(app.chatbot_conversations, text, uuid, jsonb), app.handoff_priority(text),
  app.revive_conversation(app.chatbot_conversations, uuid),
  app.escalate(uuid, uuid, text, uuid), app.take_over(uuid, uuid, uuid, jsonb),
  app.add_human_message(uuid, uuid, uuid, text, jsonb, boolean),
  app.release_conversation(uuid, uuid, uuid, boolean),
  app.deliver_message(uuid, uuid, text, uuid, uuid),
  app.resolution_of(app.chatbot_conversations), app.end_conversation(uuid, uuid, uuid, text),
  app.reopen_conversation(uuid, uuid, text), app.leave_conversations(uuid, uuid, uuid)
from public, anon, authenticated;

revoke all on api.conversation_events from public, anon, authenticated;
grant select on api.conversation_events to authenticated;
