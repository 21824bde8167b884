-- When people are told that something is wrong, and whether they were.
--
--   app.default_alert_rules()              what every organization begins with
--   app.fire_alert(…), app.end_alert(…)    an alert begins, or is over; its notices with it
--   app.watch_errors()                     the trigger that tells of some errors at once
--   app.evaluate_alerts()                  all rules that count errors; each minute, by the clock
--   app.metric_views(), app.evaluate_metrics(), app.cancel_slow_metrics()
--                                          the views of schema metrics, and rules that name them
--   metrics.…                              the metrics that come with Parlance
--
-- One alert of a rule and chatbot is firing at a time, by a unique index; who makes the row sends
-- the notices, in the same transaction.  So the same cause tells once, whoever comes upon it.
-- What sends is functions/destinations.sql.

create or replace function app.default_alert_rules()
  returns table (name text, kind text, error_type text, threshold double precision,
                 window_minutes integer, severity text)
  language sql immutable parallel safe rows 3
begin atomic
  select r.name, r.kind, r.error_type, r.threshold, r.window_minutes, r.severity
  from (values
    ('More than 10 errors in 5 minutes', 'rate', null, 10, 5, 'warning'),
    ('A model''s provider has no key', 'immediate', 'api_key_missing', null, null, 'critical'),
    ('A model''s provider answers with an error', 'immediate', 'http_error', null, null, 'critical')
  ) as r (name, kind, error_type, threshold, window_minutes, severity);
end;

comment on function app.default_alert_rules() is
  $$The rules that every organization begins with

  They are rows like any other: changed, disabled and deleted by its admins.$$;


create or replace function app.add_default_alert_rules() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.alert_rules
    (organization_id, name, kind, error_type, threshold, window_minutes, severity, is_default)
  select new.id, r.name, r.kind, r.error_type, r.threshold, r.window_minutes, r.severity, true
  from app.default_alert_rules() as r;
  return null;
end
$$;

comment on function app.add_default_alert_rules() is
  'Give a new organization the rules that every one begins with.';

create or replace trigger add_default_alert_rules
  after insert on app.organizations
  for each row execute function app.add_default_alert_rules();

-- For those that were there before there were rules.
insert into app.alert_rules
  (organization_id, name, kind, error_type, threshold, window_minutes, severity, is_default)
select o.id, r.name, r.kind, r.error_type, r.threshold, r.window_minutes, r.severity,
       true as is_default
from app.organizations as o cross join app.default_alert_rules() as r
where not exists (select from app.alert_rules);


-- Beginning and ending

create or replace function app.tell_of_alert(alert app.alerts, state text) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_alert       app.alerts := tell_of_alert.alert;
  v_url         text := rtrim(app.setting('public_url') #>> '{}', '/');
  v_notice      jsonb;
  v_destination uuid;
  v_count       integer := 0;
begin
  v_notice := jsonb_strip_nulls(jsonb_build_object(
    'url', v_url || '/api/v1/alerts?ruleId=' || v_alert.rule_id)) || jsonb_build_object(
    'id', v_alert.id, 'rule', v_alert.rule_name, 'title', v_alert.title,
    'text', case tell_of_alert.state when 'resolved' then 'It is over.  It was: ' else '' end
            || v_alert.content,
    'severity', v_alert.severity, 'state', tell_of_alert.state, 'chatbotId', v_alert.chatbot_id,
    'value', v_alert.value, 'threshold', v_alert.threshold,
    'at', coalesce(v_alert.resolved_at, v_alert.started_at));
  for v_destination in
    select d.id from app.alert_destinations as d
    join app.alert_rules as r
      on r.organization_id = d.organization_id and r.id = v_alert.rule_id
         and (r.destination_ids is null or d.id = any (r.destination_ids))
    where d.organization_id = v_alert.organization_id and d.is_active
    order by d.id
  loop
    insert into app.alert_notices (organization_id, alert_id, state, destination_id, delivery_id)
    values (v_alert.organization_id, v_alert.id, tell_of_alert.state, v_destination,
            app.send_alert(v_alert.organization_id, v_destination, v_notice));
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

comment on function app.tell_of_alert(app.alerts, text) is
  $$Have the destinations of an alert's rule told of it

  state: firing, resolved or test.  Returns how many.  What is to be delivered is written here, and
  leaves once the transaction is committed.$$;


create or replace function app.fire_alert(
    rule app.alert_rules, chatbot_id uuid, content text, value double precision, error_id uuid
  ) returns uuid
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rule  app.alert_rules := fire_alert.rule;
  v_alert app.alerts;
begin
  if exists (
    select from app.alerts as a
    where a.organization_id = v_rule.organization_id and a.rule_id = v_rule.id
      and a.chatbot_id is not distinct from fire_alert.chatbot_id and not a.is_test
      and (a.status = 'firing'
           or a.started_at > now() - make_interval(mins => v_rule.cooldown_minutes))
  ) then
    return null;
  end if;
  -- Where another transaction is about to, nobody waits for it; should it fail, the clock comes by.
  if not pg_try_advisory_xact_lock(
    hashtextextended(concat_ws(' ', 'alert', v_rule.id, fire_alert.chatbot_id), 3))
  then
    return null;
  end if;
  insert into app.alerts
    (organization_id, rule_id, rule_name, kind, severity, chatbot_id, title, content, value,
     threshold, error_id)
  values (
    v_rule.organization_id, v_rule.id, v_rule.name, v_rule.kind, v_rule.severity,
    fire_alert.chatbot_id,
    v_rule.name || coalesce((
      select format(' (%s)', left(b.name, 100)) from app.chatbot_instances as b
      where b.organization_id = v_rule.organization_id and b.id = fire_alert.chatbot_id), ''),
    fire_alert.content, fire_alert.value, v_rule.threshold, fire_alert.error_id)
  on conflict do nothing
  returning * into v_alert;
  if not found then
    return null;
  end if;
  perform app.tell_of_alert(v_alert, 'firing');
  return v_alert.id;
end
$$;

comment on function app.fire_alert(app.alert_rules, uuid, text, double precision, uuid) is
  $$Begin an alert of a rule, and have people told of it

  chatbot_id: which it is about; null for none in particular.  content: what happened.  Returns its
  id; null where one is firing, or the cooldown is not over.$$;


create or replace function app.end_alert(alert app.alerts, is_told boolean default true)
  returns boolean
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_alert app.alerts;
begin
  update app.alerts as a set status = 'resolved', resolved_at = now()
  where a.organization_id = (end_alert.alert).organization_id and a.id = (end_alert.alert).id
    and a.status = 'firing'
  returning a.* into v_alert;
  if not found then
    return false;
  end if;
  if end_alert.is_told then
    perform app.tell_of_alert(v_alert, 'resolved');
  end if;
  return true;
end
$$;

comment on function app.end_alert(app.alerts, boolean) is
  $$End an alert that is over, and have people told that it is

  is_told: false where nobody needs to hear of it.  Returns whether it was firing.$$;


-- Errors

create or replace function app.error_line(error_type text, error_message text) returns text
  language sql immutable parallel safe
return concat_ws(
  ': ', error_type, nullif(left(regexp_replace(error_message, '\s+', ' ', 'g'), 300), ''));

comment on function app.error_line(text, text) is 'An error in one line, for people.';


create or replace function app.watch_errors() returns trigger
  language plpgsql
  set search_path = ''
  -- By indexes also with a plan from when there were few rules; all errors pass here.
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_found record;
begin
  for v_found in
    select r.rule, e.chatbot_id, e.id, e.error_type, e.error_message
    from (
      select distinct on (i.organization_id, i.chatbot_id, i.error_type)
             i.organization_id, i.chatbot_id, i.error_type, i.error_message, i.id
      from inserted as i
      order by i.organization_id, i.chatbot_id, i.error_type, i.id
    ) as e
    -- offset 0, so that the rules are looked up for what came, and never the other way around.
    cross join lateral (
      select o as rule from app.alert_rules as o
      where o.organization_id = e.organization_id and o.error_type = e.error_type
        and o.kind = 'immediate' and o.is_enabled
        and (o.chatbot_id is null or o.chatbot_id = e.chatbot_id)
        and not exists (
          select from app.alerts as a
          where a.organization_id = o.organization_id and a.rule_id = o.id
            and a.chatbot_id is not distinct from e.chatbot_id and a.status = 'firing'
            and not a.is_test)
      offset 0
    ) as r
  loop
    begin
      perform app.fire_alert(
        v_found.rule, v_found.chatbot_id,
        app.error_line(v_found.error_type, v_found.error_message), null, v_found.id);
    exception when others then
      -- The error is kept, and the chatbot goes on; app.evaluate_alerts finds it, and fails aloud.
      null;
    end;
  end loop;
  return null;
end
$$;

comment on function app.watch_errors() is
  $$Begin the alerts of errors that people are to be told of at once

  Where one is firing, nothing is written.$$;

create or replace trigger watch_errors
  after insert on app.chatbot_errors
  referencing new table as inserted
  for each statement execute function app.watch_errors();


create or replace function app.evaluate_immediate_rule(rule app.alert_rules) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rule  app.alert_rules := evaluate_immediate_rule.rule;
  v_since timestamptz := now() - make_interval(mins => v_rule.cooldown_minutes);
  v_alert app.alerts;
  v_error record;
  v_count integer := 0;
begin
  for v_alert in
    select a.* from app.alerts as a
    where a.organization_id = v_rule.organization_id and a.rule_id = v_rule.id
      and a.status = 'firing' and not a.is_test and a.started_at <= v_since
      and not exists (
        select from app.chatbot_errors as e
        where e.organization_id = v_rule.organization_id and e.occurred_at > v_since
          and e.error_type = v_rule.error_type and e.chatbot_id is not distinct from a.chatbot_id)
  loop
    v_count := v_count + app.end_alert(v_alert)::integer;
  end loop;
  -- What the trigger could not tell: another was about to, and failed.
  for v_error in
    select distinct on (e.chatbot_id) e.chatbot_id, e.id, e.error_type, e.error_message
    from app.chatbot_errors as e
    where e.organization_id = v_rule.organization_id
      and e.occurred_at > greatest(now() - interval '10 minutes', v_rule.created_at)
      and e.error_type = v_rule.error_type
      and (v_rule.chatbot_id is null or e.chatbot_id = v_rule.chatbot_id)
      and not exists (
        select from app.alerts as a
        where a.organization_id = v_rule.organization_id and a.rule_id = v_rule.id
          and a.chatbot_id is not distinct from e.chatbot_id and not a.is_test
          and (a.status = 'firing' or a.resolved_at >= e.occurred_at))
    order by e.chatbot_id, e.id
  loop
    v_count := v_count + (app.fire_alert(
      v_rule, v_error.chatbot_id, app.error_line(v_error.error_type, v_error.error_message), null,
      v_error.id) is not null)::integer;
  end loop;
  return v_count;
end
$$;

comment on function app.evaluate_immediate_rule(app.alert_rules) is
  $$End the alerts of a type of which there was no error for the cooldown; begin what was missed

  Returns how many began or ended.$$;


create or replace function app.evaluate_rate_rule(rule app.alert_rules) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rule   app.alert_rules := evaluate_rate_rule.rule;
  v_window interval := make_interval(mins => v_rule.window_minutes);
  v_most   integer := v_rule.threshold;
  v_end    timestamptz;
  v_since  timestamptz;
  v_count  bigint;
  v_first  record;
  v_alert  app.alerts;
begin
  -- The window that ends now is too full if there is one error more in it than there may be.
  select e.occurred_at into v_end from app.chatbot_errors as e
  where e.organization_id = v_rule.organization_id and e.occurred_at > now() - v_window
    and (v_rule.error_type is null or e.error_type = v_rule.error_type)
    and (v_rule.chatbot_id is null or e.chatbot_id = v_rule.chatbot_id)
  order by e.occurred_at desc
  limit 1 offset v_most;
  if found then
    v_end := now();
  end if;
  select a.* into v_alert from app.alerts as a
  where a.organization_id = v_rule.organization_id and a.rule_id = v_rule.id
    and a.status = 'firing' and not a.is_test;
  if found then
    return case when v_end is null then app.end_alert(v_alert)::integer else 0 end;
  end if;
  if v_end is null then
    -- Some window since the one before may have been, and between two minutes nobody looked.
    select greatest(now() - v_window, v_rule.updated_at, max(a.resolved_at)) into v_since
    from app.alerts as a
    where a.organization_id = v_rule.organization_id and a.rule_id = v_rule.id and not a.is_test;
    select max(w.occurred_at) into v_end
    from (
      select e.occurred_at, lag(e.occurred_at, v_most) over (order by e.occurred_at) as first_at
      from app.chatbot_errors as e
      where e.organization_id = v_rule.organization_id and e.occurred_at > v_since - v_window
        and (v_rule.error_type is null or e.error_type = v_rule.error_type)
        and (v_rule.chatbot_id is null or e.chatbot_id = v_rule.chatbot_id)
    ) as w
    where w.first_at > w.occurred_at - v_window and w.occurred_at > v_since;
    if v_end is null then
      return 0;
    end if;
  end if;
  select count(*) into v_count from app.chatbot_errors as e
  where e.organization_id = v_rule.organization_id
    and e.occurred_at > v_end - v_window and (e.occurred_at <= v_end or v_end = now())
    and (v_rule.error_type is null or e.error_type = v_rule.error_type)
    and (v_rule.chatbot_id is null or e.chatbot_id = v_rule.chatbot_id);
  select e.id, e.error_type, e.error_message into v_first from app.chatbot_errors as e
  where e.organization_id = v_rule.organization_id and e.occurred_at > v_end - v_window
    and (v_rule.error_type is null or e.error_type = v_rule.error_type)
    and (v_rule.chatbot_id is null or e.chatbot_id = v_rule.chatbot_id)
  order by e.occurred_at, e.id limit 1;
  return (app.fire_alert(
    v_rule, v_rule.chatbot_id,
    format('%s errors in %s minutes, where %s are too many.  The first: %s',
           v_count, v_rule.window_minutes, v_most + 1,
           app.error_line(v_first.error_type, v_first.error_message)),
    v_count, v_first.id) is not null)::integer;
end
$$;

comment on function app.evaluate_rate_rule(app.alert_rules) is
  $$Begin the alert of a rule that counts errors where there are too many, end it where not

  Any window counts, not only those that end at a minute.  Returns how many began or ended.$$;


create or replace function app.evaluate_alerts() returns integer
  language plpgsql volatile
  set search_path = ''
  -- Errors are few when they are analyzed, and many when it matters: always by their index.
  set enable_seqscan = off
as $$
declare
  v_rule  app.alert_rules;
  v_alert app.alerts;
  v_count integer := 0;
begin
  perform app.cancel_slow_metrics();
  -- One that began while its rule was being disabled or deleted would never end.
  for v_alert in
    select a.* from app.alerts as a
    left join app.alert_rules as r on r.organization_id = a.organization_id and r.id = a.rule_id
    where a.status = 'firing' and not a.is_test and r.is_enabled is not true
  loop
    v_count := v_count + app.end_alert(v_alert, is_told => false)::integer;
  end loop;
  for v_rule in
    select r.* from app.alert_rules as r
    where r.kind in ('rate', 'immediate') and r.is_enabled
      -- Where nothing happened, there is nothing to begin or to end.
      and (exists (
             select from app.chatbot_errors as e
             where e.organization_id = r.organization_id
               and e.occurred_at
                   > now() - make_interval(mins => coalesce(2 * r.window_minutes, 10)))
           or exists (
             select from app.alerts as a
             where a.organization_id = r.organization_id and a.rule_id = r.id
               and a.status = 'firing' and not a.is_test))
    order by r.organization_id, r.id
  loop
    begin
      v_count := v_count + case v_rule.kind
        when 'rate' then app.evaluate_rate_rule(v_rule)
        else app.evaluate_immediate_rule(v_rule) end;
    exception when others then
      -- The other rules are evaluated all the same.
      perform app.report_alert_failure(
        'alert_rule', jsonb_build_object('ruleId', v_rule.id), sqlerrm);
    end;
  end loop;
  return v_count;
end
$$;

comment on function app.evaluate_alerts() is
  $$Evaluate all rules that count errors; for the clock, each minute

  Returns how many alerts began or ended.$$;


create or replace function app.report_alert_failure(context text, details jsonb, message text)
  returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  insert into app.chatbot_errors
    (organization_id, error_type, error_message, context, error_details)
  select o.id, 'unknown', left(report_alert_failure.message, 2000), report_alert_failure.context,
         report_alert_failure.details
  from app.operator_organization_id() as o (id) where o.id is not null;
end
$$;

comment on function app.report_alert_failure(text, jsonb, text) is
  'Tell the operator that a rule or a metric cannot be evaluated, as an error.';


-- Metrics

create or replace function app.metric_views()
  returns table (name text, about text, problem text)
  language sql stable
  set search_path = ''
begin atomic
  select c.relname::text as name, obj_description(c.oid, 'pg_class') as about, (
    select format('Its column %s must be %s', w.name, w.type)
    from (values ('organization_id', 'uuid'), ('chatbot_id', 'uuid'), ('value', 'double precision'))
      as w (name, type)
    where not exists (
      select from pg_attribute as t
      where t.attrelid = c.oid and t.attname = w.name and t.attnum > 0 and not t.attisdropped
        and format_type(t.atttypid, null) = w.type)
    order by w.name limit 1) as problem
  from pg_class as c
  inner join pg_namespace as n on c.relnamespace = n.oid
  where n.nspname = 'metrics' and c.relkind in ('v', 'm');
end;

comment on function app.metric_views() is
  $$The views of schema metrics, which rules may watch

  about: the view's comment.  problem: why it cannot be used; null for one that can.$$;


create or replace function app.cancel_slow_metrics(max_seconds integer default 30) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
begin
  -- A timeout cannot be set for a part of a statement, and a run by the clock is one statement; so
  -- whoever reads a view says since when in its name, and the run of another job looks.
  return (
    select count(*) from (
      select pg_cancel_backend(a.pid)
      from pg_stat_activity as a
      where a.usename = session_user and a.pid <> pg_backend_pid()
        and substring(a.application_name from '^parlance metric (\d{1,12})$')::bigint
            < extract(epoch from clock_timestamp()) - cancel_slow_metrics.max_seconds
      offset 0) as c);
end
$$;

comment on function app.cancel_slow_metrics(integer) is
  'End the reading of a view of schema metrics that takes too long.  Returns how many ended.';


create or replace function app.is_beyond(
    value double precision, comparison text, threshold double precision
  ) returns boolean
  language sql immutable parallel safe
return case comparison
  when '>' then value > threshold when '>=' then value >= threshold
  when '<' then value < threshold when '<=' then value <= threshold end;

comment on function app.is_beyond(double precision, text, double precision) is
  'Whether a value is on the side of a threshold that a rule warns of.';


create or replace function app.evaluate_metric_rule(
    rule app.alert_rules, organization_ids uuid[], chatbot_ids uuid[], figures double precision[]
  ) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rule  app.alert_rules := evaluate_metric_rule.rule;
  v_bad   jsonb;
  v_alert app.alerts;
  v_found record;
  v_count integer := 0;
begin
  -- By chatbot; the worst, where a view has several rows of one.
  select coalesce(jsonb_object_agg(coalesce(b.chatbot_id::text, ''), b.figure), '{}') into v_bad
  from (
    select distinct on (f.chatbot_id) f.chatbot_id, f.figure
    from unnest(evaluate_metric_rule.organization_ids, evaluate_metric_rule.chatbot_ids,
                evaluate_metric_rule.figures) as f (organization_id, chatbot_id, figure)
    where f.organization_id = v_rule.organization_id
      and (v_rule.chatbot_id is null or f.chatbot_id = v_rule.chatbot_id)
      and app.is_beyond(f.figure, v_rule.comparison, v_rule.threshold)
    order by f.chatbot_id, abs(f.figure - v_rule.threshold) desc
  ) as b;
  for v_alert in
    select a.* from app.alerts as a
    where a.organization_id = v_rule.organization_id and a.rule_id = v_rule.id
      and a.status = 'firing' and not a.is_test
      and not v_bad ? coalesce(a.chatbot_id::text, '')
  loop
    v_count := v_count + app.end_alert(v_alert)::integer;
  end loop;
  for v_found in
    select nullif(b.key, '')::uuid as chatbot_id, b.value::double precision as figure
    from jsonb_each_text(v_bad) as b order by b.key
  loop
    v_count := v_count + (app.fire_alert(
      v_rule, v_found.chatbot_id,
      format('%s is %s, and the rule warns where it is %s %s', v_rule.metric,
             round(v_found.figure::numeric, 3)::double precision, v_rule.comparison,
             v_rule.threshold),
      v_found.figure, null) is not null)::integer;
  end loop;
  return v_count;
end
$$;

comment on function app.evaluate_metric_rule(app.alert_rules, uuid[], uuid[], double precision[]) is
  $$Begin and end the alerts of a rule of a metric

  organization_ids, chatbot_ids, figures: the columns of its view, row by row.  Returns how many
  began or ended.$$;


create or replace function app.evaluate_metrics() returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_name          text;
  v_own_name      text := current_setting('application_name');
  v_problem       text;
  v_started       timestamptz;
  v_organizations uuid[];
  v_chatbots      uuid[];
  v_figures       double precision[];
  v_rule          app.alert_rules;
  v_count         integer := 0;
begin
  for v_name in
    select n.metric
    from (select distinct r.metric from app.alert_rules as r
          where r.kind = 'metric' and r.is_enabled) as n
    left join app.metric_runs as m on m.name = n.metric
    where m.run_after is null or m.run_after <= now()
    -- One that took too long does not hold up the others.
    order by coalesce(m.failures, 0), n.metric
  loop
    v_started := clock_timestamp();
    v_problem := null;
    begin
      select v.problem into v_problem from app.metric_views() as v where v.name = v_name;
      if not found then
        v_problem := 'There is no such view in schema metrics';
      end if;
      if v_problem is null then
        perform set_config('application_name', format(
          'parlance metric %s', floor(extract(epoch from v_started))), true);
        execute format(
          'select array_agg(m.organization_id), array_agg(m.chatbot_id), array_agg(m.value)
           from metrics.%I as m
           where m.organization_id = any ($1)
             and m.value not in (''NaN'', ''Infinity'', ''-Infinity'')', v_name)
        into v_organizations, v_chatbots, v_figures
        using array(select distinct r.organization_id from app.alert_rules as r
                    where r.metric = v_name and r.is_enabled);
      end if;
    exception
      when query_canceled then
        v_problem := 'Reading it took too long, and was ended';
      when others then
        v_problem := left(sqlerrm, 2000);
    end;
    perform set_config('application_name', v_own_name, true);

    insert into app.metric_runs as m
      (name, evaluated_at, duration_ms, failures, last_error, failed_at, run_after)
    values (
      v_name, v_started, extract(epoch from clock_timestamp() - v_started) * 1000,
      (v_problem is not null)::integer, v_problem,
      case when v_problem is not null then v_started end,
      now() + case when v_problem is null then interval '0' else interval '1 minute' end)
    on conflict on constraint metric_runs_pkey do update
    set evaluated_at = excluded.evaluated_at, duration_ms = excluded.duration_ms,
        failures = case when v_problem is null then 0 else m.failures + 1 end,
        last_error = coalesce(excluded.last_error, m.last_error),
        failed_at = coalesce(excluded.failed_at, m.failed_at),
        run_after = case when v_problem is null then now()
                    else now() + make_interval(mins => least(2 ^ m.failures, 60)::integer) end;
    if v_problem is not null then
      -- Whether anything is wrong is not known, so nothing begins and nothing ends.
      perform app.report_alert_failure(
        'alert_metric', jsonb_build_object('metric', v_name), v_problem);
      continue;
    end if;

    for v_rule in
      select r.* from app.alert_rules as r
      where r.kind = 'metric' and r.metric = v_name and r.is_enabled
      order by r.organization_id, r.id
    loop
      begin
        v_count := v_count
          + app.evaluate_metric_rule(v_rule, v_organizations, v_chatbots, v_figures);
      exception when others then
        perform app.report_alert_failure(
          'alert_rule', jsonb_build_object('ruleId', v_rule.id), sqlerrm);
      end;
    end loop;
  end loop;
  return v_count;
end
$$;

comment on function app.evaluate_metrics() is
  $$Read the views that rules name, and evaluate the rules; for the clock, each minute

  A view that fails is an error of the operator's, and is read again later and later; the others go
  on.  Returns how many alerts began or ended.$$;


create or replace view metrics.errors_per_5_minutes with (security_invoker = true) as
select e.organization_id, e.chatbot_id, count(*)::double precision as value
from app.chatbot_errors as e
where e.occurred_at > now() - interval '5 minutes'
group by e.organization_id, e.chatbot_id;

comment on view metrics.errors_per_5_minutes is 'Errors of a chatbot in the last five minutes.';


create or replace view metrics.failure_share_last_hour with (security_invoker = true) as
select o.id as organization_id, t.chatbot_id, t.value
from app.organizations as o
cross join lateral (
  select u.chatbot_id,
         count(*) filter (where u.outcome = 'failed')::double precision / count(*) as value
  from app.turns as u
  where u.organization_id = o.id and u.id >= app.first_id(now() - interval '1 hour')
    and u.outcome is not null and u.outcome not in ('handed', 'refused')
  group by u.chatbot_id
  having count(*) >= 10
) as t;

comment on view metrics.failure_share_last_hour is
  'The share, from 0 to 1, of the last hour''s answers that failed; of at least ten.';


create or replace view metrics.p95_response_ms_last_hour with (security_invoker = true) as
select o.id as organization_id, t.chatbot_id, t.value
from app.organizations as o
cross join lateral (
  select u.chatbot_id,
         (percentile_disc(0.95) within group (
           order by extract(epoch from u.finished_at - u.created_at) * 1000))::double precision
           as value
  from app.turns as u
  where u.organization_id = o.id and u.id >= app.first_id(now() - interval '1 hour')
    and u.outcome is not null and u.outcome not in ('handed', 'refused')
  group by u.chatbot_id
  having count(*) >= 10
) as t;

comment on view metrics.p95_response_ms_last_hour is
  'How long 95 of 100 answers of the last hour took at most, in milliseconds; of at least ten.';


create or replace view metrics.waiting_conversations with (security_invoker = true) as
select c.organization_id, c.chatbot_id, count(*)::double precision as value
from app.chatbot_conversations as c
where c.status = 'waiting'
group by c.organization_id, c.chatbot_id;

comment on view metrics.waiting_conversations is 'Conversations that wait for a person.';


create or replace view metrics.oldest_waiting_minutes with (security_invoker = true) as
select c.organization_id, c.chatbot_id,
       (extract(epoch from now() - min(c.handed_off_at)) / 60)::double precision as value
from app.chatbot_conversations as c
where c.status = 'waiting'
group by c.organization_id, c.chatbot_id;

comment on view metrics.oldest_waiting_minutes is
  'For how many minutes the conversation that waits longest for a person has waited.';


create or replace view metrics.dead_deliveries with (security_invoker = true) as
select d.organization_id, d.chatbot_id, count(*)::double precision as value
from app.deliveries as d
where d.state = 'dead' and d.finished_at > now() - interval '1 day'
  and d.code is distinct from 'overtaken'
group by d.organization_id, d.chatbot_id;

comment on view metrics.dead_deliveries is
  'Messages, webhooks and notices that were given up within a day.';


create or replace view metrics.tokens_share_of_budget with (security_invoker = true) as
select b.organization_id, b.id as chatbot_id,
       app.tokens_this_month(b.organization_id, b.id)
       / (b.configuration -> 'tokenBudget' ->> 'monthly')::double precision as value
from app.chatbot_instances as b
where b.deleted_at is null
  and (b.configuration -> 'tokenBudget' ->> 'monthly')::double precision > 0;

comment on view metrics.tokens_share_of_budget is
  'The share of its monthly tokenBudget that a chatbot has used; 1 is all of it.';


revoke all on function
  app.default_alert_rules(), app.add_default_alert_rules(), app.tell_of_alert(app.alerts, text),
  app.fire_alert(app.alert_rules, uuid, text, double precision, uuid),
  app.end_alert(app.alerts, boolean), app.error_line(text, text), app.watch_errors(),
  app.evaluate_immediate_rule(app.alert_rules), app.evaluate_rate_rule(app.alert_rules),
  app.evaluate_alerts(), app.report_alert_failure(text, jsonb, text), app.metric_views(),
  app.cancel_slow_metrics(integer), app.is_beyond(double precision, text, double precision),
  app.evaluate_metric_rule(app.alert_rules, uuid[], uuid[], double precision[]),
  app.evaluate_metrics()
from public, anon, authenticated;

grant execute on function app.metric_views() to anon, authenticated;

revoke all on
  metrics.errors_per_5_minutes, metrics.failure_share_last_hour, metrics.p95_response_ms_last_hour,
  metrics.waiting_conversations, metrics.oldest_waiting_minutes, metrics.dead_deliveries,
  metrics.tokens_share_of_budget
from public, anon, authenticated;
