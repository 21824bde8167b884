-- Deploy parlance:functions/outbox to pg

begin;
set local role parlance_owner;

\ir ../../../functions/outbox.sql

commit;
