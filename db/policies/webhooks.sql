-- Who may do what with webhooks and the destinations of alerts.
--
--   nobody, nothing: functions read and write them, and show no secret.

alter table app.webhook_endpoints enable row level security;
revoke all on app.webhook_endpoints from public, anon, authenticated;

alter table app.alert_destinations enable row level security;
revoke all on app.alert_destinations from public, anon, authenticated;
