-- Verify parlance:functions/chatbot_changes on pg

begin;

rollback;
