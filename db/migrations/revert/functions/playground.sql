-- Revert parlance:functions/playground from pg

begin;
set local role parlance_owner;

drop function sidecar.fail_playground(jsonb, jsonb);
drop function sidecar.finish_playground(jsonb, jsonb);
drop function sidecar.call_playground_tool(jsonb, jsonb, extensions.vector);
drop function sidecar.ground_playground(jsonb, text, extensions.vector, jsonb);
drop function sidecar.begin_playground(jsonb, jsonb);
drop function app.playground_first_step(app.chatbot_playground_messages);
drop function app.is_playground_held(app.chatbot_playground_messages, jsonb);
drop function app.hold_playground_message(jsonb);
drop function
  app.ground_playground_message(app.chatbot_playground_messages, extensions.vector, jsonb);
drop function
  app.conclude_playground(app.chatbot_playground_messages, text, text, real, jsonb, jsonb,
  jsonb);
drop function app.playground_outcome(app.chatbot_playground_messages, json, jsonb);
drop function app.playground_answer_step(app.chatbot_playground_messages, json, integer);
drop function app.playground_history(app.chatbot_playground_messages, integer);
drop function app.playground_ref(app.chatbot_playground_messages);
drop function app.playground_turn(app.chatbot_playground_messages);
drop function api.playground_session_end(json);
drop function api.playground_session_get();
drop function api.playground_session_create(json);
drop function app.end_playground_session();
drop function app.read_playground_session();
drop function app.add_playground_session(jsonb);
drop function app.playground_session_body(app.chatbot_playground_sessions);
drop function app.playground_exchange(app.chatbot_playground_messages);
drop function app.playground_facts(app.chatbot_playground_messages);
drop function app.playground_usage(app.chatbot_playground_messages);
drop function app.playground_session();
drop view api.playground_messages;
drop view api.playground_sessions;
drop function app.choose_prompt(app.chatbot_instances, jsonb, text);
drop function app.playground_session_schema();
drop function app.playground_message_schema();
drop function app.playground_answer_schema();
drop function app.playground_question_schema();
drop function app.playground_session_creation_schema();
drop function app.playground_config_schema();

commit;
