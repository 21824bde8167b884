-- Deploy parlance:policies/chatbots to pg

begin;
set local role parlance_owner;

\ir ../../../policies/chatbots.sql

commit;
