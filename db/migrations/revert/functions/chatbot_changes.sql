-- Revert parlance:functions/chatbot_changes from pg

begin;
set local role parlance_owner;

drop function api.knowledge_sources_update(json);
drop function app.update_knowledge_sources(jsonb);
drop function api.knowledge_sources_get();
drop function app.read_knowledge_sources();
drop function app.knowledge_sources(uuid, uuid);
drop function app.knowledge_sources_schema();
drop function app.knowledge_sources_update_schema();
drop function api.token_regenerate(json);
drop function app.regenerate_token(jsonb);
drop function app.regenerated_token_schema();
drop function app.token_regeneration_schema();
drop function parlance.restore_chatbot(uuid);
drop function api.chatbot_delete();
drop function app.delete_chatbot();
drop function api.chatbot_update(json);
drop function app.update_chatbot(jsonb);
drop function app.lock_chatbot(uuid, uuid);
drop function api.chatbot_create(json);
drop function app.create_chatbot(jsonb);
drop function app.chatbot_created_schema();
drop function app.chatbot_update_schema();
drop function app.chatbot_creation_schema();
drop function app.merge_json(jsonb, jsonb);
drop function app.partial_schema(jsonb);

commit;
