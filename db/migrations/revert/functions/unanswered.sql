-- Revert parlance:functions/unanswered from pg

begin;
set local role parlance_owner;

drop function api.unanswered_list(text, text, text, text, text);
drop function app.unanswered_group_schema();
drop view api.unanswered_groups;
drop view api.unanswered_questions;
drop function sidecar.store_question_embeddings(jsonb, integer, jsonb, extensions.vector[]);
drop function app.group_question(app.unanswered_questions, extensions.halfvec, smallint);
drop function sidecar.pending_questions(jsonb, integer);
drop trigger follow_embedding_model on app.organizations;
drop function app.follow_embedding_model();
drop function app.queue_due_questions();
drop function app.queue_question_embedding(uuid);
drop function app.forget_question(uuid, uuid);
drop trigger note_unanswered on app.turns;
drop function app.note_unanswered();

commit;
