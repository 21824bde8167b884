-- Outgoing webhooks, and where alerts go.  What is sent waits in app.deliveries (schema/jobs.sql).

create table app.webhook_endpoints (
  organization_id  uuid not null references app.organizations on delete cascade,
  id               uuid not null default app.uuid_v7(),
  chatbot_id       uuid,
  url              text not null check (length(url) <= 2000 and url ~ '^https?://'),
  event_types      text[] not null check (cardinality(event_types) between 1 and 50),
  description      text check (length(description) <= 500),
  secret           app.sealed_text not null,
  secret_hint      text not null,
  old_secret       app.sealed_text,
  old_secret_until timestamptz,
  is_active        boolean not null default true,
  disabled_reason  text check (disabled_reason in ('gone', 'failing')),
  disabled_at      timestamptz,
  failing_since    timestamptz,
  last_error       text check (length(last_error) <= 2000),
  last_error_at    timestamptz,
  last_sent_at     timestamptz,
  created_by       uuid,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade,
  check ((old_secret is null) = (old_secret_until is null))
);

comment on table app.webhook_endpoints is 'Which systems are told of which events.';
comment on column app.webhook_endpoints.chatbot_id is
  'Whose events it wants; null for those of all chatbots, and those of none.';
comment on column app.webhook_endpoints.event_types is
  'Types of events; one that ends with * stands for all that begin so.';
comment on column app.webhook_endpoints.secret is
  'What its messages are signed with: whsec_…, as Standard Webhooks have it.';
comment on column app.webhook_endpoints.old_secret is
  'The secret before, which signs as well until old_secret_until.';
comment on column app.webhook_endpoints.disabled_reason is
  'Why Parlance itself switched it off: gone (it answered 410), failing (nothing else for days).';
comment on column app.webhook_endpoints.failing_since is
  'The first failure after the last success; null while it works.';
comment on column app.webhook_endpoints.last_error_at is
  'To the minute: a row that every delivery changed would be one that all of them wait for.';
comment on column app.webhook_endpoints.last_sent_at is 'To the minute, too.';

-- All that an event costs where nobody wants to hear of any.
create index webhook_endpoints_active_idx
  on app.webhook_endpoints (organization_id) where is_active;
create index webhook_endpoints_organization_id_chatbot_id_idx
  on app.webhook_endpoints (organization_id, chatbot_id);


create table app.alert_destinations (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  kind            text not null check (kind in ('webhook', 'slack', 'email', 'sentry')),
  name            text not null check (length(name) between 1 and 200),
  config          app.json_map not null default '{}',
  secret          app.sealed_text,
  secret_hint     text,
  is_active       boolean not null default true,
  failing_since   timestamptz,
  last_error      text check (length(last_error) <= 2000),
  last_error_at   timestamptz,
  last_sent_at    timestamptz,
  told_at         timestamptz,
  created_by      uuid,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  old_secret       app.sealed_text,
  old_secret_until timestamptz,
  primary key (organization_id, id),
  check ((secret is null) = (kind = 'email')),
  check ((old_secret is null) = (old_secret_until is null)),
  check (old_secret is null or kind = 'webhook')
);

comment on table app.alert_destinations is 'Where alerts go: a system, a channel, people.';
comment on column app.alert_destinations.config is
  $$What may be shown of it: url (webhook), to (email: addresses), environment (sentry).$$;
comment on column app.alert_destinations.secret is
  $$What may not: the signing secret of a webhook, the URL of Slack, the DSN of Sentry.  An e-mail
  leaves by the mail server of the installation, so it needs none.$$;
comment on column app.alert_destinations.old_secret is
  'The secret before, of a webhook, which signs as well until old_secret_until.';
comment on column app.alert_destinations.failing_since is
  'The first failure after the last success; null while it works.';
comment on column app.alert_destinations.told_at is
  'When an error last said that it cannot be reached; null since it was.  Once a day is enough.';
