-- Verify parlance:functions/playground on pg

begin;

select
  'app.playground_config_schema()'::regprocedure,
  'app.playground_session_creation_schema()'::regprocedure,
  'app.playground_question_schema()'::regprocedure,
  'app.playground_answer_schema()'::regprocedure,
  'app.playground_message_schema()'::regprocedure,
  'app.playground_session_schema()'::regprocedure,
  'app.choose_prompt(app.chatbot_instances, jsonb, text)'::regprocedure,
  'app.playground_session()'::regprocedure,
  'app.playground_usage(app.chatbot_playground_messages)'::regprocedure,
  'app.playground_facts(app.chatbot_playground_messages)'::regprocedure,
  'app.playground_exchange(app.chatbot_playground_messages)'::regprocedure,
  'app.playground_session_body(app.chatbot_playground_sessions)'::regprocedure,
  'app.add_playground_session(jsonb)'::regprocedure,
  'app.read_playground_session()'::regprocedure,
  'app.end_playground_session()'::regprocedure,
  'api.playground_session_create(json)'::regprocedure,
  'api.playground_session_get()'::regprocedure,
  'api.playground_session_end(json)'::regprocedure,
  'app.playground_turn(app.chatbot_playground_messages)'::regprocedure,
  'app.playground_ref(app.chatbot_playground_messages)'::regprocedure,
  'app.playground_history(app.chatbot_playground_messages, integer)'::regprocedure,
  'app.playground_answer_step(app.chatbot_playground_messages, json, integer)'::regprocedure,
  'app.playground_outcome(app.chatbot_playground_messages, json, jsonb)'::regprocedure,
  'app.conclude_playground(app.chatbot_playground_messages, text, text, real, jsonb, jsonb, '
  'jsonb)'::regprocedure,
  'app.ground_playground_message(app.chatbot_playground_messages, extensions.vector, '
  'jsonb)'::regprocedure,
  'app.hold_playground_message(jsonb)'::regprocedure,
  'app.is_playground_held(app.chatbot_playground_messages, jsonb)'::regprocedure,
  'app.playground_first_step(app.chatbot_playground_messages)'::regprocedure,
  'sidecar.begin_playground(jsonb, jsonb)'::regprocedure,
  'sidecar.ground_playground(jsonb, text, extensions.vector, jsonb)'::regprocedure,
  'sidecar.call_playground_tool(jsonb, jsonb, extensions.vector)'::regprocedure,
  'sidecar.finish_playground(jsonb, jsonb)'::regprocedure,
  'sidecar.fail_playground(jsonb, jsonb)'::regprocedure;

select
  organization_id, id, chatbot_id, user_id, session_config, is_active, created_at, ended_at
from api.playground_sessions where false;

select
  organization_id, id, session_id, chatbot_id, user_id, message, override_config, question,
  language, provider, model, prompt_version, system_prompt, filters, parameters, is_grounded,
  grounding, confidence, sources, answer_id, response, outcome, failure, usage, timings,
  created_at, finished_at
from api.playground_messages where false;

rollback;
