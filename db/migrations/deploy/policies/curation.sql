-- Deploy parlance:policies/curation to pg

begin;
set local role parlance_owner;

\ir ../../../policies/curation.sql

commit;
