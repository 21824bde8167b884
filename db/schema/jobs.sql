-- The queue of work that the sidecar does, and the outbox of what leaves.

create table app.jobs (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  kind            text not null
                  check (kind in ('ingest', 'generate_prompt', 're_embed', 'embed_questions')),
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

create index jobs_run_after_idx on app.jobs (kind, run_after) where finished_at is null;


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
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id)
    references app.chatbot_conversations on delete cascade
) with (fillfactor = 70);

comment on table app.deliveries is
  'The outbox: what leaves, written in the transaction that caused it.';

create index deliveries_run_after_idx on app.deliveries (run_after) where finished_at is null;
create index deliveries_organization_id_conversation_id_idx
  on app.deliveries (organization_id, conversation_id);
