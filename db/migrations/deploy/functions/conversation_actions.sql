-- Deploy parlance:functions/conversation_actions to pg

begin;
set local role parlance_owner;

\ir ../../../functions/conversation_actions.sql

commit;
