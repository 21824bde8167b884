-- Revert parlance:policies/leads from pg

begin;
set local role parlance_owner;

revoke all on app.leads from anon, authenticated;

drop policy leads_select_visible on app.leads;

alter table app.leads disable row level security;

commit;
