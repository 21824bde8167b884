-- Revert parlance:functions/curation from pg

begin;
set local role parlance_owner;

drop function api.curated_answer_delete(json);
drop function app.delete_curated_answer();
drop function api.curated_answer_update(json);
drop function app.update_curated_answer(jsonb);
drop function api.curated_answer_create(json);
drop function app.create_curated_answer(jsonb);
drop function app.set_curated_questions(app.curated_answers, text[]);
drop function api.curated_answer_get();
drop function api.curated_answer_list(text, text, text);
drop function app.curated_answer_body(uuid, uuid);
drop function app.curated_answer_schema();
drop function app.curated_answer_creation_schema();
drop function app.curated_answer_fields_schema();
drop view api.curated_questions;
drop view api.curated_answers;
drop function app.find_curated_answer(uuid, uuid, text, text, extensions.vector, smallint);
drop function app.means_the_same(text, text, text);
drop function app.plain_question(text);

commit;
