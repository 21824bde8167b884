-- Who may do what with errors.
--
--   authenticated  select  of the chatbots that one sees
--   nobody else, nothing else: functions write.

alter table app.chatbot_errors enable row level security;
revoke all on app.chatbot_errors from public, anon, authenticated;
grant select on app.chatbot_errors to authenticated;

drop policy if exists chatbot_errors_select_visible on app.chatbot_errors;
create policy chatbot_errors_select_visible on app.chatbot_errors
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
