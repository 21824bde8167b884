-- Verify parlance:functions/unanswered on pg

begin;

select
  'app.note_unanswered()'::regprocedure,
  'app.forget_question(uuid, uuid)'::regprocedure,
  'app.queue_question_embedding(uuid)'::regprocedure,
  'app.queue_due_questions()'::regprocedure,
  'app.follow_embedding_model()'::regprocedure,
  'sidecar.pending_questions(jsonb, integer)'::regprocedure,
  'app.group_question(app.unanswered_questions, extensions.halfvec, smallint)'::regprocedure,
  'sidecar.store_question_embeddings(jsonb, integer, jsonb, extensions.vector[])'::regprocedure,
  'app.unanswered_group_schema()'::regprocedure,
  'api.unanswered_list(text, text, text, text, text)'::regprocedure;

select
  organization_id, id, chatbot_id, turn_id, group_id, question, language, confidence,
  asked_at
from api.unanswered_questions where false;

select
  organization_id, id, chatbot_id, question, curated_answer_id, resolved_at, created_at
from api.unanswered_groups where false;

do $$
begin
  assert 2 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.organizations'::regclass, 'follow_embedding_model'),
      ('app.turns'::regclass, 'note_unanswered')
    ));
end
$$;

rollback;
