-- Verify parlance:functions/translations on pg

begin;

select
  'app.language_tag(text)'::regprocedure,
  'app.translation_update_schema()'::regprocedure,
  'app.translation_schema()'::regprocedure,
  'app.translation_body(app.chatbot_translations)'::regprocedure,
  'app.list_translations(text, text)'::regprocedure,
  'api.translation_list(text, text)'::regprocedure,
  'app.read_translation()'::regprocedure,
  'api.translation_get()'::regprocedure,
  'app.update_translation(jsonb)'::regprocedure,
  'api.translation_update(json)'::regprocedure,
  'app.delete_translation()'::regprocedure,
  'api.translation_delete()'::regprocedure;

select
  organization_id, chatbot_id, language_code, translations, system_prompt, welcome_message,
  created_at, updated_at
from api.translations where false;

rollback;
