-- Deploy parlance:policies/playground to pg

begin;
set local role parlance_owner;

\ir ../../../policies/playground.sql

commit;
