-- Counting what chatbots do.
--
--   app.count_conversation(), app.count_message(), app.count_turn(), app.count_resolution(),
--   app.count_conversation_event()   the triggers
--   app.fold_analytics(max)      what pg_cron runs: deltas into days
--   api.chatbot_analytics        the days, exact at every instant

create or replace function app.count_conversation() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, date, integration_type, total_conversations)
  values (new.organization_id, new.chatbot_id, (new.started_at at time zone 'utc')::date,
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
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, date, total_messages, messages_sent, messages_received)
  values (new.organization_id, new.chatbot_id, (new.created_at at time zone 'utc')::date, 1,
          case new.role when 'user' then 1 end, case new.role when 'assistant' then 1 end);
  return null;
end
$$;

comment on function app.count_message() is 'Count a new message.';

create or replace trigger count_message
  after insert on app.chatbot_messages
  for each row execute function app.count_message();


create or replace function app.count_turn() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, date, successful_queries, unanswered_queries, failed_queries,
     escalated_queries, responses, response_ms, prompt_tokens, completion_tokens)
  values (
    new.organization_id, new.chatbot_id, (new.finished_at at time zone 'utc')::date,
    (new.outcome in ('answered', 'escalated'))::integer, (new.outcome = 'unanswered')::integer,
    (new.outcome = 'failed')::integer, (new.escalation_reason is not null)::integer,
    (new.outcome not in ('handed', 'refused'))::integer,
    case when new.outcome not in ('handed', 'refused')
         then extract(epoch from new.finished_at - new.created_at) * 1000 else 0 end,
    coalesce((new.usage ->> 'promptTokens')::bigint, 0),
    coalesce((new.usage ->> 'completionTokens')::bigint, 0));
  return null;
end
$$;

comment on function app.count_turn() is
  $$Count a turn when it is finished

  A refused one is neither a success nor a failure, and no response whose time says anything; what it
  used counts.$$;

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
    (organization_id, chatbot_id, date, resolved_by_bot, resolved_by_human, abandoned)
  select new.organization_id, new.chatbot_id, (r.ended_at at time zone 'utc')::date,
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
  $$Count how a conversation ended, on the day when it did

  Where it is opened again, that day has one less: what did not last did not count.$$;

create or replace trigger count_resolution
  after update of resolution on app.chatbot_conversations
  for each row when (old.resolution is distinct from new.resolution
                     or old.ended_at is distinct from new.ended_at)
  execute function app.count_resolution();


create or replace function app.count_conversation_event() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_reason text := case new.kind when 'escalated' then new.details ->> 'reason' end;
begin
  insert into app.analytics_deltas
    (organization_id, chatbot_id, date, reopened, handoffs_requested, handoffs_keyword,
     handoffs_low_confidence, handoffs_error, handoffs_policy, handoffs_budget)
  values (
    new.organization_id, new.chatbot_id, (new.created_at at time zone 'utc')::date,
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


create or replace function app.fold_analytics(max_rows integer default 50000) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rows integer;
begin
  with taken as (
    delete from app.analytics_deltas as d
    where d.ctid = any (array(
      select o.ctid from app.analytics_deltas as o limit fold_analytics.max_rows for update skip locked))
    returning d.*
  ), channels as (
    select c.organization_id, c.chatbot_id, c.date, jsonb_object_agg(c.integration_type, c.n) as counts
    from (
      select t.organization_id, t.chatbot_id, t.date, t.integration_type,
             sum(t.total_conversations) as n
      from taken as t where t.integration_type is not null
      group by 1, 2, 3, 4
    ) as c
    group by 1, 2, 3
  ), sums as (
    select
      t.organization_id, t.chatbot_id, t.date, count(*) as n,
      sum(t.total_conversations) as total_conversations, sum(t.total_messages) as total_messages,
      sum(t.successful_queries) as successful_queries, sum(t.unanswered_queries) as unanswered_queries,
      sum(t.failed_queries) as failed_queries, sum(t.escalated_queries) as escalated_queries,
      sum(t.responses) as responses, sum(t.response_ms) as response_ms,
      sum(t.prompt_tokens) as prompt_tokens, sum(t.completion_tokens) as completion_tokens,
      sum(t.resolved_by_bot) as resolved_by_bot,
      sum(t.resolved_by_human) as resolved_by_human,
      sum(t.abandoned) as abandoned,
      sum(t.reopened) as reopened,
      sum(t.handoffs_requested) as handoffs_requested,
      sum(t.handoffs_keyword) as handoffs_keyword,
      sum(t.handoffs_low_confidence) as handoffs_low_confidence,
      sum(t.handoffs_error) as handoffs_error,
      sum(t.handoffs_policy) as handoffs_policy,
      sum(t.handoffs_budget) as handoffs_budget,
      sum(t.messages_sent) as messages_sent,
      sum(t.messages_received) as messages_received
    from taken as t
    group by 1, 2, 3
  ), folded as (
    insert into app.chatbot_analytics as a
      (organization_id, chatbot_id, date, total_conversations, total_messages, successful_queries,
       unanswered_queries, failed_queries, escalated_queries, responses, response_ms, prompt_tokens,
       completion_tokens, integration_breakdown,
       resolved_by_bot, resolved_by_human, abandoned, reopened, handoffs_requested,
       handoffs_keyword, handoffs_low_confidence, handoffs_error, handoffs_policy, handoffs_budget,
       messages_sent, messages_received)
    select
      s.organization_id, s.chatbot_id, s.date, s.total_conversations, s.total_messages,
      s.successful_queries, s.unanswered_queries, s.failed_queries, s.escalated_queries, s.responses,
      s.response_ms, s.prompt_tokens, s.completion_tokens, coalesce(c.counts, '{}'),
      coalesce(s.resolved_by_bot, 0),
      coalesce(s.resolved_by_human, 0),
      coalesce(s.abandoned, 0),
      coalesce(s.reopened, 0),
      coalesce(s.handoffs_requested, 0),
      coalesce(s.handoffs_keyword, 0),
      coalesce(s.handoffs_low_confidence, 0),
      coalesce(s.handoffs_error, 0),
      coalesce(s.handoffs_policy, 0),
      coalesce(s.handoffs_budget, 0),
      coalesce(s.messages_sent, 0),
      coalesce(s.messages_received, 0)
    from sums as s
    left join channels as c using (organization_id, chatbot_id, date)
    order by 1, 2, 3
    on conflict (organization_id, chatbot_id, date) do update set
      total_conversations = a.total_conversations + excluded.total_conversations,
      total_messages = a.total_messages + excluded.total_messages,
      successful_queries = a.successful_queries + excluded.successful_queries,
      unanswered_queries = a.unanswered_queries + excluded.unanswered_queries,
      failed_queries = a.failed_queries + excluded.failed_queries,
      escalated_queries = a.escalated_queries + excluded.escalated_queries,
      responses = a.responses + excluded.responses,
      response_ms = a.response_ms + excluded.response_ms,
      prompt_tokens = a.prompt_tokens + excluded.prompt_tokens,
      completion_tokens = a.completion_tokens + excluded.completion_tokens,
      integration_breakdown = app.add_counts(a.integration_breakdown, excluded.integration_breakdown),
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
      messages_sent = a.messages_sent + excluded.messages_sent,
      messages_received = a.messages_received + excluded.messages_received,
      updated_at = now()
    returning 1
  )
  select coalesce(sum(s.n), 0) into v_rows from sums as s;
  return v_rows;
end
$$;

comment on function app.fold_analytics(integer) is
  $$Fold deltas into their days

  max_rows: of one call.  Returns the rows folded.  Several may run at once.$$;


create or replace function app.add_counts(a jsonb, b jsonb) returns jsonb
  language sql immutable strict parallel safe
  set search_path = ''
begin atomic
  select coalesce(jsonb_object_agg(s.key, s.n), '{}')
  from (
    select e.key, sum(e.value::bigint) as n
    from (select * from jsonb_each_text(add_counts.a)
          union all
          select * from jsonb_each_text(add_counts.b)) as e
    group by e.key
  ) as s;
end;

comment on function app.add_counts(jsonb, jsonb) is 'Add two objects of counts, key by key.';


create or replace view api.chatbot_analytics with (security_invoker = true) as
select
  a.organization_id, a.chatbot_id, a.date,
  sum(a.total_conversations) as total_conversations,
  sum(a.total_messages) as total_messages,
  sum(a.successful_queries) as successful_queries,
  sum(a.unanswered_queries) as unanswered_queries,
  sum(a.failed_queries) as failed_queries,
  sum(a.escalated_queries) as escalated_queries,
  sum(a.total_messages)::double precision / nullif(sum(a.total_conversations), 0)
    as avg_conversation_length,
  (sum(a.response_ms) / nullif(sum(a.responses), 0))::integer as avg_response_time_ms,
  sum(a.prompt_tokens) as prompt_tokens,
  sum(a.completion_tokens) as completion_tokens,
  coalesce(sum(a.resolved_by_bot), 0) as resolved_by_bot,
  coalesce(sum(a.resolved_by_human), 0) as resolved_by_human,
  coalesce(sum(a.abandoned), 0) as abandoned,
  coalesce(sum(a.reopened), 0) as reopened,
  coalesce(sum(a.handoffs_requested), 0) as handoffs_requested,
  coalesce(sum(a.handoffs_keyword), 0) as handoffs_keyword,
  coalesce(sum(a.handoffs_low_confidence), 0) as handoffs_low_confidence,
  coalesce(sum(a.handoffs_error), 0) as handoffs_error,
  coalesce(sum(a.handoffs_policy), 0) as handoffs_policy,
  coalesce(sum(a.handoffs_budget), 0) as handoffs_budget,
  coalesce(sum(a.messages_sent), 0) as messages_sent,
  coalesce(sum(a.messages_received), 0) as messages_received
from (
  select
    f.organization_id, f.chatbot_id, f.date, f.total_conversations, f.total_messages,
    f.successful_queries, f.unanswered_queries, f.failed_queries, f.escalated_queries, f.responses,
    f.response_ms, f.prompt_tokens, f.completion_tokens, f.resolved_by_bot, f.resolved_by_human,
    f.abandoned, f.reopened, f.handoffs_requested, f.handoffs_keyword, f.handoffs_low_confidence,
    f.handoffs_error, f.handoffs_policy, f.handoffs_budget, f.messages_sent, f.messages_received
  from app.chatbot_analytics as f
  union all
  select
    d.organization_id, d.chatbot_id, d.date, d.total_conversations, d.total_messages,
    d.successful_queries, d.unanswered_queries, d.failed_queries, d.escalated_queries, d.responses,
    d.response_ms, d.prompt_tokens, d.completion_tokens, d.resolved_by_bot, d.resolved_by_human,
    d.abandoned, d.reopened, d.handoffs_requested, d.handoffs_keyword, d.handoffs_low_confidence,
    d.handoffs_error, d.handoffs_policy, d.handoffs_budget, d.messages_sent, d.messages_received
  from app.analytics_deltas as d
) as a
group by a.organization_id, a.chatbot_id, a.date;

comment on view api.chatbot_analytics is
  $$What your chatbots did, by day (UTC)

  Folded and not yet folded together: exact at every instant.  resolved_by_bot, resolved_by_human and
  abandoned are of the day on which conversations ended; one that is opened again is none of them.
  handoffs_… say how often a person was asked for, and why.$$;


create or replace function app.tokens_this_month(organization_id uuid, chatbot_id uuid)
  returns bigint
  language plpgsql stable
  set search_path = ''
as $$
begin
  return coalesce((
    select sum(a.prompt_tokens + a.completion_tokens) from app.chatbot_analytics as a
    where a.organization_id = tokens_this_month.organization_id
      and a.chatbot_id = tokens_this_month.chatbot_id
      and a.date >= date_trunc('month', now() at time zone 'utc')::date), 0)
  + coalesce((
    select sum(d.prompt_tokens + d.completion_tokens) from app.analytics_deltas as d
    where d.organization_id = tokens_this_month.organization_id
      and d.chatbot_id = tokens_this_month.chatbot_id
      and d.date >= date_trunc('month', now() at time zone 'utc')::date), 0);
end
$$;

comment on function app.tokens_this_month(uuid, uuid) is
  'The tokens that a chatbot used since the month began (UTC).';


revoke all on function
  app.count_conversation(), app.count_message(), app.count_turn(), app.count_resolution(),
  app.count_conversation_event(), app.fold_analytics(integer),
  app.add_counts(jsonb, jsonb), app.tokens_this_month(uuid, uuid)
from public, anon, authenticated;

revoke all on api.chatbot_analytics from public, anon, authenticated;
grant select on api.chatbot_analytics to authenticated;
