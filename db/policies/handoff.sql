-- Who may do what with notes and canned replies.
--
--   authenticated  select  notes on the conversations that one sees; canned replies, where one sees
--                          all chatbots: those who take conversations over do
--   nobody else, nothing else: functions write.

alter table app.conversation_notes enable row level security;
revoke all on app.conversation_notes from public, anon, authenticated;
grant select on app.conversation_notes to authenticated;

drop policy if exists conversation_notes_select_visible on app.conversation_notes;
create policy conversation_notes_select_visible on app.conversation_notes
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.canned_replies enable row level security;
revoke all on app.canned_replies from public, anon, authenticated;
grant select on app.canned_replies to authenticated;

drop policy if exists canned_replies_select_handlers on app.canned_replies;
create policy canned_replies_select_handlers on app.canned_replies
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (select app.sees_all_chatbots())
  );
