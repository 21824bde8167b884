-- Revert parlance:functions/chatbot_changes from pg

begin;
set local role parlance_owner;

commit;
