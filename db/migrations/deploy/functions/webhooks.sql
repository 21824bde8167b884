-- Deploy parlance:functions/webhooks to pg

begin;
set local role parlance_owner;

\ir ../../../functions/webhooks.sql

commit;
