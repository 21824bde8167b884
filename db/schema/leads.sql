-- Leads: visitors who want to hear from the organization, and agreed to it.

create table app.leads (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  chatbot_id      uuid not null,
  conversation_id uuid,
  name            text check (length(name) between 1 and 200),
  email           text check (length(email) between 3 and 254 and email = lower(email)),
  phone           text check (length(phone) between 5 and 40),
  company         text check (length(company) between 1 and 200),
  note            text check (length(note) between 1 and 2000),
  fields          app.json_map not null default '{}',
  consent         boolean not null,
  consent_at      timestamptz,
  consent_text    text check (length(consent_text) <= 2000),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade,
  -- A lead outlives the conversation that it came from.
  foreign key (organization_id, conversation_id)
    references app.chatbot_conversations on delete set null (conversation_id),
  check (email is not null or phone is not null),
  check (consent = (consent_at is not null))
);

comment on table app.leads is 'Visitors who left an address to hear from the organization.';
comment on column app.leads.consent_text is 'What the visitor agreed to, as it was shown.';
comment on column app.leads.fields is 'What else an integrator keeps with it.';

create index leads_organization_id_chatbot_id_id_idx
  on app.leads (organization_id, chatbot_id, id desc);
create index leads_organization_id_conversation_id_idx
  on app.leads (organization_id, conversation_id);
create unique index leads_once_idx
  on app.leads (organization_id, conversation_id, email) nulls not distinct
  where conversation_id is not null;
