-- Revert parlance:functions/analytics from pg

begin;
set local role parlance_owner;

drop function app.tokens_this_month(uuid, uuid);
drop view api.chatbot_analytics;
drop view app.counted_slots;
drop function app.forget_idle_visitors(uuid, timestamp with time zone, integer);
drop function app.forget_visitor(uuid, text);
drop function app.visitor_cells(uuid, uuid, text, text);
drop function app.build_zone(uuid, uuid, text);
drop function app.build_zones(integer);
drop function app.fold_analytics(integer);
drop function app.hold_analytics();
drop trigger forget_feedback on app.message_feedback;
drop function app.forget_feedback();
drop trigger forget_conversation_events on app.conversation_events;
drop function app.forget_conversation_events();
drop trigger forget_turns on app.turns;
drop function app.forget_turns();
drop trigger forget_conversations on app.chatbot_conversations;
drop function app.forget_conversations();
drop trigger forget_messages on app.chatbot_messages;
drop function app.forget_messages();
drop trigger count_other_feedback on app.message_feedback;
drop trigger count_feedback on app.message_feedback;
drop function app.count_feedback();
drop trigger count_conversation_event on app.conversation_events;
drop function app.count_conversation_event();
drop trigger count_born_resolution on app.chatbot_conversations;
drop function app.count_born_resolution();
drop trigger count_resolution on app.chatbot_conversations;
drop function app.count_resolution();
drop trigger count_turn_born_finished on app.turns;
drop trigger count_turn_finished on app.turns;
drop function app.count_turn();
drop trigger count_message on app.chatbot_messages;
drop function app.count_message();
drop trigger count_conversation on app.chatbot_conversations;
drop function app.count_conversation();
drop function app.day_start(date, text);
drop function app.is_time_zone(text);
drop function app.bucket_ms(integer);
drop function app.response_bucket(bigint);
drop function app.analytics_slot(timestamp with time zone);

commit;
