-- Verify parlance:schema/turns on pg

begin;

select
  organization_id, id, conversation_id, chatbot_id, user_message_id, answer_message_id,
  state, outcome, fence, lease_until, idempotency_hash, request_hash, question, language,
  provider, model, prompt_version, parameters, sources, confidence, escalation_reason,
  is_new, timings, usage, error_type, curated_answer_id, request_id, created_at, finished_at,
  reserved_tokens, removed_at, event_id, visitor, sealed
from app.turns where false;

select
  'app.turn_state'::regtype,
  'app.turn_outcome'::regtype;

rollback;
