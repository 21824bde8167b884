-- Verify parlance:schema/jobs on pg

begin;

select
  organization_id, id, kind, payload, state, fence, run_after, error, created_at,
  finished_at
from app.jobs where false;

select
  organization_id, id, kind, conversation_id, payload, state, fence, run_after, error,
  created_at, finished_at, chatbot_id, message_id, event_id, part, attempts, method,
  attempted_at, is_unknown, code, answer, provider_ids, target_id, event_type
from app.deliveries where false;

select
  name, started_at, finished_at, duration_ms, runs, failures, last_error, failed_at
from app.clock_runs where false;

rollback;
