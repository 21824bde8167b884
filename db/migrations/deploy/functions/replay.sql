-- Deploy parlance:functions/replay to pg

begin;
set local role parlance_owner;

\ir ../../../functions/replay.sql

commit;
