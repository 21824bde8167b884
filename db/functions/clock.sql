-- What runs by the clock: one list, and how each run went.
--
--   app.clock_jobs()                 the list
--   app.run_clock_job(name)          what pg_cron calls: runs one and keeps how it went
--   app.schedule_jobs()              hands the list to pg_cron
--   app.operator_organization_id()   whose errors those of the installation are
--
-- Each command may run twice, and while another of it runs.

create or replace function app.clock_jobs()
  returns table (name text, schedule text, command text, about text)
  language sql immutable parallel safe rows 20
begin atomic
  select j.name, j.schedule, j.command, j.about
  from (values
    ('fold-analytics', '* * * * *', 'select app.fold_analytics()', 'Deltas become sums'),
    ('fold-errors', '* * * * *', 'select app.fold_errors()', 'Errors are counted by their groups'),
    ('fold-events', '* * * * *', 'select app.fold_events()', 'Counts of events become sums'),
    ('sweep-events', '* * * * *', 'select app.sweep_events()', 'Cleared events are deleted'),
    ('event-months', '*/10 * * * *', 'select app.keep_event_months()',
     'Months of events are made ahead, and go when they are empty'),
    ('close-idle-conversations', '* * * * *', 'select app.close_idle_conversations()',
     'Conversations in which nothing is said any more end'),
    ('promote-knowledge', '* * * * *', 'select app.promote_due_knowledge()',
     'Large organizations get an index of their own'),
    ('group-questions', '* * * * *', 'select app.queue_due_questions()',
     'Unanswered questions are to be embedded and grouped'),
    ('group-queries', '* * * * *', 'select app.group_queries()',
     'What is asked is grouped by meaning, and counted'),
    ('refresh-statistics', '3 * * * *', 'select parlance.refresh_chatbot_statistics()',
     'The statistics of chatbots are made anew'),
    ('verify-channels', '41 * * * *', 'select app.queue_due_verifications()',
     'Providers are asked whether they take the tokens of channels'),
    ('evaluate-alerts', '* * * * *', 'select app.evaluate_alerts()',
     'Rules of alerts that count errors are evaluated'),
    ('evaluate-metrics', '* * * * *', 'select app.evaluate_metrics()',
     'Rules of alerts that watch metrics are evaluated'),
    ('seal-audit', '* * * * *', 'select app.seal_audit()', 'The audit log is sealed'),
    ('sweep', '7 * * * *', 'select app.sweep()', 'What is of no more use goes'),
    ('apply-retention', '*/5 * * * *', 'select app.apply_retention()',
     'What organizations keep no longer goes'),
    ('prune-cron-log', '23 3 * * *',
     -- By what ended a week ago and all before it: of what a crash cut short no end is known.
     'delete from cron.job_run_details where runid <= (select max(o.runid) from'
     ' cron.job_run_details as o where o.end_time < now() - interval ''7 days'')',
     'pg_cron''s own log is kept for a week')
  ) as j (name, schedule, command, about);
end;

comment on function app.clock_jobs() is
  $$All that runs by the clock

  schedule: as cron has it, in UTC.  command: one statement, which may be run twice.$$;


create or replace function app.operator_organization_id() returns uuid
  language sql stable
  set search_path = ''
begin atomic
  select u.organization_id from app.users as u
  where u.role = 'super_admin' and u.deleted_at is null
  order by u.created_at, u.id limit 1;
end;

comment on function app.operator_organization_id() is
  $$The organization of whoever runs the installation: that of its first super_admin

  What goes wrong for nobody in particular is reported there.  Null before there is one.$$;


create or replace function app.run_clock_job(name text) returns text
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_command text;
  v_started timestamptz := clock_timestamp();
  v_error   text;
begin
  select j.command into v_command from app.clock_jobs() as j where j.name = run_clock_job.name;
  if not found then
    raise exception 'No job is called %', run_clock_job.name using errcode = '22023';
  end if;
  begin
    execute v_command;
  exception when query_canceled or others then
    -- Not raised again, or the record of it would go as well.
    v_error := left(sqlerrm, 2000);
  end;
  insert into app.clock_runs as r
    (name, started_at, finished_at, duration_ms, failures, last_error, failed_at)
  values (
    run_clock_job.name, v_started, clock_timestamp(),
    extract(epoch from clock_timestamp() - v_started) * 1000, (v_error is not null)::integer,
    v_error, case when v_error is not null then clock_timestamp() end)
  on conflict on constraint clock_runs_pkey do update
  set started_at = excluded.started_at, finished_at = excluded.finished_at,
      duration_ms = excluded.duration_ms, runs = r.runs + 1,
      failures = r.failures + excluded.failures,
      last_error = coalesce(excluded.last_error, r.last_error),
      failed_at = coalesce(excluded.failed_at, r.failed_at);
  if v_error is null then
    return 'done';
  end if;
  insert into app.chatbot_errors
    (organization_id, error_type, error_message, context, error_details)
  select o.id, 'unknown', v_error, 'clock', jsonb_build_object('job', run_clock_job.name)
  from app.operator_organization_id() as o (id) where o.id is not null;
  return 'failed: ' || v_error;
end
$$;

comment on function app.run_clock_job(text) is
  $$Run one of app.clock_jobs() and keep how it went

  A job that fails, or is ended, leaves an error with the operator's organization and in app.clock_runs; what it
  did is undone.  Returns done, or failed and why.  Errors: 22023 for no such job.$$;


create or replace function app.schedule_jobs() returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_name  text;
  v_job   record;
  v_count integer := 0;
begin
  perform set_config('role', 'parlance_clock', true);
  -- What an earlier version had, and this one has not.
  for v_name in
    execute 'select c.jobname from cron.job as c where c.jobname <> all ($1)
             and c.username = ''parlance_clock'' and c.command like ''select app.run_clock_job(%'''
    using array(select j.name from app.clock_jobs() as j)
  loop
    execute 'select cron.unschedule($1)' using v_name;
  end loop;
  for v_job in select j.name, j.schedule from app.clock_jobs() as j loop
    -- Dynamic, since not every database has pg_cron.  Scheduling again replaces.
    execute 'select cron.schedule($1, $2, $3)'
    using v_job.name, v_job.schedule, format('select app.run_clock_job(%L)', v_job.name);
    v_count := v_count + 1;
  end loop;
  perform set_config('role', 'parlance_owner', true);
  return v_count;
end
$$;

comment on function app.schedule_jobs() is
  $$Hand to pg_cron all that runs by the clock

  Returns how many jobs.  Calling it again changes nothing.  For a superuser: the jobs belong to
  parlance_clock.  Errors: 3F000 where there is no pg_cron.$$;


revoke all on function
  app.clock_jobs(), app.operator_organization_id(), app.run_clock_job(text), app.schedule_jobs()
from public, anon, authenticated;

do $$
begin
  if to_regnamespace('cron') is not null then
    perform app.schedule_jobs();
  end if;
end
$$;
