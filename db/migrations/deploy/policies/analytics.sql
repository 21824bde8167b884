-- Deploy parlance:policies/analytics to pg

begin;
set local role parlance_owner;

\ir ../../../policies/analytics.sql

commit;
