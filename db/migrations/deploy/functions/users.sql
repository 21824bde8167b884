-- Deploy parlance:functions/users to pg

begin;
set local role parlance_owner;

\ir ../../../functions/users.sql

commit;
