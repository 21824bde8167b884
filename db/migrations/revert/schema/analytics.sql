-- Revert parlance:schema/analytics from pg

begin;
set local role parlance_owner;

drop table app.chatbot_analytics;
drop table app.analytics_deltas;

commit;
