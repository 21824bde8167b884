-- Revert parlance:policies/conversations from pg

begin;
set local role parlance_owner;

revoke all on app.chatbot_conversations from anon, authenticated;
revoke all on app.chatbot_messages from anon, authenticated;
revoke all on app.conversation_context from anon, authenticated;
revoke all on app.conversation_events from anon, authenticated;
revoke all on app.message_feedback from anon, authenticated;

drop policy message_feedback_select_visible on app.message_feedback;
drop policy conversation_events_select_visible on app.conversation_events;
drop policy chatbot_messages_select_visible on app.chatbot_messages;
drop policy chatbot_conversations_select_visible on app.chatbot_conversations;

alter table app.chatbot_conversations disable row level security;
alter table app.chatbot_messages disable row level security;
alter table app.conversation_context disable row level security;
alter table app.conversation_events disable row level security;
alter table app.message_feedback disable row level security;

commit;
