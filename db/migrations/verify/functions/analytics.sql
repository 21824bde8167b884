-- Verify parlance:functions/analytics on pg

begin;

select
  'app.count_conversation()'::regprocedure,
  'app.count_message()'::regprocedure,
  'app.count_turn()'::regprocedure,
  'app.count_resolution()'::regprocedure,
  'app.count_conversation_event()'::regprocedure,
  'app.fold_analytics(integer)'::regprocedure,
  'app.add_counts(jsonb, jsonb)'::regprocedure,
  'app.tokens_this_month(uuid, uuid)'::regprocedure;

select
  organization_id, chatbot_id, date, total_conversations, total_messages, successful_queries,
  unanswered_queries, failed_queries, escalated_queries, avg_conversation_length,
  avg_response_time_ms, prompt_tokens, completion_tokens, resolved_by_bot, resolved_by_human,
  abandoned, reopened, handoffs_requested, handoffs_keyword, handoffs_low_confidence,
  handoffs_error, handoffs_policy, handoffs_budget
from api.chatbot_analytics where false;

do $$
begin
  assert 6 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.chatbot_conversations'::regclass, 'count_conversation'),
      ('app.chatbot_conversations'::regclass, 'count_resolution'),
      ('app.chatbot_messages'::regclass, 'count_message'),
      ('app.conversation_events'::regclass, 'count_conversation_event'),
      ('app.turns'::regclass, 'count_turn_born_finished'),
      ('app.turns'::regclass, 'count_turn_finished')
    ));
end
$$;

rollback;
