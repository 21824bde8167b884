-- What models were asked: enough of each request to make it again, word for word.

create table app.kept_texts (
  organization_id uuid not null references app.organizations on delete cascade,
  hash            bytea not null check (length(hash) = 32),
  content         text not null,
  primary key (organization_id, hash)
);

comment on table app.kept_texts is
  $$Texts by their SHA-256: system prompts as models got them, and definitions of tools

  Few, because most turns of a chatbot have the same.  Prompts of translations are edited in place, and
  functions replaced: what they were when a model was asked stays here.$$;


create table app.turn_requests (
  organization_id uuid not null,
  turn_id         uuid not null,
  attempt         integer not null,
  digest          bytea not null check (length(digest) = 32),
  head_hash       bytea,
  tools_hash      bytea,
  context         jsonb,
  created_at      timestamptz not null default clock_timestamp(),
  sealed          bytea,
  primary key (organization_id, turn_id, attempt),
  foreign key (organization_id, turn_id) references app.turns on delete cascade
);

comment on table app.turn_requests is
  $$What a provider was asked in a turn, once for each attempt

  Prompt and tools are in app.kept_texts, messages and sources where they always are; digest says
  whether what is made of them later is the same.$$;
comment on column app.turn_requests.digest is
  $$SHA-256 of the request, as the sidecar got it

  Of a confidential turn it is keyed with the server's pepper.$$;
comment on column app.turn_requests.context is
  'What stood in the places of the prompt that name the conversation''s memory.';
comment on column app.turn_requests.sealed is
  'Prompt and context of a confidential turn, encrypted, where those kept are redacted.';
