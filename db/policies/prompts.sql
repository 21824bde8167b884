-- Who may do what with prompts.
--
--   authenticated  select  labels: of the chatbots that one sees
--   nobody else, nothing else: functions write.

alter table app.prompt_labels enable row level security;
revoke all on app.prompt_labels from public, anon, authenticated;
grant select on app.prompt_labels to authenticated;

drop policy if exists prompt_labels_select_visible on app.prompt_labels;
create policy prompt_labels_select_visible on app.prompt_labels
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
