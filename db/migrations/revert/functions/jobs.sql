-- Revert parlance:functions/jobs from pg

begin;
set local role parlance_owner;

-- By hand: no clock calls what is gone.
do $$
begin
  if to_regnamespace('cron') is not null then
    -- Row-level security of pg_cron shows everybody his own jobs only.
    perform set_config('role', 'parlance_clock', true);
    execute 'select cron.unschedule(j.jobid) from cron.job as j';
    perform set_config('role', 'parlance_owner', true);
  end if;
end
$$;

-- The rest is generated.

drop function app.sweep();
drop function sidecar.health();
drop function sidecar.register(jsonb);
drop function sidecar.finish_job(jsonb, jsonb);
drop function sidecar.fail_job(jsonb, jsonb);
drop function app.bury_job(app.jobs, text);
drop function sidecar.extend_lease(jsonb);
drop function sidecar.claim_jobs(text, text[], integer);
drop function app.hold_job(jsonb);
drop function app.job_ref(app.jobs);
drop function app.add_job(uuid, text, jsonb);

commit;
