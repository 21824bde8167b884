-- Revert parlance:functions/analytics from pg

begin;
set local role parlance_owner;

drop function app.tokens_this_month(uuid, uuid);
drop view api.chatbot_analytics;
drop function app.add_counts(jsonb, jsonb);
drop function app.fold_analytics(integer);
drop trigger count_conversation_event on app.conversation_events;
drop function app.count_conversation_event();
drop trigger count_resolution on app.chatbot_conversations;
drop function app.count_resolution();
drop trigger count_turn_born_finished on app.turns;
drop trigger count_turn_finished on app.turns;
drop function app.count_turn();
drop trigger count_message on app.chatbot_messages;
drop function app.count_message();
drop trigger count_conversation on app.chatbot_conversations;
drop function app.count_conversation();

commit;
