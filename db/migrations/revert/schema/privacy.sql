-- Revert parlance:schema/privacy from pg

begin;
set local role parlance_owner;

drop index app.turns_visitor_idx;
drop index app.chatbot_conversations_user_identifier_idx;
drop table app.retention_rules;

commit;
