-- Deploy parlance:policies/leads to pg

begin;
set local role parlance_owner;

\ir ../../../policies/leads.sql

commit;
