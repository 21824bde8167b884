-- Revert parlance:policies/audit from pg

begin;
set local role parlance_owner;

revoke all on app.audit_log from anon, authenticated;
revoke all on app.audit_seals from anon, authenticated;
revoke all on app.audit_unsealed from anon, authenticated;

drop policy audit_seals_select_admin on app.audit_seals;
drop policy audit_log_select_admin on app.audit_log;

alter table app.audit_log disable row level security;
alter table app.audit_seals disable row level security;
alter table app.audit_unsealed disable row level security;

commit;
