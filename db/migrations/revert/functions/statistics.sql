-- Revert parlance:functions/statistics from pg

begin;
set local role parlance_owner;

drop view api.chatbot_health_status;
drop function app.health_word(bigint);
drop function app.id_floor(timestamp with time zone);
drop view api.conversation_details;
drop view api.chatbot_overview;
drop view api.chatbot_statistics;
drop function app.visible_statistics();
drop function parlance.refresh_chatbot_statistics();

commit;
