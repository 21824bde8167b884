-- Deploy parlance:schema/curation to pg

begin;
set local role parlance_owner;

\ir ../../../schema/curation.sql

commit;
