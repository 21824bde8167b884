-- Deploy parlance:functions/chatbot_changes to pg

begin;
set local role parlance_owner;

\ir ../../../functions/chatbot_changes.sql

commit;
