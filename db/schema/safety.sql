-- Safety: rate limits, repeated requests, and the audit log.

-- Unlogged: a crash forgets at most one window, and an allowed call costs no flush.
create unlogged table app.rate_limits (
  key text primary key,
  tat timestamptz not null
) with (fillfactor = 50);

comment on table app.rate_limits is
  'For each limited key the theoretical arrival time of its next call (GCRA).';


create table app.idempotency_keys (
  organization_id uuid not null references app.organizations on delete cascade,
  caller          text not null,
  key_hash        bytea not null check (length(key_hash) = 32),
  request_hash    bytea not null check (length(request_hash) = 32),
  status          integer not null check (status between 200 and 299),
  response        jsonb not null,
  created_at      timestamptz not null default now(),
  primary key (organization_id, caller, key_hash)
);

comment on table app.idempotency_keys is
  $$What was answered to a request with an Idempotency-Key, for two days.  Messages have theirs in
  app.turns.$$;


create table app.audit_log (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  action          text not null check (action in ('insert', 'update', 'delete')),
  table_name      text not null,
  row_id          text not null,
  chatbot_id      uuid,
  user_id         uuid,
  database_role   text not null default session_user,
  old_value       jsonb,
  new_value       jsonb,
  address         inet,
  user_agent      text,
  request_id      text,
  created_at      timestamptz not null default clock_timestamp(),
  primary key (organization_id, id)
);

comment on table app.audit_log is
  $$Who changed what, before and after

  It refers to nothing, so that nothing takes it along when it goes; secrets are left out.$$;

create index audit_log_organization_id_chatbot_id_id_idx
  on app.audit_log (organization_id, chatbot_id, id desc);
