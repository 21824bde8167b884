-- Who has a conversation: the chatbot, nobody yet, a person.
--
--   app.escalate(…)              a person is asked for
--   app.take_over(…)             a person takes it; from then on the chatbot is silent
--   app.add_human_message(…)     what a person says, on its way to the visitor
--   app.end_conversation(…)      it is over, and how it ended
--   app.reopen_conversation(…)   the visitor has more to say after a person closed it
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
  'How urgent a conversation becomes for which a person is asked: 2 where the visitor asked, else 1.';


create or replace function app.escalate(organization_id uuid, conversation_id uuid, reason text)
  returns boolean
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations
    := app.hold_conversation(escalate.organization_id, escalate.conversation_id);
begin
  if v_conversation.status not in ('bot', 'waiting') then
    return false;
  end if;
  update app.chatbot_conversations as c
  set status = 'waiting', requires_human = true,
      handoff_reason = coalesce(c.handoff_reason, escalate.reason),
      handed_off_at = coalesce(c.handed_off_at, clock_timestamp()),
      priority = greatest(c.priority, app.handoff_priority(escalate.reason))
  where c.organization_id = v_conversation.organization_id and c.id = v_conversation.id;
  if v_conversation.status = 'bot' then
    perform app.note_conversation(
      v_conversation, 'escalated', null, jsonb_build_object('reason', escalate.reason));
  end if;
  return v_conversation.status = 'bot';
end
$$;

comment on function app.escalate(uuid, uuid, text) is
  $$Ask for a person

  reason: app.handoff_reason; the first one stays.  The chatbot goes on answering until a person
  takes the conversation.  Returns whether nobody had asked before.  Errors: 404 not_found.$$;


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
    perform app.fail(409, 'conversation_closed', 'The conversation is closed');
  elsif v_conversation.status = 'human'
        and v_conversation.assigned_to is not distinct from take_over.actor_id then
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
  as handed: nothing that the chatbot says is stored after this commits.  Errors: 404 not_found,
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
  -- Made while the conversation is held, as all ids in it: their order is that of what is said.
  v_id := app.uuid_v7();
  if v_conversation.status <> 'human' then
    v_conversation := app.take_over(
      v_conversation.organization_id, v_conversation.id, add_human_message.actor_id);
  end if;
  insert into app.chatbot_messages
    (organization_id, id, conversation_id, chatbot_id, role, sender_type, content, metadata)
  values (
    v_conversation.organization_id, v_id, v_conversation.id, v_conversation.chatbot_id,
    'assistant', 'human', add_human_message.content,
    add_human_message.metadata || jsonb_strip_nulls(
      jsonb_build_object('userId', add_human_message.actor_id)));
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

  Whoever speaks has the conversation.  actor_id: null for somebody outside.  is_sent: the visitor has
  it already.  Returns the message's id.  Errors: 404 not_found, 409 conversation_closed.$$;


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
    insert into app.deliveries (organization_id, kind, conversation_id, payload)
    values (
      deliver_message.organization_id, v_kind, deliver_message.conversation_id,
      jsonb_strip_nulls(jsonb_build_object(
        'messageId', deliver_message.message_id, 'eventId', deliver_message.event_id)));
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
      and m.sender_type = 'human' and m.created_at >= v_since
  ) then
    return 'resolved_by_human';
  elsif (resolution_of.conversation).handed_off_at is not null then
    return 'abandoned';
  end if;
  select t.outcome into v_outcome from app.turns as t
  where t.organization_id = (resolution_of.conversation).organization_id
    and t.conversation_id = (resolution_of.conversation).id and t.created_at >= v_since
  order by t.id desc limit 1;
  return case v_outcome when 'answered' then 'resolved_by_bot' else 'abandoned' end;
end
$$;

comment on function app.resolution_of(app.chatbot_conversations) is
  $$How a conversation ends that ends now: app.resolution

  By a person who answered; abandoned where one was asked for and did not, or where the chatbot's last
  word was no answer; else by the chatbot.$$;


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
  v_last app.chatbot_conversations;
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
  update app.chatbot_conversations as c
  set status = 'bot', ended_at = null, resolution = null, handoff_reason = null,
      handed_off_at = null, reopened_at = clock_timestamp(), last_activity_at = now()
  where c.organization_id = v_last.organization_id and c.id = v_last.id and c.ended_at is not null
  returning c.id, c.status into id, status;
  if found then
    perform app.note_conversation(v_last, 'reopened');
  end if;
end
$$;

comment on function app.reopen_conversation(uuid, uuid, text) is
  $$Go on with the last conversation of a session, where a person had a part in it

  For so many hours after it ended as the setting reopen_hours says.  Returns nulls where there is none,
  or another caller has reopened it.$$;


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
  app.escalate(uuid, uuid, text), app.take_over(uuid, uuid, uuid, jsonb),
  app.add_human_message(uuid, uuid, uuid, text, jsonb, boolean),
  app.deliver_message(uuid, uuid, text, uuid, uuid),
  app.resolution_of(app.chatbot_conversations), app.end_conversation(uuid, uuid, uuid, text),
  app.reopen_conversation(uuid, uuid, text)
from public, anon, authenticated;

revoke all on api.conversation_events from public, anon, authenticated;
grant select on api.conversation_events to authenticated;
