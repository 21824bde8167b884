-- Revert parlance:schema/jobs from pg

begin;
set local role parlance_owner;

drop table app.clock_runs;
drop table app.deliveries;
drop table app.jobs;

commit;
