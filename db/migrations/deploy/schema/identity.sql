-- Deploy parlance:schema/identity to pg

begin;
set local role parlance_owner;

\ir ../../../schema/identity.sql

commit;
