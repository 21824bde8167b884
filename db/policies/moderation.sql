-- Who may do what with moderation.
--
--   authenticated  select  flags, for whoever sees all chatbots: admins and agents, not members
--   nobody else, nothing else: functions flag and review.

alter table app.flagged_messages enable row level security;
revoke all on app.flagged_messages from public, anon, authenticated;
grant select on app.flagged_messages to authenticated;

drop policy if exists flagged_messages_select_reviewers on app.flagged_messages;
create policy flagged_messages_select_reviewers on app.flagged_messages
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (select app.sees_all_chatbots())
  );
