-- Verify parlance:functions/exports on pg

begin;

select
  'app.conversation_export_schema()'::regprocedure,
  'app.conversation_json(app.chatbot_conversations, boolean)'::regprocedure,
  'app.conversation_lines(app.chatbot_conversations, boolean)'::regprocedure,
  'app.conversation_csv(app.chatbot_conversations, boolean)'::regprocedure,
  'app.quoted_markdown(text)'::regprocedure,
  'app.conversation_markdown(app.chatbot_conversations, boolean)'::regprocedure,
  'app.export_conversation(text, text)'::regprocedure,
  'api.conversation_export(text, text)'::regprocedure;

rollback;
