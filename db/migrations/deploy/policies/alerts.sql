-- Deploy parlance:policies/alerts to pg

begin;
set local role parlance_owner;

\ir ../../../policies/alerts.sql

commit;
