-- Verify parlance:functions/sessions on pg

begin;

select
  'app.open_chatbot_key()'::regprocedure,
  'app.use_open_chatbot()'::regprocedure,
  'app.chat_session_creation_schema()'::regprocedure,
  'app.chat_session_schema()'::regprocedure,
  'app.begin_chat_session(jsonb)'::regprocedure,
  'api.chat_session_create(json)'::regprocedure,
  'app.session_message_schema()'::regprocedure,
  'app.session_answer_schema()'::regprocedure,
  'sidecar.admit_message(jsonb)'::regprocedure,
  'app.session_history_schema()'::regprocedure,
  'app.chat_session_history(text)'::regprocedure,
  'api.chat_session_history()'::regprocedure;

rollback;
