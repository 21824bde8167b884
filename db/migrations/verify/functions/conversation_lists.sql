-- Verify parlance:functions/conversation_lists on pg

begin;

select
  'app.conversation_schema()'::regprocedure,
  'app.conversation_message_schema()'::regprocedure,
  'app.conversation_note_schema()'::regprocedure,
  'app.conversation_event_schema()'::regprocedure,
  'app.conversation_detail_schema()'::regprocedure,
  'app.conversation_body(app.chatbot_conversations)'::regprocedure,
  'app.conversation_message_body(app.chatbot_messages)'::regprocedure,
  'app.conversation_note_body(app.conversation_notes)'::regprocedure,
  'app.conversation_event_body(app.conversation_events)'::regprocedure,
  'app.conversation_figures()'::regprocedure,
  'app.has_figure(app.chatbot_conversations, text, timestamp with time zone, '
  'timestamp with time zone)'::regprocedure,
  'app.matching_conversations(uuid, uuid, text, text, timestamp with time zone, '
  'timestamp with time zone, boolean, uuid, text, uuid, text)'::regprocedure,
  'app.query_user(text, text)'::regprocedure,
  'app.list_conversations(text, text, text, text, text, text, text, text, text, '
  'text)'::regprocedure,
  'api.conversation_list(text, text, text, text, text, text, text, text, text, text)'::regprocedure,
  'app.read_conversation(text)'::regprocedure,
  'api.conversation_get(text)'::regprocedure,
  'app.list_queue(text, text, text, text, text, text)'::regprocedure,
  'api.conversation_queue(text, text, text, text, text, text)'::regprocedure,
  'app.visible_conversation(uuid)'::regprocedure;

select
  organization_id, id, conversation_id, chatbot_id, author_id, content, created_at
from api.conversation_notes where false;

rollback;
