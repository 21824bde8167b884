-- Who may do what with playground sessions and what was said in them.
--
--   authenticated  select  one's own, while one sees the chatbot
--   nobody else, nothing else: functions write.

alter table app.chatbot_playground_sessions enable row level security;
revoke all on app.chatbot_playground_sessions from public, anon, authenticated;
grant select on app.chatbot_playground_sessions to authenticated;

drop policy if exists chatbot_playground_sessions_select_own on app.chatbot_playground_sessions;
create policy chatbot_playground_sessions_select_own on app.chatbot_playground_sessions
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and user_id = (select app.current_user_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.chatbot_playground_messages enable row level security;
revoke all on app.chatbot_playground_messages from public, anon, authenticated;
-- Not what only the work needs: lease_until, idempotency_hash, request_hash.
grant select (
  organization_id, id, session_id, chatbot_id, user_id, message, override_config, question,
  language, provider, model, prompt_version, system_prompt, filters, parameters, is_grounded,
  grounding, confidence, sources, answer_id, response, outcome, failure, usage, timings, created_at,
  finished_at)
  on app.chatbot_playground_messages to authenticated;

drop policy if exists chatbot_playground_messages_select_own on app.chatbot_playground_messages;
create policy chatbot_playground_messages_select_own on app.chatbot_playground_messages
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and user_id = (select app.current_user_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
