-- Verify parlance:functions/conversations on pg

begin;

select
  'app.session_token(uuid, uuid, text)'::regprocedure,
  'app.session_mark(uuid, uuid, text)'::regprocedure,
  'app.new_session_id(uuid, uuid)'::regprocedure,
  'app.is_session_proven(uuid, uuid, text, text)'::regprocedure,
  'app.open_conversation(uuid, uuid, text, text, text, text, jsonb, integer)'::regprocedure,
  'app.close_idle_conversations(integer)'::regprocedure,
  'parlance.create_chatbot_conversation(uuid, text, text, text, jsonb)'::regprocedure,
  'app.source_bodies(uuid, jsonb)'::regprocedure,
  'app.chat_source_schema()'::regprocedure,
  'app.chat_message_schema()'::regprocedure,
  'app.chat_answer_schema()'::regprocedure,
  'app.chat_history_schema()'::regprocedure,
  'app.visitor_history(text)'::regprocedure,
  'app.session_messages(uuid, uuid, text)'::regprocedure,
  'api.chat_history(text)'::regprocedure;

select
  organization_id, id, chatbot_id, session_id, integration_type, user_identifier, language,
  status, priority, requires_human, metadata, started_at, ended_at, last_activity_at,
  handoff_reason, handed_off_at, assigned_to, taken_over_at, reopened_at, resolution
from api.conversations where false;

select
  organization_id, id, conversation_id, chatbot_id, role, sender_type, content,
  confidence_score, requires_human, human_replied, metadata, vector_search_results,
  created_at
from api.messages where false;

rollback;
