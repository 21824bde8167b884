-- Analytics: what each chatbot did, by quarters of an hour, exact without hot rows.
--
-- The triggers of conversations, messages, turns and feedback insert deltas; a job folds them into
-- sums; whoever reads adds what is not folded yet.  A quarter of an hour, because a day of any
-- time zone is a sum of whole ones.
--
-- What a fact's deletion takes away is counted, too, as forgotten: the figures of the past stay,
-- and what is counted less what is forgotten is what is there (parlance.verify_analytics).

create table app.analytics_deltas (
  organization_id     uuid not null,
  chatbot_id          uuid not null,
  slot                timestamptz not null,
  is_forgotten        boolean not null default false,
  -- Null where there are none, which costs a row nothing.
  integration_type    text,
  visitor             text,
  provider            text,
  model               text,
  response_bucket     integer,
  total_conversations integer,
  total_messages      integer,
  successful_queries  integer,
  unanswered_queries  integer,
  failed_queries      integer,
  escalated_queries   integer,
  refused_queries     integer,
  handed_queries      integer,
  responses           integer,
  response_ms         bigint,
  requests            integer,
  prompt_tokens       bigint,
  completion_tokens   bigint,
  resolved_by_bot     integer,
  resolved_by_human   integer,
  abandoned           integer,
  reopened            integer,
  handoffs_requested  integer,
  handoffs_keyword    integer,
  handoffs_low_confidence integer,
  handoffs_error      integer,
  handoffs_policy     integer,
  handoffs_budget     integer,
  helpful             integer,
  not_helpful         integer,
  inappropriate       integer,
  messages_sent       integer,
  messages_received   integer
) with (autovacuum_vacuum_scale_factor = 0.02);

comment on table app.analytics_deltas is
  'What happened and is not folded into app.analytics_slots yet; insert only.';
comment on column app.analytics_deltas.slot is
  'The quarter of an hour in which it happened: app.analytics_slot.';
comment on column app.analytics_deltas.is_forgotten is
  'Whether it tells what a deletion took away, and not what happened.';
comment on column app.analytics_deltas.integration_type is 'The channel, of a conversation.';
comment on column app.analytics_deltas.visitor is
  'Who wrote a message of a visitor: the conversation''s user_identifier.';
comment on column app.analytics_deltas.response_bucket is
  'How long a response took: app.response_bucket; responses of them.';
comment on column app.analytics_deltas.messages_sent is
  'Of total_messages those of visitors; messages_received are those of the chatbot and of people.';
comment on column app.analytics_deltas.requests is 'Turns for which the model was asked.';
comment on column app.analytics_deltas.resolved_by_bot is
  'Conversations that ended so: counted when they ended, and taken back from there by -1 where they
  were opened again.';
comment on column app.analytics_deltas.handoffs_requested is
  'How often a person was asked for, and why: app.handoff_reason.';

create index analytics_deltas_organization_id_chatbot_id_slot_idx
  on app.analytics_deltas (organization_id, chatbot_id, slot);


create table app.analytics_slots (
  organization_id       uuid not null,
  chatbot_id            uuid not null,
  slot                  timestamptz not null,
  is_forgotten          boolean not null,
  total_conversations   bigint not null,
  from_web_embed        bigint not null,
  from_line_oa          bigint not null,
  from_messenger        bigint not null,
  from_api              bigint not null,
  total_messages        bigint not null,
  successful_queries    bigint not null,
  unanswered_queries    bigint not null,
  failed_queries        bigint not null,
  escalated_queries     bigint not null,
  refused_queries       bigint not null,
  handed_queries        bigint not null,
  responses             bigint not null,
  response_ms           bigint not null,
  prompt_tokens         bigint not null,
  completion_tokens     bigint not null,
  resolved_by_bot       bigint not null,
  resolved_by_human     bigint not null,
  abandoned             bigint not null,
  reopened              bigint not null,
  handoffs_requested    bigint not null,
  handoffs_keyword      bigint not null,
  handoffs_low_confidence bigint not null,
  handoffs_error        bigint not null,
  handoffs_policy       bigint not null,
  handoffs_budget       bigint not null,
  helpful               bigint not null,
  not_helpful           bigint not null,
  inappropriate         bigint not null,
  messages_sent         bigint not null,
  messages_received     bigint not null,
  primary key (organization_id, chatbot_id, slot, is_forgotten)
);

comment on table app.analytics_slots is 'The folded sums of a chatbot''s quarter of an hour.';
comment on column app.analytics_slots.from_web_embed is
  'Of total_conversations those of the channel; so are the other columns from_….';


create table app.analytics_months (
  organization_id   uuid not null,
  chatbot_id        uuid not null,
  month             date not null,
  total_conversations bigint not null,
  total_messages    bigint not null,
  prompt_tokens     bigint not null,
  completion_tokens bigint not null,
  primary key (organization_id, chatbot_id, month)
);

comment on table app.analytics_months is
  $$The folded sums of a chatbot's month (UTC)

  Tokens, which budgets ask for at each message, and what is shown of all time.$$;


create table app.analytics_models (
  organization_id   uuid not null,
  chatbot_id        uuid not null,
  slot              timestamptz not null,
  provider          text not null,
  model             text not null,
  is_forgotten      boolean not null,
  requests          bigint not null,
  prompt_tokens     bigint not null,
  completion_tokens bigint not null,
  primary key (organization_id, chatbot_id, slot, provider, model, is_forgotten)
);

comment on table app.analytics_models is
  'What each model was asked and used in a quarter of an hour; an empty model is without a name.';


create table app.analytics_responses (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  slot            timestamptz not null,
  bucket          integer not null,
  is_forgotten    boolean not null,
  responses       bigint not null,
  primary key (organization_id, chatbot_id, slot, bucket, is_forgotten)
);

comment on table app.analytics_responses is
  'How many responses of a quarter of an hour took how long: app.response_bucket.';


create table app.analytics_zones (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  zone            text not null,
  created_at      timestamptz not null default now(),
  primary key (organization_id, chatbot_id, zone),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.analytics_zones is
  $$The time zones, beside UTC, whose days are kept folded for a chatbot

  Those of its business hours, now or before.  Days of others are counted when asked for.$$;


create table app.analytics_days (
  organization_id       uuid not null,
  chatbot_id            uuid not null,
  zone                  text not null,
  day                   date not null,
  total_conversations   bigint not null,
  from_web_embed        bigint not null,
  from_line_oa          bigint not null,
  from_messenger        bigint not null,
  from_api              bigint not null,
  total_messages        bigint not null,
  successful_queries    bigint not null,
  unanswered_queries    bigint not null,
  failed_queries        bigint not null,
  escalated_queries     bigint not null,
  refused_queries       bigint not null,
  handed_queries        bigint not null,
  responses             bigint not null,
  response_ms           bigint not null,
  prompt_tokens         bigint not null,
  completion_tokens     bigint not null,
  resolved_by_bot       bigint not null,
  resolved_by_human     bigint not null,
  abandoned             bigint not null,
  reopened              bigint not null,
  handoffs_requested    bigint not null,
  handoffs_keyword      bigint not null,
  handoffs_low_confidence bigint not null,
  handoffs_error        bigint not null,
  handoffs_policy       bigint not null,
  handoffs_budget       bigint not null,
  helpful               bigint not null,
  not_helpful           bigint not null,
  inappropriate         bigint not null,
  primary key (organization_id, chatbot_id, zone, day)
);

comment on table app.analytics_days is
  'app.analytics_slots by the days of the zones that are kept, without what is forgotten.';


create table app.analytics_model_days (
  organization_id   uuid not null,
  chatbot_id        uuid not null,
  zone              text not null,
  day               date not null,
  provider          text not null,
  model             text not null,
  requests          bigint not null,
  prompt_tokens     bigint not null,
  completion_tokens bigint not null,
  primary key (organization_id, chatbot_id, zone, day, provider, model)
);

comment on table app.analytics_model_days is
  $$app.analytics_models by the days of the zones that are kept, without what is forgotten

  Of a day on which a price changed, app.analytics_models is read.$$;


create table app.analytics_response_days (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  zone            text not null,
  day             date not null,
  buckets         integer[] not null,
  responses       bigint[] not null,
  p50             integer not null,
  p95             integer not null,
  p99             integer not null,
  primary key (organization_id, chatbot_id, zone, day)
);

comment on table app.analytics_response_days is
  $$app.analytics_responses by the days of the zones that are kept

  A row a day, so that a month is read quickly: app.ranked_responses.$$;
comment on column app.analytics_response_days.buckets is
  'In ascending order; responses has how many there were of each.';
comment on column app.analytics_response_days.p50 is
  'The bucket that half of them took at most; p95 and p99 those of 95 and 99 of 100.';


create table app.analytics_visits (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  visitor         text not null,
  slot            timestamptz not null,
  primary key (organization_id, chatbot_id, visitor, slot),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.analytics_visits is
  $$Which visitor wrote something in which quarter of an hour

  Written by folding alone.  app.forget_visitor takes a person's out.$$;

-- Who was there, in any period.  Its condition is always true; whoever wants it says so, and no
-- plan takes it for that of one visitor's visits, which is the primary one.
create index analytics_visits_organization_id_chatbot_id_slot_idx
  on app.analytics_visits (organization_id, chatbot_id, slot) include (visitor)
  where slot > '-infinity';


create table app.analytics_visitor_days (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  zone            text not null,
  day             date not null,
  previous_day    date not null,
  visitors        bigint not null,
  forgotten       bigint not null default 0,
  primary key (organization_id, chatbot_id, zone, day, previous_day)
);

comment on table app.analytics_visitor_days is
  $$How many visitors wrote on a day, by the day on which they had written before

  So the visitors of the days from a to b, each of them once, are the sum of those whose day is one
  of these and whose previous_day is before a.  -infinity for a first day.$$;
comment on column app.analytics_visitor_days.forgotten is
  'How many of them are no more in app.analytics_visits: app.forget_idle_visitors.';


create table app.model_prices (
  provider              text not null check (length(provider) between 1 and 64),
  model                 text not null check (length(model) <= 255),
  valid_from            timestamptz not null
                        check (extract(epoch from valid_from) % 900 = 0),
  prompt_per_million     numeric not null check (prompt_per_million >= 0),
  completion_per_million numeric not null check (completion_per_million >= 0),
  currency              text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  primary key (provider, model, valid_from)
);

comment on table app.model_prices is
  'What a million tokens of a model cost, and from when on: the installation''s list.';
comment on column app.model_prices.valid_from is
  'The beginning of a quarter of an hour, so that tokens of one have one price.';


create table app.organization_model_prices (
  organization_id       uuid not null references app.organizations on delete cascade,
  provider              text not null check (length(provider) between 1 and 64),
  model                 text not null check (length(model) <= 255),
  valid_from            timestamptz not null
                        check (extract(epoch from valid_from) % 900 = 0),
  prompt_per_million     numeric not null check (prompt_per_million >= 0),
  completion_per_million numeric not null check (completion_per_million >= 0),
  currency              text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  primary key (organization_id, provider, model, valid_from)
);

comment on table app.organization_model_prices is
  'What an organization pays that has prices of its own; from when on they go before the others.';
