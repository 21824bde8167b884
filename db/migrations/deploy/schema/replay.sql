-- Deploy parlance:schema/replay to pg

begin;
set local role parlance_owner;

\ir ../../../schema/replay.sql

commit;
