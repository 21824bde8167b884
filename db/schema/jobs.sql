-- The queue of work that the sidecar does, and the outbox of what leaves.

create table app.jobs (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  kind            text not null
                  check (kind in ('ingest', 'generate_prompt', 're_embed', 'embed_questions',
                                  'verify_channel')),
  payload         jsonb not null,
  state           text not null default 'waiting'
                  check (state in ('waiting', 'running', 'done', 'dead')),
  fence           integer not null default 0,
  run_after       timestamptz not null default now(),
  error           text,
  created_at      timestamptz not null default now(),
  finished_at     timestamptz,
  primary key (organization_id, id)
) with (fillfactor = 70);

comment on table app.jobs is 'Work that waits for the sidecar.';
comment on column app.jobs.fence is 'The attempt; as in app.turns.';
comment on column app.jobs.run_after is
  'When it may be claimed.  A running job whose time has come has lost its worker.';

-- By organization first, so that none waits behind all that another has queued.
create index jobs_run_after_idx
  on app.jobs (organization_id, kind, run_after) where finished_at is null;


create table app.deliveries (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  kind            text not null
                  check (kind in ('line', 'messenger', 'webhook', 'sentry', 'email', 'slack')),
  conversation_id uuid,
  payload         jsonb not null,
  state           text not null default 'waiting'
                  check (state in ('waiting', 'running', 'sent', 'dead')),
  fence           integer not null default 0,
  run_after       timestamptz not null default now(),
  error           text,
  created_at      timestamptz not null default now(),
  finished_at     timestamptz,
  -- No references: what was sent outlives what it was.
  chatbot_id      uuid,
  message_id      uuid,
  event_id        uuid,
  part            smallint not null default 0,
  attempts        smallint not null default 0,
  method          text check (method in ('reply', 'push', 'send')),
  attempted_at    timestamptz,
  is_unknown      boolean not null default false,
  code            text check (length(code) <= 100),
  answer          jsonb,
  provider_ids    text[] not null default '{}',
  target_id       uuid,
  event_type      text check (length(event_type) <= 200),
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id)
    references app.chatbot_conversations on delete cascade,
  check ((state in ('waiting', 'running')) = (finished_at is null)),
  check ((target_id is null) = (kind in ('line', 'messenger')))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

comment on table app.deliveries is
  $$The outbox: what leaves, written in the transaction that caused it

  Finished rows are kept for 30 days.$$;
comment on column app.deliveries.message_id is 'The message that it delivers.';
comment on column app.deliveries.event_id is
  'The event of app.webhook_events that it answers, whose reply token it may use.';
comment on column app.deliveries.part is
  'How many calls of the provider are known to have been taken; a long text needs several.';
comment on column app.deliveries.attempts is 'At the call that is next.';
comment on column app.deliveries.method is 'How the last attempt was made.';
comment on column app.deliveries.is_unknown is
  'Whether that attempt may have been taken, although nobody said so.';
comment on column app.deliveries.code is
  'Why it is dead, or how it was found out that it was sent.';
comment on column app.deliveries.answer is 'What the provider said to the last attempt.';
comment on column app.deliveries.provider_ids is 'What the provider calls the messages.';
comment on column app.deliveries.target_id is
  $$Which of app.webhook_endpoints or app.alert_destinations it is for; null for a channel

  No reference, since what was sent outlives whom it was sent to.$$;
comment on column app.deliveries.event_type is 'What a webhook or an alert tells of.';

-- Two queues, so that neither waits behind the other: channels, and all else by its target.
create index deliveries_run_after_idx
  on app.deliveries (organization_id, run_after)
  where finished_at is null and target_id is null;
create index deliveries_notices_idx
  on app.deliveries (organization_id, target_id, run_after)
  where finished_at is null and target_id is not null;
create index deliveries_running_idx
  on app.deliveries (organization_id, target_id)
  where state = 'running' and target_id is not null;
create index deliveries_target_id_idx
  on app.deliveries (organization_id, target_id, id) where target_id is not null;
create index deliveries_organization_id_conversation_id_idx
  on app.deliveries (organization_id, conversation_id);
-- What is first of its conversation.
create index deliveries_unfinished_idx
  on app.deliveries (organization_id, conversation_id, id) where finished_at is null;
create index deliveries_event_id_idx
  on app.deliveries (organization_id, event_id) where event_id is not null;
create index deliveries_unsent_idx
  on app.deliveries (organization_id, chatbot_id, state) where state <> 'sent';


create table app.clock_runs (
  name        text primary key,
  started_at  timestamptz not null,
  finished_at timestamptz not null,
  duration_ms double precision not null,
  runs        bigint not null default 1,
  failures    bigint not null default 0,
  last_error  text check (length(last_error) <= 2000),
  failed_at   timestamptz
);

comment on table app.clock_runs is
  'How the jobs of app.clock_jobs() went, the last time and in all.';
comment on column app.clock_runs.started_at is 'Of the last run.';
comment on column app.clock_runs.last_error is
  'Of the last run that failed, whatever came after it.';
