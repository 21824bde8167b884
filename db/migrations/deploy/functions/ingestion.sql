-- Deploy parlance:functions/ingestion to pg

begin;
set local role parlance_owner;

\ir ../../../functions/ingestion.sql

commit;
