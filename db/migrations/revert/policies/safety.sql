-- Revert parlance:policies/safety from pg

begin;
set local role parlance_owner;

revoke all on app.audit_log from anon, authenticated;
revoke all on app.idempotency_keys from anon, authenticated;
revoke all on app.rate_limits from anon, authenticated;

drop policy audit_log_select_admin on app.audit_log;

alter table app.audit_log disable row level security;
alter table app.idempotency_keys disable row level security;
alter table app.rate_limits disable row level security;

commit;
