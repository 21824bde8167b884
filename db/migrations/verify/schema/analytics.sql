-- Verify parlance:schema/analytics on pg

begin;

select
  organization_id, chatbot_id, slot, is_forgotten, integration_type, visitor, provider,
  model, response_bucket, total_conversations, total_messages, successful_queries,
  unanswered_queries, failed_queries, escalated_queries, refused_queries, handed_queries,
  responses, response_ms, requests, prompt_tokens, completion_tokens, resolved_by_bot,
  resolved_by_human, abandoned, reopened, handoffs_requested, handoffs_keyword,
  handoffs_low_confidence, handoffs_error, handoffs_policy, handoffs_budget, helpful,
  not_helpful, inappropriate, messages_sent, messages_received
from app.analytics_deltas where false;

select
  organization_id, chatbot_id, slot, is_forgotten, total_conversations, from_web_embed,
  from_line_oa, from_messenger, from_api, total_messages, successful_queries,
  unanswered_queries, failed_queries, escalated_queries, refused_queries, handed_queries,
  responses, response_ms, prompt_tokens, completion_tokens, resolved_by_bot,
  resolved_by_human, abandoned, reopened, handoffs_requested, handoffs_keyword,
  handoffs_low_confidence, handoffs_error, handoffs_policy, handoffs_budget, helpful,
  not_helpful, inappropriate, messages_sent, messages_received
from app.analytics_slots where false;

select
  organization_id, chatbot_id, month, total_conversations, total_messages, prompt_tokens,
  completion_tokens
from app.analytics_months where false;

select
  organization_id, chatbot_id, slot, provider, model, is_forgotten, requests, prompt_tokens,
  completion_tokens
from app.analytics_models where false;

select
  organization_id, chatbot_id, slot, bucket, is_forgotten, responses
from app.analytics_responses where false;

select
  organization_id, chatbot_id, zone, created_at
from app.analytics_zones where false;

select
  organization_id, chatbot_id, zone, day, total_conversations, from_web_embed, from_line_oa,
  from_messenger, from_api, total_messages, successful_queries, unanswered_queries,
  failed_queries, escalated_queries, refused_queries, handed_queries, responses, response_ms,
  prompt_tokens, completion_tokens, resolved_by_bot, resolved_by_human, abandoned, reopened,
  handoffs_requested, handoffs_keyword, handoffs_low_confidence, handoffs_error,
  handoffs_policy, handoffs_budget, helpful, not_helpful, inappropriate
from app.analytics_days where false;

select
  organization_id, chatbot_id, zone, day, provider, model, requests, prompt_tokens,
  completion_tokens
from app.analytics_model_days where false;

select
  organization_id, chatbot_id, zone, day, buckets, responses, p50, p95, p99
from app.analytics_response_days where false;

select
  organization_id, chatbot_id, visitor, slot
from app.analytics_visits where false;

select
  organization_id, chatbot_id, zone, day, previous_day, visitors, forgotten
from app.analytics_visitor_days where false;

select
  provider, model, valid_from, prompt_per_million, completion_per_million, currency
from app.model_prices where false;

select
  organization_id, provider, model, valid_from, prompt_per_million, completion_per_million,
  currency
from app.organization_model_prices where false;

rollback;
