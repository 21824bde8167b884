-- Verify parlance:schema/queries on pg

begin;

select
  organization_id, id, chatbot_id, turn_id, plain_hash, embedding_model_id, embedding,
  last_asked_at
from app.query_groups where false;

select
  organization_id, turn_id, chatbot_id, asked_at, embedding_model_id, embedding
from app.query_queue where false;

select
  organization_id, turn_id, group_id, chatbot_id, asked_at, helpful, not_helpful
from app.query_questions where false;

select
  organization_id, id, turn_id, helpful, not_helpful
from app.query_ratings where false;

select
  organization_id, chatbot_id, id, group_id, asked_at, asked, helpful, not_helpful
from app.query_deltas where false;

select
  organization_id, chatbot_id, span, starts_at, group_id, asked, helpful, not_helpful
from app.query_counts where false;

select
  organization_id, chatbot_id, name, total_conversations_30d, total_messages_30d,
  unique_users_30d, avg_messages_per_conversation, median_response_time, refreshed_at
from app.chatbot_statistics where false;

rollback;
