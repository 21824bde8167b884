-- Verify parlance:functions/curation on pg

begin;

select
  'app.plain_question(text)'::regprocedure,
  'app.means_the_same(text, text, text)'::regprocedure,
  'app.find_curated_answer(uuid, uuid, text, text, extensions.vector, smallint)'::regprocedure,
  'app.curated_answer_fields_schema()'::regprocedure,
  'app.curated_answer_creation_schema()'::regprocedure,
  'app.curated_answer_schema()'::regprocedure,
  'app.curated_answer_body(uuid, uuid)'::regprocedure,
  'api.curated_answer_list(text, text, text)'::regprocedure,
  'api.curated_answer_get()'::regprocedure,
  'app.set_curated_questions(app.curated_answers, text[])'::regprocedure,
  'app.create_curated_answer(jsonb)'::regprocedure,
  'api.curated_answer_create(json)'::regprocedure,
  'app.update_curated_answer(jsonb)'::regprocedure,
  'api.curated_answer_update(json)'::regprocedure,
  'app.delete_curated_answer()'::regprocedure,
  'api.curated_answer_delete(json)'::regprocedure;

select
  organization_id, id, chatbot_id, question, answer, language, threshold, is_active,
  created_by, created_at, updated_at
from api.curated_answers where false;

select
  organization_id, answer_id, ordinal, chatbot_id, question
from api.curated_questions where false;

rollback;
