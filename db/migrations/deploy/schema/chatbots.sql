-- Deploy parlance:schema/chatbots to pg

begin;
set local role parlance_owner;

\ir ../../../schema/chatbots.sql

commit;
