-- Revert parlance:functions/clock from pg

begin;
set local role parlance_owner;

drop function app.schedule_jobs();
drop function app.run_clock_job(text);
drop function app.operator_organization_id();
drop function app.clock_jobs();

commit;
