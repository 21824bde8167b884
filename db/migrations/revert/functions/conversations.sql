-- Revert parlance:functions/conversations from pg

begin;
set local role parlance_owner;

drop view api.messages;
drop view api.conversations;
drop function api.chat_history(text);
drop function app.session_messages(uuid, uuid, text);
drop function app.visitor_history(text);
drop function app.chat_history_schema();
drop function app.chat_answer_schema();
drop function app.chat_message_schema();
drop function app.chat_source_schema();
drop function app.source_bodies(uuid, jsonb);
drop function parlance.create_chatbot_conversation(uuid, text, text, text, jsonb);
drop function app.close_idle_conversations(integer);
drop function app.open_conversation(uuid, uuid, text, text, text, text, jsonb, integer);
drop function app.is_session_proven(uuid, uuid, text, text);
drop function app.new_session_id(uuid, uuid);
drop function app.session_mark(uuid, uuid, text);
drop function app.session_token(uuid, uuid, text);

commit;
