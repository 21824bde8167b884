-- Deploy parlance:functions/identity to pg

begin;
set local role parlance_owner;

\ir ../../../functions/identity.sql

commit;
