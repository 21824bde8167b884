-- Conversations: who speaks with which chatbot through which channel, what was said, and what the
-- conversation remembers.

create table app.chatbot_conversations (
  organization_id  uuid not null,
  id               uuid not null default app.uuid_v7(),
  chatbot_id       uuid not null,
  session_id       text not null check (length(session_id) between 1 and 255),
  integration_type text not null
                   check (integration_type in ('web_embed', 'line_oa', 'messenger', 'api')),
  user_identifier  text check (length(user_identifier) <= 255),
  language         text,
  status           text not null default 'bot' check (status in ('bot', 'waiting', 'human', 'closed')),
  priority         smallint not null default 0,
  requires_human   boolean not null default false,
  metadata         jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  started_at       timestamptz not null default now(),
  ended_at         timestamptz,
  last_activity_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade,
  check ((status = 'closed') = (ended_at is not null))
) with (fillfactor = 80);

comment on table app.chatbot_conversations is 'Conversations of visitors with chatbots.';
comment on column app.chatbot_conversations.session_id is
  'The visitor''s name for it; one conversation of a name is open at a time.';
comment on column app.chatbot_conversations.status is
  $$bot: the chatbot answers; waiting: a person is asked for, the chatbot still answers;
  human: a person has it, the chatbot is silent; closed: ended.$$;
comment on column app.chatbot_conversations.last_activity_at is
  'Not indexed, so that a new message updates the row in place.';

create unique index chatbot_conversations_open_session_idx
  on app.chatbot_conversations (organization_id, chatbot_id, session_id) where ended_at is null;
create index chatbot_conversations_organization_id_chatbot_id_id_idx
  on app.chatbot_conversations (organization_id, chatbot_id, id desc);
create index chatbot_conversations_session_idx
  on app.chatbot_conversations (organization_id, chatbot_id, session_id, id desc);


create table app.chatbot_messages (
  organization_id       uuid not null,
  id                    uuid not null default app.uuid_v7(),
  conversation_id       uuid not null,
  chatbot_id            uuid not null,
  role                  text not null check (role in ('user', 'assistant', 'system')),
  sender_type           text not null check (sender_type in ('user', 'bot', 'human', 'system')),
  content               text not null check (length(content) <= 100000),
  confidence_score      real check (confidence_score between 0 and 1),
  requires_human        boolean not null default false,
  human_replied         boolean not null default false,
  metadata              jsonb not null default '{}',
  vector_search_results jsonb not null default '[]',
  created_at            timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id) references app.chatbot_conversations on delete cascade
);

comment on table app.chatbot_messages is 'What was said in a conversation, in order of id.';
comment on column app.chatbot_messages.vector_search_results is
  'The sources of an answer: index, chunkIds, similarity.  The text is in the chunks, which never change.';

-- A conversation is read from its end.
create index chatbot_messages_organization_id_conversation_id_id_idx
  on app.chatbot_messages (organization_id, conversation_id, id desc);


create table app.conversation_context (
  organization_id uuid not null,
  conversation_id uuid not null,
  context_key     text not null check (length(context_key) between 1 and 255),
  context_value   jsonb not null,
  expires_at      timestamptz,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (organization_id, conversation_id, context_key),
  foreign key (organization_id, conversation_id) references app.chatbot_conversations on delete cascade
);

comment on table app.conversation_context is 'What a conversation remembers, for a time.';
