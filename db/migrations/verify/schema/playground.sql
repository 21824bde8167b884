-- Verify parlance:schema/playground on pg

begin;

select
  organization_id, id, chatbot_id, user_id, session_config, is_active, created_at, ended_at
from app.chatbot_playground_sessions where false;

select
  organization_id, id, session_id, chatbot_id, user_id, message, override_config, question,
  language, provider, model, prompt_version, system_prompt, filters, parameters, fence,
  lease_until, idempotency_hash, request_hash, request_id, is_grounded, grounding,
  confidence, sources, answer_id, response, outcome, failure, usage, timings, created_at,
  finished_at
from app.chatbot_playground_messages where false;

rollback;
