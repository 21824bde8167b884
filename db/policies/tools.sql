-- Who may do what with tools.
--
--   authenticated  select  what models of the chatbots that one sees asked to be run
--   nobody else, nothing else: functions choose tools, and those of schema sidecar run them.

alter table app.registered_tools enable row level security;
revoke all on app.registered_tools from public, anon, authenticated;

alter table app.chatbot_tools enable row level security;
revoke all on app.chatbot_tools from public, anon, authenticated;

alter table app.tool_calls enable row level security;
revoke all on app.tool_calls from public, anon, authenticated;
grant select on app.tool_calls to authenticated;

drop policy if exists tool_calls_select_visible on app.tool_calls;
create policy tool_calls_select_visible on app.tool_calls
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
