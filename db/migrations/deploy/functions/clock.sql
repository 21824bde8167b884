-- Deploy parlance:functions/clock to pg

begin;
set local role parlance_owner;

\ir ../../../functions/clock.sql

commit;
