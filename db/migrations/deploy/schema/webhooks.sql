-- Deploy parlance:schema/webhooks to pg

begin;
set local role parlance_owner;

\ir ../../../schema/webhooks.sql

commit;
