-- Revert parlance:policies/audit from pg

begin;
set local role parlance_owner;

revoke all on app.audit_log from anon, authenticated;

drop policy audit_log_select_admin on app.audit_log;

alter table app.audit_log disable row level security;

commit;
