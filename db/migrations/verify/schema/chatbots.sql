-- Verify parlance:schema/chatbots on pg

begin;

select
  organization_id, id, name, description, created_by, status, configuration,
  knowledge_source_filters, current_system_prompt, prompt_version, welcome_message,
  created_at, updated_at, deleted_at
from app.chatbot_instances where false;

select
  organization_id, id, chatbot_id, version, prompt_text, created_by, generation_method,
  generation_metadata, created_at
from app.chatbot_prompt_history where false;

select
  key_hash, organization_id, chatbot_id, kind, hint, publishable_key, created_at, revoked_at
from app.chatbot_keys where false;

select
  organization_id, chatbot_id, theme, allowed_domains, custom_css, features,
  suggested_questions, created_at, updated_at
from app.chatbot_widget_configs where false;

select
  organization_id, chatbot_id, language_code, translations, system_prompt, welcome_message,
  created_at, updated_at
from app.chatbot_translations where false;

rollback;
