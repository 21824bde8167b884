-- Statistics and overviews of chatbots, under the names of the seed.
--
--   parlance.refresh_chatbot_statistics()   what pg_cron runs hourly
--   app.visible_statistics()                what the caller may see of them
--   api.chatbot_statistics                  the last 30 days, as of the last refresh
--   api.chatbot_overview, api.conversation_details, api.chatbot_health_status   as of now

create or replace function parlance.refresh_chatbot_statistics() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because only its owner refreshes a materialized view.
begin
  -- Readers go on reading what was there before.
  refresh materialized view concurrently app.chatbot_statistics;
end
$$;

comment on function parlance.refresh_chatbot_statistics() is
  $$Make api.chatbot_statistics anew

  Nobody who reads it waits.  Run by pg_cron each hour.$$;


create or replace function app.visible_statistics() returns setof app.chatbot_statistics
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because policies do not hold for materialized views: what they would say stands here.
begin
  return query
    select s.* from app.chatbot_statistics as s
    where s.organization_id = app.current_organization_id()
      and app.current_user_role() is not null
      and (app.sees_all_chatbots() or s.chatbot_id = any (app.own_chatbot_ids()));
end
$$;

comment on function app.visible_statistics() is
  'The statistics of the chatbots that the caller sees.';


create or replace view api.chatbot_statistics with (security_invoker = true) as
select s.organization_id, s.chatbot_id, s.name, s.total_conversations_30d, s.total_messages_30d,
       s.unique_users_30d, s.avg_messages_per_conversation, s.median_response_time,
       s.refreshed_at
from app.visible_statistics() as s
-- Deleted since.
inner join app.chatbot_instances as b
  on s.organization_id = b.organization_id and s.chatbot_id = b.id
where b.deleted_at is null;

comment on view api.chatbot_statistics is
  $$The last 30 days of your chatbots, as of refreshed_at, which is at most about an hour ago

  Conversations that began in these days, their messages and visitors.  median_response_time: the
  milliseconds from question to answer.  Figures that are exact at every instant are in
  api.chatbot_analytics.$$;


create or replace view api.chatbot_overview with (security_invoker = true) as
select
  b.organization_id, b.id, b.name, b.description, b.status,
  k.hint as api_key_hint, u.full_name as created_by_name, u.email as created_by_email,
  c.total_conversations, c.unique_users, c.last_activity, b.created_at, b.updated_at
from app.chatbot_instances as b
left join app.users as u on b.organization_id = u.organization_id and b.created_by = u.id
left join lateral (
  select k.hint from app.chatbot_keys as k
  where k.organization_id = b.organization_id and k.chatbot_id = b.id and k.kind = 'secret'
    and k.revoked_at is null
  order by k.created_at desc limit 1
) as k on true
cross join lateral (
  select count(*) as total_conversations, count(distinct c.user_identifier) as unique_users,
         max(c.last_activity_at) as last_activity
  from app.chatbot_conversations as c
  where c.organization_id = b.organization_id and c.chatbot_id = b.id
) as c
where b.deleted_at is null;

comment on view api.chatbot_overview is
  'Your chatbots, who made them, and how much they are used.';


create or replace view api.conversation_details with (security_invoker = true) as
select
  c.organization_id, c.id as conversation_id, c.chatbot_id, c.session_id, c.integration_type,
  c.user_identifier, b.name as chatbot_name, m.message_count, m.first_message_at,
  m.last_message_at, c.started_at, c.ended_at, c.metadata
from app.chatbot_conversations as c
inner join app.chatbot_instances as b
  on c.organization_id = b.organization_id and c.chatbot_id = b.id
cross join lateral (
  select count(*) as message_count, min(m.created_at) as first_message_at,
         max(m.created_at) as last_message_at
  from app.chatbot_messages as m
  where m.organization_id = c.organization_id and m.conversation_id = c.id
    and m.removed_at is null
) as m;

comment on view api.conversation_details is
  'The conversations of your chatbots, with how much was said in them and when.';


create or replace function app.id_floor(instant timestamptz) returns uuid
  language sql immutable strict parallel safe
return (
  overlay(
    lpad(to_hex((extract(epoch from instant) * 4096000)::bigint), 15, '0')
    placing '7' from 13 for 0
  ) || '8000000000000000')::uuid;

comment on function app.id_floor(timestamptz) is
  $$The least id that app.uuid_v7 makes from an instant on

  What was made since then is a range of the primary key.$$;


create or replace function app.health_word(errors bigint) returns text
  language sql immutable parallel safe
return case when errors > 10 then 'unhealthy' when errors > 5 then 'degraded' else 'healthy' end;

comment on function app.health_word(bigint) is
  $$How a chatbot is that had so many errors in an hour

  More than 10: unhealthy.  More than 5: degraded.$$;


create or replace view api.chatbot_health_status with (security_invoker = true) as
select
  b.organization_id, b.id, b.name, b.status, app.health_word(e.errors_last_hour) as health_status,
  e.errors_last_hour, t.avg_response_time_ms
from app.chatbot_instances as b
cross join lateral (
  select count(*) as errors_last_hour from app.chatbot_errors as e
  where e.organization_id = b.organization_id and e.chatbot_id = b.id
    and e.id >= app.id_floor(now() - interval '1 hour')
    and e.occurred_at > now() - interval '1 hour'
) as e
cross join lateral (
  select avg(extract(epoch from t.finished_at - t.created_at) * 1000)::double precision
    as avg_response_time_ms
  from app.turns as t
  where t.organization_id = b.organization_id and t.chatbot_id = b.id
    and t.id >= app.id_floor(now() - interval '1 hour') and t.outcome not in ('handed', 'refused')
) as t
where b.deleted_at is null;

comment on view api.chatbot_health_status is
  $$How your chatbots are, by the errors and answers of the last hour

  health_status: unhealthy with more than 10 errors, degraded with more than 5, else healthy.
  avg_response_time_ms: from question to answer; null where nothing was answered.$$;


revoke all on function
  parlance.refresh_chatbot_statistics(), app.visible_statistics(), app.id_floor(timestamptz),
  app.health_word(bigint)
from public, anon, authenticated;

grant execute on function parlance.refresh_chatbot_statistics() to parlance_integrator;
-- For the views.
grant execute on function
  app.visible_statistics(), app.id_floor(timestamptz), app.health_word(bigint)
to authenticated;

revoke all on
  api.chatbot_statistics, api.chatbot_overview, api.conversation_details,
  api.chatbot_health_status
from public, anon, authenticated;
grant select on
  api.chatbot_statistics, api.chatbot_overview, api.conversation_details,
  api.chatbot_health_status
to authenticated;
