-- Deploy parlance:functions/idempotency to pg

begin;
set local role parlance_owner;

\ir ../../../functions/idempotency.sql

commit;
