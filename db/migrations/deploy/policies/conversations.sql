-- Deploy parlance:policies/conversations to pg

begin;
set local role parlance_owner;

\ir ../../../policies/conversations.sql

commit;
