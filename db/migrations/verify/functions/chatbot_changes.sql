-- Verify parlance:functions/chatbot_changes on pg

begin;

select
  'app.partial_schema(jsonb)'::regprocedure,
  'app.merge_json(jsonb, jsonb)'::regprocedure,
  'app.chatbot_creation_schema()'::regprocedure,
  'app.chatbot_update_schema()'::regprocedure,
  'app.chatbot_created_schema()'::regprocedure,
  'app.create_chatbot(jsonb)'::regprocedure,
  'api.chatbot_create(json)'::regprocedure,
  'app.lock_chatbot(uuid, uuid)'::regprocedure,
  'app.update_chatbot(jsonb)'::regprocedure,
  'api.chatbot_update(json)'::regprocedure,
  'app.delete_chatbot()'::regprocedure,
  'api.chatbot_delete()'::regprocedure,
  'parlance.restore_chatbot(uuid)'::regprocedure,
  'app.token_regeneration_schema()'::regprocedure,
  'app.regenerated_token_schema()'::regprocedure,
  'app.regenerate_token(jsonb)'::regprocedure,
  'api.token_regenerate(json)'::regprocedure,
  'app.knowledge_sources_update_schema()'::regprocedure,
  'app.knowledge_sources_schema()'::regprocedure,
  'app.knowledge_sources(uuid, uuid)'::regprocedure,
  'app.read_knowledge_sources()'::regprocedure,
  'api.knowledge_sources_get()'::regprocedure,
  'app.update_knowledge_sources(jsonb)'::regprocedure,
  'api.knowledge_sources_update(json)'::regprocedure;

rollback;
