-- Deploy parlance:functions/health to pg

begin;
set local role parlance_owner;

\ir ../../../functions/health.sql

commit;
