-- Verify parlance:functions/chatbots on pg

begin;

select
  'app.configuration_schema()'::regprocedure,
  'app.filters_schema()'::regprocedure,
  'app.chatbot_defaults()'::regprocedure,
  'app.check_filters(uuid, jsonb, text)'::regprocedure,
  'app.check_chatbot()'::regprocedure,
  'app.add_key(uuid, uuid, text)'::regprocedure,
  'app.add_chatbot(uuid, uuid, text, text, jsonb, jsonb, text, text)'::regprocedure,
  'app.is_origin_allowed(text, text, text[])'::regprocedure,
  'app.find_key(text)'::regprocedure,
  'app.refuse_testing(text)'::regprocedure,
  'app.use_key(text, text, text)'::regprocedure,
  'app.look_up_own_chatbot_ids()'::regprocedure,
  'app.own_chatbot_ids()'::regprocedure,
  'app.chatbot_schema()'::regprocedure,
  'app.list_chatbots(text, text, text, text)'::regprocedure,
  'api.chatbot_list(text, text, text, text)'::regprocedure,
  'app.read_chatbot()'::regprocedure,
  'api.chatbot_get()'::regprocedure,
  'parlance.generate_chatbot_api_key(uuid)'::regprocedure;

select
  organization_id, id, name, description, created_by, status, configuration,
  knowledge_source_filters, current_system_prompt, prompt_version, welcome_message,
  created_at, updated_at
from api.chatbots where false;

select
  organization_id, chatbot_id, kind, hint, publishable_key, created_at, revoked_at
from api.chatbot_keys where false;

select
  organization_id, id, name, description, status, body
from app.chatbot_bodies where false;

do $$
begin
  assert 1 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.chatbot_instances'::regclass, 'check_chatbot')
    ));
end
$$;

rollback;
