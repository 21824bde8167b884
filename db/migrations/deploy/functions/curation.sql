-- Deploy parlance:functions/curation to pg

begin;
set local role parlance_owner;

\ir ../../../functions/curation.sql

commit;
