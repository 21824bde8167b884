-- Verify parlance:schema/curation on pg

begin;

select
  organization_id, id, chatbot_id, answer, language, threshold, is_active, created_by,
  created_at, updated_at
from app.curated_answers where false;

select
  organization_id, answer_id, ordinal, chatbot_id, question, plain
from app.curated_questions where false;

select
  organization_id, embedding_model_id, answer_id, ordinal, chatbot_id, embedding
from app.curated_embeddings where false;

select
  organization_id, id, chatbot_id, question, plain, embedding_model_id, embedding,
  curated_answer_id, resolved_at, created_at
from app.unanswered_groups where false;

select
  organization_id, id, chatbot_id, turn_id, group_id, question, language, confidence,
  asked_at
from app.unanswered_questions where false;

rollback;
