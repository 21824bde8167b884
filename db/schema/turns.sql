-- Turns: one user message that wants an answer is one row here: the record of idempotency, the job,
-- and the receipt.
--
--   received → running → answered | escalated | failed | handed
--
-- running → running is another attempt, with the next fence.

create domain app.turn_state as text
  check (value in ('received', 'running', 'answered', 'escalated', 'failed', 'handed'));
create domain app.turn_outcome as text
  check (value in ('answered', 'unanswered', 'escalated', 'failed', 'handed', 'refused'));

comment on domain app.turn_state is 'How far a turn is.';
comment on domain app.turn_outcome is
  'What became of a turn; refused: by moderation or for want of tokens, with a friendly sentence.';


create table app.turns (
  organization_id   uuid not null,
  id                uuid not null default app.uuid_v7(),
  conversation_id   uuid not null,
  chatbot_id        uuid not null,
  user_message_id   uuid not null,
  answer_message_id uuid,
  state             app.turn_state not null default 'received',
  outcome           app.turn_outcome,
  fence             integer not null default 1,
  lease_until       timestamptz,
  idempotency_hash  bytea,
  request_hash      bytea,
  question          text not null,
  language          text not null,
  provider          text not null,
  model             text,
  prompt_version    integer,
  parameters        jsonb not null default '{}',
  sources           jsonb not null default '[]',
  confidence        real,
  escalation_reason text,
  is_new            boolean not null default false,
  timings           jsonb not null default '{}',
  usage             jsonb not null default '{}',
  error_type        text,
  -- No reference: a turn outlives the answer that it was given.
  curated_answer_id uuid,
  request_id        text,
  created_at        timestamptz not null default now(),
  finished_at       timestamptz,
  reserved_tokens   bigint,
  removed_at        timestamptz,
  -- No reference: what came in is swept before what was made of it.
  event_id          uuid,
  visitor           app.user_identifier,
  sealed            bytea,
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id)
    references app.chatbot_conversations on delete cascade,
  check ((outcome is null) = (finished_at is null))
) with (fillfactor = 70, autovacuum_analyze_scale_factor = 0.02);

comment on table app.turns is 'Each message that wanted an answer, and what became of it.';
comment on column app.turns.fence is
  'The attempt.  Whoever finishes with another one has lost the lease, and changes nothing.';
comment on column app.turns.question is
  'As it was searched for: the message, corrected or rewritten.';
comment on column app.turns.sources is 'index, chunkIds, similarity of each source, best first.';
comment on column app.turns.curated_answer_id is 'The curated answer that it was answered with.';
comment on column app.turns.idempotency_hash is 'SHA-256 of session and Idempotency-Key.';

comment on column app.turns.reserved_tokens is
  'What the turn may use of its chatbot''s monthly budget, while it is under way and there is one.';
comment on column app.turns.removed_at is
  'When a reviewer took the question out; whoever reads questions leaves these turns out.';

comment on column app.turns.event_id is
  'The event of app.webhook_events that it answers, where it came by one.';

comment on column app.turns.visitor is
  $$Who asks, where somebody vouches for it: a server with the secret key, or a signed channel

  Null where only a page says so.$$;

comment on column app.turns.sealed is
  $$What a confidential turn came with in its parameters, encrypted: history and instructions

  Those in parameters are without personal data.$$;

create unique index turns_idempotency_idx
  on app.turns (organization_id, chatbot_id, idempotency_hash) where idempotency_hash is not null;
create index turns_organization_id_conversation_id_idx
  on app.turns (organization_id, conversation_id);
create index turns_curated_answer_id_idx
  on app.turns (organization_id, curated_answer_id) where curated_answer_id is not null;
-- The queue: what waits, or lost its worker.
create index turns_lease_until_idx on app.turns (lease_until) where finished_at is null;
create index turns_reserved_idx
  on app.turns (organization_id, chatbot_id) where reserved_tokens is not null;
