-- Deploy parlance:policies/audit to pg

begin;
set local role parlance_owner;

\ir ../../../policies/audit.sql

commit;
