-- Deploy parlance:functions/safety to pg

begin;
set local role parlance_owner;

\ir ../../../functions/safety.sql

commit;
