-- Revert parlance:schema/chatbots from pg

begin;
set local role parlance_owner;

drop table app.chatbot_translations;
drop table app.chatbot_widget_configs;
drop table app.chatbot_keys;
drop table app.chatbot_prompt_history;
drop table app.chatbot_instances;

commit;
