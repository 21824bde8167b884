-- Errors: what went wrong while chatbots answered.

create table app.chatbot_errors (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  chatbot_id      uuid,
  conversation_id uuid,
  turn_id         uuid,
  error_type      text not null check (error_type in (
    'api_key_missing', 'network_error', 'http_error', 'no_response', 'unknown',
    'rate_limited', 'timeout', 'moderated', 'channel_error')),
  error_message   text,
  context         text,
  error_details   jsonb not null default '{}',
  prompt_version  integer,
  model           text,
  request_id      text,
  occurred_at     timestamptz not null default now(),
  source          text not null default 'server' check (source in ('server', 'client', 'sidecar')),
  error_name      text,
  error_stack     text,
  user_agent      text,
  url             text,
  session_id      text,
  message_count   integer,
  conversation_length integer,
  api_key_present boolean,
  network_status  text,
  user_input      text,
  response_time   integer,
  additional_data jsonb not null default '{}',
  created_at      timestamptz not null default now(),
  top_frame       text,
  group_id        uuid not null,
  search_text     text generated always as (lower(
    coalesce(error_message, '') || E'\n' || coalesce(error_name, '') || E'\n'
    || coalesce(context, '') || E'\n' || coalesce(top_frame, '') || E'\n' || coalesce(url, '')
    || E'\n' || coalesce(session_id, '') || E'\n' || coalesce(request_id, '') || E'\n'
    || coalesce(model, ''))) stored,
  primary key (organization_id, id),
  foreign key (organization_id) references app.organizations on delete cascade
);

comment on table app.chatbot_errors is
  $$Each error, with what the chatbot was at the time

  No reference to what may be deleted before it.$$;
comment on column app.chatbot_errors.source is
  'Who noticed: Parlance itself, a page or server that reported it, or the sidecar about itself.';
comment on column app.chatbot_errors.occurred_at is
  'When it happened, by the clock of whoever reported it where that clock can be believed.';
comment on column app.chatbot_errors.error_details is
  'What Parlance knows of it; clientTimestamp and skewSeconds where a clock was not believed.';
comment on column app.chatbot_errors.additional_data is
  'What the page or server that reported it added.';
comment on column app.chatbot_errors.user_input is
  'What the visitor had typed, redacted unless the chatbot''s configuration.errors says otherwise.';
comment on column app.chatbot_errors.group_id is
  'Of app.error_groups: made of what the error is, by app.group_error.';

create index chatbot_errors_organization_id_occurred_at_idx
  on app.chatbot_errors (organization_id, occurred_at desc, id desc);
create index chatbot_errors_organization_id_chatbot_id_occurred_at_idx
  on app.chatbot_errors (organization_id, chatbot_id, occurred_at desc, id desc);
create index chatbot_errors_organization_id_group_id_occurred_at_idx
  on app.chatbot_errors (organization_id, group_id, occurred_at desc, id desc);
create index chatbot_errors_organization_id_error_type_occurred_at_idx
  on app.chatbot_errors (organization_id, error_type, occurred_at desc, id desc);
-- The organization within the index, so that nobody searches among what others have.
create index chatbot_errors_organization_id_search_text_idx
  on app.chatbot_errors using gin (organization_id, search_text extensions.gin_trgm_ops)
  with (gin_pending_list_limit = 512);


create table app.error_groups (
  organization_id   uuid not null references app.organizations on delete cascade,
  id                uuid not null,
  chatbot_id        uuid,
  error_type        text not null,
  error_name        text,
  title             text not null,
  top_frame         text,
  status            text not null default 'unresolved'
                    check (status in ('unresolved', 'resolved', 'ignored')),
  status_changed_at timestamptz,
  status_changed_by uuid,
  assigned_to       uuid,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  errors            bigint not null default 0,
  users             bigint not null default 0,
  first_seen_at     timestamptz,
  last_seen_at      timestamptz,
  prompt_version    integer,
  model             text,
  primary key (organization_id, id),
  foreign key (organization_id, status_changed_by) references app.users
    on delete set null (status_changed_by),
  foreign key (organization_id, assigned_to) references app.users on delete set null (assigned_to)
);

comment on table app.error_groups is
  $$Errors that are the same one again and again: one row for each of them

  Made by the first error and not touched by the next: what is counted are deltas, which
  app.fold_errors adds up.  That one came back after it was resolved is not kept, but follows from
  when it was seen last.$$;
comment on column app.error_groups.id is
  'Made of the fingerprint, so that two errors of a kind find the same group without asking.';
comment on column app.error_groups.title is
  'The message without numbers, ids, addresses and what is quoted: what its errors have in common.';
comment on column app.error_groups.errors is
  'How many, as far as app.error_deltas is folded; so with all columns after it.';
comment on column app.error_groups.users is 'In how many sessions.';
comment on column app.error_groups.prompt_version is 'Of the chatbot, with the last error.';
comment on column app.error_groups.model is 'Of the chatbot, with the last error.';

create index error_groups_organization_id_status_changed_by_idx
  on app.error_groups (organization_id, status_changed_by);
create index error_groups_organization_id_assigned_to_idx
  on app.error_groups (organization_id, assigned_to);


create table app.error_deltas (
  organization_id uuid not null,
  group_id        uuid not null,
  chatbot_id      uuid,
  error_type      text not null,
  context         text not null,
  prompt_version  integer not null,
  model           text not null,
  occurred_at     timestamptz not null,
  users           integer not null
) with (autovacuum_vacuum_scale_factor = 0.02);

comment on table app.error_deltas is
  'Errors that are not folded into app.error_groups and app.error_counts yet; insert only.';


create table app.error_counts (
  organization_id uuid not null,
  group_id        uuid not null,
  hour            timestamptz not null,
  context         text not null,
  prompt_version  integer not null,
  model           text not null,
  chatbot_id      uuid,
  error_type      text not null,
  errors          bigint not null,
  primary key (organization_id, group_id, hour, context, prompt_version, model),
  foreign key (organization_id, group_id) references app.error_groups on delete cascade
) with (fillfactor = 80);

comment on table app.error_counts is
  $$How many errors there were in each hour (UTC), by what they came with

  They stay when errors are deleted because of their age.$$;
comment on column app.error_counts.prompt_version is '0 where an error is of no prompt.';
comment on column app.error_counts.model is 'Empty where an error is of no model.';

create index error_counts_organization_id_hour_idx on app.error_counts (organization_id, hour);


create table app.error_days (
  organization_id uuid not null references app.organizations on delete cascade,
  day             date not null,
  chatbot_id      uuid,
  error_type      text not null,
  context         text not null,
  errors          bigint not null
) with (fillfactor = 80);

comment on table app.error_days is
  $$The same counts by day (UTC) and without groups, for those who ask about long times

  They stay when errors are deleted because of their age.$$;

create unique index error_days_key
  on app.error_days (organization_id, day, chatbot_id, error_type, context) nulls not distinct;


create table app.error_group_users (
  organization_id uuid not null,
  group_id        uuid not null,
  session_id      text not null,
  first_seen_at   timestamptz not null,
  primary key (organization_id, group_id, session_id),
  foreign key (organization_id, group_id) references app.error_groups on delete cascade
);

comment on table app.error_group_users is
  'The sessions that a group of errors has met, so that each is counted once.';
