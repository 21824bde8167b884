-- Conversations: who speaks with which chatbot through which channel, what was said, and what the
-- conversation remembers.

-- Domains and not constraints of the tables: a table's are read and prepared again by every
-- statement that writes a row, which these tables do all day.
create domain app.session_name as text check (length(value) between 1 and 255);
create domain app.user_identifier as text check (length(value) <= 255);
create domain app.integration_type as text
  check (value in ('web_embed', 'line_oa', 'messenger', 'api'));
create domain app.conversation_status as text
  check (value in ('bot', 'waiting', 'human', 'closed'));
create domain app.handoff_reason as text check (value in (
  'requested', 'keyword', 'low_confidence', 'error', 'policy', 'budget'));
create domain app.resolution as text
  check (value in ('resolved_by_bot', 'resolved_by_human', 'abandoned'));
create domain app.message_role as text check (value in ('user', 'assistant', 'system'));
create domain app.sender_type as text check (value in ('user', 'bot', 'human', 'system'));
create domain app.message_text as text check (length(value) <= 100000);
create domain app.share as real check (value between 0 and 1);
create domain app.json_map as jsonb check (jsonb_typeof(value) = 'object');

comment on domain app.session_name is 'How a visitor names a session.';
comment on domain app.user_identifier is 'Who a visitor is, in the words of the channel.';
comment on domain app.integration_type is 'A channel.';
comment on domain app.conversation_status is 'Who has a conversation.';
comment on domain app.handoff_reason is
  $$Why a person is asked for

  requested: the visitor asked for one; keyword: a word of the chatbot's escalation.keywords; policy: a
  rule of moderation; budget: no tokens are left.$$;
comment on domain app.resolution is 'How a conversation ended.';
comment on domain app.message_role is 'Whose a message is, as models see it.';
comment on domain app.sender_type is 'Who wrote a message.';
comment on domain app.message_text is 'What was said.';
comment on domain app.share is 'A number from 0 to 1.';
comment on domain app.json_map is 'A JSON object.';


create table app.chatbot_conversations (
  organization_id  uuid not null,
  id               uuid not null default app.uuid_v7(),
  chatbot_id       uuid not null,
  session_id       app.session_name not null,
  integration_type app.integration_type not null,
  user_identifier  app.user_identifier,
  language         text,
  status           app.conversation_status not null default 'bot',
  priority         smallint not null default 0,
  requires_human   boolean not null default false,
  metadata         app.json_map not null default '{}',
  started_at       timestamptz not null default now(),
  ended_at         timestamptz,
  last_activity_at timestamptz not null default now(),
  handoff_reason   app.handoff_reason,
  handed_off_at    timestamptz,
  assigned_to      uuid,
  taken_over_at    timestamptz,
  reopened_at      timestamptz,
  resolution       app.resolution,
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade,
  check ((status = 'closed') = (ended_at is not null)),
  check (resolution is null or status = 'closed')
-- Analyzed early: a plan made for an empty table stays with a connection until then.
) with (fillfactor = 80, autovacuum_analyze_scale_factor = 0.02);

comment on table app.chatbot_conversations is 'Conversations of visitors with chatbots.';
comment on column app.chatbot_conversations.session_id is
  'The visitor''s name for it; one conversation of a name is open at a time.';
comment on column app.chatbot_conversations.status is
  $$bot: the chatbot answers; waiting: a person is asked for, the chatbot still answers;
  human: a person has it, the chatbot is silent; closed: ended.$$;
comment on column app.chatbot_conversations.handed_off_at is
  'When a person was asked for, or came unasked; null as long as the chatbot is alone with it.';
comment on column app.chatbot_conversations.taken_over_at is
  'When a person last took it over.  No turn that began before then says anything.';
comment on column app.chatbot_conversations.assigned_to is
  'Whose it is.  No reference: conversations outlive people.';
comment on column app.chatbot_conversations.last_activity_at is
  'Not indexed, so that a new message updates the row in place.';

create unique index chatbot_conversations_open_session_idx
  on app.chatbot_conversations (organization_id, chatbot_id, session_id) where ended_at is null;
create index chatbot_conversations_organization_id_chatbot_id_id_idx
  on app.chatbot_conversations (organization_id, chatbot_id, id desc);
create index chatbot_conversations_session_idx
  on app.chatbot_conversations (organization_id, chatbot_id, session_id, id desc);
-- What is over, newest first.  What is not is little, and sorted by whoever lists it.
create index chatbot_conversations_ended_idx
  on app.chatbot_conversations (organization_id, chatbot_id, ended_at desc)
  where ended_at is not null;
-- What people have before them.
create index chatbot_conversations_queue_idx
  on app.chatbot_conversations (organization_id, chatbot_id) where status in ('waiting', 'human');


create table app.conversation_events (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  conversation_id uuid not null,
  chatbot_id      uuid not null,
  kind            text not null check (kind in (
    'escalated', 'taken_over', 'released', 'assigned', 'prioritized', 'noted', 'closed',
    'reopened')),
  actor_id        uuid,
  details         jsonb not null default '{}',
  created_at      timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id)
    references app.chatbot_conversations on delete cascade
);

comment on table app.conversation_events is
  'What became of a conversation beside what was said in it, in order of id.';
comment on column app.conversation_events.actor_id is
  'The person; null for the platform itself.  No reference: it outlives people.';

create index conversation_events_organization_id_conversation_id_id_idx
  on app.conversation_events (organization_id, conversation_id, id);


create table app.chatbot_messages (
  organization_id       uuid not null,
  id                    uuid not null default app.uuid_v7(),
  conversation_id       uuid not null,
  chatbot_id            uuid not null,
  role                  app.message_role not null,
  sender_type           app.sender_type not null,
  content               app.message_text not null,
  confidence_score      app.share,
  requires_human        boolean not null default false,
  human_replied         boolean not null default false,
  metadata              jsonb not null default '{}',
  vector_search_results jsonb not null default '[]',
  created_at            timestamptz not null default now(),
  removed_at            timestamptz,
  is_confidential       boolean,
  sealed                bytea,
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id)
    references app.chatbot_conversations on delete cascade
) with (autovacuum_analyze_scale_factor = 0.02);

comment on table app.chatbot_messages is 'What was said in a conversation, in order of id.';
comment on column app.chatbot_messages.requires_human is
  'Somebody has to look at it: the visitor was promised a person with it, or said it to one.';
comment on column app.chatbot_messages.human_replied is 'And somebody has.';
comment on column app.chatbot_messages.vector_search_results is
  $$The sources of an answer: index, chunkIds, similarity

  The text is in the chunks, which never change.$$;
comment on column app.chatbot_messages.removed_at is
  $$When a reviewer took the message out: from then on neither visitors nor models nor views see it.
  Whoever reads messages leaves these out; only the review of flagged messages shows them.$$;

comment on column app.chatbot_messages.is_confidential is
  $$Whether its chatbot was confidential when it was said

  Whoever knows says so; where it is left out, app.seal_message looks.  Null only where triggers
  were off.$$;
comment on column app.chatbot_messages.sealed is
  $$What was said, encrypted, where content is that without personal data

  app.full_text reads it.  Null where there was nothing to take out.$$;

-- A conversation is read from its end.
create index chatbot_messages_organization_id_conversation_id_id_idx
  on app.chatbot_messages (organization_id, conversation_id, id desc);
-- What a person has to look at.
create index chatbot_messages_unreplied_idx
  on app.chatbot_messages (organization_id, conversation_id)
  where requires_human and not human_replied;


create table app.conversation_context (
  organization_id uuid not null,
  conversation_id uuid not null,
  context_key     text not null check (context_key ~ '^[A-Za-z0-9_.-]{1,255}$'),
  context_value   jsonb not null check (octet_length(context_value::text) <= 16384),
  expires_at      timestamptz,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (organization_id, conversation_id, context_key),
  foreign key (organization_id, conversation_id)
    references app.chatbot_conversations on delete cascade
);

comment on table app.conversation_context is 'What a conversation remembers, for a time.';


create table app.message_feedback (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  message_id      uuid not null,
  chatbot_id      uuid not null,
  feedback_type   text not null
                  check (feedback_type in ('helpful', 'not_helpful', 'inappropriate')),
  feedback_text   text check (length(feedback_text) <= 10000),
  user_identifier app.user_identifier,
  created_at      timestamptz not null default now(),
  primary key (organization_id, id),
  unique nulls not distinct (organization_id, message_id, user_identifier),
  foreign key (organization_id, message_id) references app.chatbot_messages on delete cascade
);

comment on table app.message_feedback is
  'What visitors think of answers: one opinion of each about each.';
