-- Who may do what with errors.
--
--   authenticated  select  errors and their groups, of the chatbots that one sees
--   nobody else, nothing else: functions write, and read the counts.

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


alter table app.error_groups enable row level security;
revoke all on app.error_groups from public, anon, authenticated;
grant select on app.error_groups to authenticated;

drop policy if exists error_groups_select_visible on app.error_groups;
create policy error_groups_select_visible on app.error_groups
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );


alter table app.error_deltas enable row level security;
revoke all on app.error_deltas from public, anon, authenticated;

alter table app.error_counts enable row level security;
revoke all on app.error_counts from public, anon, authenticated;

alter table app.error_days enable row level security;
revoke all on app.error_days from public, anon, authenticated;

alter table app.error_group_users enable row level security;
revoke all on app.error_group_users from public, anon, authenticated;
