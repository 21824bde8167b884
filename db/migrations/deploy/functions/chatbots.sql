-- Deploy parlance:functions/chatbots to pg

begin;
set local role parlance_owner;

\ir ../../../functions/chatbots.sql

commit;
