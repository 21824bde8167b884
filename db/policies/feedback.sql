-- Who may do what with feedback.
--
--   authenticated  select  of the chatbots that one sees

alter table app.message_feedback enable row level security;
revoke all on app.message_feedback from public, anon, authenticated;
grant select on app.message_feedback to authenticated;

drop policy if exists message_feedback_select_visible on app.message_feedback;
create policy message_feedback_select_visible on app.message_feedback
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
