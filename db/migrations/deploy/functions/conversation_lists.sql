-- Deploy parlance:functions/conversation_lists to pg

begin;
set local role parlance_owner;

\ir ../../../functions/conversation_lists.sql

commit;
