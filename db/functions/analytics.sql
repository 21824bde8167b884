-- Counting what chatbots do.
--
--   app.analytics_slot(at), app.response_bucket(ms)   where a moment and a time are counted
--   app.ranked_responses(…)      how long half of them took
--   app.is_time_zone(zone), app.day_start(day, zone)  days of time zones
--   app.count_…()                the triggers of what happens
--   app.forget_…()               the triggers of what is deleted
--   app.fold_analytics(max), app.fold_batch(max)   what pg_cron runs: deltas into sums
--   app.build_zone(…)            the days of another time zone
--   app.forget_visitor(…), app.forget_idle_visitors(…)   people out of the visits
--   api.chatbot_analytics        the days (UTC), exact at every instant
--   app.tokens_this_month(…)     what budgets ask

create or replace function app.analytics_slot(at timestamptz) returns timestamptz
  language sql immutable parallel safe
return date_bin('15 minutes', analytics_slot.at, '2000-01-01 00:00:00+00');

comment on function app.analytics_slot(timestamptz) is 'The quarter of an hour of a moment.';


create or replace function app.response_bucket(ms bigint) returns integer
  language sql immutable parallel safe
return (
  128 * width_bucket(response_bucket.ms, '{256,512,1024,2048,4096,8192,16384,32768,65536,131072,
    262144,524288,1048576,2097152,4194304,8388608,16777216,33554432}'::bigint[])
  + (response_bucket.ms >> width_bucket(response_bucket.ms, '{256,512,1024,2048,4096,8192,16384,
    32768,65536,131072,262144,524288,1048576,2097152,4194304,8388608,16777216,33554432}'::bigint[]))
)::integer;

comment on function app.response_bucket(bigint) is
  $$Where a time in milliseconds is counted

  Exact below 256; above, each doubling has 128 buckets, so that a bucket is less than 1 % wide.$$;


create or replace function app.bucket_ms(bucket integer) returns bigint
  language sql immutable parallel safe
return case
  when bucket_ms.bucket < 256 then bucket_ms.bucket::bigint
  -- Its middle.
  else ((2 * (bucket_ms.bucket - 128 * (bucket_ms.bucket / 128 - 1)) + 1)::bigint
        << (bucket_ms.bucket / 128 - 1)) / 2 end;

comment on function app.bucket_ms(integer) is
  'The milliseconds that a bucket of app.response_bucket stands for: less than 0.4 % off.';


create or replace function app.ranked_responses(
    inout buckets integer[], inout responses bigint[], out p50 integer, out p95 integer,
    out p99 integer
  )
  language sql immutable parallel safe
begin atomic
  select array_agg(u.bucket order by u.bucket) as buckets,
         array_agg(u.n order by u.bucket) as responses,
         min(u.bucket) filter (where u.upto >= (u.total * 50 + 99) / 100) as p50,
         min(u.bucket) filter (where u.upto >= (u.total * 95 + 99) / 100) as p95,
         min(u.bucket) filter (where u.upto >= (u.total * 99 + 99) / 100) as p99
  from (
    select s.bucket, s.n, (sum(s.n) over (order by s.bucket))::bigint as upto,
           (sum(s.n) over ())::bigint as total
    from (
      select c.bucket, sum(c.n)::bigint as n
      from unnest(ranked_responses.buckets, ranked_responses.responses) as c (bucket, n)
      group by 1
    ) as s
  ) as u;
end;

comment on function app.ranked_responses(integer[], bigint[]) is
  $$Responses by buckets: each bucket once, in order, and what 50, 95 and 99 of 100 took at most

  buckets, responses: in any order, a bucket as often as may be.  By nearest rank.$$;


create or replace function app.is_time_zone(zone text) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- What is a rule and no name, such as EST5EDT or UTC+3, would pass below.
  if is_time_zone.zone !~ '^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$' or length(is_time_zone.zone) > 64
     or is_time_zone.zone ~ '^[^/]*[0-9+-]' then
    return false;
  end if;
  return now() at time zone is_time_zone.zone is not null;
exception when invalid_parameter_value then
  return false;
end
$$;

comment on function app.is_time_zone(text) is
  'Whether something is the name of a time zone.  Unlike the catalog''s view it reads one file.';


create or replace function app.day_start(day date, zone text) returns timestamptz
  language sql stable parallel safe
return day_start.day::timestamp at time zone day_start.zone;

comment on function app.day_start(date, text) is 'The first moment of a day of a time zone.';


create or replace function app.count_conversation() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, integration_type, total_conversations)
  values (new.organization_id, new.chatbot_id, app.analytics_slot(new.started_at),
          new.integration_type, 1);
  return null;
end
$$;

comment on function app.count_conversation() is 'Count a new conversation.';

create or replace trigger count_conversation
  after insert on app.chatbot_conversations
  for each row execute function app.count_conversation();


create or replace function app.count_message() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_is_told boolean;
begin
  -- One statement and one trigger: a message costs a quarter more with two of each.
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, total_messages, messages_sent, messages_received, visitor)
  values (
    new.organization_id, new.chatbot_id, app.analytics_slot(new.created_at), 1,
    case new.role when 'user' then 1 end, case new.role when 'assistant' then 1 end,
    case new.sender_type when 'user' then (
      select c.user_identifier from app.chatbot_conversations as c
      where c.organization_id = new.organization_id and c.id = new.conversation_id) end)
  returning exists (
    select from app.webhook_endpoints as e
    where e.organization_id = new.organization_id and e.is_active) into v_is_told;
  if v_is_told and new.role in ('user', 'assistant') then
    perform app.announce(new.organization_id, new.chatbot_id, new.id);
  end if;
  return null;
end
$$;

comment on function app.count_message() is
  'Count a new message, and who wrote it; and tell outgoing webhooks of it, if there are any.';

create or replace trigger count_message
  after insert on app.chatbot_messages
  for each row execute function app.count_message();


create or replace function app.count_turn() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_prompt     bigint := coalesce((new.usage ->> 'promptTokens')::bigint, 0);
  v_completion bigint := coalesce((new.usage ->> 'completionTokens')::bigint, 0);
  v_ms         bigint;
begin
  if new.outcome not in ('handed', 'refused') then
    v_ms := greatest(extract(epoch from new.finished_at - new.created_at) * 1000, 0);
  end if;
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, provider, model, response_bucket, successful_queries,
     unanswered_queries, failed_queries, escalated_queries, refused_queries, handed_queries,
     responses, response_ms, requests, prompt_tokens, completion_tokens)
  values (
    new.organization_id, new.chatbot_id, app.analytics_slot(new.finished_at), new.provider,
    new.model, app.response_bucket(v_ms),
    case when new.outcome in ('answered', 'escalated') then 1 end,
    case when new.outcome = 'unanswered' then 1 end, case when new.outcome = 'failed' then 1 end,
    case when new.escalation_reason is not null then 1 end,
    case when new.outcome = 'refused' then 1 end, case when new.outcome = 'handed' then 1 end,
    case when v_ms is not null then 1 end, v_ms,
    case when v_prompt + v_completion > 0 then 1 end, nullif(v_prompt, 0), nullif(v_completion, 0));
  return null;
end
$$;

comment on function app.count_turn() is
  $$Count a turn when it is finished

  A refused one is neither a success nor a failure, and no response whose time says anything; what
  it used counts.$$;

create or replace trigger count_turn_finished
  after update of state on app.turns
  for each row when (old.finished_at is null and new.finished_at is not null)
  execute function app.count_turn();
create or replace trigger count_turn_born_finished
  after insert on app.turns
  for each row when (new.finished_at is not null)
  execute function app.count_turn();


create or replace function app.count_resolution() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, resolved_by_bot, resolved_by_human, abandoned)
  select new.organization_id, new.chatbot_id, app.analytics_slot(r.ended_at),
         case r.resolution when 'resolved_by_bot' then r.count end,
         case r.resolution when 'resolved_by_human' then r.count end,
         case r.resolution when 'abandoned' then r.count end
  from (values (old.resolution::text, old.ended_at, -1), (new.resolution::text, new.ended_at, 1))
    as r (resolution, ended_at, count)
  where r.resolution is not null;
  return null;
end
$$;

comment on function app.count_resolution() is
  $$Count how a conversation ended, when it did

  Where it is opened again, that time has one less: what did not last did not count.$$;

create or replace trigger count_resolution
  after update of resolution on app.chatbot_conversations
  for each row when (old.resolution is distinct from new.resolution
                     or old.ended_at is distinct from new.ended_at)
  execute function app.count_resolution();


create or replace function app.count_born_resolution() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, resolved_by_bot, resolved_by_human, abandoned)
  values (new.organization_id, new.chatbot_id, app.analytics_slot(new.ended_at),
          case new.resolution when 'resolved_by_bot' then 1 end,
          case new.resolution when 'resolved_by_human' then 1 end,
          case new.resolution when 'abandoned' then 1 end);
  return null;
end
$$;

comment on function app.count_born_resolution() is
  'Count how a conversation ended that comes with its end, from another system.';

create or replace trigger count_born_resolution
  after insert on app.chatbot_conversations
  for each row when (new.resolution is not null)
  execute function app.count_born_resolution();


create or replace function app.count_conversation_event() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_reason text := case new.kind when 'escalated' then new.details ->> 'reason' end;
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, reopened, handoffs_requested, handoffs_keyword,
     handoffs_low_confidence, handoffs_error, handoffs_policy, handoffs_budget)
  values (
    new.organization_id, new.chatbot_id, app.analytics_slot(new.created_at),
    case new.kind when 'reopened' then 1 end, case v_reason when 'requested' then 1 end,
    case v_reason when 'keyword' then 1 end, case v_reason when 'low_confidence' then 1 end,
    case v_reason when 'error' then 1 end, case v_reason when 'policy' then 1 end,
    case v_reason when 'budget' then 1 end);
  return null;
end
$$;

comment on function app.count_conversation_event() is
  'Count that a person was asked for, and why, or that a conversation was opened again.';

create or replace trigger count_conversation_event
  after insert on app.conversation_events
  for each row when (new.kind in ('escalated', 'reopened'))
  execute function app.count_conversation_event();


create or replace function app.count_feedback() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' then
    insert into app.analytics_deltas
      (organization_id, chatbot_id, slot, helpful, not_helpful, inappropriate)
    values (old.organization_id, old.chatbot_id, app.analytics_slot(old.created_at),
            case old.feedback_type when 'helpful' then -1 end,
            case old.feedback_type when 'not_helpful' then -1 end,
            case old.feedback_type when 'inappropriate' then -1 end);
  end if;
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, helpful, not_helpful, inappropriate)
  values (new.organization_id, new.chatbot_id, app.analytics_slot(new.created_at),
          case new.feedback_type when 'helpful' then 1 end,
          case new.feedback_type when 'not_helpful' then 1 end,
          case new.feedback_type when 'inappropriate' then 1 end);
  return null;
end
$$;

comment on function app.count_feedback() is
  'Count what a visitor thinks of an answer; an opinion that changes counts as the new one.';

create or replace trigger count_feedback
  after insert on app.message_feedback
  for each row execute function app.count_feedback();
create or replace trigger count_other_feedback
  after update of feedback_type, created_at on app.message_feedback
  for each row when (old.feedback_type <> new.feedback_type or old.created_at <> new.created_at)
  execute function app.count_feedback();


create or replace function app.forget_messages() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, is_forgotten, total_messages, messages_sent,
     messages_received)
  select g.organization_id, g.chatbot_id, app.analytics_slot(g.created_at), true, count(*),
         nullif(count(*) filter (where g.role = 'user'), 0),
         nullif(count(*) filter (where g.role = 'assistant'), 0)
  from gone as g
  group by 1, 2, 3;
  return null;
end
$$;

comment on function app.forget_messages() is 'Note how many messages are deleted.';

create or replace trigger forget_messages
  after delete on app.chatbot_messages
  referencing old table as gone
  for each statement execute function app.forget_messages();


create or replace function app.forget_conversations() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, is_forgotten, integration_type, total_conversations)
  select g.organization_id, g.chatbot_id, app.analytics_slot(g.started_at), true,
         g.integration_type, count(*)
  from gone as g
  group by 1, 2, 3, 5;
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, is_forgotten, resolved_by_bot, resolved_by_human, abandoned)
  select g.organization_id, g.chatbot_id, app.analytics_slot(g.ended_at), true,
         count(*) filter (where g.resolution = 'resolved_by_bot'),
         count(*) filter (where g.resolution = 'resolved_by_human'),
         count(*) filter (where g.resolution = 'abandoned')
  from gone as g
  where g.resolution is not null
  group by 1, 2, 3;
  return null;
end
$$;

comment on function app.forget_conversations() is
  'Note how many conversations are deleted, and how they had ended.';

create or replace trigger forget_conversations
  after delete on app.chatbot_conversations
  referencing old table as gone
  for each statement execute function app.forget_conversations();


create or replace function app.forget_turns() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, is_forgotten, provider, model, response_bucket,
     successful_queries, unanswered_queries, failed_queries, escalated_queries, refused_queries,
     handed_queries, responses, response_ms, requests, prompt_tokens, completion_tokens)
  select
    t.organization_id, t.chatbot_id, app.analytics_slot(t.finished_at), true, t.provider, t.model,
    app.response_bucket(t.ms), count(*) filter (where t.outcome in ('answered', 'escalated')),
    count(*) filter (where t.outcome = 'unanswered'), count(*) filter (where t.outcome = 'failed'),
    count(*) filter (where t.is_escalated), count(*) filter (where t.outcome = 'refused'),
    count(*) filter (where t.outcome = 'handed'), count(t.ms), sum(t.ms),
    nullif(count(*) filter (where t.prompt + t.completion > 0), 0), sum(t.prompt),
    sum(t.completion)
  from (
    select
      g.organization_id, g.chatbot_id, g.finished_at, g.provider, g.model, g.outcome,
      g.escalation_reason is not null as is_escalated,
      case when g.outcome not in ('handed', 'refused') then
        greatest(extract(epoch from g.finished_at - g.created_at) * 1000, 0) end::bigint as ms,
      coalesce((g.usage ->> 'promptTokens')::bigint, 0) as prompt,
      coalesce((g.usage ->> 'completionTokens')::bigint, 0) as completion
    from gone as g where g.finished_at is not null
  ) as t
  group by 1, 2, 3, 5, 6, 7;
  return null;
end
$$;

comment on function app.forget_turns() is 'Note what turns are deleted that were counted.';

create or replace trigger forget_turns
  after delete on app.turns
  referencing old table as gone
  for each statement execute function app.forget_turns();


create or replace function app.forget_conversation_events() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, is_forgotten, reopened, handoffs_requested,
     handoffs_keyword, handoffs_low_confidence, handoffs_error, handoffs_policy, handoffs_budget)
  select
    e.organization_id, e.chatbot_id, app.analytics_slot(e.created_at), true,
    count(*) filter (where e.kind = 'reopened'), count(*) filter (where e.reason = 'requested'),
    count(*) filter (where e.reason = 'keyword'),
    count(*) filter (where e.reason = 'low_confidence'),
    count(*) filter (where e.reason = 'error'), count(*) filter (where e.reason = 'policy'),
    count(*) filter (where e.reason = 'budget')
  from (
    select g.organization_id, g.chatbot_id, g.created_at, g.kind,
           case g.kind when 'escalated' then g.details ->> 'reason' end as reason
    from gone as g where g.kind in ('escalated', 'reopened')
  ) as e
  group by 1, 2, 3;
  return null;
end
$$;

comment on function app.forget_conversation_events() is
  'Note what is deleted of what became of conversations.';

create or replace trigger forget_conversation_events
  after delete on app.conversation_events
  referencing old table as gone
  for each statement execute function app.forget_conversation_events();


create or replace function app.forget_feedback() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, slot, is_forgotten, helpful, not_helpful, inappropriate)
  select g.organization_id, g.chatbot_id, app.analytics_slot(g.created_at), true,
         count(*) filter (where g.feedback_type = 'helpful'),
         count(*) filter (where g.feedback_type = 'not_helpful'),
         count(*) filter (where g.feedback_type = 'inappropriate')
  from gone as g
  group by 1, 2, 3;
  return null;
end
$$;

comment on function app.forget_feedback() is 'Note what feedback is deleted.';

create or replace trigger forget_feedback
  after delete on app.message_feedback
  referencing old table as gone
  for each statement execute function app.forget_feedback();


create or replace function app.hold_analytics() returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    -- What another has folded meanwhile would not be seen.
    raise exception 'Figures are folded in transactions of read committed only'
      using errcode = 'active_sql_transaction';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('app.fold_analytics', 0));
end
$$;

comment on function app.hold_analytics() is
  $$Be the only one who folds, until the transaction ends

  Nobody else waits: what happens is inserted, and read with what is folded.  Errors: 25001.$$;


create or replace function app.fold_analytics(max_rows integer default 3000000) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_started timestamptz := clock_timestamp();
  v_rows    integer := 0;
  v_folded  integer;
  v_max     integer;
begin
  perform app.hold_analytics();
  perform app.build_zones();
  loop
    v_max := least(500000, fold_analytics.max_rows - v_rows);
    v_folded := app.fold_batch(v_max);
    v_rows := v_rows + v_folded;
    -- The rest waits for the next run.
    exit when v_folded < v_max or v_rows >= fold_analytics.max_rows
      or clock_timestamp() > v_started + interval '30 seconds';
  end loop;
  return v_rows;
end
$$;

comment on function app.fold_analytics(integer) is
  $$Fold deltas into their sums

  max_rows: of one call, which begins nothing more after half a minute.  Returns the rows folded.
  One folds at a time, others wait for it; nobody else does.  Errors: 25001 outside of read
  committed.$$;


create or replace function app.fold_batch(max_rows integer) returns integer
  language plpgsql volatile
  set search_path = ''
  -- Nothing is known of what has just been taken, and what is known of the tables may be of when
  -- they were empty: a plan for a few rows must do for many.
  set enable_nestloop = off
  set enable_seqscan = off
  set enable_bitmapscan = off
  set jit = off
  set work_mem = '64MB'
as $$
declare
  v_rows integer;
begin
  with taken as (
    delete from app.analytics_deltas as d
    where d.ctid = any (array(
      -- From the first page on: as a range this is no sequential scan, and no walk of an index.
      select o.ctid from app.analytics_deltas as o where o.ctid >= '(0,0)'
      limit fold_batch.max_rows))
    returning d.*
  ), zones as materialized (
    select c.organization_id, c.chatbot_id, 'UTC' as zone
    from (select distinct t.organization_id, t.chatbot_id from taken as t) as c
    union all
    select z.organization_id, z.chatbot_id, z.zone from app.analytics_zones as z
  ), counted as materialized (
    select
      t.organization_id, t.chatbot_id, t.slot, t.is_forgotten,
      coalesce(sum(t.total_conversations), 0) as total_conversations,
      coalesce(sum(t.total_conversations) filter (
        where t.integration_type = 'web_embed'), 0) as from_web_embed,
      coalesce(sum(t.total_conversations) filter (
        where t.integration_type = 'line_oa'), 0) as from_line_oa,
      coalesce(sum(t.total_conversations) filter (
        where t.integration_type = 'messenger'), 0) as from_messenger,
      coalesce(sum(t.total_conversations) filter (
        where t.integration_type = 'api'), 0) as from_api,
      coalesce(sum(t.total_messages), 0) as total_messages,
      coalesce(sum(t.successful_queries), 0) as successful_queries,
      coalesce(sum(t.unanswered_queries), 0) as unanswered_queries,
      coalesce(sum(t.failed_queries), 0) as failed_queries,
      coalesce(sum(t.escalated_queries), 0) as escalated_queries,
      coalesce(sum(t.refused_queries), 0) as refused_queries,
      coalesce(sum(t.handed_queries), 0) as handed_queries,
      coalesce(sum(t.responses), 0) as responses,
      coalesce(sum(t.response_ms), 0) as response_ms,
      coalesce(sum(t.prompt_tokens), 0) as prompt_tokens,
      coalesce(sum(t.completion_tokens), 0) as completion_tokens,
      coalesce(sum(t.resolved_by_bot), 0) as resolved_by_bot,
      coalesce(sum(t.resolved_by_human), 0) as resolved_by_human,
      coalesce(sum(t.abandoned), 0) as abandoned,
      coalesce(sum(t.reopened), 0) as reopened,
      coalesce(sum(t.handoffs_requested), 0) as handoffs_requested,
      coalesce(sum(t.handoffs_keyword), 0) as handoffs_keyword,
      coalesce(sum(t.handoffs_low_confidence), 0) as handoffs_low_confidence,
      coalesce(sum(t.handoffs_error), 0) as handoffs_error,
      coalesce(sum(t.handoffs_policy), 0) as handoffs_policy,
      coalesce(sum(t.handoffs_budget), 0) as handoffs_budget,
      coalesce(sum(t.helpful), 0) as helpful,
      coalesce(sum(t.not_helpful), 0) as not_helpful,
      coalesce(sum(t.inappropriate), 0) as inappropriate,
      coalesce(sum(t.messages_sent), 0) as messages_sent,
      coalesce(sum(t.messages_received), 0) as messages_received
    from taken as t
    group by 1, 2, 3, 4
  ), slots as (
    insert into app.analytics_slots as a
      (organization_id, chatbot_id, slot, is_forgotten,
      total_conversations, from_web_embed, from_line_oa, from_messenger, from_api,
      total_messages, successful_queries, unanswered_queries, failed_queries,
      escalated_queries, refused_queries, handed_queries, responses, response_ms,
      prompt_tokens, completion_tokens, resolved_by_bot, resolved_by_human, abandoned,
      reopened, handoffs_requested, handoffs_keyword, handoffs_low_confidence, handoffs_error,
      handoffs_policy, handoffs_budget, helpful, not_helpful, inappropriate, messages_sent,
      messages_received)
    select c.* from counted as c
    order by 1, 2, 3, 4
    on conflict (organization_id, chatbot_id, slot, is_forgotten) do update set
      total_conversations = a.total_conversations + excluded.total_conversations,
      from_web_embed = a.from_web_embed + excluded.from_web_embed,
      from_line_oa = a.from_line_oa + excluded.from_line_oa,
      from_messenger = a.from_messenger + excluded.from_messenger,
      from_api = a.from_api + excluded.from_api,
      total_messages = a.total_messages + excluded.total_messages,
      successful_queries = a.successful_queries + excluded.successful_queries,
      unanswered_queries = a.unanswered_queries + excluded.unanswered_queries,
      failed_queries = a.failed_queries + excluded.failed_queries,
      escalated_queries = a.escalated_queries + excluded.escalated_queries,
      refused_queries = a.refused_queries + excluded.refused_queries,
      handed_queries = a.handed_queries + excluded.handed_queries,
      responses = a.responses + excluded.responses,
      response_ms = a.response_ms + excluded.response_ms,
      prompt_tokens = a.prompt_tokens + excluded.prompt_tokens,
      completion_tokens = a.completion_tokens + excluded.completion_tokens,
      resolved_by_bot = a.resolved_by_bot + excluded.resolved_by_bot,
      resolved_by_human = a.resolved_by_human + excluded.resolved_by_human,
      abandoned = a.abandoned + excluded.abandoned,
      reopened = a.reopened + excluded.reopened,
      handoffs_requested = a.handoffs_requested + excluded.handoffs_requested,
      handoffs_keyword = a.handoffs_keyword + excluded.handoffs_keyword,
      handoffs_low_confidence = a.handoffs_low_confidence + excluded.handoffs_low_confidence,
      handoffs_error = a.handoffs_error + excluded.handoffs_error,
      handoffs_policy = a.handoffs_policy + excluded.handoffs_policy,
      handoffs_budget = a.handoffs_budget + excluded.handoffs_budget,
      helpful = a.helpful + excluded.helpful,
      not_helpful = a.not_helpful + excluded.not_helpful,
      inappropriate = a.inappropriate + excluded.inappropriate,
      messages_sent = a.messages_sent + excluded.messages_sent,
      messages_received = a.messages_received + excluded.messages_received
  ), days as (
    insert into app.analytics_days as a
      (organization_id, chatbot_id, zone, day,
      total_conversations, from_web_embed, from_line_oa, from_messenger, from_api,
      total_messages, successful_queries, unanswered_queries, failed_queries,
      escalated_queries, refused_queries, handed_queries, responses, response_ms,
      prompt_tokens, completion_tokens, resolved_by_bot, resolved_by_human, abandoned,
      reopened, handoffs_requested, handoffs_keyword, handoffs_low_confidence, handoffs_error,
      handoffs_policy, handoffs_budget, helpful, not_helpful, inappropriate)
    select c.organization_id, c.chatbot_id, z.zone, (c.slot at time zone z.zone)::date,
      sum(c.total_conversations), sum(c.from_web_embed), sum(c.from_line_oa),
      sum(c.from_messenger), sum(c.from_api), sum(c.total_messages), sum(c.successful_queries),
      sum(c.unanswered_queries), sum(c.failed_queries), sum(c.escalated_queries),
      sum(c.refused_queries), sum(c.handed_queries), sum(c.responses), sum(c.response_ms),
      sum(c.prompt_tokens), sum(c.completion_tokens), sum(c.resolved_by_bot),
      sum(c.resolved_by_human), sum(c.abandoned), sum(c.reopened), sum(c.handoffs_requested),
      sum(c.handoffs_keyword), sum(c.handoffs_low_confidence), sum(c.handoffs_error),
      sum(c.handoffs_policy), sum(c.handoffs_budget), sum(c.helpful), sum(c.not_helpful),
      sum(c.inappropriate)
    from counted as c
    join zones as z using (organization_id, chatbot_id)
    where not c.is_forgotten
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4
    on conflict (organization_id, chatbot_id, zone, day) do update set
      total_conversations = a.total_conversations + excluded.total_conversations,
      from_web_embed = a.from_web_embed + excluded.from_web_embed,
      from_line_oa = a.from_line_oa + excluded.from_line_oa,
      from_messenger = a.from_messenger + excluded.from_messenger,
      from_api = a.from_api + excluded.from_api,
      total_messages = a.total_messages + excluded.total_messages,
      successful_queries = a.successful_queries + excluded.successful_queries,
      unanswered_queries = a.unanswered_queries + excluded.unanswered_queries,
      failed_queries = a.failed_queries + excluded.failed_queries,
      escalated_queries = a.escalated_queries + excluded.escalated_queries,
      refused_queries = a.refused_queries + excluded.refused_queries,
      handed_queries = a.handed_queries + excluded.handed_queries,
      responses = a.responses + excluded.responses,
      response_ms = a.response_ms + excluded.response_ms,
      prompt_tokens = a.prompt_tokens + excluded.prompt_tokens,
      completion_tokens = a.completion_tokens + excluded.completion_tokens,
      resolved_by_bot = a.resolved_by_bot + excluded.resolved_by_bot,
      resolved_by_human = a.resolved_by_human + excluded.resolved_by_human,
      abandoned = a.abandoned + excluded.abandoned,
      reopened = a.reopened + excluded.reopened,
      handoffs_requested = a.handoffs_requested + excluded.handoffs_requested,
      handoffs_keyword = a.handoffs_keyword + excluded.handoffs_keyword,
      handoffs_low_confidence = a.handoffs_low_confidence + excluded.handoffs_low_confidence,
      handoffs_error = a.handoffs_error + excluded.handoffs_error,
      handoffs_policy = a.handoffs_policy + excluded.handoffs_policy,
      handoffs_budget = a.handoffs_budget + excluded.handoffs_budget,
      helpful = a.helpful + excluded.helpful,
      not_helpful = a.not_helpful + excluded.not_helpful,
      inappropriate = a.inappropriate + excluded.inappropriate
  ), months as (
    insert into app.analytics_months as a
      (organization_id, chatbot_id, month, total_conversations, total_messages, prompt_tokens,
       completion_tokens)
    select t.organization_id, t.chatbot_id, date_trunc('month', t.slot at time zone 'utc')::date,
           coalesce(sum(t.total_conversations), 0), coalesce(sum(t.total_messages), 0),
           coalesce(sum(t.prompt_tokens), 0), coalesce(sum(t.completion_tokens), 0)
    from taken as t
    where not t.is_forgotten
    group by 1, 2, 3
    order by 1, 2, 3
    on conflict (organization_id, chatbot_id, month) do update set
      total_conversations = a.total_conversations + excluded.total_conversations,
      total_messages = a.total_messages + excluded.total_messages,
      prompt_tokens = a.prompt_tokens + excluded.prompt_tokens,
      completion_tokens = a.completion_tokens + excluded.completion_tokens
  ), used as materialized (
    select t.organization_id, t.chatbot_id, t.slot, t.provider, coalesce(t.model, '') as model,
           t.is_forgotten, sum(t.requests) as requests,
           coalesce(sum(t.prompt_tokens), 0) as prompt_tokens,
           coalesce(sum(t.completion_tokens), 0) as completion_tokens
    from taken as t
    where t.requests is not null and t.provider is not null
    group by 1, 2, 3, 4, 5, 6
  ), models as (
    insert into app.analytics_models as a
      (organization_id, chatbot_id, slot, provider, model, is_forgotten, requests, prompt_tokens,
       completion_tokens)
    select u.* from used as u
    order by 1, 2, 3, 4, 5, 6
    on conflict (organization_id, chatbot_id, slot, provider, model, is_forgotten) do update set
      requests = a.requests + excluded.requests,
      prompt_tokens = a.prompt_tokens + excluded.prompt_tokens,
      completion_tokens = a.completion_tokens + excluded.completion_tokens
  ), model_days as (
    insert into app.analytics_model_days as a
      (organization_id, chatbot_id, zone, day, provider, model, requests, prompt_tokens,
       completion_tokens)
    select u.organization_id, u.chatbot_id, z.zone, (u.slot at time zone z.zone)::date, u.provider,
           u.model, sum(u.requests), sum(u.prompt_tokens), sum(u.completion_tokens)
    from used as u
    join zones as z using (organization_id, chatbot_id)
    where not u.is_forgotten
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4, 5, 6
    on conflict (organization_id, chatbot_id, zone, day, provider, model) do update set
      requests = a.requests + excluded.requests,
      prompt_tokens = a.prompt_tokens + excluded.prompt_tokens,
      completion_tokens = a.completion_tokens + excluded.completion_tokens
  ), timed as materialized (
    select t.organization_id, t.chatbot_id, t.slot, t.response_bucket as bucket, t.is_forgotten,
           sum(t.responses) as responses
    from taken as t
    where t.response_bucket is not null
    group by 1, 2, 3, 4, 5
  ), responses as (
    insert into app.analytics_responses as a
      (organization_id, chatbot_id, slot, bucket, is_forgotten, responses)
    select s.* from timed as s
    order by 1, 2, 3, 4, 5
    on conflict (organization_id, chatbot_id, slot, bucket, is_forgotten) do update set
      responses = a.responses + excluded.responses
  ), response_days as (
    insert into app.analytics_response_days as a
      (organization_id, chatbot_id, zone, day, buckets, responses, p50, p95, p99)
    select d.organization_id, d.chatbot_id, d.zone, d.day, r.buckets, r.responses, r.p50, r.p95,
           r.p99
    from (
      select s.organization_id, s.chatbot_id, z.zone, (s.slot at time zone z.zone)::date as day,
             array_agg(s.bucket) as buckets, array_agg(s.responses) as responses
      from timed as s
      join zones as z using (organization_id, chatbot_id)
      where not s.is_forgotten
      group by 1, 2, 3, 4
    ) as d
    cross join lateral app.ranked_responses(d.buckets, d.responses) as r
    order by 1, 2, 3, 4
    on conflict (organization_id, chatbot_id, zone, day) do update set
      (buckets, responses, p50, p95, p99) = (
        select r.buckets, r.responses, r.p50, r.p95, r.p99
        from app.ranked_responses(
          a.buckets || excluded.buckets, a.responses || excluded.responses) as r)
  ), arrived as (
    insert into app.analytics_visits (organization_id, chatbot_id, visitor, slot)
    select distinct t.organization_id, t.chatbot_id, t.visitor, t.slot
    from taken as t
    join app.chatbot_instances as b
      on b.organization_id = t.organization_id and b.id = t.chatbot_id
    where t.visitor is not null
    order by 1, 2, 3, 4
    on conflict (organization_id, chatbot_id, visitor, slot) do nothing
    returning organization_id, chatbot_id, visitor, slot
  ), fresh as (
    -- By bytes, in which it is quicker to sort.
    select distinct a.organization_id, a.chatbot_id, z.zone collate "C" as zone,
           a.visitor collate "C" as visitor, (a.slot at time zone z.zone)::date as day
    from arrived as a
    join zones as z using (organization_id, chatbot_id)
  ), known as (
    -- The days of the same visitors that matter: each fresh one, if it is known, and those beside
    -- it.  This statement does not see yet what it has inserted.  Nothing but the primary key can
    -- be used for it, whatever the statistics say: sequential scans are off, and the other index
    -- has a condition that is not said here.
    select distinct f.organization_id, f.chatbot_id, f.zone, f.visitor,
           (k.slot at time zone f.zone)::date as day
    from fresh as f
    cross join lateral (
      (select v.slot from app.analytics_visits as v
       where v.organization_id = f.organization_id and v.chatbot_id = f.chatbot_id
         and v.visitor = f.visitor collate "default" and v.slot < app.day_start(f.day, f.zone)
       order by v.slot desc limit 1)
      union all
      (select v.slot from app.analytics_visits as v
       where v.organization_id = f.organization_id and v.chatbot_id = f.chatbot_id
         and v.visitor = f.visitor collate "default" and v.slot >= app.day_start(f.day, f.zone)
       order by v.slot limit 1)
      union all
      (select v.slot from app.analytics_visits as v
       where v.organization_id = f.organization_id and v.chatbot_id = f.chatbot_id
         and v.visitor = f.visitor collate "default" and v.slot >= app.day_start(f.day + 1, f.zone)
       order by v.slot limit 1)
    ) as k
  ), cells as (
    select d.organization_id, d.chatbot_id, d.zone, d.day, lag(d.day) over visits as previous_day,
           1 as visitors
    from (select f.* from fresh as f union select k.* from known as k) as d
    window visits as (
      partition by d.organization_id, d.chatbot_id, d.zone, d.visitor order by d.day)
    union all
    select k.organization_id, k.chatbot_id, k.zone, k.day, lag(k.day) over visits, -1
    from known as k
    window visits as (
      partition by k.organization_id, k.chatbot_id, k.zone, k.visitor order by k.day)
  ), visitor_days as (
    insert into app.analytics_visitor_days as a
      (organization_id, chatbot_id, zone, day, previous_day, visitors)
    select c.organization_id, c.chatbot_id, c.zone, c.day, coalesce(c.previous_day, '-infinity'),
           sum(c.visitors)
    from cells as c
    group by 1, 2, 3, 4, 5
    having sum(c.visitors) <> 0
    order by 1, 2, 3, 4, 5
    on conflict (organization_id, chatbot_id, zone, day, previous_day) do update set
      visitors = a.visitors + excluded.visitors
  )
  select count(*) into v_rows from taken as t;
  return v_rows;
end
$$;

comment on function app.fold_batch(integer) is
  $$Fold some deltas; for app.fold_analytics, which sees to it that nobody else does

  max_rows: at most so many.  Returns how many.$$;


create or replace function app.build_zones(max_zones integer default 10) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_new   record;
  v_count integer := 0;
begin
  for v_new in
    select b.organization_id, b.id, b.configuration -> 'businessHours' ->> 'timezone' as zone
    from app.chatbot_instances as b
    where b.configuration -> 'businessHours' ->> 'timezone' <> 'UTC'
      and app.is_time_zone(b.configuration -> 'businessHours' ->> 'timezone')
      and not exists (
        select from app.analytics_zones as z
        where z.organization_id = b.organization_id and z.chatbot_id = b.id
          and z.zone = b.configuration -> 'businessHours' ->> 'timezone')
    limit build_zones.max_zones
  loop
    perform app.build_zone(v_new.organization_id, v_new.id, v_new.zone);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

comment on function app.build_zones(integer) is
  'Keep the days of time zones folded that chatbots'' business hours are said in since lately.';


create or replace function app.build_zone(organization_id uuid, chatbot_id uuid, zone text)
  returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  perform app.hold_analytics();
  insert into app.analytics_zones (organization_id, chatbot_id, zone)
  values (build_zone.organization_id, build_zone.chatbot_id, build_zone.zone);
  insert into app.analytics_days
    (organization_id, chatbot_id, zone, day,
    total_conversations, from_web_embed, from_line_oa, from_messenger, from_api,
    total_messages, successful_queries, unanswered_queries, failed_queries, escalated_queries,
    refused_queries, handed_queries, responses, response_ms, prompt_tokens, completion_tokens,
    resolved_by_bot, resolved_by_human, abandoned, reopened, handoffs_requested,
    handoffs_keyword, handoffs_low_confidence, handoffs_error, handoffs_policy,
    handoffs_budget, helpful, not_helpful, inappropriate)
  select build_zone.organization_id, build_zone.chatbot_id, build_zone.zone,
         (s.slot at time zone build_zone.zone)::date,
         sum(s.total_conversations), sum(s.from_web_embed), sum(s.from_line_oa),
         sum(s.from_messenger), sum(s.from_api), sum(s.total_messages),
         sum(s.successful_queries), sum(s.unanswered_queries), sum(s.failed_queries),
         sum(s.escalated_queries), sum(s.refused_queries), sum(s.handed_queries),
         sum(s.responses), sum(s.response_ms), sum(s.prompt_tokens), sum(s.completion_tokens),
         sum(s.resolved_by_bot), sum(s.resolved_by_human), sum(s.abandoned), sum(s.reopened),
         sum(s.handoffs_requested), sum(s.handoffs_keyword), sum(s.handoffs_low_confidence),
         sum(s.handoffs_error), sum(s.handoffs_policy), sum(s.handoffs_budget), sum(s.helpful),
         sum(s.not_helpful), sum(s.inappropriate)
  from app.analytics_slots as s
  where s.organization_id = build_zone.organization_id and s.chatbot_id = build_zone.chatbot_id
    and not s.is_forgotten
  group by 4;
  insert into app.analytics_model_days
    (organization_id, chatbot_id, zone, day, provider, model, requests, prompt_tokens,
     completion_tokens)
  select build_zone.organization_id, build_zone.chatbot_id, build_zone.zone,
         (m.slot at time zone build_zone.zone)::date, m.provider, m.model, sum(m.requests),
         sum(m.prompt_tokens), sum(m.completion_tokens)
  from app.analytics_models as m
  where m.organization_id = build_zone.organization_id and m.chatbot_id = build_zone.chatbot_id
    and not m.is_forgotten
  group by 4, 5, 6;
  insert into app.analytics_response_days
    (organization_id, chatbot_id, zone, day, buckets, responses, p50, p95, p99)
  select build_zone.organization_id, build_zone.chatbot_id, build_zone.zone, d.day, r.buckets,
         r.responses, r.p50, r.p95, r.p99
  from (
    select (f.slot at time zone build_zone.zone)::date as day, array_agg(f.bucket) as buckets,
           array_agg(f.responses) as responses
    from app.analytics_responses as f
    where f.organization_id = build_zone.organization_id
      and f.chatbot_id = build_zone.chatbot_id and not f.is_forgotten
    group by 1
  ) as d
  cross join lateral app.ranked_responses(d.buckets, d.responses) as r;
  insert into app.analytics_visitor_days
    (organization_id, chatbot_id, zone, day, previous_day, visitors)
  select build_zone.organization_id, build_zone.chatbot_id, build_zone.zone, c.day,
         coalesce(c.previous_day, '-infinity'), count(*)
  from app.visitor_cells(
    build_zone.organization_id, build_zone.chatbot_id, build_zone.zone) as c
  group by 4, 5;
end
$$;

comment on function app.build_zone(uuid, uuid, text) is
  'Keep the days of one more time zone folded for a chatbot, beginning with all that there is.';


create or replace function app.visitor_cells(
    organization_id uuid, chatbot_id uuid, zone text, visitor text default null
  ) returns table (day date, previous_day date)
  language sql stable
begin atomic
  select d.day, lag(d.day) over (partition by d.visitor order by d.day) as previous_day
  from (
    select distinct v.visitor, (v.slot at time zone visitor_cells.zone)::date as day
    from app.analytics_visits as v
    where v.organization_id = visitor_cells.organization_id
      and v.chatbot_id = visitor_cells.chatbot_id
      and (visitor_cells.visitor is null or v.visitor = visitor_cells.visitor)
  ) as d;
end;

comment on function app.visitor_cells(uuid, uuid, text, text) is
  $$Each day of each visitor with the one before, in a time zone

  visitor: one of them; null for all.$$;


create or replace function app.forget_visitor(organization_id uuid, visitor text) returns bigint
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_zone record;
  v_rows bigint;
begin
  perform app.hold_analytics();
  update app.analytics_deltas as d set visitor = null
  where d.organization_id = forget_visitor.organization_id and d.visitor = forget_visitor.visitor;
  for v_zone in
    with own as (
      select distinct v.chatbot_id from app.analytics_visits as v
      where v.organization_id = forget_visitor.organization_id
        and v.visitor = forget_visitor.visitor
    )
    select o.chatbot_id, 'UTC' as zone from own as o
    union all
    select z.chatbot_id, z.zone from app.analytics_zones as z
    join own as o on o.chatbot_id = z.chatbot_id
    where z.organization_id = forget_visitor.organization_id
  loop
    update app.analytics_visitor_days as d set visitors = d.visitors - 1
    from app.visitor_cells(
      forget_visitor.organization_id, v_zone.chatbot_id, v_zone.zone, forget_visitor.visitor) as c
    where d.organization_id = forget_visitor.organization_id
      and d.chatbot_id = v_zone.chatbot_id and d.zone = v_zone.zone and d.day = c.day
      and d.previous_day = coalesce(c.previous_day, '-infinity');
  end loop;
  delete from app.analytics_visits as v
  where v.organization_id = forget_visitor.organization_id and v.visitor = forget_visitor.visitor;
  get diagnostics v_rows = row_count;
  return v_rows;
end
$$;

comment on function app.forget_visitor(uuid, text) is
  $$Take a person out of the visits, and out of the numbers of unique users

  Nothing else that was counted changes.  Returns the visits deleted.  For whoever erases a person,
  who deletes the conversations in the same transaction.
  Errors: 25001 outside of read committed.$$;


create or replace function app.forget_idle_visitors(
    organization_id uuid, before timestamptz, max_visitors integer default 1000
  ) returns bigint
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_idle record;
  v_zone record;
  v_rows bigint := 0;
  v_gone bigint;
begin
  perform app.hold_analytics();
  for v_idle in
    select v.chatbot_id, v.visitor from app.analytics_visits as v
    where v.organization_id = forget_idle_visitors.organization_id
    group by v.chatbot_id, v.visitor
    having max(v.slot) < forget_idle_visitors.before
    limit forget_idle_visitors.max_visitors
  loop
    for v_zone in
      select 'UTC' as zone
      union all
      select z.zone from app.analytics_zones as z
      where z.organization_id = forget_idle_visitors.organization_id
        and z.chatbot_id = v_idle.chatbot_id
    loop
      update app.analytics_visitor_days as d set forgotten = d.forgotten + 1
      from app.visitor_cells(
        forget_idle_visitors.organization_id, v_idle.chatbot_id, v_zone.zone, v_idle.visitor) as c
      where d.organization_id = forget_idle_visitors.organization_id
        and d.chatbot_id = v_idle.chatbot_id and d.zone = v_zone.zone and d.day = c.day
        and d.previous_day = coalesce(c.previous_day, '-infinity');
    end loop;
    delete from app.analytics_visits as v
    where v.organization_id = forget_idle_visitors.organization_id
      and v.chatbot_id = v_idle.chatbot_id and v.visitor = v_idle.visitor;
    get diagnostics v_gone = row_count;
    v_rows := v_rows + v_gone;
  end loop;
  return v_rows;
end
$$;

comment on function app.forget_idle_visitors(uuid, timestamptz, integer) is
  $$Delete the visits of those who have written nothing since a time

  The numbers of unique users stay, of days that are kept folded; who comes back counts as somebody
  new.  max_visitors: of one call.  Returns the visits deleted.  For retention.
  Errors: 25001 outside of read committed.$$;


create or replace view app.unfolded_slots with (security_invoker = true) as
select
  d.organization_id, d.chatbot_id, d.slot,
  coalesce(d.total_conversations, 0)::bigint as total_conversations,
  case when d.integration_type = 'web_embed' then d.total_conversations else 0 end::bigint
    as from_web_embed,
  case when d.integration_type = 'line_oa' then d.total_conversations else 0 end::bigint
    as from_line_oa,
  case when d.integration_type = 'messenger' then d.total_conversations else 0 end::bigint
    as from_messenger,
  case when d.integration_type = 'api' then d.total_conversations else 0 end::bigint
    as from_api,
  coalesce(d.total_messages, 0)::bigint as total_messages,
  coalesce(d.successful_queries, 0)::bigint as successful_queries,
  coalesce(d.unanswered_queries, 0)::bigint as unanswered_queries,
  coalesce(d.failed_queries, 0)::bigint as failed_queries,
  coalesce(d.escalated_queries, 0)::bigint as escalated_queries,
  coalesce(d.refused_queries, 0)::bigint as refused_queries,
  coalesce(d.handed_queries, 0)::bigint as handed_queries,
  coalesce(d.responses, 0)::bigint as responses,
  coalesce(d.response_ms, 0)::bigint as response_ms,
  coalesce(d.prompt_tokens, 0)::bigint as prompt_tokens,
  coalesce(d.completion_tokens, 0)::bigint as completion_tokens,
  coalesce(d.resolved_by_bot, 0)::bigint as resolved_by_bot,
  coalesce(d.resolved_by_human, 0)::bigint as resolved_by_human,
  coalesce(d.abandoned, 0)::bigint as abandoned,
  coalesce(d.reopened, 0)::bigint as reopened,
  coalesce(d.handoffs_requested, 0)::bigint as handoffs_requested,
  coalesce(d.handoffs_keyword, 0)::bigint as handoffs_keyword,
  coalesce(d.handoffs_low_confidence, 0)::bigint as handoffs_low_confidence,
  coalesce(d.handoffs_error, 0)::bigint as handoffs_error,
  coalesce(d.handoffs_policy, 0)::bigint as handoffs_policy,
  coalesce(d.handoffs_budget, 0)::bigint as handoffs_budget,
  coalesce(d.helpful, 0)::bigint as helpful,
  coalesce(d.not_helpful, 0)::bigint as not_helpful,
  coalesce(d.inappropriate, 0)::bigint as inappropriate,
  coalesce(d.messages_sent, 0)::bigint as messages_sent,
  coalesce(d.messages_received, 0)::bigint as messages_received
from app.analytics_deltas as d
where not d.is_forgotten;

comment on view app.unfolded_slots is
  'What is counted and not folded yet, each with its quarter of an hour: to be summed.';


create or replace view app.counted_slots with (security_invoker = true) as
select
  f.organization_id, f.chatbot_id, f.slot,
  f.total_conversations, f.from_web_embed, f.from_line_oa, f.from_messenger, f.from_api,
  f.total_messages, f.successful_queries, f.unanswered_queries, f.failed_queries,
  f.escalated_queries, f.refused_queries, f.handed_queries, f.responses, f.response_ms,
  f.prompt_tokens, f.completion_tokens, f.resolved_by_bot, f.resolved_by_human, f.abandoned,
  f.reopened, f.handoffs_requested, f.handoffs_keyword, f.handoffs_low_confidence,
  f.handoffs_error, f.handoffs_policy, f.handoffs_budget, f.helpful, f.not_helpful,
  f.inappropriate, f.messages_sent, f.messages_received
from app.analytics_slots as f
where not f.is_forgotten
union all
select
  u.organization_id, u.chatbot_id, u.slot,
  u.total_conversations, u.from_web_embed, u.from_line_oa, u.from_messenger, u.from_api,
  u.total_messages, u.successful_queries, u.unanswered_queries, u.failed_queries,
  u.escalated_queries, u.refused_queries, u.handed_queries, u.responses, u.response_ms,
  u.prompt_tokens, u.completion_tokens, u.resolved_by_bot, u.resolved_by_human, u.abandoned,
  u.reopened, u.handoffs_requested, u.handoffs_keyword, u.handoffs_low_confidence,
  u.handoffs_error, u.handoffs_policy, u.handoffs_budget, u.helpful, u.not_helpful,
  u.inappropriate, u.messages_sent, u.messages_received
from app.unfolded_slots as u;

comment on view app.counted_slots is
  'What is counted of each quarter of an hour, folded and not yet folded: to be summed.';


create or replace view api.chatbot_analytics with (security_invoker = true) as
select
  a.*,
  coalesce((
    select sum(c.visitors) from app.analytics_visitor_days as c
    where c.organization_id = a.organization_id and c.chatbot_id = a.chatbot_id
      and c.zone = 'UTC' and c.day = a.date), 0)
  + (
    select count(distinct d.visitor) from app.analytics_deltas as d
    where d.organization_id = a.organization_id and d.chatbot_id = a.chatbot_id
      and d.slot >= a.date::timestamp at time zone 'utc'
      and d.slot < (a.date + 1)::timestamp at time zone 'utc'
      and not exists (
        select from app.analytics_visits as v
        where v.organization_id = d.organization_id and v.chatbot_id = d.chatbot_id
          and v.visitor = d.visitor and v.slot >= a.date::timestamp at time zone 'utc'
          and v.slot < (a.date + 1)::timestamp at time zone 'utc')) as unique_users
from (
  select
    s.organization_id, s.chatbot_id, (s.slot at time zone 'utc')::date as date,
    sum(s.total_conversations) as total_conversations,
    sum(s.total_messages) as total_messages,
    sum(s.successful_queries) as successful_queries,
    sum(s.unanswered_queries) as unanswered_queries,
    sum(s.failed_queries) as failed_queries,
    sum(s.escalated_queries) as escalated_queries,
    sum(s.total_messages)::double precision / nullif(sum(s.total_conversations), 0)
      as avg_conversation_length,
    (sum(s.response_ms) / nullif(sum(s.responses), 0))::integer as avg_response_time_ms,
    jsonb_strip_nulls(jsonb_build_object(
      'web_embed', nullif(sum(s.from_web_embed), 0), 'line_oa', nullif(sum(s.from_line_oa), 0),
      'messenger', nullif(sum(s.from_messenger), 0), 'api', nullif(sum(s.from_api), 0)))
      as integration_breakdown,
    sum(s.prompt_tokens) as prompt_tokens,
    sum(s.completion_tokens) as completion_tokens,
    sum(s.resolved_by_bot) as resolved_by_bot,
    sum(s.resolved_by_human) as resolved_by_human,
    sum(s.abandoned) as abandoned,
    sum(s.reopened) as reopened,
    sum(s.handoffs_requested) as handoffs_requested,
    sum(s.handoffs_keyword) as handoffs_keyword,
    sum(s.handoffs_low_confidence) as handoffs_low_confidence,
    sum(s.handoffs_error) as handoffs_error,
    sum(s.handoffs_policy) as handoffs_policy,
    sum(s.handoffs_budget) as handoffs_budget,
    sum(s.helpful) as helpful,
    sum(s.not_helpful) as not_helpful,
    sum(s.inappropriate) as inappropriate,
    sum(s.messages_sent) as messages_sent,
    sum(s.messages_received) as messages_received
  from app.counted_slots as s
  group by 1, 2, 3
) as a;

comment on view api.chatbot_analytics is
  $$What your chatbots did, by day (UTC)

  Folded and not yet folded together: exact at every instant.  resolved_by_bot, resolved_by_human
  and abandoned are of the day on which conversations ended; one that is opened again is none of
  them.  handoffs_… say how often a person was asked for, and why.  unique_users wrote something on
  that day.$$;


create or replace function app.tokens_this_month(organization_id uuid, chatbot_id uuid)
  returns bigint
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_month date := date_trunc('month', now() at time zone 'utc')::date;
begin
  return coalesce((
    select a.prompt_tokens + a.completion_tokens from app.analytics_months as a
    where a.organization_id = tokens_this_month.organization_id
      and a.chatbot_id = tokens_this_month.chatbot_id and a.month = v_month), 0)
  + coalesce((
    select sum(coalesce(d.prompt_tokens, 0) + coalesce(d.completion_tokens, 0))
    from app.analytics_deltas as d
    where d.organization_id = tokens_this_month.organization_id
      and d.chatbot_id = tokens_this_month.chatbot_id and not d.is_forgotten
      and d.slot >= app.day_start(v_month, 'UTC')), 0);
end
$$;

comment on function app.tokens_this_month(uuid, uuid) is
  'The tokens that a chatbot used since the month began (UTC).';


revoke all on function
  app.analytics_slot(timestamptz), app.response_bucket(bigint), app.bucket_ms(integer),
  app.ranked_responses(integer[], bigint[]), app.is_time_zone(text),
  app.day_start(date, text),
  app.count_conversation(), app.count_message(), app.count_turn(), app.count_resolution(),
  app.count_born_resolution(), app.count_conversation_event(), app.count_feedback(),
  app.forget_messages(), app.forget_conversations(), app.forget_turns(),
  app.forget_conversation_events(), app.forget_feedback(), app.hold_analytics(),
  app.fold_analytics(integer), app.fold_batch(integer), app.build_zones(integer),
  app.build_zone(uuid, uuid, text),
  app.visitor_cells(uuid, uuid, text, text), app.forget_visitor(uuid, text),
  app.forget_idle_visitors(uuid, timestamptz, integer), app.tokens_this_month(uuid, uuid)
from public, anon, authenticated;

revoke all on app.unfolded_slots, app.counted_slots, api.chatbot_analytics
  from public, anon, authenticated;
grant select on app.unfolded_slots, app.counted_slots, api.chatbot_analytics to authenticated;
