-- The playground: trying a chatbot where nothing counts.  What is asked here is in no conversation,
-- no turn, no budget and no analytics; these two tables are all of it.

create table app.chatbot_playground_sessions (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  chatbot_id      uuid not null,
  user_id         uuid not null,
  session_config  jsonb not null default '{}' check (jsonb_typeof(session_config) = 'object'),
  is_active       boolean not null default true,
  created_at      timestamptz not null default now(),
  ended_at        timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade,
  foreign key (organization_id, user_id) references app.users on delete cascade,
  check (is_active = (ended_at is null))
);

comment on table app.chatbot_playground_sessions is
  'Who tries which chatbot, and with what in the place of its configuration.';
comment on column app.chatbot_playground_sessions.session_config is
  'As app.playground_config_schema() says; each message may overrule it again.';

create index chatbot_playground_sessions_organization_id_chatbot_id_idx
  on app.chatbot_playground_sessions (organization_id, chatbot_id);
create index chatbot_playground_sessions_organization_id_user_id_idx
  on app.chatbot_playground_sessions (organization_id, user_id);


create table app.chatbot_playground_messages (
  organization_id  uuid not null,
  id               uuid not null default app.uuid_v7(),
  session_id       uuid not null,
  chatbot_id       uuid not null,
  user_id          uuid not null,
  message          text not null check (length(message) between 1 and 8000),
  override_config  jsonb not null default '{}' check (jsonb_typeof(override_config) = 'object'),
  question         text not null,
  language         text not null,
  provider         text not null,
  model            text not null,
  prompt_version   integer,
  system_prompt    text,
  filters          jsonb not null default '{}',
  parameters       jsonb not null default '{}',
  fence            integer not null default 1,
  lease_until      timestamptz,
  idempotency_hash bytea,
  request_hash     bytea,
  request_id       text,
  is_grounded      boolean,
  grounding        text,
  confidence       real check (confidence between 0 and 1),
  sources          jsonb not null default '[]',
  answer_id        uuid,
  response         text,
  outcome          text check (outcome in ('answered', 'unanswered', 'failed')),
  failure          jsonb,
  usage            jsonb not null default '{}',
  timings          jsonb not null default '{}',
  created_at       timestamptz not null default now(),
  finished_at      timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, session_id)
    references app.chatbot_playground_sessions on delete cascade,
  check ((outcome is null) = (finished_at is null)),
  check ((outcome in ('answered', 'unanswered')) = (response is not null)),
  check ((outcome = 'failed') = (failure is not null))
);

comment on table app.chatbot_playground_messages is
  $$What was asked in a playground session, with what, and what was answered

  Without an outcome: it is being answered, or was when a sidecar died.$$;
comment on column app.chatbot_playground_messages.override_config is 'As it came with the message.';
comment on column app.chatbot_playground_messages.question is
  'As it was searched for: the message, corrected or rewritten.';
comment on column app.chatbot_playground_messages.prompt_version is
  'Null where system_prompt came with the message or the session; 0 for the built-in prompt.';
comment on column app.chatbot_playground_messages.system_prompt is
  'Where it is not the chatbot''s present one: as it was given, or of the version asked for.';
comment on column app.chatbot_playground_messages.fence is
  'The attempt.  Whoever finishes with another one changes nothing.';
comment on column app.chatbot_playground_messages.grounding is
  'The reason of app.judge_grounding, small_talk or curated; null until sources were sought.';
comment on column app.chatbot_playground_messages.sources is
  'index, chunkIds, similarity of each source, best first.';
comment on column app.chatbot_playground_messages.failure is
  'type, detail, status, retryAfter: why no model answered.';
comment on column app.chatbot_playground_messages.idempotency_hash is
  'SHA-256 of the Idempotency-Key.';

create index chatbot_playground_messages_organization_id_session_id_id_idx
  on app.chatbot_playground_messages (organization_id, session_id, id desc);
create unique index chatbot_playground_messages_idempotency_idx
  on app.chatbot_playground_messages (organization_id, session_id, idempotency_hash)
  where idempotency_hash is not null;
