-- Verify parlance:functions/admin_panel on pg

begin;

select
  'app.admin_conversation_schema()'::regprocedure,
  'app.admin_message_schema()'::regprocedure,
  'app.admin_answer_schema(jsonb)'::regprocedure,
  'app.admin_conversations_schema()'::regprocedure,
  'app.admin_conversation_answer_schema()'::regprocedure,
  'app.admin_conversation_detail_schema()'::regprocedure,
  'app.admin_messages_schema()'::regprocedure,
  'app.admin_message_answer_schema()'::regprocedure,
  'app.admin_stats_schema()'::regprocedure,
  'app.admin_conversation(app.chatbot_conversations)'::regprocedure,
  'app.admin_message(app.chatbot_messages)'::regprocedure,
  'app.admin_last_messages(app.chatbot_conversations, integer)'::regprocedure,
  'app.list_admin_conversations(text)'::regprocedure,
  'api.admin_conversation_list(text)'::regprocedure,
  'app.read_admin_conversation()'::regprocedure,
  'api.admin_conversation_get()'::regprocedure,
  'app.list_admin_messages(text)'::regprocedure,
  'api.admin_message_list(text)'::regprocedure,
  'app.close_admin_conversation()'::regprocedure,
  'api.admin_conversation_close(json)'::regprocedure,
  'app.held_message()'::regprocedure,
  'app.mark_human()'::regprocedure,
  'api.admin_message_mark_human(json)'::regprocedure,
  'app.mark_replied()'::regprocedure,
  'api.admin_message_mark_replied(json)'::regprocedure,
  'app.admin_stats()'::regprocedure,
  'api.admin_stats()'::regprocedure;

rollback;
