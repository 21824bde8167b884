-- Deploy parlance:schema/conversations to pg

begin;
set local role parlance_owner;

\ir ../../../schema/conversations.sql

commit;
