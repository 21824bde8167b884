-- Revert parlance:functions/openai from pg

begin;
set local role parlance_owner;

drop function sidecar.admit_completion(jsonb);
drop function app.caller_session_id(uuid, uuid, text, text);
drop function app.guard_history(app.chatbot_instances, jsonb, text, integer);
drop function app.read_completion(jsonb);
drop function app.plain_content(jsonb, text);
drop function app.completion_refusals();
drop function app.completion_schema();
drop function sidecar.list_models(jsonb);
drop function app.require_model(app.chatbot_instances, text);
drop function app.require_server_key(text);

commit;
