-- Deploy parlance:schema/jobs to pg

begin;
set local role parlance_owner;

\ir ../../../schema/jobs.sql

commit;
