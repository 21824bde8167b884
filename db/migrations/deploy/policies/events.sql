-- Deploy parlance:policies/events to pg

begin;
set local role parlance_owner;

\ir ../../../policies/events.sql

commit;
