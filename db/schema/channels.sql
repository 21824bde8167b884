-- Channels: how chatbots are connected to LINE and Messenger, and the inbox of what comes there.

create domain app.channel_kind as text check (value in ('line', 'messenger'));
create domain app.sealed_text as jsonb check (value ?& array['k', 'c']);

comment on domain app.channel_kind is 'A channel that sends webhooks.';
comment on domain app.sealed_text is 'A secret that only the sidecar can open: of vault.seal.';


create table app.chatbot_integrations (
  organization_id  uuid not null,
  id               uuid not null default app.uuid_v7(),
  chatbot_id       uuid not null,
  integration_type app.integration_type not null
                   check (integration_type in ('line_oa', 'messenger')),
  is_active        boolean not null default true,
  configuration    app.json_map not null default '{}',
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  facts            app.json_map not null default '{}',
  verified_at      timestamptz,
  is_healthy       boolean not null default true,
  last_error       text check (length(last_error) <= 2000),
  last_error_at    timestamptz,
  last_event_at    timestamptz,
  primary key (organization_id, id),
  unique (organization_id, chatbot_id, integration_type),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.chatbot_integrations is 'Which channels a chatbot is connected to.';
comment on column app.chatbot_integrations.facts is
  'What the provider last said of it: bot, quota, page, checkedAt.';
comment on column app.chatbot_integrations.verified_at is
  'When the provider last took the token; null since it was last refused.';
comment on column app.chatbot_integrations.is_healthy is
  'Whether the provider took the token the last time that it was used.';
comment on column app.chatbot_integrations.last_event_at is
  'To the minute: a row that every event changed would be one that all events wait for.';


create table app.line_oa_configs (
  organization_id      uuid not null,
  chatbot_id           uuid not null,
  integration_id       uuid not null,
  channel_id           text not null check (length(channel_id) between 1 and 255),
  channel_secret       app.sealed_text not null,
  channel_access_token app.sealed_text not null,
  secret_hint          text not null,
  token_hint           text not null,
  bot_user_id          text,
  webhook_url          text not null check (length(webhook_url) <= 2000),
  created_at           timestamptz not null default now(),
  updated_at           timestamptz not null default now(),
  primary key (organization_id, chatbot_id),
  foreign key (organization_id, integration_id)
    references app.chatbot_integrations on delete cascade
);

comment on table app.line_oa_configs is 'The LINE Official Account of a chatbot.';
comment on column app.line_oa_configs.bot_user_id is
  'Whom webhooks call destination, as LINE said when it was asked.';

create index line_oa_configs_organization_id_integration_id_idx
  on app.line_oa_configs (organization_id, integration_id);


create table app.messenger_configs (
  organization_id   uuid not null,
  chatbot_id        uuid not null,
  integration_id    uuid not null,
  page_id           text not null check (page_id ~ '^[0-9]{1,32}$'),
  app_secret        app.sealed_text not null,
  page_access_token app.sealed_text not null,
  secret_hint       text not null,
  token_hint        text not null,
  verify_token_hash bytea not null check (length(verify_token_hash) = 32),
  webhook_url       text not null check (length(webhook_url) <= 2000),
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  primary key (organization_id, chatbot_id),
  foreign key (organization_id, integration_id)
    references app.chatbot_integrations on delete cascade
);

comment on table app.messenger_configs is 'The page of a chatbot in Messenger.';
comment on column app.messenger_configs.verify_token_hash is
  'Keyed: the token has only to be recognized, and a short one would be guessed from a plain hash.';

create index messenger_configs_organization_id_integration_id_idx
  on app.messenger_configs (organization_id, integration_id);


create table app.messenger_pages (
  page_id         text primary key,
  organization_id uuid not null,
  chatbot_id      uuid not null,
  foreign key (organization_id, chatbot_id)
    references app.messenger_configs on delete cascade
);

comment on table app.messenger_pages is
  $$Whose page a page is

  A directory over all organizations: the webhook of seed 003 names only the page.$$;

create unique index messenger_pages_organization_id_chatbot_id_idx
  on app.messenger_pages (organization_id, chatbot_id);


create table app.channel_blocks (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  kind            app.channel_kind not null,
  source          text not null check (length(source) between 1 and 255),
  blocked_at      timestamptz not null default now(),
  primary key (organization_id, chatbot_id, kind, source),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.channel_blocks is
  'Who does not want to hear from a chatbot any more: nothing is sent there.';


create table app.webhook_events (
  organization_id   uuid not null,
  id                uuid not null default app.uuid_v7(),
  chatbot_id        uuid not null,
  kind              app.channel_kind not null,
  provider_event_id text check (length(provider_event_id) <= 255),
  source            text not null check (length(source) <= 255),
  type              text check (length(type) <= 100),
  payload           jsonb not null,
  state             text not null default 'waiting'
                    check (state in ('waiting', 'running', 'done', 'rejected', 'dead')),
  reason            text check (length(reason) <= 2000),
  fence             integer not null default 0,
  run_after         timestamptz not null default now(),
  turn_id           uuid,
  received_at       timestamptz not null default now(),
  finished_at       timestamptz,
  is_confidential   boolean,
  sealed            bytea,
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade,
  check ((state in ('waiting', 'running')) = (finished_at is null))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

comment on table app.webhook_events is
  $$The inbox: what channels sent, whole, in order of id

  Finished rows are kept for 30 days, and known again when they are sent again.$$;
comment on column app.webhook_events.source is
  'Whom it is from or about: a user, a group.  Events of one source are taken one after the other.';
comment on column app.webhook_events.state is
  $$waiting, running (taken, or its turn is under way), done, rejected (it cannot be used, or was
  refused; reason says why), dead (given up).$$;
comment on column app.webhook_events.run_after is
  'When it may be taken.  A running event without a turn whose time has come lost its worker.';
comment on column app.webhook_events.is_confidential is
  'Whether its chatbot is confidential; where it is left out, app.seal_event looks.';
comment on column app.webhook_events.sealed is
  $$The payload as it came, encrypted, where the one that is kept is without personal data

  app.hold_event reads it; it is kept until the event has its turn or is finished.$$;
comment on column app.webhook_events.turn_id is
  'The turn that it began.  No reference, as app.turns.';

create unique index webhook_events_provider_event_id_idx
  on app.webhook_events (organization_id, chatbot_id, kind, provider_event_id)
  where provider_event_id is not null;
create index webhook_events_source_idx
  on app.webhook_events (organization_id, chatbot_id, source, id);
-- What is first of its source.
create index webhook_events_unfinished_idx
  on app.webhook_events (organization_id, chatbot_id, source, id) where finished_at is null;
-- The queue.
create index webhook_events_queue_idx
  on app.webhook_events (organization_id, id) where finished_at is null and turn_id is null;
-- For the sweep; costs nearly nothing, since rows come in this order.
create index webhook_events_received_at_idx on app.webhook_events using brin (received_at);
