-- Who may do what with turns.
--
--   authenticated  select  turns of the chatbots that one sees
--   nobody else, nothing else: the functions of schema sidecar write.

alter table app.turns enable row level security;
revoke all on app.turns from public, anon, authenticated;
grant select on app.turns to authenticated;

drop policy if exists turns_select_visible on app.turns;
create policy turns_select_visible on app.turns
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
