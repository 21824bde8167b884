-- Deploy parlance:functions/retention to pg

begin;
set local role parlance_owner;

\ir ../../../functions/retention.sql

commit;
