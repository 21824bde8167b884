-- Revert parlance:schema/playground from pg

begin;
set local role parlance_owner;

drop table app.chatbot_playground_messages;
drop table app.chatbot_playground_sessions;

commit;
