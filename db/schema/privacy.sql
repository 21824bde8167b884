-- Privacy: how long an organization keeps what, and indexes by which one person is found.

create table app.retention_rules (
  organization_id uuid not null references app.organizations on delete cascade,
  kind            text not null check (length(kind) between 1 and 63),
  days            integer not null check (days between 1 and 36500),
  updated_by      uuid,
  updated_at      timestamptz not null default now(),
  primary key (organization_id, kind)
);

comment on table app.retention_rules is
  $$For how many days an organization keeps a kind of data

  A kind without a row is kept until somebody deletes it.$$;
comment on column app.retention_rules.kind is 'Of app.retention_kinds().';
comment on column app.retention_rules.updated_by is 'No reference: rules outlive people.';

-- Everything about one person is asked for by the identifier; neither column ever changes.
create index chatbot_conversations_user_identifier_idx
  on app.chatbot_conversations (organization_id, user_identifier)
  where user_identifier is not null;
create index turns_visitor_idx
  on app.turns (organization_id, visitor) where visitor is not null;
