-- Deploy parlance:functions/channels to pg

begin;
set local role parlance_owner;

\ir ../../../functions/channels.sql

commit;
