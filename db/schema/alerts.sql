-- Alerts: when people are to be told, what they were told, and how metrics are measured.

create table app.alert_rules (
  organization_id  uuid not null references app.organizations on delete cascade,
  id               uuid not null default app.uuid_v7(),
  name             text not null check (length(name) between 1 and 200),
  kind             text not null check (kind in ('rate', 'immediate', 'metric')),
  chatbot_id       uuid,
  error_type       text check (length(error_type) <= 100),
  threshold        double precision,
  window_minutes   integer check (window_minutes between 1 and 1440),
  metric           text check (length(metric) between 1 and 63),
  comparison       text check (comparison in ('>', '>=', '<', '<=')),
  severity         text not null default 'warning'
                   check (severity in ('info', 'warning', 'critical')),
  cooldown_minutes integer not null default 15 check (cooldown_minutes between 1 and 10080),
  destination_ids  uuid[],
  is_enabled       boolean not null default true,
  is_default       boolean not null default false,
  created_by       uuid,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade,
  check (case kind
    when 'rate' then num_nonnulls(threshold, window_minutes) = 2
      and num_nulls(metric, comparison) = 2
    when 'immediate' then error_type is not null
      and num_nulls(threshold, window_minutes, metric, comparison) = 4
    else num_nonnulls(threshold, metric, comparison) = 3
      and num_nulls(error_type, window_minutes) = 2 end)
);

comment on table app.alert_rules is 'When people are to be told that something is wrong.';
comment on column app.alert_rules.kind is
  $$rate: more than so many errors in so many minutes; immediate: an error of a type, at once;
  metric: a figure of a view of schema metrics beyond a threshold.$$;
comment on column app.alert_rules.chatbot_id is 'Null for all of the organization''s.';
comment on column app.alert_rules.error_type is 'Null for any.';
comment on column app.alert_rules.cooldown_minutes is
  $$An alert of the rule begins so long after the one before at the earliest

  One of an immediate error is over when there was none for so long.$$;
comment on column app.alert_rules.destination_ids is
  'Of app.alert_destinations; null for all of them, those of later among them.';
comment on column app.alert_rules.is_default is 'Whether every organization begins with it.';
comment on column app.alert_rules.created_by is 'No reference: rules outlive people.';

create index alert_rules_organization_id_chatbot_id_idx
  on app.alert_rules (organization_id, chatbot_id);
-- What each error is held against.
create index alert_rules_immediate_idx
  on app.alert_rules (organization_id, error_type) where kind = 'immediate' and is_enabled;


create table app.alerts (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  rule_id         uuid,
  rule_name       text not null,
  kind            text not null,
  severity        text not null,
  chatbot_id      uuid,
  status          text not null default 'firing' check (status in ('firing', 'resolved')),
  is_test         boolean not null default false,
  title           text not null,
  content         text not null,
  value           double precision,
  threshold       double precision,
  error_id        uuid,
  started_at      timestamptz not null default now(),
  resolved_at     timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, rule_id) references app.alert_rules on delete set null (rule_id),
  check ((status = 'resolved') = (resolved_at is not null))
);

comment on table app.alerts is
  'What people were told, or are being told; with what the rule was at the time.';
comment on column app.alerts.rule_id is 'Null once the rule is deleted.';
comment on column app.alerts.chatbot_id is
  'No reference: what happened outlives what it happened to.';
comment on column app.alerts.error_id is 'The first error of it, where it is about errors.';

-- The same cause tells once, however many come upon it.
create unique index alerts_firing_idx
  on app.alerts (organization_id, rule_id, chatbot_id) nulls not distinct
  where status = 'firing' and not is_test;
create index alerts_organization_id_rule_id_started_at_idx
  on app.alerts (organization_id, rule_id, started_at);
create index alerts_organization_id_started_at_idx on app.alerts (organization_id, started_at, id);


create table app.alert_notices (
  organization_id uuid not null,
  alert_id        uuid not null,
  state           text not null check (state in ('firing', 'resolved', 'test')),
  destination_id  uuid not null,
  delivery_id     uuid,
  created_at      timestamptz not null default now(),
  primary key (organization_id, alert_id, state, destination_id),
  foreign key (organization_id, alert_id) references app.alerts on delete cascade
);

comment on table app.alert_notices is
  'Which delivery told whom of an alert: that it began, that it is over.';
comment on column app.alert_notices.destination_id is 'No reference, nor has delivery_id: they go.';


create table app.metric_runs (
  name         text primary key,
  evaluated_at timestamptz not null,
  duration_ms  double precision not null,
  failures     integer not null default 0,
  last_error   text check (length(last_error) <= 2000),
  failed_at    timestamptz,
  run_after    timestamptz not null default now()
);

comment on table app.metric_runs is 'How the views of schema metrics did when they were last read.';
comment on column app.metric_runs.failures is 'In a row.';
comment on column app.metric_runs.run_after is 'One that fails is read again later and later.';
