-- Revert parlance:policies/chatbots from pg

begin;
set local role parlance_owner;

revoke all on app.chatbot_instances from anon, authenticated;
revoke all on app.chatbot_keys from anon, authenticated;
revoke all on app.chatbot_prompt_history from anon, authenticated;
revoke all on app.chatbot_translations from anon, authenticated;
revoke all on app.chatbot_widget_configs from anon, authenticated;

drop policy chatbot_translations_select_visible on app.chatbot_translations;
drop policy chatbot_widget_configs_select_visible on app.chatbot_widget_configs;
drop policy chatbot_keys_select_visible on app.chatbot_keys;
drop policy chatbot_prompt_history_select_visible on app.chatbot_prompt_history;
drop policy chatbot_instances_select_visible on app.chatbot_instances;

alter table app.chatbot_instances disable row level security;
alter table app.chatbot_keys disable row level security;
alter table app.chatbot_prompt_history disable row level security;
alter table app.chatbot_translations disable row level security;
alter table app.chatbot_widget_configs disable row level security;

commit;
