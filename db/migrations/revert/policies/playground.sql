-- Revert parlance:policies/playground from pg

begin;
set local role parlance_owner;

revoke all on app.chatbot_playground_messages from anon, authenticated;
revoke all on app.chatbot_playground_sessions from anon, authenticated;

drop policy chatbot_playground_messages_select_own on app.chatbot_playground_messages;
drop policy chatbot_playground_sessions_select_own on app.chatbot_playground_sessions;

alter table app.chatbot_playground_messages disable row level security;
alter table app.chatbot_playground_sessions disable row level security;

commit;
