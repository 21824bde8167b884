-- Revert parlance:policies/webhooks from pg

begin;
set local role parlance_owner;

revoke all on app.alert_destinations from anon, authenticated;
revoke all on app.webhook_endpoints from anon, authenticated;

alter table app.alert_destinations disable row level security;
alter table app.webhook_endpoints disable row level security;

commit;
