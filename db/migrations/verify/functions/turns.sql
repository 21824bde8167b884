-- Verify parlance:functions/turns on pg

begin;

select
  'app.conclude(app.turns, text, text, real, text, jsonb, jsonb, jsonb)'::regprocedure,
  'app.note_grounding(app.turns, jsonb, real, text, numeric, jsonb)'::regprocedure,
  'app.after_grounding(app.turns, jsonb, text, boolean, json)'::regprocedure,
  'app.resume_turn(app.turns, jsonb, jsonb)'::regprocedure,
  'app.request_hash(jsonb)'::regprocedure,
  'app.begin_turn(jsonb, extensions.vector, jsonb)'::regprocedure,
  'sidecar.begin_turn(jsonb, extensions.vector, jsonb)'::regprocedure,
  'app.hold_turn(jsonb)'::regprocedure,
  'app.read_turn(jsonb)'::regprocedure,
  'app.is_held(app.turns, jsonb)'::regprocedure,
  'sidecar.ground_turn(jsonb, text, extensions.vector, jsonb)'::regprocedure,
  'sidecar.handed_turns(jsonb)'::regprocedure,
  'sidecar.finish_turn(jsonb, jsonb)'::regprocedure,
  'app.retry_delay(jsonb, integer)'::regprocedure,
  'sidecar.fail_turn(jsonb, jsonb)'::regprocedure;

select
  organization_id, id, conversation_id, chatbot_id, user_message_id, answer_message_id,
  state, outcome, question, language, provider, model, prompt_version, parameters, sources,
  confidence, escalation_reason, timings, usage, error_type, created_at, finished_at
from api.turns where false;

rollback;
