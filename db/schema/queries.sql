-- Queries: what visitors ask, grouped by meaning and counted; and statistics of each chatbot.
--
-- A turn that is searched for leaves a row in query_queue.  Each minute a job puts what waits there
-- into groups, and counts it by quarter of an hour, hour and day (UTC).  The texts stay with the
-- turns: whoever erases a turn has erased its question here, too.

create table app.query_groups (
  organization_id    uuid not null,
  id                 uuid not null default app.uuid_v7(),
  chatbot_id         uuid not null,
  turn_id            uuid,
  plain_hash         bigint,
  embedding_model_id smallint references app.embedding_models,
  embedding          extensions.halfvec,
  last_asked_at      timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade,
  check ((embedding is null) = (embedding_model_id is null))
);

comment on table app.query_groups is
  'Questions that mean the same, by the one that began the group.';
comment on column app.query_groups.turn_id is
  $$The turn that asked it first.  No reference: where it is erased, so is what is known of it here,
  by app.forget_query.$$;
comment on column app.query_groups.plain_hash is
  'Of app.plain_question: two questions with the same are the same.';

create index query_groups_plain_idx
  on app.query_groups (organization_id, chatbot_id, plain_hash);
-- What a question is compared with: those that were asked of late.
create index query_groups_latest_idx
  on app.query_groups (organization_id, chatbot_id, last_asked_at);
create index query_groups_embedding_model_id_idx
  on app.query_groups (organization_id, embedding_model_id);


create table app.query_queue (
  organization_id    uuid not null,
  turn_id            uuid not null,
  chatbot_id         uuid not null,
  asked_at           timestamptz not null,
  -- No reference: each turn would pay for it.
  embedding_model_id smallint,
  embedding          extensions.halfvec,
  primary key (organization_id, turn_id),
  foreign key (organization_id, turn_id) references app.turns on delete cascade
) with (autovacuum_vacuum_scale_factor = 0.02);

comment on table app.query_queue is
  'Questions that were asked and are not grouped yet; counted by their wording until then.';


create table app.query_questions (
  organization_id uuid not null,
  turn_id         uuid not null,
  group_id        uuid not null,
  chatbot_id      uuid not null,
  asked_at        timestamptz not null,
  helpful         integer not null default 0,
  not_helpful     integer not null default 0,
  primary key (organization_id, turn_id),
  foreign key (organization_id, turn_id) references app.turns on delete cascade,
  foreign key (organization_id, group_id) references app.query_groups on delete cascade
);

comment on table app.query_questions is
  'Which group each question is of, and how visitors rated its answer.';

create index query_questions_organization_id_group_id_asked_at_idx
  on app.query_questions (organization_id, group_id, asked_at);


create table app.query_ratings (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  turn_id         uuid not null,
  helpful         integer not null,
  not_helpful     integer not null,
  primary key (organization_id, id)
);

comment on table app.query_ratings is
  $$Ratings of answers that are not counted yet; insert only

  Taken back by -1.  No reference to the turn: a rating may be taken back because its turn goes.$$;


create table app.query_deltas (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  id              uuid not null default app.uuid_v7(),
  group_id        uuid not null,
  asked_at        timestamptz not null,
  asked           integer not null,
  helpful         integer not null,
  not_helpful     integer not null,
  primary key (organization_id, chatbot_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.query_deltas is
  'What has gone from groups and is not taken from app.query_counts yet; insert only.';


create table app.query_counts (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  span            text not null check (span in ('quarter', 'hour', 'day')),
  starts_at       timestamptz not null,
  group_id        uuid not null,
  -- Whole numbers of 4 bytes: sums of larger ones are numeric, and slow.
  asked           integer not null,
  helpful         integer not null,
  not_helpful     integer not null,
  -- With the counts, so that a period is read from the index alone.
  primary key (organization_id, chatbot_id, span, starts_at, group_id)
    include (asked, helpful, not_helpful),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.query_counts is
  $$How often each group was asked, and how its answers were rated, in spans of three lengths

  A period is a sum of whole days, and of hours and quarters at its ends.$$;


create materialized view app.chatbot_statistics as
select
  b.organization_id, b.id as chatbot_id, b.name,
  coalesce(c.conversations, 0) as total_conversations_30d,
  coalesce(m.messages, 0) as total_messages_30d,
  coalesce(c.users, 0) as unique_users_30d,
  m.messages::double precision / nullif(c.conversations, 0) as avg_messages_per_conversation,
  t.median as median_response_time,
  now() as refreshed_at
from app.chatbot_instances as b
left join lateral (
  select count(*) as conversations, count(distinct c.user_identifier) as users
  from app.chatbot_conversations as c
  where c.organization_id = b.organization_id and c.chatbot_id = b.id
    and c.started_at >= now() - interval '30 days'
) as c on true
left join lateral (
  select count(*) as messages
  from app.chatbot_conversations as o
  inner join app.chatbot_messages as m
    on o.organization_id = m.organization_id and o.id = m.conversation_id
  where o.organization_id = b.organization_id and o.chatbot_id = b.id
    and o.started_at >= now() - interval '30 days'
) as m on true
left join lateral (
  select percentile_cont(0.5) within group (
    order by extract(epoch from t.finished_at - t.created_at)::double precision * 1000) as median
  from app.turns as t
  where t.organization_id = b.organization_id and t.chatbot_id = b.id
    and t.created_at >= now() - interval '30 days' and t.outcome not in ('handed', 'refused')
) as t on true
where b.deleted_at is null;

comment on materialized view app.chatbot_statistics is
  $$The last 30 days of each chatbot, as of refreshed_at

  Row-level security knows no materialized views: read it by api.chatbot_statistics.$$;

-- Also what a refresh without locks needs.
create unique index chatbot_statistics_key on app.chatbot_statistics (organization_id, chatbot_id);

revoke all on app.chatbot_statistics from public, anon, authenticated;
