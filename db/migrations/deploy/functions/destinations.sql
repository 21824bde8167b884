-- Deploy parlance:functions/destinations to pg

begin;
set local role parlance_owner;

\ir ../../../functions/destinations.sql

commit;
