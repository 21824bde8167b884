-- That the figures are those of the facts: everything is counted again.
--
--   app.recounted_facts(…)        conversations, messages, turns, … as they are in their tables
--   app.counted_facts(…)          the same as it was counted, less what has been deleted since
--   app.verify_analytics(…)       where the two differ, and where sums of sums do
--   parlance.verify_analytics(…)  for whoever may ask

create or replace function app.recounted_facts(organization_id uuid, chatbot_id uuid)
  returns table (organization_id uuid, chatbot_id uuid, slot timestamptz, figure text, n numeric)
  language sql stable
  set search_path = ''
as $$
  with turns as materialized (
    select
      t.organization_id, t.chatbot_id, date_bin('15 minutes', t.finished_at, 'epoch') as slot,
      t.outcome, t.escalation_reason is not null as is_escalated, t.provider,
      coalesce(t.model, '') as model,
      case when t.outcome in ('answered', 'escalated', 'unanswered', 'failed') then greatest(
        0, round(1000 * extract(epoch from t.finished_at) - 1000 * extract(epoch from t.created_at))
      )::bigint end as ms,
      coalesce((t.usage ->> 'promptTokens')::bigint, 0) as prompt,
      coalesce((t.usage ->> 'completionTokens')::bigint, 0) as completion
    from app.turns as t
    where t.finished_at is not null
      and (recounted_facts.organization_id is null
           or t.organization_id = recounted_facts.organization_id)
      and (recounted_facts.chatbot_id is null or t.chatbot_id = recounted_facts.chatbot_id)
  ), conversations as materialized (
    select c.* from app.chatbot_conversations as c
    where (recounted_facts.organization_id is null
           or c.organization_id = recounted_facts.organization_id)
      and (recounted_facts.chatbot_id is null or c.chatbot_id = recounted_facts.chatbot_id)
  )
  select c.organization_id, c.chatbot_id, date_bin('15 minutes', c.started_at, 'epoch'), f.figure,
         count(*)
  from conversations as c
  cross join lateral (
    values ('total_conversations'), ('from_' || c.integration_type)) as f (figure)
  group by 1, 2, 3, 4
  union all
  select c.organization_id, c.chatbot_id, date_bin('15 minutes', c.ended_at, 'epoch'),
         c.resolution, count(*)
  from conversations as c where c.resolution is not null
  group by 1, 2, 3, 4
  union all
  select m.organization_id, m.chatbot_id, date_bin('15 minutes', m.created_at, 'epoch'),
         f.figure, count(*)
  from app.chatbot_messages as m
  cross join lateral (
    values ('total_messages'),
           (case m.role when 'user' then 'messages_sent'
                        when 'assistant' then 'messages_received' end)) as f (figure)
  where f.figure is not null
    and (recounted_facts.organization_id is null
         or m.organization_id = recounted_facts.organization_id)
    and (recounted_facts.chatbot_id is null or m.chatbot_id = recounted_facts.chatbot_id)
  group by 1, 2, 3, 4
  union all
  select t.organization_id, t.chatbot_id, t.slot, f.figure, sum(f.n)
  from turns as t
  cross join lateral (
    values
      (case when t.outcome in ('answered', 'escalated') then 'successful_queries'
            else t.outcome || '_queries' end, 1::bigint),
      ('escalated_queries', t.is_escalated::integer::bigint),
      ('responses', (t.ms is not null)::integer::bigint),
      ('response_ms', t.ms), ('prompt_tokens', t.prompt), ('completion_tokens', t.completion),
      ('responses of ' || app.response_bucket(t.ms), (t.ms is not null)::integer::bigint),
      (format('requests of %s %s', t.provider, t.model),
       (t.prompt + t.completion > 0)::integer::bigint),
      (format('prompt_tokens of %s %s', t.provider, t.model), t.prompt),
      (format('completion_tokens of %s %s', t.provider, t.model), t.completion)
  ) as f (figure, n)
  where f.n <> 0
  group by 1, 2, 3, 4
  union all
  select e.organization_id, e.chatbot_id, date_bin('15 minutes', e.created_at, 'epoch'),
         case e.kind when 'reopened' then 'reopened'
         else 'handoffs_' || (e.details ->> 'reason') end,
         count(*)
  from app.conversation_events as e
  where (e.kind = 'reopened' or e.kind = 'escalated' and e.details ->> 'reason' is not null)
    and (recounted_facts.organization_id is null
         or e.organization_id = recounted_facts.organization_id)
    and (recounted_facts.chatbot_id is null or e.chatbot_id = recounted_facts.chatbot_id)
  group by 1, 2, 3, 4
  union all
  select f.organization_id, f.chatbot_id, date_bin('15 minutes', f.created_at, 'epoch'),
         f.feedback_type, count(*)
  from app.message_feedback as f
  where (recounted_facts.organization_id is null
         or f.organization_id = recounted_facts.organization_id)
    and (recounted_facts.chatbot_id is null or f.chatbot_id = recounted_facts.chatbot_id)
  group by 1, 2, 3, 4;
$$;

comment on function app.recounted_facts(uuid, uuid) is
  $$What is in the tables of conversations, messages, turns and feedback, counted afresh

  organization_id, chatbot_id: null for all.  Written apart from what counts, so that a mistake
  there shows.$$;


create or replace function app.counted_facts(organization_id uuid, chatbot_id uuid)
  returns table (organization_id uuid, chatbot_id uuid, slot timestamptz, figure text, n numeric)
  language sql stable
  set search_path = ''
as $$
  with counted as (
    select s.organization_id, s.chatbot_id, s.slot, s.is_forgotten, f.key as figure,
           f.value::numeric as n
    from app.analytics_slots as s
    cross join lateral jsonb_each_text(
      to_jsonb(s) - '{organization_id,chatbot_id,slot,is_forgotten}'::text[]) as f
    union all
    select m.organization_id, m.chatbot_id, m.slot, m.is_forgotten,
           format('%s of %s %s', f.key, m.provider, m.model), f.value::numeric
    from app.analytics_models as m
    cross join lateral jsonb_each_text(to_jsonb(m)
      - '{organization_id,chatbot_id,slot,is_forgotten,provider,model}'::text[]) as f
    union all
    select r.organization_id, r.chatbot_id, r.slot, r.is_forgotten, 'responses of ' || r.bucket,
           r.responses
    from app.analytics_responses as r
    union all
    select d.organization_id, d.chatbot_id, d.slot, d.is_forgotten, f.key, f.value::numeric
    from app.analytics_deltas as d
    cross join lateral jsonb_each_text(jsonb_strip_nulls(to_jsonb(d)
      - '{organization_id,chatbot_id,slot,is_forgotten,integration_type,visitor}'::text[]
      - '{provider,model,response_bucket,requests}'::text[])) as f
    union all
    select d.organization_id, d.chatbot_id, d.slot, d.is_forgotten, f.figure, f.n
    from app.analytics_deltas as d
    cross join lateral (
      values
        ('from_' || d.integration_type, d.total_conversations::bigint),
        ('responses of ' || d.response_bucket, d.responses::bigint),
        (format('requests of %s %s', d.provider, d.model), d.requests::bigint),
        (format('prompt_tokens of %s %s', d.provider, d.model),
         case when d.requests is not null then d.prompt_tokens end),
        (format('completion_tokens of %s %s', d.provider, d.model),
         case when d.requests is not null then d.completion_tokens end)
    ) as f (figure, n)
    where f.n is not null and f.figure is not null
  )
  select c.organization_id, c.chatbot_id, c.slot, c.figure,
         sum(case when c.is_forgotten then - c.n else c.n end)
  from counted as c
  where (counted_facts.organization_id is null
         or c.organization_id = counted_facts.organization_id)
    and (counted_facts.chatbot_id is null or c.chatbot_id = counted_facts.chatbot_id)
  group by 1, 2, 3, 4;
$$;

comment on function app.counted_facts(uuid, uuid) is
  $$What was counted and not deleted since, folded or not

  organization_id, chatbot_id: null for all.$$;


create or replace function app.verify_analytics(organization_id uuid, chatbot_id uuid)
  returns table (organization_id uuid, chatbot_id uuid, slot timestamptz, figure text,
                 counted numeric, recounted numeric)
  language sql stable
  set search_path = ''
as $$
  with compared as (
    select f.organization_id, f.chatbot_id, f.slot, f.figure, f.n as counted, 0 as recounted
    from app.counted_facts(verify_analytics.organization_id, verify_analytics.chatbot_id) as f
    union all
    select f.organization_id, f.chatbot_id, f.slot, f.figure, 0, f.n
    from app.recounted_facts(verify_analytics.organization_id, verify_analytics.chatbot_id) as f
    -- Sums of sums.
    union all
    select m.organization_id, m.chatbot_id, app.day_start(m.month, 'UTC'),
           f.figure || ' of the month', f.n, 0
    from app.analytics_months as m
    cross join lateral (
      values ('total_conversations', m.total_conversations), ('total_messages', m.total_messages),
             ('prompt_tokens', m.prompt_tokens), ('completion_tokens', m.completion_tokens)
    ) as f (figure, n)
    union all
    select s.organization_id, s.chatbot_id, date_trunc('month', s.slot at time zone 'utc')
             at time zone 'utc', f.figure || ' of the month', 0, f.n
    from app.analytics_slots as s
    cross join lateral (
      values ('total_conversations', s.total_conversations), ('total_messages', s.total_messages),
             ('prompt_tokens', s.prompt_tokens), ('completion_tokens', s.completion_tokens)
    ) as f (figure, n)
    where not s.is_forgotten
    union all
    select d.organization_id, d.chatbot_id, app.day_start(d.day, d.zone),
           format('%s on a day of %s', f.key, d.zone), f.value::numeric, 0
    from app.analytics_days as d
    cross join lateral jsonb_each_text(to_jsonb(d) - '{organization_id,chatbot_id,zone,day}'::text[]) as f
    union all
    select s.organization_id, s.chatbot_id,
           app.day_start((s.slot at time zone z.zone)::date, z.zone),
           format('%s on a day of %s', f.key, z.zone), 0, f.value::numeric
    from app.analytics_slots as s
    cross join lateral (
      select 'UTC' as zone union all
      select o.zone from app.analytics_zones as o
      where o.organization_id = s.organization_id and o.chatbot_id = s.chatbot_id) as z
    cross join lateral jsonb_each_text(
      to_jsonb(s) - '{organization_id,chatbot_id,slot,is_forgotten}'::text[]
      - '{messages_sent,messages_received}'::text[]) as f
    where not s.is_forgotten
    union all
    select d.organization_id, d.chatbot_id, app.day_start(d.day, d.zone),
           format('%s of %s %s on a day of %s', f.key, d.provider, d.model, d.zone),
           f.value::numeric, 0
    from app.analytics_model_days as d
    cross join lateral jsonb_each_text(
      to_jsonb(d) - '{organization_id,chatbot_id,zone,day,provider,model}'::text[]) as f
    union all
    select s.organization_id, s.chatbot_id,
           app.day_start((s.slot at time zone z.zone)::date, z.zone),
           format('%s of %s %s on a day of %s', f.key, s.provider, s.model, z.zone),
           0, f.value::numeric
    from app.analytics_models as s
    cross join lateral (
      select 'UTC' as zone union all
      select o.zone from app.analytics_zones as o
      where o.organization_id = s.organization_id and o.chatbot_id = s.chatbot_id) as z
    cross join lateral jsonb_each_text(to_jsonb(s)
      - '{organization_id,chatbot_id,slot,is_forgotten,provider,model}'::text[]) as f
    where not s.is_forgotten
    union all
    select d.organization_id, d.chatbot_id, app.day_start(d.day, d.zone),
           format('responses of %s on a day of %s', u.bucket, d.zone), u.responses, 0
    from app.analytics_response_days as d
    cross join lateral unnest(d.buckets, d.responses) as u (bucket, responses)
    union all
    select d.organization_id, d.chatbot_id, app.day_start(d.day, d.zone),
           format('%s of a day of %s', f.figure, d.zone), f.counted, f.recounted
    from app.analytics_response_days as d
    cross join lateral app.ranked_responses(d.buckets, d.responses) as r
    cross join lateral (
      values ('p50', d.p50, r.p50), ('p95', d.p95, r.p95), ('p99', d.p99, r.p99)
    ) as f (figure, counted, recounted)
    union all
    select r.organization_id, r.chatbot_id,
           app.day_start((r.slot at time zone z.zone)::date, z.zone),
           format('responses of %s on a day of %s', r.bucket, z.zone), 0, r.responses
    from app.analytics_responses as r
    cross join lateral (
      select 'UTC' as zone union all
      select o.zone from app.analytics_zones as o
      where o.organization_id = r.organization_id and o.chatbot_id = r.chatbot_id) as z
    where not r.is_forgotten
    union all
    select d.organization_id, d.chatbot_id, app.day_start(d.day, d.zone),
           format('visitors of a day of %s, there before on %s', d.zone, d.previous_day),
           d.visitors - d.forgotten, 0
    from app.analytics_visitor_days as d
    union all
    select c.organization_id, c.chatbot_id, app.day_start(c.day, c.zone),
           format('visitors of a day of %s, there before on %s', c.zone,
                  coalesce(c.previous_day, '-infinity')), 0, 1
    from (
      select v.*, lag(v.day) over (
        partition by v.organization_id, v.chatbot_id, v.zone, v.visitor order by v.day)
        as previous_day
      from (
        select distinct a.organization_id, a.chatbot_id, z.zone, a.visitor,
               (a.slot at time zone z.zone)::date as day
        from app.analytics_visits as a
        cross join lateral (
          select 'UTC' as zone union all
          select o.zone from app.analytics_zones as o
          where o.organization_id = a.organization_id and o.chatbot_id = a.chatbot_id) as z
      ) as v
    ) as c
  ), spoken as (
    select m.organization_id, m.chatbot_id, c.user_identifier as visitor,
           date_bin('15 minutes', m.created_at, 'epoch') as slot
    from app.chatbot_messages as m
    join app.chatbot_conversations as c
      on c.organization_id = m.organization_id and c.id = m.conversation_id
    where m.sender_type = 'user' and c.user_identifier is not null
    group by 1, 2, 3, 4
  ), seen as (
    select v.organization_id, v.chatbot_id, v.visitor, v.slot from app.analytics_visits as v
    union
    select d.organization_id, d.chatbot_id, d.visitor, d.slot from app.analytics_deltas as d
    where d.visitor is not null
  )
  select c.organization_id, c.chatbot_id, c.slot, c.figure, sum(c.counted), sum(c.recounted)
  from compared as c
  where (verify_analytics.organization_id is null
         or c.organization_id = verify_analytics.organization_id)
    and (verify_analytics.chatbot_id is null or c.chatbot_id = verify_analytics.chatbot_id)
  group by 1, 2, 3, 4
  having sum(c.counted) <> sum(c.recounted)
  union all
  select organization_id, chatbot_id, slot, 'visitors', count(n.visitor), count(s.visitor)
  from seen as n
  full join spoken as s using (organization_id, chatbot_id, visitor, slot)
  where (verify_analytics.organization_id is null
         or organization_id = verify_analytics.organization_id)
    and (verify_analytics.chatbot_id is null or chatbot_id = verify_analytics.chatbot_id)
    and (n.visitor is null or s.visitor is null)
    -- Messages that are deleted leave their visits behind; retention takes visits of those who are
    -- idle before messages.
    and not exists (
      select from app.analytics_slots as f
      where f.organization_id = coalesce(n.organization_id, s.organization_id)
        and f.chatbot_id = coalesce(n.chatbot_id, s.chatbot_id)
        and f.slot = coalesce(n.slot, s.slot) and f.is_forgotten and f.total_messages > 0)
    and not exists (
      select from app.analytics_deltas as f
      where f.organization_id = coalesce(n.organization_id, s.organization_id)
        and f.chatbot_id = coalesce(n.chatbot_id, s.chatbot_id)
        and f.slot = coalesce(n.slot, s.slot) and f.is_forgotten and f.total_messages > 0)
    and not (n.visitor is null and exists (
      select from app.analytics_visitor_days as d
      where d.organization_id = s.organization_id and d.chatbot_id = s.chatbot_id
        and d.zone = 'UTC' and d.day = (s.slot at time zone 'utc')::date and d.forgotten > 0))
  group by 1, 2, 3;
$$;

comment on function app.verify_analytics(uuid, uuid) is
  $$Where what was counted is not what is there

  organization_id, chatbot_id: null for all.  Returns the differences: none where all is right.  One
  statement, so that what is counted or folded meanwhile makes none.  It reads every message:
  minutes for millions.$$;


create or replace function parlance.verify_analytics(p_chatbot_id uuid default null)
  returns table (chatbot_id uuid, slot timestamptz, figure text, counted numeric, recounted numeric)
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer for the tables; it tells the operator everything, and others of their organization only.
begin
  if app.current_organization_id() is null
     and not pg_has_role(session_user, 'parlance_owner', 'member') then
    raise exception 'No organization is given' using
      errcode = 'insufficient_privilege', hint = 'Set app.current_organization_id';
  end if;
  return query
    select v.chatbot_id, v.slot, v.figure, v.counted, v.recounted
    from app.verify_analytics(app.current_organization_id(), p_chatbot_id) as v
    order by 1, 2, 3;
end
$$;

comment on function parlance.verify_analytics(uuid) is
  $$Count everything again and say where the figures differ

  p_chatbot_id: one chatbot; null for all that the caller may ask about: the operator about every
  one, an integrator about those of app.current_organization_id.  Returns a row for each difference,
  so none where the figures are right: the chatbot, the quarter of an hour, the figure, what was
  counted (less what has been deleted since), and what is there.  It may run at any time, also while
  figures are folded, and takes minutes for millions of messages.  Errors: 42501.$$;


revoke all on function
  app.recounted_facts(uuid, uuid), app.counted_facts(uuid, uuid),
  app.verify_analytics(uuid, uuid), parlance.verify_analytics(uuid)
from public, anon, authenticated;

grant execute on function parlance.verify_analytics(uuid) to parlance_integrator;
