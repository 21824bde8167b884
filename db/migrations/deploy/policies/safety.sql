-- Deploy parlance:policies/safety to pg

begin;
set local role parlance_owner;

\ir ../../../policies/safety.sql

commit;
