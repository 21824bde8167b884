-- Verify parlance:functions/turns on pg

begin;

select
  'app.refusal(integer, text, text, text, jsonb)'::regprocedure,
  'sidecar.admit(jsonb)'::regprocedure,
  'app.turn_ref(app.turns, jsonb)'::regprocedure,
  'app.session_ref(jsonb)'::regprocedure,
  'app.reply(app.turns, jsonb, text, jsonb, jsonb)'::regprocedure,
  'app.conclude(app.turns, text, text, real, text, jsonb, jsonb, jsonb)'::regprocedure,
  'app.escalation_keyword(jsonb, text)'::regprocedure,
  'app.small_talk(text)'::regprocedure,
  'app.system_prompt(app.turns)'::regprocedure,
  'app.compose_request(app.turns, jsonb)'::regprocedure,
  'app.phrase_for(uuid, uuid, text, text)'::regprocedure,
  'app.answer_step(app.turns, jsonb, jsonb)'::regprocedure,
  'app.find_sources(uuid, uuid, text, text, text, extensions.vector, smallint)'::regprocedure,
  'app.note_grounding(app.turns, jsonb, real, text, numeric, jsonb)'::regprocedure,
  'app.after_grounding(app.turns, jsonb, text, boolean, jsonb)'::regprocedure,
  'app.embed_step(app.turns, jsonb)'::regprocedure,
  'app.rewrite_step(app.turns, jsonb)'::regprocedure,
  'app.resume_turn(app.turns, jsonb, jsonb)'::regprocedure,
  'app.request_hash(jsonb)'::regprocedure,
  'sidecar.begin_turn(jsonb, extensions.vector, jsonb)'::regprocedure,
  'app.hold_turn(jsonb)'::regprocedure,
  'app.read_turn(jsonb)'::regprocedure,
  'app.is_held(app.turns, jsonb)'::regprocedure,
  'app.stale(app.turns, jsonb)'::regprocedure,
  'sidecar.ground_turn(jsonb, text, extensions.vector, jsonb)'::regprocedure,
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
