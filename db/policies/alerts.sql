-- Who may do what with alerts.
--
--   authenticated  select  rules, alerts and notices of the organization, for its admins
--   nobody else, nothing else: functions write.

alter table app.alert_rules enable row level security;
revoke all on app.alert_rules from public, anon, authenticated;
grant select on app.alert_rules to authenticated;

drop policy if exists alert_rules_select_admins on app.alert_rules;
create policy alert_rules_select_admins on app.alert_rules
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (select app.is_admin())
  );

alter table app.alerts enable row level security;
revoke all on app.alerts from public, anon, authenticated;
grant select on app.alerts to authenticated;

drop policy if exists alerts_select_admins on app.alerts;
create policy alerts_select_admins on app.alerts
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (select app.is_admin())
  );

alter table app.alert_notices enable row level security;
revoke all on app.alert_notices from public, anon, authenticated;
grant select on app.alert_notices to authenticated;

drop policy if exists alert_notices_select_admins on app.alert_notices;
create policy alert_notices_select_admins on app.alert_notices
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (select app.is_admin())
  );

alter table app.metric_runs enable row level security;
revoke all on app.metric_runs from public, anon, authenticated;
