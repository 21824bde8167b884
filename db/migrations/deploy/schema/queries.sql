-- Deploy parlance:schema/queries to pg

begin;
set local role parlance_owner;

\ir ../../../schema/queries.sql

commit;
