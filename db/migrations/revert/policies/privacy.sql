-- Revert parlance:policies/privacy from pg

begin;
set local role parlance_owner;

revoke all on app.retention_rules from anon, authenticated;

alter table app.retention_rules disable row level security;

commit;
