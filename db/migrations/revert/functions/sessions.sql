-- Revert parlance:functions/sessions from pg

begin;
set local role parlance_owner;

drop function api.chat_session_history();
drop function app.chat_session_history(text);
drop function app.session_history_schema();
drop function sidecar.admit_message(jsonb);
drop function app.session_answer_schema();
drop function app.session_message_schema();
drop function api.chat_session_create(json);
drop function app.begin_chat_session(jsonb);
drop function app.chat_session_schema();
drop function app.chat_session_creation_schema();
drop function app.use_open_chatbot();
drop function app.open_chatbot_key();

commit;
