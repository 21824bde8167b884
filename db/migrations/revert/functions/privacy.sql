-- Revert parlance:functions/privacy from pg

begin;
set local role parlance_owner;

drop function parlance.erase_subject(text);
drop function parlance.export_subject(text);
drop function api.subject_erase();
drop function app.erase_subject();
drop function api.subject_export(text);
drop function app.export_subject(text);
drop function app.subject_erasure_schema();
drop function app.subject_export_schema();
drop function app.request_text(text, text);
drop function app.erase_data(uuid, text);
drop function app.erase_rows(uuid, text);
drop function app.check_identifier(text);
drop function app.export_data(uuid, text);
drop function app.subject_hash(text);
drop function app.camel_keys(jsonb);
drop function app.exported_row(text);
drop function app.tidy_alerts(uuid);
drop function app.tidy_texts(uuid);
drop function app.tidy_questions(uuid);
drop function app.text_columns(text, text[]);
drop function app.own_rows(text);
drop function app.subject_command(text);
drop function app.find_subject(uuid, text);
drop function app.strike(jsonb, text);
drop function app.strike(text, text);
drop function app.holds(text, text[]);
drop function app.struck_needles(text, text[]);
drop function app.struck_pattern(text, text[]);
drop function app.struck_texts(text, text[]);
drop function app.subject_names(text);
drop function app.impersonal_tables();
drop function app.personal_data();

commit;
