-- Revert parlance:functions/translations from pg

begin;
set local role parlance_owner;

drop view api.translations;
drop function api.translation_delete();
drop function app.delete_translation();
drop function api.translation_update(json);
drop function app.update_translation(jsonb);
drop function api.translation_get();
drop function app.read_translation();
drop function api.translation_list(text, text);
drop function app.list_translations(text, text);
drop function app.translation_body(app.chatbot_translations);
drop function app.translation_schema();
drop function app.translation_update_schema();
drop function app.language_tag(text);

commit;
