-- Figures of the installation for Prometheus.
--
--   app.metric(name, kind, help, samples)   one of them
--   sidecar.metrics()                       all of them, as /metrics of the sidecar shows them
--
-- Whoever reads them is no tenant: no label names an organization, a chatbot or a person.

create or replace function app.metric(name text, kind text, help text, samples jsonb) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object('name', name, 'kind', kind, 'help', help,
                          'samples', coalesce(samples, '[]'));

comment on function app.metric(text, text, text, jsonb) is
  'A figure for Prometheus.  kind: gauge or counter.  samples: an array of labels and value.';


create or replace function sidecar.metrics() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
declare
  v_metrics jsonb;
begin
  select jsonb_build_array(
      app.metric('parlance_jobs', 'gauge', 'Jobs that wait or are worked on', j.unfinished),
      app.metric('parlance_jobs_oldest_seconds', 'gauge',
                 'How long the oldest job has been due that nobody has taken', j.oldest),
      app.metric('parlance_jobs_dead', 'gauge', 'Jobs that were given up', j.dead))
  into v_metrics
  from (
    select
      jsonb_agg(jsonb_build_object('labels', jsonb_build_object('kind', g.kind),
                                   'value', g.unfinished)) as unfinished,
      jsonb_agg(jsonb_build_object('labels', jsonb_build_object('kind', g.kind),
                                   'value', coalesce(g.oldest, 0))) as oldest,
      jsonb_agg(jsonb_build_object('labels', jsonb_build_object('kind', g.kind),
                                   'value', g.dead)) as dead
    from (
      select j.kind, count(*) filter (where j.finished_at is null) as unfinished,
             greatest(extract(epoch from now() - min(j.run_after) filter (
               where j.finished_at is null and j.state = 'waiting')), 0) as oldest,
             count(*) filter (where j.state = 'dead') as dead
      from app.jobs as j group by j.kind
    ) as g
  ) as j;

  select v_metrics || jsonb_build_array(
      app.metric('parlance_turns_unfinished', 'gauge', 'Turns that wait or are answered',
                 jsonb_build_array(jsonb_build_object('labels', '{}'::jsonb, 'value', count(*)))),
      app.metric('parlance_turns_oldest_seconds', 'gauge', 'How long the oldest of them has waited',
                 jsonb_build_array(jsonb_build_object('labels', '{}'::jsonb, 'value', coalesce(
                   greatest(extract(epoch from now() - min(t.created_at)), 0), 0)))))
  into v_metrics
  from app.turns as t where t.finished_at is null;

  select v_metrics || jsonb_build_array(
      app.metric('parlance_deliveries', 'gauge',
                 'What is to leave: waiting, running, or dead within the last 30 days', d.counts),
      app.metric('parlance_deliveries_oldest_seconds', 'gauge',
                 'How long the oldest of them has been due', d.oldest))
  into v_metrics
  from (
    select
      jsonb_agg(jsonb_build_object(
        'labels', jsonb_build_object('kind', g.kind, 'state', g.state), 'value', g.count)) as counts,
      jsonb_agg(jsonb_build_object(
        'labels', jsonb_build_object('kind', g.kind), 'value', greatest(g.oldest, 0)))
        filter (where g.state = 'waiting') as oldest
    from (
      select d.kind, d.state, count(*) as count,
             extract(epoch from now() - min(d.run_after)) as oldest
      from app.deliveries as d where d.state <> 'sent' group by d.kind, d.state
    ) as g
  ) as d;

  select v_metrics || jsonb_build_array(
      app.metric('parlance_webhook_events_unfinished', 'gauge',
                 'Events of channels that wait or are answered',
                 jsonb_build_array(jsonb_build_object('labels', '{}'::jsonb, 'value', count(*)))),
      app.metric('parlance_webhook_events_oldest_seconds', 'gauge',
                 'How long ago the oldest of them came',
                 jsonb_build_array(jsonb_build_object('labels', '{}'::jsonb, 'value', coalesce(
                   greatest(extract(epoch from now() - min(e.received_at)), 0), 0)))))
  into v_metrics
  from app.webhook_events as e where e.finished_at is null;

  v_metrics := v_metrics || app.metric(
    'parlance_unfolded_rows', 'gauge', 'What was counted and is not folded into sums yet',
    jsonb_build_array(
      jsonb_build_object('labels', '{"of": "analytics"}'::jsonb,
                         'value', (select count(*) from app.analytics_deltas)),
      jsonb_build_object('labels', '{"of": "queries"}'::jsonb, 'value',
                         (select count(*) from app.query_queue)
                         + (select count(*) from app.query_deltas)),
      jsonb_build_object('labels', '{"of": "events"}'::jsonb,
                         'value', (select count(*) from app.event_deltas)),
      jsonb_build_object('labels', '{"of": "errors"}'::jsonb,
                         'value', (select count(*) from app.error_deltas)),
      jsonb_build_object('labels', '{"of": "audit"}'::jsonb,
                         'value', (select count(*) from app.audit_unsealed))));

  select v_metrics || jsonb_build_array(
      app.metric('parlance_clock_runs_total', 'counter', 'Runs of each job by the clock',
        jsonb_agg(jsonb_build_object('labels', jsonb_build_object('job', j.name),
                                     'value', coalesce(r.runs, 0)))),
      app.metric('parlance_clock_failures_total', 'counter', 'Those that failed',
        jsonb_agg(jsonb_build_object('labels', jsonb_build_object('job', j.name),
                                     'value', coalesce(r.failures, 0)))),
      app.metric('parlance_clock_last_run_timestamp_seconds', 'gauge',
                 'When each job ran last; 0 where it never did',
        jsonb_agg(jsonb_build_object('labels', jsonb_build_object('job', j.name), 'value',
                                     coalesce(extract(epoch from r.finished_at), 0)))),
      app.metric('parlance_clock_last_duration_seconds', 'gauge', 'How long that took',
        jsonb_agg(jsonb_build_object('labels', jsonb_build_object('job', j.name),
                                     'value', coalesce(r.duration_ms, 0) / 1000))))
  into v_metrics
  from app.clock_jobs() as j left join app.clock_runs as r on j.name = r.name;

  select v_metrics || app.metric(
      'parlance_errors_last_hour', 'gauge', 'Errors of the last hour, of all chatbots',
      jsonb_agg(jsonb_build_object('labels', jsonb_build_object('type', g.error_type),
                                   'value', g.count)))
  into v_metrics
  from (
    select e.error_type, count(*) as count
    from app.organizations as o
    -- By the index of when they happened, one organization after the other.
    cross join lateral (
      select e.error_type from app.chatbot_errors as e
      where e.organization_id = o.id and e.occurred_at > now() - interval '1 hour'
    ) as e
    group by e.error_type
  ) as g;

  return v_metrics || jsonb_build_array(
    app.metric('parlance_database_connections', 'gauge', 'Connections to the database', (
      select jsonb_build_array(jsonb_build_object('labels', '{}'::jsonb, 'value', d.numbackends))
      from pg_catalog.pg_stat_database as d where d.datname = current_database())),
    app.metric('parlance_database_connections_limit', 'gauge', 'How many there may be',
      jsonb_build_array(jsonb_build_object(
        'labels', '{}'::jsonb, 'value', current_setting('max_connections')::integer))),
    app.metric('parlance_database_size_bytes', 'gauge', 'The size of the database on disk',
      jsonb_build_array(jsonb_build_object(
        'labels', '{}'::jsonb, 'value', pg_database_size(current_database())))),
    app.metric('parlance_database_uptime_seconds', 'gauge', 'Since the database started',
      jsonb_build_array(jsonb_build_object('labels', '{}'::jsonb, 'value', floor(
        extract(epoch from now() - pg_postmaster_start_time()))))));
end
$$;

comment on function sidecar.metrics() is
  $$The database's figures for Prometheus

  Returns an array of name, kind (gauge or counter), help and samples: labels and value.  None names a
  tenant or a person.$$;


revoke all on function app.metric(text, text, text, jsonb), sidecar.metrics()
from public, anon, authenticated;

grant execute on function sidecar.metrics() to sidecar;
