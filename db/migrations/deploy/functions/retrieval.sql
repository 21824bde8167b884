-- Deploy parlance:functions/retrieval to pg

begin;
set local role parlance_owner;

\ir ../../../functions/retrieval.sql

commit;
