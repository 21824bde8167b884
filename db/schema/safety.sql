-- Safety: rate limits and repeated requests.

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
  response        bytea not null,
  created_at      timestamptz not null default now(),
  primary key (organization_id, caller, key_hash)
);

comment on table app.idempotency_keys is
  $$What was answered to a request with an Idempotency-Key, for two days.  Messages have theirs in
  app.turns.$$;
comment on column app.idempotency_keys.response is
  'The body and the headers, encrypted by the Idempotency-Key itself: it may hold a new secret.';
