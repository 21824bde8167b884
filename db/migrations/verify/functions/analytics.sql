-- Verify parlance:functions/analytics on pg

begin;

select
  'app.analytics_slot(timestamp with time zone)'::regprocedure,
  'app.response_bucket(bigint)'::regprocedure,
  'app.bucket_ms(integer)'::regprocedure,
  'app.ranked_responses(integer[], bigint[])'::regprocedure,
  'app.is_time_zone(text)'::regprocedure,
  'app.day_start(date, text)'::regprocedure,
  'app.count_conversation()'::regprocedure,
  'app.count_message()'::regprocedure,
  'app.count_turn()'::regprocedure,
  'app.count_resolution()'::regprocedure,
  'app.count_born_resolution()'::regprocedure,
  'app.count_conversation_event()'::regprocedure,
  'app.count_feedback()'::regprocedure,
  'app.forget_messages()'::regprocedure,
  'app.forget_conversations()'::regprocedure,
  'app.forget_turns()'::regprocedure,
  'app.forget_conversation_events()'::regprocedure,
  'app.forget_feedback()'::regprocedure,
  'app.hold_analytics()'::regprocedure,
  'app.fold_analytics(integer)'::regprocedure,
  'app.fold_batch(integer)'::regprocedure,
  'app.build_zones(integer)'::regprocedure,
  'app.build_zone(uuid, uuid, text)'::regprocedure,
  'app.visitor_cells(uuid, uuid, text, text)'::regprocedure,
  'app.forget_visitor(uuid, text)'::regprocedure,
  'app.forget_idle_visitors(uuid, timestamp with time zone, integer)'::regprocedure,
  'app.tokens_this_month(uuid, uuid)'::regprocedure;

select
  organization_id, chatbot_id, slot, total_conversations, from_web_embed, from_line_oa,
  from_messenger, from_api, total_messages, successful_queries, unanswered_queries,
  failed_queries, escalated_queries, refused_queries, handed_queries, responses, response_ms,
  prompt_tokens, completion_tokens, resolved_by_bot, resolved_by_human, abandoned, reopened,
  handoffs_requested, handoffs_keyword, handoffs_low_confidence, handoffs_error,
  handoffs_policy, handoffs_budget, helpful, not_helpful, inappropriate, messages_sent,
  messages_received
from app.unfolded_slots where false;

select
  organization_id, chatbot_id, slot, total_conversations, from_web_embed, from_line_oa,
  from_messenger, from_api, total_messages, successful_queries, unanswered_queries,
  failed_queries, escalated_queries, refused_queries, handed_queries, responses, response_ms,
  prompt_tokens, completion_tokens, resolved_by_bot, resolved_by_human, abandoned, reopened,
  handoffs_requested, handoffs_keyword, handoffs_low_confidence, handoffs_error,
  handoffs_policy, handoffs_budget, helpful, not_helpful, inappropriate, messages_sent,
  messages_received
from app.counted_slots where false;

select
  organization_id, chatbot_id, date, total_conversations, total_messages, successful_queries,
  unanswered_queries, failed_queries, escalated_queries, avg_conversation_length,
  avg_response_time_ms, integration_breakdown, prompt_tokens, completion_tokens,
  resolved_by_bot, resolved_by_human, abandoned, reopened, handoffs_requested,
  handoffs_keyword, handoffs_low_confidence, handoffs_error, handoffs_policy,
  handoffs_budget, helpful, not_helpful, inappropriate, messages_sent, messages_received,
  unique_users
from api.chatbot_analytics where false;

do $$
begin
  assert 14 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.chatbot_conversations'::regclass, 'count_born_resolution'),
      ('app.chatbot_conversations'::regclass, 'count_conversation'),
      ('app.chatbot_conversations'::regclass, 'count_resolution'),
      ('app.chatbot_conversations'::regclass, 'forget_conversations'),
      ('app.chatbot_messages'::regclass, 'count_message'),
      ('app.chatbot_messages'::regclass, 'forget_messages'),
      ('app.conversation_events'::regclass, 'count_conversation_event'),
      ('app.conversation_events'::regclass, 'forget_conversation_events'),
      ('app.message_feedback'::regclass, 'count_feedback'),
      ('app.message_feedback'::regclass, 'count_other_feedback'),
      ('app.message_feedback'::regclass, 'forget_feedback'),
      ('app.turns'::regclass, 'count_turn_born_finished'),
      ('app.turns'::regclass, 'count_turn_finished'),
      ('app.turns'::regclass, 'forget_turns')
    ));
end
$$;

rollback;
