-- Revert parlance:functions/chatbots from pg

begin;
set local role parlance_owner;

drop function parlance.generate_chatbot_api_key(uuid);
drop function api.chatbot_get();
drop function app.read_chatbot();
drop function api.chatbot_list(text, text, text, text);
drop function app.list_chatbots(text, text, text, text);
drop view app.chatbot_bodies;
drop function app.chatbot_schema();
drop view api.chatbot_keys;
drop view api.chatbots;
drop function app.own_chatbot_ids();
drop function app.look_up_own_chatbot_ids();
drop function app.use_key(text, text, text);
drop function app.refuse_testing(text);
drop function app.find_key(text);
drop function app.is_origin_allowed(text, text, text[]);
drop function app.add_chatbot(uuid, uuid, text, text, jsonb, jsonb, text, text);
drop function app.add_key(uuid, uuid, text);
drop trigger check_chatbot on app.chatbot_instances;
drop function app.check_chatbot();
drop function app.check_filters(uuid, jsonb, text);
drop function app.chatbot_defaults();
drop function app.filters_schema();
drop function app.configuration_schema();

commit;
