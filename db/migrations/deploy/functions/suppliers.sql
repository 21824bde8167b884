-- Deploy parlance:functions/suppliers to pg

begin;
set local role parlance_owner;

\ir ../../../functions/suppliers.sql

commit;
