-- Revert parlance:functions/confidential from pg

begin;
set local role parlance_owner;

drop function api.data_key_destroy(json);
drop function app.destroy_data_key();
drop function api.data_key_list(text, text);
drop function app.list_data_keys(text, text);
drop function app.data_key_schema();
drop function parlance.destroy_data_key(uuid);
drop function app.destroy_data_keys(uuid, uuid, uuid);
drop function app.full_tool_call(app.tool_calls);
drop function app.read_sealed_message(uuid);
drop function app.is_lost(app.chatbot_messages);
drop function app.full_text(app.chatbot_messages);
drop function app.turn_parameters(app.turns);
drop function app.seal_turn(app.turns);
drop trigger redact_trial on app.chatbot_playground_messages;
drop function app.redact_trial();
drop trigger drop_sealed on app.turn_requests;
drop trigger drop_sealed on app.tool_calls;
drop trigger drop_sealed_when_taken on app.webhook_events;
drop trigger drop_sealed on app.webhook_events;
drop function app.drop_sealed();
drop trigger seal_tool_call on app.tool_calls;
drop function app.seal_tool_call();
drop trigger seal_event on app.webhook_events;
drop function app.seal_event();
drop trigger seal_changed_message on app.chatbot_messages;
drop trigger seal_message on app.chatbot_messages;
drop function app.seal_message();
drop function app.digest_of(text, boolean);
drop function app.seal_text(uuid, uuid, text);
drop function app.data_key(uuid);
drop function app.is_confidential(uuid, uuid);
drop function app.redact_json_text(text);
drop function app.redact_json(jsonb, boolean);
drop function app.redact_question(text);
drop function app.redact_text(text);

commit;
