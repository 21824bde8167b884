-- Revert parlance:policies/channels from pg

begin;
set local role parlance_owner;

revoke all on app.channel_blocks from anon, authenticated;
revoke all on app.chatbot_integrations from anon, authenticated;
revoke all on app.line_oa_configs from anon, authenticated;
revoke all on app.messenger_configs from anon, authenticated;
revoke all on app.messenger_pages from anon, authenticated;
revoke all on app.webhook_events from anon, authenticated;

drop policy webhook_events_select_visible on app.webhook_events;

alter table app.channel_blocks disable row level security;
alter table app.chatbot_integrations disable row level security;
alter table app.line_oa_configs disable row level security;
alter table app.messenger_configs disable row level security;
alter table app.messenger_pages disable row level security;
alter table app.webhook_events disable row level security;

commit;
