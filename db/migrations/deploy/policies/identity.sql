-- Deploy parlance:policies/identity to pg

begin;
set local role parlance_owner;

\ir ../../../policies/identity.sql

commit;
