-- Deploy parlance:policies/replay to pg

begin;
set local role parlance_owner;

\ir ../../../policies/replay.sql

commit;
