-- Revert parlance:schema/errors from pg

begin;
set local role parlance_owner;

drop table app.chatbot_errors;

commit;
