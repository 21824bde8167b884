-- Verify parlance:functions/statistics on pg

begin;

select
  'parlance.refresh_chatbot_statistics()'::regprocedure,
  'app.visible_statistics()'::regprocedure,
  'app.id_floor(timestamp with time zone)'::regprocedure,
  'app.health_word(bigint)'::regprocedure;

select
  organization_id, chatbot_id, name, total_conversations_30d, total_messages_30d,
  unique_users_30d, avg_messages_per_conversation, median_response_time, refreshed_at
from api.chatbot_statistics where false;

select
  organization_id, id, name, description, status, api_key_hint, created_by_name,
  created_by_email, total_conversations, unique_users, last_activity, created_at, updated_at
from api.chatbot_overview where false;

select
  organization_id, conversation_id, chatbot_id, session_id, integration_type,
  user_identifier, chatbot_name, message_count, first_message_at, last_message_at,
  started_at, ended_at, metadata
from api.conversation_details where false;

select
  organization_id, id, name, status, health_status, errors_last_hour, avg_response_time_ms
from api.chatbot_health_status where false;

rollback;
