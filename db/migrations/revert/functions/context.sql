-- Revert parlance:functions/context from pg

begin;
set local role parlance_owner;

drop function api.context_set(json);
drop function api.context_get();
drop function app.update_context(jsonb);
drop function app.read_context();
drop function app.context_conversation(text);
drop function app.is_key_asking();
drop function app.context_body(app.conversation_context);
drop function app.context_update_schema();
drop function app.context_value_schema();
drop function app.fill_in(text, jsonb);
drop function app.context_values(app.turns, text);
drop function app.context_text(jsonb);
drop function parlance.update_conversation_context(uuid, text, jsonb, integer);
drop function app.remember(uuid, uuid, text, jsonb, integer);

commit;
