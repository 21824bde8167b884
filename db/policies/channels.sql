-- Who may do what with channels.
--
--   authenticated  select  events of the chatbots that one sees, but not what they say
--   nobody else, nothing else: functions read the configuration, and show no secret of it.

alter table app.chatbot_integrations enable row level security;
revoke all on app.chatbot_integrations from public, anon, authenticated;

alter table app.line_oa_configs enable row level security;
revoke all on app.line_oa_configs from public, anon, authenticated;

alter table app.messenger_configs enable row level security;
revoke all on app.messenger_configs from public, anon, authenticated;

alter table app.messenger_pages enable row level security;
revoke all on app.messenger_pages from public, anon, authenticated;

alter table app.channel_blocks enable row level security;
revoke all on app.channel_blocks from public, anon, authenticated;

alter table app.webhook_events enable row level security;
revoke all on app.webhook_events from public, anon, authenticated;
-- Not the payload: it holds reply tokens, and messages that were withdrawn or redacted since.
grant select (
  organization_id, id, chatbot_id, kind, provider_event_id, source, type, state, reason, fence,
  turn_id, received_at, finished_at
) on app.webhook_events to authenticated;

drop policy if exists webhook_events_select_visible on app.webhook_events;
create policy webhook_events_select_visible on app.webhook_events
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
