-- Analytics: what each chatbot did, by day, exact without hot rows.
--
-- The triggers of conversations, messages and turns insert deltas; a job folds them into the day;
-- the view adds what is not folded yet.

create table app.analytics_deltas (
  organization_id     uuid not null,
  chatbot_id          uuid not null,
  date                date not null,
  integration_type    text,
  total_conversations integer not null default 0,
  total_messages      integer not null default 0,
  successful_queries  integer not null default 0,
  unanswered_queries  integer not null default 0,
  failed_queries      integer not null default 0,
  escalated_queries   integer not null default 0,
  responses           integer not null default 0,
  response_ms         bigint not null default 0,
  prompt_tokens       bigint not null default 0,
  completion_tokens   bigint not null default 0,
  -- Null where there are none, which costs a row nothing: these are seldom.
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
  messages_sent       integer,
  messages_received   integer
) with (autovacuum_vacuum_scale_factor = 0.02);

comment on table app.analytics_deltas is
  'What happened and is not folded into app.chatbot_analytics yet; insert only.';
comment on column app.analytics_deltas.integration_type is 'The channel, of a new conversation.';
comment on column app.analytics_deltas.resolved_by_bot is
  'Conversations that ended so: counted on the day they ended, and taken back from there by -1 where
  they were opened again.';
comment on column app.analytics_deltas.messages_sent is
  'Of total_messages those of visitors; messages_received are those of the chatbot and of people.';
comment on column app.analytics_deltas.handoffs_requested is
  'How often a person was asked for, and why: app.handoff_reason.';

create index analytics_deltas_organization_id_chatbot_id_date_idx
  on app.analytics_deltas (organization_id, chatbot_id, date);


create table app.chatbot_analytics (
  organization_id       uuid not null,
  chatbot_id            uuid not null,
  date                  date not null,
  total_conversations   bigint not null default 0,
  total_messages        bigint not null default 0,
  successful_queries    bigint not null default 0,
  unanswered_queries    bigint not null default 0,
  failed_queries        bigint not null default 0,
  escalated_queries     bigint not null default 0,
  responses             bigint not null default 0,
  response_ms           bigint not null default 0,
  prompt_tokens         bigint not null default 0,
  completion_tokens     bigint not null default 0,
  integration_breakdown jsonb not null default '{}',
  created_at            timestamptz not null default now(),
  updated_at            timestamptz not null default now(),
  resolved_by_bot       bigint not null default 0,
  resolved_by_human     bigint not null default 0,
  abandoned             bigint not null default 0,
  reopened              bigint not null default 0,
  handoffs_requested    bigint not null default 0,
  handoffs_keyword      bigint not null default 0,
  handoffs_low_confidence bigint not null default 0,
  handoffs_error        bigint not null default 0,
  handoffs_policy       bigint not null default 0,
  handoffs_budget       bigint not null default 0,
  messages_sent         bigint not null default 0,
  messages_received     bigint not null default 0,
  primary key (organization_id, chatbot_id, date)
);

comment on table app.chatbot_analytics is 'The folded sums of a chatbot''s day (UTC).';
