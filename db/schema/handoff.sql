-- What people who take conversations over write beside their answers.

create table app.conversation_notes (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  conversation_id uuid not null,
  chatbot_id      uuid not null,
  author_id       uuid,
  content         text not null check (length(content) between 1 and 10000),
  created_at      timestamptz not null default clock_timestamp(),
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id)
    references app.chatbot_conversations on delete cascade
);

comment on table app.conversation_notes is
  $$What people tell each other about a conversation, in order of id

  A table of its own, and no kind of message: nothing that reads messages, for visitors or for
  models, can come upon a note.$$;
comment on column app.conversation_notes.author_id is 'No reference: notes outlive people.';

create index conversation_notes_organization_id_conversation_id_id_idx
  on app.conversation_notes (organization_id, conversation_id, id);


create table app.canned_replies (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  chatbot_id      uuid,
  shortcut        text not null check (shortcut ~ '^[a-z0-9][a-z0-9_-]{0,49}$'),
  title           text not null check (length(title) between 1 and 200),
  content         text not null check (length(content) between 1 and 8000),
  language        text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  created_by      uuid,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.canned_replies is 'Answers that people keep ready for conversations.';
comment on column app.canned_replies.chatbot_id is
  'Whose conversations it is for; null for those of all chatbots.';
comment on column app.canned_replies.language is 'Null for any.';

create unique index canned_replies_shortcut_idx
  on app.canned_replies (organization_id, chatbot_id, shortcut, language) nulls not distinct;


-- What PostgREST answers as it is, under the Content-Type that the function sets, whatever the
-- caller accepts.
create domain api."*/*" as bytea;

comment on domain api."*/*" is 'A file, of the type that a function says.';
