-- Tools: which functions of schema tools an organization knows, which of its chatbots may offer
-- which to their models, and what models asked to be run.

create table app.registered_tools (
  organization_id uuid not null references app.organizations on delete cascade,
  name            text not null check (name ~ '^[A-Za-z_][A-Za-z0-9_]{0,62}$'),
  description     text check (length(description) between 1 and 2000),
  created_at      timestamptz not null default now(),
  primary key (organization_id, name)
);

comment on table app.registered_tools is
  $$The functions of schema tools that an organization may use

  Schema tools is the installation's: without its row here a function is no tool of an organization's,
  however its admins call it.  The built-in ones need none.$$;
comment on column app.registered_tools.description is
  'What models are told that it does; null for what the function''s comment says.';


create table app.chatbot_tools (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  name            text not null check (name ~ '^[A-Za-z_][A-Za-z0-9_]{0,62}$'),
  created_at      timestamptz not null default now(),
  primary key (organization_id, chatbot_id, name),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.chatbot_tools is
  $$The tools that a chatbot's model may ask for

  By name: what a tool takes is read from the catalog whenever it is offered or run.$$;


create table app.tool_calls (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  turn_id         uuid not null,
  chatbot_id      uuid not null,
  ordinal         integer not null,
  attempt         integer not null,
  round           integer not null,
  call_id         text not null check (length(call_id) <= 255),
  said            text,
  name            text not null check (length(name) <= 255),
  arguments       text not null,
  result          text not null,
  is_error        boolean not null,
  error           text,
  rows            integer,
  duration_ms     numeric not null,
  created_at      timestamptz not null default now(),
  is_confidential boolean,
  sealed          bytea,
  primary key (organization_id, id),
  unique (organization_id, turn_id, ordinal),
  foreign key (organization_id, turn_id) references app.turns on delete cascade
);

comment on table app.tool_calls is
  'What models asked to be run during turns, and what they were told.';
comment on column app.tool_calls.attempt is 'The fence of the turn.';
comment on column app.tool_calls.round is
  'Which of the model''s answers asked for it, from 1: those of one round were asked for together.';
comment on column app.tool_calls.said is 'What the model said before it asked, in this round.';
comment on column app.tool_calls.result is 'What the model was told, word for word.';
comment on column app.tool_calls.error is
  'What went wrong, in full; the model is told only what was meant for it.';
comment on column app.tool_calls.rows is 'How many rows the model was told; null where it failed.';
comment on column app.tool_calls.is_confidential is
  'Whether its chatbot is confidential; where it is left out, app.seal_tool_call looks.';
comment on column app.tool_calls.sealed is
  $$said, arguments, result and error, encrypted, where those are without personal data

  app.full_tool_call reads it.$$;
