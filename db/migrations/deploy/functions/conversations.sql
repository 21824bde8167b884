-- Deploy parlance:functions/conversations to pg

begin;
set local role parlance_owner;

\ir ../../../functions/conversations.sql

commit;
