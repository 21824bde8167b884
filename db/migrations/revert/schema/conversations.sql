-- Revert parlance:schema/conversations from pg

begin;
set local role parlance_owner;

drop table app.conversation_context;
drop table app.chatbot_messages;
drop table app.chatbot_conversations;

commit;
