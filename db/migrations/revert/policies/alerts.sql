-- Revert parlance:policies/alerts from pg

begin;
set local role parlance_owner;

revoke all on app.alert_notices from anon, authenticated;
revoke all on app.alert_rules from anon, authenticated;
revoke all on app.alerts from anon, authenticated;
revoke all on app.metric_runs from anon, authenticated;

drop policy alert_notices_select_admins on app.alert_notices;
drop policy alerts_select_admins on app.alerts;
drop policy alert_rules_select_admins on app.alert_rules;

alter table app.alert_notices disable row level security;
alter table app.alert_rules disable row level security;
alter table app.alerts disable row level security;
alter table app.metric_runs disable row level security;

commit;
