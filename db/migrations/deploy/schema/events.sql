-- Deploy parlance:schema/events to pg

begin;
set local role parlance_owner;

\ir ../../../schema/events.sql

commit;
