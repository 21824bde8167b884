-- Deploy parlance:policies/turns to pg

begin;
set local role parlance_owner;

\ir ../../../policies/turns.sql

commit;
