-- Revert parlance:functions/errors from pg

begin;
set local role parlance_owner;

drop function api.health();
drop function app.health_schema();
drop view api.errors;
drop function app.provider_refusal(jsonb);
drop function app.failure_type(jsonb);
drop function app.recorded_error_body(app.chatbot_errors);
drop function app.recorded_error_schema();
drop function app.error_types();
drop function app.add_error(app.turns, text, text, jsonb);

commit;
