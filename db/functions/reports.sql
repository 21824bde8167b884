-- The figures of a chatbot, over any period and in any time zone.
--
--   app.analytics_schema()           what is answered
--   app.analytics_period(…)          which quarters of an hour a period is
--   app.counted_days(…)              the sums of each day of it
--   app.percentiles(…)               what half, 95 and 99 of 100 responses took at most, by day
--   app.counted_visitors(…)          how many visitors there were, each once, by day and altogether
--   app.counted_models(…)            what models used, and what that costs
--   app.percentages(counts)          whole numbers that are 100 together
--   app.analytics_report(…)          all of that
--   app.set_model_price(…)           what models cost
--   api.analytics_get                GET /api/v1/chatbots/{chatbotId}/analytics
--
-- All of these are stable: they see what their caller's statement sees, so that what is folded
-- meanwhile is counted once.

create or replace function app.analytics_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["chatbotId", "period", "summary", "trends", "topQueries", "integrationBreakdown",
               "responseTimes", "outcomes", "handoffs", "feedback", "tokens", "models", "costs",
               "drill"],
  "properties": {
    "chatbotId": {"type": "string", "format": "uuid"},
    "period": {
      "type": "object", "required": ["from", "to", "timeZone"],
      "description": "What was counted: whole quarters of an hour, to not included",
      "properties": {
        "from": {"type": "string", "format": "date-time"},
        "to": {"type": "string", "format": "date-time"},
        "timeZone": {"type": "string", "description": "Whose days those of trends.daily are"}}},
    "summary": {
      "type": "object",
      "required": ["totalConversations", "totalMessages", "uniqueUsers",
                   "avgMessagesPerConversation", "avgResponseTime", "satisfactionRate"],
      "properties": {
        "totalConversations": {"type": "integer", "description": "That began"},
        "totalMessages": {"type": "integer"},
        "uniqueUsers": {"type": "integer", "description": "Who wrote something, each once"},
        "avgMessagesPerConversation": {"type": "number", "nullable": true},
        "avgResponseTime": {"type": "integer", "nullable": true, "description": "Milliseconds"},
        "satisfactionRate": {"type": "number", "nullable": true, "minimum": 0, "maximum": 1,
          "description": "Helpful among what was called helpful or not"}}},
    "trends": {
      "type": "object", "required": ["daily"],
      "properties": {"daily": {"type": "array", "items": {
        "type": "object",
        "required": ["date", "conversations", "messages", "uniqueUsers", "answered", "unanswered",
                     "failed", "escalated", "promptTokens", "completionTokens", "avgResponseTime",
                     "responseTimes", "satisfactionRate", "drill"],
        "properties": {
          "date": {"type": "string", "format": "date"},
          "conversations": {"type": "integer"}, "messages": {"type": "integer"},
          "uniqueUsers": {"type": "integer"}, "answered": {"type": "integer"},
          "unanswered": {"type": "integer"}, "failed": {"type": "integer"},
          "escalated": {"type": "integer"}, "promptTokens": {"type": "integer"},
          "completionTokens": {"type": "integer"},
          "avgResponseTime": {"type": "integer", "nullable": true},
          "responseTimes": {
            "type": "object", "required": ["p50", "p95", "p99"],
            "properties": {"p50": {"type": "integer", "nullable": true},
                           "p95": {"type": "integer", "nullable": true},
                           "p99": {"type": "integer", "nullable": true}}},
          "satisfactionRate": {"type": "number", "nullable": true},
          "drill": {"type": "string", "description": "The conversations with messages of that day"}
        }}}}},
    "topQueries": {"type": "array", "items": {
      "type": "object", "required": ["query", "count", "avgSatisfaction"],
      "properties": {
        "query": {"type": "string"}, "count": {"type": "integer"},
        "avgSatisfaction": {"type": "number", "nullable": true}}}},
    "integrationBreakdown": {
      "type": "object", "required": ["web_embed", "line_oa", "messenger", "api"],
      "description": "Of 100 conversations so many came by each channel",
      "properties": {"web_embed": {"type": "integer"}, "line_oa": {"type": "integer"},
                     "messenger": {"type": "integer"}, "api": {"type": "integer"}}},
    "responseTimes": {
      "type": "object", "required": ["p50", "p95", "p99"],
      "description": "What 50, 95 and 99 of 100 took at most, in ms; less than 0.4 percent off",
      "properties": {"p50": {"type": "integer", "nullable": true},
                     "p95": {"type": "integer", "nullable": true},
                     "p99": {"type": "integer", "nullable": true}}},
    "outcomes": {
      "type": "object",
      "required": ["resolvedByBot", "resolvedByHuman", "abandoned", "reopened", "answered",
                   "unanswered", "failed", "escalated", "refused", "handed"],
      "description": "How conversations ended, and what became of questions",
      "properties": {
        "resolvedByBot": {"type": "integer"}, "resolvedByHuman": {"type": "integer"},
        "abandoned": {"type": "integer"}, "reopened": {"type": "integer"},
        "answered": {"type": "integer"}, "unanswered": {"type": "integer"},
        "failed": {"type": "integer"}, "escalated": {"type": "integer"},
        "refused": {"type": "integer"}, "handed": {"type": "integer"}}},
    "handoffs": {
      "type": "object",
      "required": ["total", "requested", "keyword", "lowConfidence", "error", "policy", "budget"],
      "description": "How often a person was asked for, and why",
      "properties": {
        "total": {"type": "integer"}, "requested": {"type": "integer"},
        "keyword": {"type": "integer"}, "lowConfidence": {"type": "integer"},
        "error": {"type": "integer"}, "policy": {"type": "integer"},
        "budget": {"type": "integer"}}},
    "feedback": {
      "type": "object", "required": ["helpful", "notHelpful", "inappropriate"],
      "properties": {"helpful": {"type": "integer"}, "notHelpful": {"type": "integer"},
                     "inappropriate": {"type": "integer"}}},
    "tokens": {
      "type": "object", "required": ["prompt", "completion", "total"],
      "properties": {"prompt": {"type": "integer"}, "completion": {"type": "integer"},
                     "total": {"type": "integer"}}},
    "models": {"type": "array", "items": {
      "type": "object",
      "required": ["provider", "model", "requests", "promptTokens", "completionTokens", "cost",
                   "currency"],
      "properties": {
        "provider": {"type": "string"}, "model": {"type": "string"},
        "requests": {"type": "integer", "description": "Questions that it was asked for"},
        "promptTokens": {"type": "integer"}, "completionTokens": {"type": "integer"},
        "cost": {"type": "number", "nullable": true,
                 "description": "By the prices of the time; null where none was known"},
        "currency": {"type": "string", "nullable": true}}}},
    "costs": {"type": "array", "items": {
      "type": "object", "required": ["currency", "amount"],
      "properties": {"currency": {"type": "string"}, "amount": {"type": "number"}}}},
    "drill": {"type": "object", "properties": {}, "additionalProperties": true,
      "description": "For each figure the path that lists the conversations behind it"}
  }}'::jsonb;

comment on function app.analytics_schema() is
  'The JSON Schema of the figures of a chatbot.';


create or replace function app.analytics_zone(chatbot app.chatbot_instances, name text)
  returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_chatbot app.chatbot_instances := analytics_zone.chatbot;
  v_own     text := v_chatbot.configuration -> 'businessHours' ->> 'timezone';
begin
  if coalesce(analytics_zone.name, '') = '' then
    return case when v_own is not null and app.is_time_zone(v_own) then v_own else 'UTC' end;
  elsif not app.is_time_zone(analytics_zone.name) then
    perform app.fail(400, 'invalid_parameter', 'timeZone is the name of no time zone', null,
                     'A name of the IANA time zone database, such as Europe/Berlin or Asia/Tokyo');
  elsif lower(analytics_zone.name) in ('utc', 'etc/utc', 'gmt', 'etc/gmt') then
    return 'UTC';
  end if;
  -- As it is kept, if it is.
  return coalesce((
    select z.zone from app.analytics_zones as z
    where z.organization_id = v_chatbot.organization_id and z.chatbot_id = v_chatbot.id
      and lower(z.zone) = lower(analytics_zone.name) limit 1), analytics_zone.name);
end
$$;

comment on function app.analytics_zone(app.chatbot_instances, text) is
  $$The time zone whose days are meant

  name: of the query string; none is that of the chatbot's business hours, else UTC.
  Errors: 400 invalid_parameter.$$;


create or replace function app.analytics_time(value text, name text, zone text)
  returns timestamptz
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_time timestamptz := app.query_time(analytics_time.value, analytics_time.name);
begin
  return case when length(analytics_time.value) = 10
         then app.day_start(analytics_time.value::date, analytics_time.zone) else v_time end;
end
$$;

comment on function app.analytics_time(text, text, text) is
  $$A time of the query string; null for none

  A date is its first moment in the time zone.  Errors: 400 invalid_parameter.$$;


create or replace function app.analytics_period(
    period text, from_time timestamptz, to_time timestamptz, zone text,
    out since timestamptz, out until timestamptz
  )
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_today  date := (now() at time zone analytics_period.zone)::date;
  v_match  text[] := regexp_match(analytics_period.period, '^([1-9][0-9]{0,3})([hdwmy])$');
  v_number integer := v_match[1]::integer;
begin
  if analytics_period.period <> '' and v_match is null then
    perform app.fail(400, 'invalid_parameter', 'period is not well formed', null,
                     'A number and h, d, w, m (months) or y, such as 24h, 30d or 12m');
  elsif analytics_period.period <> ''
        and coalesce(analytics_period.from_time, analytics_period.to_time) is not null then
    perform app.fail(400, 'invalid_parameter', 'period and from or to exclude each other');
  end if;
  if v_match[2] = 'h' then
    until := app.analytics_slot(now()) + interval '15 minutes';
    since := until - make_interval(hours => v_number);
  elsif v_match[2] is not null or analytics_period.from_time is null
        and analytics_period.to_time is null then
    until := app.day_start(v_today + 1, analytics_period.zone);
    since := app.day_start((v_today + 1 - case v_match[2]
      when 'd' then make_interval(days => v_number)
      when 'w' then make_interval(days => 7 * v_number)
      when 'm' then make_interval(months => v_number)
      when 'y' then make_interval(years => v_number)
      else make_interval(days => 30) end)::date, analytics_period.zone);
  else
    until := coalesce(analytics_period.to_time,
                      app.day_start(v_today + 1, analytics_period.zone));
    since := coalesce(analytics_period.from_time, until - interval '30 days');
    if since >= until then
      perform app.fail(400, 'invalid_parameter', 'from must be before to');
    end if;
    since := app.analytics_slot(since);
    if until <> app.analytics_slot(until) then
      until := app.analytics_slot(until) + interval '15 minutes';
    end if;
  end if;
  if until - since > interval '3700 days' then
    perform app.fail(400, 'invalid_parameter', 'The period is longer than ten years');
  end if;
end
$$;

comment on function app.analytics_period(text, timestamptz, timestamptz, text) is
  $$The quarters of an hour that a period is

  period: so many hours up to now, the current quarter included; or so many days, weeks, months or
  years of the time zone up to today, today included.  Without anything 30d.  from_time and to_time
  are widened to whole quarters.  Errors: 400 invalid_parameter.$$;


create or replace function app.is_kept(
    organization_id uuid, chatbot_id uuid, since timestamptz, until timestamptz, zone text
  ) returns boolean
  language sql stable
return is_kept.since = app.day_start((is_kept.since at time zone is_kept.zone)::date, is_kept.zone)
  and is_kept.until = app.day_start((is_kept.until at time zone is_kept.zone)::date, is_kept.zone)
  and (is_kept.zone = 'UTC' or exists (
    select from app.analytics_zones as z
    where z.organization_id = is_kept.organization_id and z.chatbot_id = is_kept.chatbot_id
      and z.zone = is_kept.zone));

comment on function app.is_kept(uuid, uuid, timestamptz, timestamptz, text) is
  'Whether a period is whole days of a time zone whose days are kept folded.';


create or replace function app.counted_days(
    organization_id uuid, chatbot_id uuid, since timestamptz, until timestamptz, zone text
  ) returns table (day date,
    total_conversations numeric, from_web_embed numeric, from_line_oa numeric,
    from_messenger numeric, from_api numeric, total_messages numeric, successful_queries numeric,
    unanswered_queries numeric, failed_queries numeric, escalated_queries numeric,
    refused_queries numeric, handed_queries numeric, responses numeric, response_ms numeric,
    prompt_tokens numeric, completion_tokens numeric, resolved_by_bot numeric,
    resolved_by_human numeric, abandoned numeric, reopened numeric, handoffs_requested numeric,
    handoffs_keyword numeric, handoffs_low_confidence numeric, handoffs_error numeric,
    handoffs_policy numeric, handoffs_budget numeric, helpful numeric, not_helpful numeric,
    inappropriate numeric
  )
  language plpgsql stable
  set search_path = ''
as $$
begin
  if app.is_kept(
    counted_days.organization_id, counted_days.chatbot_id, counted_days.since, counted_days.until,
    counted_days.zone
  ) then
    return query
      select s.day,
        sum(s.total_conversations), sum(s.from_web_embed), sum(s.from_line_oa),
        sum(s.from_messenger), sum(s.from_api), sum(s.total_messages),
        sum(s.successful_queries), sum(s.unanswered_queries), sum(s.failed_queries),
        sum(s.escalated_queries), sum(s.refused_queries), sum(s.handed_queries),
        sum(s.responses), sum(s.response_ms), sum(s.prompt_tokens), sum(s.completion_tokens),
        sum(s.resolved_by_bot), sum(s.resolved_by_human), sum(s.abandoned), sum(s.reopened),
        sum(s.handoffs_requested), sum(s.handoffs_keyword), sum(s.handoffs_low_confidence),
        sum(s.handoffs_error), sum(s.handoffs_policy), sum(s.handoffs_budget), sum(s.helpful),
        sum(s.not_helpful), sum(s.inappropriate)
      from (
        select f.day,
          f.total_conversations, f.from_web_embed, f.from_line_oa, f.from_messenger,
          f.from_api, f.total_messages, f.successful_queries, f.unanswered_queries,
          f.failed_queries, f.escalated_queries, f.refused_queries, f.handed_queries,
          f.responses, f.response_ms, f.prompt_tokens, f.completion_tokens, f.resolved_by_bot,
          f.resolved_by_human, f.abandoned, f.reopened, f.handoffs_requested,
          f.handoffs_keyword, f.handoffs_low_confidence, f.handoffs_error, f.handoffs_policy,
          f.handoffs_budget, f.helpful, f.not_helpful, f.inappropriate
        from app.analytics_days as f
        where f.organization_id = counted_days.organization_id
          and f.chatbot_id = counted_days.chatbot_id and f.zone = counted_days.zone
          and f.day >= (counted_days.since at time zone counted_days.zone)::date
          and f.day < (counted_days.until at time zone counted_days.zone)::date
        union all
        select (u.slot at time zone counted_days.zone)::date,
          u.total_conversations, u.from_web_embed, u.from_line_oa, u.from_messenger,
          u.from_api, u.total_messages, u.successful_queries, u.unanswered_queries,
          u.failed_queries, u.escalated_queries, u.refused_queries, u.handed_queries,
          u.responses, u.response_ms, u.prompt_tokens, u.completion_tokens, u.resolved_by_bot,
          u.resolved_by_human, u.abandoned, u.reopened, u.handoffs_requested,
          u.handoffs_keyword, u.handoffs_low_confidence, u.handoffs_error, u.handoffs_policy,
          u.handoffs_budget, u.helpful, u.not_helpful, u.inappropriate
        from app.unfolded_slots as u
        where u.organization_id = counted_days.organization_id
          and u.chatbot_id = counted_days.chatbot_id and u.slot >= counted_days.since
          and u.slot < counted_days.until
      ) as s
      group by s.day;
    return;
  end if;
  return query
    select (s.slot at time zone counted_days.zone)::date,
        sum(s.total_conversations), sum(s.from_web_embed), sum(s.from_line_oa),
        sum(s.from_messenger), sum(s.from_api), sum(s.total_messages), sum(s.successful_queries),
        sum(s.unanswered_queries), sum(s.failed_queries), sum(s.escalated_queries),
        sum(s.refused_queries), sum(s.handed_queries), sum(s.responses), sum(s.response_ms),
        sum(s.prompt_tokens), sum(s.completion_tokens), sum(s.resolved_by_bot),
        sum(s.resolved_by_human), sum(s.abandoned), sum(s.reopened), sum(s.handoffs_requested),
        sum(s.handoffs_keyword), sum(s.handoffs_low_confidence), sum(s.handoffs_error),
        sum(s.handoffs_policy), sum(s.handoffs_budget), sum(s.helpful), sum(s.not_helpful),
        sum(s.inappropriate)
    from app.counted_slots as s
    where s.organization_id = counted_days.organization_id
      and s.chatbot_id = counted_days.chatbot_id and s.slot >= counted_days.since
      and s.slot < counted_days.until
    group by 1;
end
$$;

comment on function app.counted_days(uuid, uuid, timestamptz, timestamptz, text) is
  'The sums of the days of a period on which something happened.';


create or replace function app.percentiles(
    organization_id uuid, chatbot_id uuid, since timestamptz, until timestamptz, zone text
  ) returns table (day date, p50 bigint, p95 bigint, p99 bigint)
  language plpgsql stable
  set search_path = ''
as $$
begin
  if not app.is_kept(
    percentiles.organization_id, percentiles.chatbot_id, percentiles.since, percentiles.until,
    percentiles.zone
  ) then
    return query
      with counted as (
        -- Each bucket of a day once: there are as many in a day as in all its quarters of an hour.
        select s.day, s.bucket, sum(s.responses)::bigint as responses
        from (
          select (f.slot at time zone percentiles.zone)::date as day, f.bucket, f.responses
          from app.analytics_responses as f
          where f.organization_id = percentiles.organization_id
            and f.chatbot_id = percentiles.chatbot_id and not f.is_forgotten
            and f.slot >= percentiles.since and f.slot < percentiles.until
          union all
          select (d.slot at time zone percentiles.zone)::date, d.response_bucket,
                 d.responses::bigint
          from app.analytics_deltas as d
          where d.organization_id = percentiles.organization_id
            and d.chatbot_id = percentiles.chatbot_id and not d.is_forgotten
            and d.response_bucket is not null
            and d.slot >= percentiles.since and d.slot < percentiles.until
        ) as s
        group by s.day, s.bucket
      ), days as (
        select c.day, array_agg(c.bucket) as buckets, array_agg(c.responses) as responses
        from counted as c
        group by grouping sets ((c.day), ())
        having count(*) > 0
      )
      select d.day, app.bucket_ms(r.p50), app.bucket_ms(r.p95), app.bucket_ms(r.p99)
      from days as d cross join lateral app.ranked_responses(d.buckets, d.responses) as r;
    return;
  end if;
  return query
    with folded as materialized (
      select f.day, f.buckets, f.responses, f.p50, f.p95, f.p99
      from app.analytics_response_days as f
      where f.organization_id = percentiles.organization_id
        and f.chatbot_id = percentiles.chatbot_id and f.zone = percentiles.zone
        and f.day >= (percentiles.since at time zone percentiles.zone)::date
        and f.day < (percentiles.until at time zone percentiles.zone)::date
    ), coming as materialized (
      select c.day, array_agg(c.bucket) as buckets, array_agg(c.responses) as responses
      from (
        select (d.slot at time zone percentiles.zone)::date as day, d.response_bucket as bucket,
               sum(d.responses)::bigint as responses
        from app.analytics_deltas as d
        where d.organization_id = percentiles.organization_id
          and d.chatbot_id = percentiles.chatbot_id and not d.is_forgotten
          and d.response_bucket is not null
          and d.slot >= percentiles.since and d.slot < percentiles.until
        group by 1, 2
      ) as c
      group by c.day
    ), altogether as (
      select array_agg(s.bucket) as buckets, array_agg(s.responses) as responses
      from (
        select u.bucket, sum(u.responses)::bigint as responses
        from (
          select f.buckets, f.responses from folded as f
          union all
          select c.buckets, c.responses from coming as c
        ) as d
        cross join lateral unnest(d.buckets, d.responses) as u (bucket, responses)
        group by u.bucket
      ) as s
      having count(*) > 0
    )
    select f.day, app.bucket_ms(f.p50), app.bucket_ms(f.p95), app.bucket_ms(f.p99)
    from folded as f
    where not exists (select from coming as c where c.day = f.day)
    union all
    select c.day, app.bucket_ms(r.p50), app.bucket_ms(r.p95), app.bucket_ms(r.p99)
    from coming as c
    left join folded as f on f.day = c.day
    cross join lateral app.ranked_responses(
      c.buckets || f.buckets, c.responses || f.responses) as r
    union all
    select null, app.bucket_ms(r.p50), app.bucket_ms(r.p95), app.bucket_ms(r.p99)
    from altogether as a cross join lateral app.ranked_responses(a.buckets, a.responses) as r;
end
$$;

comment on function app.percentiles(uuid, uuid, timestamptz, timestamptz, text) is
  $$What 50, 95 and 99 of 100 responses took at most, by nearest rank, in milliseconds

  For each day with responses, and with a null for its day over the whole period.  The middle of the
  bucket that the rank is in: app.response_bucket.  Folded and not yet folded.$$;


create or replace function app.counted_visitors(
    organization_id uuid, chatbot_id uuid, since timestamptz, until timestamptz, zone text
  ) returns table (day date, visitors bigint)
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_first date := (counted_visitors.since at time zone counted_visitors.zone)::date;
  -- The whole days of UTC in the period.
  v_whole timestamptz := date_trunc(
    'day', counted_visitors.since + interval '1 day' - interval '1 microsecond', 'UTC');
  v_end   timestamptz := greatest(
    v_whole, date_trunc('day', counted_visitors.until, 'UTC'));
begin
  if not app.is_kept(
    counted_visitors.organization_id, counted_visitors.chatbot_id, counted_visitors.since,
    counted_visitors.until, counted_visitors.zone
  ) then
    return query
      with days as (
        -- One after the other, so that what is told apart at a time is the visitors of one day.
        select g.day::date as day,
               greatest(counted_visitors.since,
                        app.day_start(g.day::date, counted_visitors.zone)) as since,
               least(counted_visitors.until,
                     app.day_start(g.day::date + 1, counted_visitors.zone)) as until
        from generate_series(
          v_first::timestamp,
          ((counted_visitors.until - interval '1 microsecond')
            at time zone counted_visitors.zone)::date::timestamp, interval '1 day') as g (day)
      ), coming as materialized (
        select distinct (d.slot at time zone counted_visitors.zone)::date as day, d.visitor
        from app.analytics_deltas as d
        where d.organization_id = counted_visitors.organization_id
          and d.chatbot_id = counted_visitors.chatbot_id and d.visitor is not null
          and d.slot >= counted_visitors.since and d.slot < counted_visitors.until
      ), edges as (
        -- What of the period is in no whole day of UTC, whose visitors are counted already.
        select v.visitor
        from (values (counted_visitors.since, least(v_whole, counted_visitors.until)),
                     (greatest(v_end, counted_visitors.since), counted_visitors.until))
          as e (since, until)
        cross join lateral (
          select o.visitor from app.analytics_visits as o
          where o.organization_id = counted_visitors.organization_id
            and o.chatbot_id = counted_visitors.chatbot_id
            and o.slot >= e.since and o.slot < e.until and o.slot > '-infinity'
        ) as v
        union
        select n.visitor from coming as n
      )
      select d.day, c.visitors
      from days as d
      cross join lateral (
        select count(*) as visitors
        from (
          select v.visitor from app.analytics_visits as v
          where v.organization_id = counted_visitors.organization_id
            and v.chatbot_id = counted_visitors.chatbot_id
            and v.slot >= d.since and v.slot < d.until
            -- Which is the condition of the index by time.
            and v.slot > '-infinity'
          union
          select n.visitor from coming as n where n.day = d.day
        ) as s
      ) as c
      where c.visitors > 0
      union all
      select null,
             (select coalesce(sum(c.visitors), 0)::bigint from app.analytics_visitor_days as c
              where c.organization_id = counted_visitors.organization_id
                and c.chatbot_id = counted_visitors.chatbot_id and c.zone = 'UTC'
                and c.day >= (v_whole at time zone 'utc')::date
                and c.day < (v_end at time zone 'utc')::date
                and c.previous_day < (v_whole at time zone 'utc')::date)
             + (select count(*) from edges as e
                -- With a limit it is looked up for each, and not all visits are read for it.
                where (
                  select true from app.analytics_visits as v
                  where v.organization_id = counted_visitors.organization_id
                    and v.chatbot_id = counted_visitors.chatbot_id and v.visitor = e.visitor
                    and v.slot >= v_whole and v.slot < v_end
                  limit 1) is null);
    return;
  end if;
  return query
    with cells as (
      select c.day, c.previous_day, c.visitors from app.analytics_visitor_days as c
      where c.organization_id = counted_visitors.organization_id
        and c.chatbot_id = counted_visitors.chatbot_id and c.zone = counted_visitors.zone
        and c.day >= v_first
        and c.day < (counted_visitors.until at time zone counted_visitors.zone)::date
    ), coming as materialized (
      select distinct (d.slot at time zone counted_visitors.zone)::date as day, d.visitor
      from app.analytics_deltas as d
      where d.organization_id = counted_visitors.organization_id
        and d.chatbot_id = counted_visitors.chatbot_id and d.visitor is not null
        and d.slot >= counted_visitors.since and d.slot < counted_visitors.until
    )
    select c.day, sum(c.visitors)::bigint
    from (
      select f.day, f.visitors from cells as f
      union all
      -- Not folded yet, and not there on that day otherwise.
      select n.day, count(*) from coming as n
      where not exists (
        select from app.analytics_visits as v
        where v.organization_id = counted_visitors.organization_id
          and v.chatbot_id = counted_visitors.chatbot_id and v.visitor = n.visitor
          and v.slot >= app.day_start(n.day, counted_visitors.zone)
          and v.slot < app.day_start(n.day + 1, counted_visitors.zone))
      group by n.day
    ) as c
    group by c.day
    union all
    select null,
           (select coalesce(sum(f.visitors), 0)::bigint from cells as f
            where f.previous_day < v_first)
           + (select count(distinct n.visitor) from coming as n
              where not exists (
                select from app.analytics_visits as v
                where v.organization_id = counted_visitors.organization_id
                  and v.chatbot_id = counted_visitors.chatbot_id and v.visitor = n.visitor
                  and v.slot >= counted_visitors.since and v.slot < counted_visitors.until));
end
$$;

comment on function app.counted_visitors(uuid, uuid, timestamptz, timestamptz, text) is
  $$How many visitors wrote something, on each day and, with a null for the day, in the whole period

  Whole days of a time zone that is kept are sums of cells.  Of anything else the days are counted,
  which takes longer the more visits there were; the period is its whole days of UTC, which are kept,
  and what comes before and after them.$$;


create or replace function app.valid_prices(organization_id uuid)
  returns table (provider text, model text, valid_from timestamptz, valid_to timestamptz,
                 prompt_per_million numeric, completion_per_million numeric, currency text)
  language plpgsql stable
  set search_path = ''
as $$
begin
  return query
    select p.provider, p.model, p.valid_from,
           coalesce(
             lead(p.valid_from) over (partition by p.provider, p.model order by p.valid_from),
             'infinity'),
           p.prompt_per_million, p.completion_per_million, p.currency
    from (
      select o.provider, o.model, o.valid_from, o.prompt_per_million, o.completion_per_million,
             o.currency
      from app.organization_model_prices as o
      where o.organization_id = valid_prices.organization_id
      union all
      select i.provider, i.model, i.valid_from, i.prompt_per_million, i.completion_per_million,
             i.currency
      from app.model_prices as i
      where not exists (
        select from app.organization_model_prices as o
        where o.organization_id = valid_prices.organization_id and o.provider = i.provider
          and o.model = i.model and o.valid_from <= i.valid_from)
    ) as p;
end
$$;

comment on function app.valid_prices(uuid) is
  $$What models cost an organization, and from when until when

  Its own prices, and before the first of them the installation's.$$;


create or replace function app.counted_models(
    organization_id uuid, chatbot_id uuid, since timestamptz, until timestamptz, zone text
  ) returns table (provider text, model text, requests numeric, prompt_tokens numeric,
                   completion_tokens numeric, cost numeric, currency text)
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_first date := (counted_models.since at time zone counted_models.zone)::date;
  v_end   date := (counted_models.until at time zone counted_models.zone)::date;
  v_days  date[] := array[]::date[];
begin
  if app.is_kept(
    counted_models.organization_id, counted_models.chatbot_id, counted_models.since,
    counted_models.until, counted_models.zone
  ) then
    -- Those on which one price held; days are summed with the price of their first moment.
    v_days := array(
      select v_first + g.n from generate_series(0, v_end - v_first - 1) as g (n)
      except
      select (p.valid_from at time zone counted_models.zone)::date
      from app.valid_prices(counted_models.organization_id) as p
      where p.valid_from <> app.day_start(
        (p.valid_from at time zone counted_models.zone)::date, counted_models.zone));
  end if;
  return query
    with used as (
      select f.provider, f.model, app.day_start(f.day, counted_models.zone) as slot, f.requests,
             f.prompt_tokens, f.completion_tokens
      from app.analytics_model_days as f
      where f.organization_id = counted_models.organization_id
        and f.chatbot_id = counted_models.chatbot_id and f.zone = counted_models.zone
        and f.day >= v_first and f.day < v_end and f.day = any (v_days)
      union all
      select f.provider, f.model, f.slot, f.requests, f.prompt_tokens, f.completion_tokens
      from (
        -- The other days.
        select app.day_start(o.day, counted_models.zone) as since,
               app.day_start(o.day + 1, counted_models.zone) as until
        from (
          select v_first + g.n as day from generate_series(0, v_end - v_first) as g (n)
        ) as o
        where o.day <> all (v_days)
      ) as o
      cross join lateral (
        select m.provider, m.model, m.slot, m.requests, m.prompt_tokens, m.completion_tokens
        from app.analytics_models as m
        where m.organization_id = counted_models.organization_id
          and m.chatbot_id = counted_models.chatbot_id and not m.is_forgotten
          and m.slot >= greatest(o.since, counted_models.since)
          and m.slot < least(o.until, counted_models.until)
      ) as f
      union all
      select d.provider, coalesce(d.model, ''), d.slot, d.requests, coalesce(d.prompt_tokens, 0),
             coalesce(d.completion_tokens, 0)
      from app.analytics_deltas as d
      where d.organization_id = counted_models.organization_id
        and d.chatbot_id = counted_models.chatbot_id and not d.is_forgotten
        and d.requests is not null and d.slot >= counted_models.since
        and d.slot < counted_models.until
    )
    select u.provider, u.model, sum(u.requests)::numeric, sum(u.prompt_tokens)::numeric,
           sum(u.completion_tokens)::numeric,
           trim_scale(sum(u.prompt_tokens * p.prompt_per_million
                          + u.completion_tokens * p.completion_per_million) * 0.000001),
           p.currency
    from used as u
    left join app.valid_prices(counted_models.organization_id) as p
      on p.provider = u.provider and p.model = u.model and p.valid_from <= u.slot
     and p.valid_to > u.slot
    group by u.provider, u.model, p.currency;
end
$$;

comment on function app.counted_models(uuid, uuid, timestamptz, timestamptz, text) is
  $$What each model was asked and used, and what that costs by the prices of the time

  A row for each currency; cost and currency are null where no price was known.  Of a zone whose days
  are kept, whole days are read as such.$$;


create or replace function app.percentages(counts jsonb) returns jsonb
  language sql immutable parallel safe
  set search_path = ''
as $$
  with parts as (
    select c.key, c.value::numeric * 100 / nullif(sum(c.value::numeric) over (), 0) as exact
    from jsonb_each_text(percentages.counts) as c
  ), ranked as (
    select p.key, floor(p.exact) as whole,
           row_number() over (order by p.exact - floor(p.exact) desc, p.key) as place,
           100 - sum(floor(p.exact)) over () as missing
    from parts as p
  )
  select jsonb_object_agg(
    r.key, coalesce(r.whole + case when r.place <= r.missing then 1 else 0 end, 0)::integer)
  from ranked as r;
$$;

comment on function app.percentages(jsonb) is
  $$Counts as whole numbers of 100, which are 100 together

  What rounding down leaves goes to the largest remainders.  All are 0 where there is nothing.$$;


create or replace function app.analytics_queries(
    organization_id uuid, chatbot_id uuid, since timestamptz, until timestamptz, max integer
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_function regproc := to_regprocedure(
    'app.top_queries(uuid,uuid,timestamptz,timestamptz,integer)')::oid;
  v_queries  jsonb;
begin
  if v_function is null then
    return '[]'::jsonb;
  end if;
  execute format('select %s($1, $2, $3, $4, $5)', v_function) into v_queries
  using analytics_queries.organization_id, analytics_queries.chatbot_id, analytics_queries.since,
        analytics_queries.until, analytics_queries.max;
  return coalesce(v_queries, '[]');
end
$$;

comment on function app.analytics_queries(uuid, uuid, timestamptz, timestamptz, integer) is
  'What was asked most in a period, the questions of one meaning together.';


create or replace function app.drill_path(
    chatbot_id uuid, figure text, since timestamptz, until timestamptz, channel text default null
  ) returns text
  language sql stable parallel safe
return format(
  '/api/v1/chatbots/%s/conversations?figure=%s%s&from=%s&to=%s', drill_path.chatbot_id,
  drill_path.figure, '&channel=' || drill_path.channel,
  to_char(drill_path.since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  to_char(drill_path.until at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'));

comment on function app.drill_path(uuid, text, timestamptz, timestamptz, text) is
  'The path that lists the conversations behind a figure.';


create or replace function app.analytics_report(
    organization_id uuid, chatbot_id uuid, since timestamptz, until timestamptz, zone text
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_organization_id uuid := analytics_report.organization_id;
  v_chatbot_id      uuid := analytics_report.chatbot_id;
  v_since           timestamptz := analytics_report.since;
  v_until           timestamptz := analytics_report.until;
  v_zone            text := analytics_report.zone;
  v_no_times        jsonb := '{"p50": null, "p95": null, "p99": null}'::jsonb;
  v_sums            record;
  v_totals          jsonb;
  v_daily           jsonb;
  v_visitors        bigint;
  v_times           jsonb;
  v_models          jsonb;
  v_costs           jsonb;
  v_link            text := app.drill_path(v_chatbot_id, '%s', v_since, v_until);
begin
  with days as materialized (
    select d.* from app.counted_days(
      v_organization_id, v_chatbot_id, v_since, v_until, v_zone) as d
  ), visitors as materialized (
    select v.day, v.visitors
    from app.counted_visitors(v_organization_id, v_chatbot_id, v_since, v_until, v_zone) as v
  ), times as materialized (
    select p.day, jsonb_build_object('p50', p.p50, 'p95', p.p95, 'p99', p.p99) as times
    from app.percentiles(v_organization_id, v_chatbot_id, v_since, v_until, v_zone) as p
  ), calendar as (
    select g.day::date as day
    from generate_series(
      (v_since at time zone v_zone)::date::timestamp,
      ((v_until - interval '1 microsecond') at time zone v_zone)::date::timestamp,
      interval '1 day') as g (day)
  )
  select
    jsonb_agg(jsonb_build_object(
      'date', c.day, 'conversations', coalesce(d.total_conversations, 0),
      'messages', coalesce(d.total_messages, 0), 'uniqueUsers', coalesce(v.visitors, 0),
      'answered', coalesce(d.successful_queries, 0),
      'unanswered', coalesce(d.unanswered_queries, 0), 'failed', coalesce(d.failed_queries, 0),
      'escalated', coalesce(d.escalated_queries, 0),
      'promptTokens', coalesce(d.prompt_tokens, 0),
      'completionTokens', coalesce(d.completion_tokens, 0),
      'avgResponseTime', round(d.response_ms / nullif(d.responses, 0)),
      'responseTimes', coalesce(t.times, v_no_times),
      'satisfactionRate', round(d.helpful / nullif(d.helpful + d.not_helpful, 0), 4),
      'drill', app.drill_path(
        v_chatbot_id, 'messages', greatest(v_since, app.day_start(c.day, v_zone)),
        least(v_until, app.day_start(c.day + 1, v_zone)))) order by c.day),
    (select o.visitors from visitors as o where o.day is null),
    (select o.times from times as o where o.day is null),
    (select to_jsonb(t.*) from (
      select
        coalesce(sum(s.total_conversations), 0) as total_conversations,
        coalesce(sum(s.from_web_embed), 0) as from_web_embed,
        coalesce(sum(s.from_line_oa), 0) as from_line_oa,
        coalesce(sum(s.from_messenger), 0) as from_messenger,
        coalesce(sum(s.from_api), 0) as from_api,
        coalesce(sum(s.total_messages), 0) as total_messages,
        coalesce(sum(s.successful_queries), 0) as successful_queries,
        coalesce(sum(s.unanswered_queries), 0) as unanswered_queries,
        coalesce(sum(s.failed_queries), 0) as failed_queries,
        coalesce(sum(s.escalated_queries), 0) as escalated_queries,
        coalesce(sum(s.refused_queries), 0) as refused_queries,
        coalesce(sum(s.handed_queries), 0) as handed_queries,
        coalesce(sum(s.responses), 0) as responses, coalesce(sum(s.response_ms), 0) as response_ms,
        coalesce(sum(s.prompt_tokens), 0) as prompt_tokens,
        coalesce(sum(s.completion_tokens), 0) as completion_tokens,
        coalesce(sum(s.resolved_by_bot), 0) as resolved_by_bot,
        coalesce(sum(s.resolved_by_human), 0) as resolved_by_human,
        coalesce(sum(s.abandoned), 0) as abandoned, coalesce(sum(s.reopened), 0) as reopened,
        coalesce(sum(s.handoffs_requested), 0) as handoffs_requested,
        coalesce(sum(s.handoffs_keyword), 0) as handoffs_keyword,
        coalesce(sum(s.handoffs_low_confidence), 0) as handoffs_low_confidence,
        coalesce(sum(s.handoffs_error), 0) as handoffs_error,
        coalesce(sum(s.handoffs_policy), 0) as handoffs_policy,
        coalesce(sum(s.handoffs_budget), 0) as handoffs_budget,
        coalesce(sum(s.helpful), 0) as helpful, coalesce(sum(s.not_helpful), 0) as not_helpful,
        coalesce(sum(s.inappropriate), 0) as inappropriate
      from days as s) as t)
  into v_daily, v_visitors, v_times, v_totals
  from calendar as c
  left join days as d on d.day = c.day
  left join visitors as v on v.day = c.day
  left join times as t on t.day = c.day;

  select t.* into v_sums
  from jsonb_to_record(v_totals) as t (
    total_conversations numeric, from_web_embed numeric, from_line_oa numeric,
    from_messenger numeric, from_api numeric, total_messages numeric, successful_queries numeric,
    unanswered_queries numeric, failed_queries numeric, escalated_queries numeric,
    refused_queries numeric, handed_queries numeric, responses numeric, response_ms numeric,
    prompt_tokens numeric, completion_tokens numeric, resolved_by_bot numeric,
    resolved_by_human numeric, abandoned numeric, reopened numeric, handoffs_requested numeric,
    handoffs_keyword numeric, handoffs_low_confidence numeric, handoffs_error numeric,
    handoffs_policy numeric, handoffs_budget numeric, helpful numeric, not_helpful numeric,
    inappropriate numeric
  );

  with models as materialized (
    select m.*
    from app.counted_models(v_organization_id, v_chatbot_id, v_since, v_until, v_zone) as m
  )
  select
    coalesce(jsonb_agg(jsonb_build_object(
      'provider', m.provider, 'model', m.model, 'requests', m.requests,
      'promptTokens', m.prompt_tokens, 'completionTokens', m.completion_tokens,
      'cost', m.cost, 'currency', m.currency)
      order by m.prompt_tokens + m.completion_tokens desc, m.provider, m.model, m.currency), '[]'),
    coalesce((
      select jsonb_agg(jsonb_build_object('currency', c.currency, 'amount', c.amount)
                       order by c.currency)
      from (select o.currency, sum(o.cost) as amount from models as o
            where o.currency is not null group by o.currency) as c), '[]')
  into v_models, v_costs
  from models as m;

  return jsonb_build_object(
    'chatbotId', v_chatbot_id,
    'period', jsonb_build_object('from', v_since, 'to', v_until, 'timeZone', v_zone),
    'summary', jsonb_build_object(
      'totalConversations', v_sums.total_conversations, 'totalMessages', v_sums.total_messages,
      'uniqueUsers', coalesce(v_visitors, 0),
      'avgMessagesPerConversation',
      round(v_sums.total_messages / nullif(v_sums.total_conversations, 0), 2),
      'avgResponseTime', round(v_sums.response_ms / nullif(v_sums.responses, 0)),
      'satisfactionRate',
      round(v_sums.helpful / nullif(v_sums.helpful + v_sums.not_helpful, 0), 4)),
    'trends', jsonb_build_object('daily', v_daily),
    'topQueries', app.analytics_queries(v_organization_id, v_chatbot_id, v_since, v_until, 10),
    'integrationBreakdown', app.percentages(jsonb_build_object(
      'web_embed', v_sums.from_web_embed, 'line_oa', v_sums.from_line_oa,
      'messenger', v_sums.from_messenger, 'api', v_sums.from_api)),
    'responseTimes', coalesce(v_times, v_no_times),
    'outcomes', jsonb_build_object(
      'resolvedByBot', v_sums.resolved_by_bot, 'resolvedByHuman', v_sums.resolved_by_human,
      'abandoned', v_sums.abandoned, 'reopened', v_sums.reopened,
      'answered', v_sums.successful_queries, 'unanswered', v_sums.unanswered_queries,
      'failed', v_sums.failed_queries, 'escalated', v_sums.escalated_queries,
      'refused', v_sums.refused_queries, 'handed', v_sums.handed_queries),
    'handoffs', jsonb_build_object(
      'total', v_sums.handoffs_requested + v_sums.handoffs_keyword
        + v_sums.handoffs_low_confidence + v_sums.handoffs_error + v_sums.handoffs_policy
        + v_sums.handoffs_budget,
      'requested', v_sums.handoffs_requested, 'keyword', v_sums.handoffs_keyword,
      'lowConfidence', v_sums.handoffs_low_confidence, 'error', v_sums.handoffs_error,
      'policy', v_sums.handoffs_policy, 'budget', v_sums.handoffs_budget),
    'feedback', jsonb_build_object(
      'helpful', v_sums.helpful, 'notHelpful', v_sums.not_helpful,
      'inappropriate', v_sums.inappropriate),
    'tokens', jsonb_build_object(
      'prompt', v_sums.prompt_tokens, 'completion', v_sums.completion_tokens,
      'total', v_sums.prompt_tokens + v_sums.completion_tokens),
    'models', v_models, 'costs', v_costs,
    'drill', jsonb_build_object(
      'totalConversations', format(v_link, 'conversations'),
      'totalMessages', format(v_link, 'messages'), 'uniqueUsers', format(v_link, 'visitors'),
      'avgMessagesPerConversation', format(v_link, 'messages'),
      'avgResponseTime', format(v_link, 'responses'),
      'satisfactionRate', format(v_link, 'rated'),
      'responseTimes', format(v_link, 'responses'), 'tokens', format(v_link, 'model_requests'),
      'integrationBreakdown', (
        select jsonb_object_agg(
          c.name, app.drill_path(v_chatbot_id, 'conversations', v_since, v_until, c.name))
        from unnest('{web_embed,line_oa,messenger,api}'::text[]) as c (name)),
      'outcomes', jsonb_build_object(
        'resolvedByBot', format(v_link, 'resolved_by_bot'),
        'resolvedByHuman', format(v_link, 'resolved_by_human'),
        'abandoned', format(v_link, 'abandoned'), 'reopened', format(v_link, 'reopened'),
        'answered', format(v_link, 'answered'), 'unanswered', format(v_link, 'unanswered'),
        'failed', format(v_link, 'failed'), 'escalated', format(v_link, 'escalated'),
        'refused', format(v_link, 'refused'), 'handed', format(v_link, 'handed')),
      'handoffs', jsonb_build_object(
        'total', format(v_link, 'handoffs'), 'requested', format(v_link, 'handoffs_requested'),
        'keyword', format(v_link, 'handoffs_keyword'),
        'lowConfidence', format(v_link, 'handoffs_low_confidence'),
        'error', format(v_link, 'handoffs_error'), 'policy', format(v_link, 'handoffs_policy'),
        'budget', format(v_link, 'handoffs_budget')),
      'feedback', jsonb_build_object(
        'helpful', format(v_link, 'helpful'), 'notHelpful', format(v_link, 'not_helpful'),
        'inappropriate', format(v_link, 'inappropriate'))));
end
$$;

comment on function app.analytics_report(uuid, uuid, timestamptz, timestamptz, text) is
  'All figures of a chatbot in a period of whole quarters of an hour, as the API shows them.';


create or replace function app.read_analytics(
    period text, from_time text, to_time text, time_zone text
  ) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may: no policy is asked for each row.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('analytics.read');
  v_zone    text := app.analytics_zone(v_chatbot, read_analytics.time_zone);
  v_period  record;
begin
  select p.since, p.until into v_period
  from app.analytics_period(
    read_analytics.period, app.analytics_time(read_analytics.from_time, 'from', v_zone),
    app.analytics_time(read_analytics.to_time, 'to', v_zone), v_zone) as p;
  return app.analytics_report(
    v_chatbot.organization_id, v_chatbot.id, v_period.since, v_period.until, v_zone);
end
$$;

comment on function app.read_analytics(text, text, text, text) is
  $$The figures of the chatbot of the path

  As in the query string.  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden,
  404 not_found.$$;


create or replace function api.analytics_get(
    p_period text default null, p_from text default null, p_to text default null,
    p_time_zone text default null
  ) returns jsonb
  language sql stable
return app.read_analytics(p_period, p_from, p_to, p_time_zone);

comment on function api.analytics_get(text, text, text, text) is
  $$Read the figures of a chatbot

  Exact at every instant.  period is a number and h, d, w, m (months) or y: hours up to now, or days
  of timeZone up to and with today; 30d if nothing is given.  Or from and to, dates of timeZone or
  times, widened to quarters of an hour; to is not included.  timeZone is a name such as
  Europe/Berlin; none is that of the chatbot's business hours, else UTC.  Each drill is the path of
  the conversations that a figure counts.  Response times are in milliseconds.
  Query: period, from, to, timeZone.
  Answer: 200 analytics.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden;
  404 not_found.$$;


create or replace function parlance.set_model_price(
    p_provider text, p_model text, p_prompt_per_million numeric, p_completion_per_million numeric,
    p_valid_from timestamptz default null, p_currency text default 'USD',
    p_organization_id uuid default null
  ) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the tables; the installation's prices are the operator's.
declare
  v_valid_from timestamptz := app.analytics_slot(coalesce(p_valid_from, now()));
begin
  if not pg_has_role(session_user, 'parlance_owner', 'member')
     and (p_organization_id is null
          or p_organization_id is distinct from app.current_organization_id()) then
    raise exception 'Prices of the installation are the operator''s, others an organization''s own'
      using errcode = 'insufficient_privilege', hint = 'Set app.current_organization_id';
  elsif p_organization_id is null then
    insert into app.model_prices as p
      (provider, model, valid_from, prompt_per_million, completion_per_million, currency)
    values (p_provider, p_model, v_valid_from, p_prompt_per_million, p_completion_per_million,
            p_currency)
    on conflict on constraint model_prices_pkey do update set
      prompt_per_million = excluded.prompt_per_million,
      completion_per_million = excluded.completion_per_million, currency = excluded.currency;
  else
    insert into app.organization_model_prices as p
      (organization_id, provider, model, valid_from, prompt_per_million, completion_per_million,
       currency)
    values (p_organization_id, p_provider, p_model, v_valid_from, p_prompt_per_million,
            p_completion_per_million, p_currency)
    on conflict on constraint organization_model_prices_pkey do update set
      prompt_per_million = excluded.prompt_per_million,
      completion_per_million = excluded.completion_per_million, currency = excluded.currency;
  end if;
end
$$;

comment on function parlance.set_model_price(
  text, text, numeric, numeric, timestamptz, text, uuid
) is
  $$Say what a million tokens of a model cost, from some time on

  p_provider, p_model: as they stand in the figures.  p_valid_from: the quarter of an hour of this
  moment; null for now.  What was used before it keeps the price before.  p_currency: such as USD.
  p_organization_id: one that has prices of its own; null for the installation, which only the
  operator may set.  Called again with the same time, it corrects.  Errors: 42501, 23514.$$;


revoke all on function
  app.analytics_schema(), app.analytics_zone(app.chatbot_instances, text),
  app.analytics_time(text, text, text),
  app.analytics_period(text, timestamptz, timestamptz, text),
  app.is_kept(uuid, uuid, timestamptz, timestamptz, text),
  app.counted_days(uuid, uuid, timestamptz, timestamptz, text),
  app.percentiles(uuid, uuid, timestamptz, timestamptz, text),
  app.counted_visitors(uuid, uuid, timestamptz, timestamptz, text), app.valid_prices(uuid),
  app.counted_models(uuid, uuid, timestamptz, timestamptz, text), app.percentages(jsonb),
  app.analytics_queries(uuid, uuid, timestamptz, timestamptz, integer),
  app.drill_path(uuid, text, timestamptz, timestamptz, text),
  app.analytics_report(uuid, uuid, timestamptz, timestamptz, text),
  app.read_analytics(text, text, text, text), api.analytics_get(text, text, text, text),
  parlance.set_model_price(text, text, numeric, numeric, timestamptz, text, uuid)
from public, anon, authenticated;

grant execute on function
  app.read_analytics(text, text, text, text), api.analytics_get(text, text, text, text)
to anon, authenticated;

grant execute on function
  parlance.set_model_price(text, text, numeric, numeric, timestamptz, text, uuid)
to parlance_integrator;
