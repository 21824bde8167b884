-- Who may do what with leads.
--
--   authenticated  select  leads of the chatbots that one sees
--   nobody else, nothing else: functions keep them.

alter table app.leads enable row level security;
revoke all on app.leads from public, anon, authenticated;
grant select on app.leads to authenticated;

drop policy if exists leads_select_visible on app.leads;
create policy leads_select_visible on app.leads
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
