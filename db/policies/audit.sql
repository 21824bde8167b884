-- Who may do what with the audit log and its seals.
--
--   authenticated  audit_log, audit_seals  select  admins: all of the organization
--   nobody else, nothing else: both are written by definer functions.

alter table app.audit_log enable row level security;
revoke all on app.audit_log from public, anon, authenticated;
grant select on app.audit_log to authenticated;

drop policy if exists audit_log_select_admin on app.audit_log;
create policy audit_log_select_admin on app.audit_log
  for select to authenticated
  using (organization_id = (select app.current_organization_id()) and (select app.is_admin()));

alter table app.audit_seals enable row level security;
revoke all on app.audit_seals from public, anon, authenticated;
grant select on app.audit_seals to authenticated;

drop policy if exists audit_seals_select_admin on app.audit_seals;
create policy audit_seals_select_admin on app.audit_seals
  for select to authenticated
  using (organization_id = (select app.current_organization_id()) and (select app.is_admin()));

alter table app.audit_unsealed enable row level security;
revoke all on app.audit_unsealed from public, anon, authenticated;
