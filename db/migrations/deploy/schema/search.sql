-- Deploy parlance:schema/search to pg

begin;
set local role parlance_owner;

\ir ../../../schema/search.sql

commit;
