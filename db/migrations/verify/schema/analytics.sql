-- Verify parlance:schema/analytics on pg

begin;

select
  organization_id, chatbot_id, date, integration_type, total_conversations, total_messages,
  successful_queries, unanswered_queries, failed_queries, escalated_queries, responses,
  response_ms, prompt_tokens, completion_tokens, resolved_by_bot, resolved_by_human,
  abandoned, reopened, handoffs_requested, handoffs_keyword, handoffs_low_confidence,
  handoffs_error, handoffs_policy, handoffs_budget
from app.analytics_deltas where false;

select
  organization_id, chatbot_id, date, total_conversations, total_messages, successful_queries,
  unanswered_queries, failed_queries, escalated_queries, responses, response_ms,
  prompt_tokens, completion_tokens, integration_breakdown, created_at, updated_at,
  resolved_by_bot, resolved_by_human, abandoned, reopened, handoffs_requested,
  handoffs_keyword, handoffs_low_confidence, handoffs_error, handoffs_policy,
  handoffs_budget
from app.chatbot_analytics where false;

rollback;
