-- Verify parlance:functions/chatbots on pg

begin;

select
  'app.configuration_schema()'::regprocedure,
  'app.filters_schema()'::regprocedure,
  'app.chatbot_defaults()'::regprocedure,
  'app.check_filters(uuid, jsonb, text)'::regprocedure,
  'app.check_chatbot()'::regprocedure,
  'app.forbid_change()'::regprocedure,
  'app.add_key(uuid, uuid, text)'::regprocedure,
  'app.add_chatbot(uuid, uuid, text, text, jsonb, jsonb, text, text)'::regprocedure,
  'app.is_origin_allowed(text, text, text[])'::regprocedure,
  'app.find_key(text)'::regprocedure,
  'app.refuse_testing(text)'::regprocedure,
  'app.use_key(text, text, text)'::regprocedure,
  'app.phrases()'::regprocedure,
  'app.phrase(text, text, jsonb)'::regprocedure,
  'app.look_up_own_chatbot_ids()'::regprocedure,
  'app.own_chatbot_ids()'::regprocedure,
  'app.page_number(text, text, integer, integer)'::regprocedure,
  'app.chatbot_schema()'::regprocedure,
  'app.list_chatbots(text, text, text, text)'::regprocedure,
  'api.chatbot_list(text, text, text, text)'::regprocedure,
  'app.read_chatbot()'::regprocedure,
  'api.chatbot_get()'::regprocedure,
  'app.public_chatbot(text)'::regprocedure,
  'app.widget_defaults()'::regprocedure,
  'app.widget_config_schema()'::regprocedure,
  'app.visitor_config(text, text, text, text, text)'::regprocedure,
  'api.widget_config(text)'::regprocedure,
  'app.check_preflight(text, text, text)'::regprocedure,
  'api.preflight()'::regprocedure,
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
  organization_id, id, chatbot_id, version, prompt_text, created_by, generation_method,
  generation_metadata, created_at
from api.prompt_history where false;

select
  organization_id, chatbot_id, theme, allowed_domains, custom_css, features,
  suggested_questions, created_at, updated_at
from api.widget_configs where false;

select
  organization_id, chatbot_id, language_code, translations, system_prompt, welcome_message,
  created_at, updated_at
from api.translations where false;

select
  organization_id, id, name, description, status, body
from app.chatbot_bodies where false;

do $$
begin
  assert 2 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.chatbot_instances'::regclass, 'check_chatbot'),
      ('app.chatbot_prompt_history'::regclass, 'never_edited')
    ));
end
$$;

rollback;
