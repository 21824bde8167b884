-- Who may do what with conversations.
--
--   authenticated  select  conversations, messages and events of the chatbots that one sees
--   nobody else, nothing else: functions write; visitors read through api.chat_history.

alter table app.chatbot_conversations enable row level security;
revoke all on app.chatbot_conversations from public, anon, authenticated;
grant select on app.chatbot_conversations to authenticated;

drop policy if exists chatbot_conversations_select_visible on app.chatbot_conversations;
create policy chatbot_conversations_select_visible on app.chatbot_conversations
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.chatbot_messages enable row level security;
revoke all on app.chatbot_messages from public, anon, authenticated;
grant select on app.chatbot_messages to authenticated;

drop policy if exists chatbot_messages_select_visible on app.chatbot_messages;
create policy chatbot_messages_select_visible on app.chatbot_messages
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.conversation_events enable row level security;
revoke all on app.conversation_events from public, anon, authenticated;
grant select on app.conversation_events to authenticated;

drop policy if exists conversation_events_select_visible on app.conversation_events;
create policy conversation_events_select_visible on app.conversation_events
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.conversation_context enable row level security;
revoke all on app.conversation_context from public, anon, authenticated;

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
