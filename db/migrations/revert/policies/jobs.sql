-- Revert parlance:policies/jobs from pg

begin;
set local role parlance_owner;

revoke all on app.clock_runs from anon, authenticated;
revoke all on app.deliveries from anon, authenticated;
revoke all on app.jobs from anon, authenticated;

drop policy deliveries_select_visible on app.deliveries;

alter table app.clock_runs disable row level security;
alter table app.deliveries disable row level security;
alter table app.jobs disable row level security;

commit;
