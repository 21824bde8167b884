-- Deploy parlance:policies/webhooks to pg

begin;
set local role parlance_owner;

\ir ../../../policies/webhooks.sql

commit;
