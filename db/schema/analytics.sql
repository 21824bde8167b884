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
  completion_tokens   bigint not null default 0
) with (autovacuum_vacuum_scale_factor = 0.02);

comment on table app.analytics_deltas is
  'What happened and is not folded into app.chatbot_analytics yet; insert only.';
comment on column app.analytics_deltas.integration_type is 'The channel, of a new conversation.';

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
  primary key (organization_id, chatbot_id, date)
);

comment on table app.chatbot_analytics is 'The folded sums of a chatbot''s day (UTC).';
