-- Deploy parlance:functions/search to pg

begin;
set local role parlance_owner;

\ir ../../../functions/search.sql

commit;
