-- Revert parlance:functions/jobs from pg

begin;
set local role parlance_owner;

-- By hand: no clock calls what is gone.
do $$
begin
  if to_regnamespace('cron') is not null then
    -- Row-level security of pg_cron shows the owner's jobs only.
    execute 'select cron.unschedule(j.jobid) from cron.job as j';
  end if;
end
$$;

-- The rest is generated.

drop function app.schedule_jobs();
drop function app.sweep();
drop function sidecar.health();
drop function sidecar.register(jsonb);
drop function sidecar.add_document(jsonb, jsonb, bytea);
drop function app.authenticate(jsonb);
drop function sidecar.finish_job(jsonb);
drop function sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[]);
drop function sidecar.pending_embeddings(jsonb, integer);
drop function sidecar.store_chunks(jsonb, jsonb);
drop function sidecar.read_document(jsonb);
drop function sidecar.fail_job(jsonb, jsonb);
drop function app.bury_job(app.jobs, text);
drop function app.set_document_status(app.jobs, text, text);
drop function sidecar.extend_lease(jsonb);
drop function sidecar.claim_jobs(text, text[], integer);
drop function app.hold_job(jsonb);
drop function app.add_job(uuid, text, jsonb);

commit;
