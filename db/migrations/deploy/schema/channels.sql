-- Deploy parlance:schema/channels to pg

begin;
set local role parlance_owner;

\ir ../../../schema/channels.sql

commit;
