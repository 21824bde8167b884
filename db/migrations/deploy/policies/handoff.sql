-- Deploy parlance:policies/handoff to pg

begin;
set local role parlance_owner;

\ir ../../../policies/handoff.sql

commit;
