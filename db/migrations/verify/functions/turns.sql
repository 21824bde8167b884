-- Verify parlance:functions/turns on pg

begin;

select
  'app.refusal(integer, text, text, text, jsonb)'::regprocedure,
  'sidecar.admit(jsonb)'::regprocedure,
  'app.turn_ref(app.turns)'::regprocedure,
  'app.turn_message(app.turns, boolean)'::regprocedure,
  'app.reply(app.turns, jsonb, boolean)'::regprocedure,
  'app.conclude(app.turns, text, text, real, text, jsonb, jsonb, jsonb)'::regprocedure,
  'app.escalation_keyword(jsonb, text)'::regprocedure,
  'app.small_talk(text)'::regprocedure,
  'app.compose_request(app.turns, jsonb, text)'::regprocedure,
  'app.system_prompt(app.chatbot_instances, text)'::regprocedure,
  'app.phrase_for(uuid, uuid, text, text)'::regprocedure,
  'app.answer_step(app.turns, app.chatbot_instances, jsonb)'::regprocedure,
  'app.ground(app.turns, app.chatbot_instances, text, extensions.vector, jsonb)'::regprocedure,
  'app.embed_step(app.turns)'::regprocedure,
  'app.rewrite_step(app.turns)'::regprocedure,
  'app.resume_turn(app.turns, jsonb)'::regprocedure,
  'app.request_hash(jsonb)'::regprocedure,
  'sidecar.begin_turn(jsonb, extensions.vector, jsonb)'::regprocedure,
  'app.with_session(jsonb, text, text)'::regprocedure,
  'app.lock_turn(jsonb)'::regprocedure,
  'app.stale(app.turns)'::regprocedure,
  'sidecar.ground_turn(jsonb, text, extensions.vector, jsonb)'::regprocedure,
  'app.with_turn(jsonb, jsonb)'::regprocedure,
  'sidecar.call_tool(jsonb, jsonb)'::regprocedure,
  'app.is_refusal(text, text)'::regprocedure,
  'sidecar.finish_turn(jsonb, jsonb)'::regprocedure,
  'sidecar.fail_turn(jsonb, jsonb)'::regprocedure;

select
  organization_id, id, conversation_id, chatbot_id, user_message_id, answer_message_id,
  state, outcome, question, language, provider, model, prompt_version, parameters, sources,
  confidence, escalation_reason, timings, usage, error_type, created_at, finished_at
from api.turns where false;

rollback;
