-- Revert parlance:schema/channels from pg

begin;
set local role parlance_owner;

drop table app.webhook_events;
drop table app.channel_blocks;
drop table app.messenger_pages;
drop table app.messenger_configs;
drop table app.line_oa_configs;
drop table app.chatbot_integrations;
drop domain app.sealed_text;
drop domain app.channel_kind;

commit;
