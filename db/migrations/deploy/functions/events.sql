-- Deploy parlance:functions/events to pg

begin;
set local role parlance_owner;

\ir ../../../functions/events.sql

commit;
