-- Who may do what with analytics.
--
--   authenticated  select  of the chatbots that one sees, folded or not
--   nobody else, nothing else: triggers and the folding job write.

alter table app.analytics_deltas enable row level security;
revoke all on app.analytics_deltas from public, anon, authenticated;
grant select on app.analytics_deltas to authenticated;

drop policy if exists analytics_deltas_select_visible on app.analytics_deltas;
create policy analytics_deltas_select_visible on app.analytics_deltas
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.chatbot_analytics enable row level security;
revoke all on app.chatbot_analytics from public, anon, authenticated;
grant select on app.chatbot_analytics to authenticated;

drop policy if exists chatbot_analytics_select_visible on app.chatbot_analytics;
create policy chatbot_analytics_select_visible on app.chatbot_analytics
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
