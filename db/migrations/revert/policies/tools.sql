-- Revert parlance:policies/tools from pg

begin;
set local role parlance_owner;

revoke all on app.chatbot_tools from anon, authenticated;
revoke all on app.registered_tools from anon, authenticated;
revoke all on app.tool_calls from anon, authenticated;

drop policy tool_calls_select_visible on app.tool_calls;

alter table app.chatbot_tools disable row level security;
alter table app.registered_tools disable row level security;
alter table app.tool_calls disable row level security;

commit;
