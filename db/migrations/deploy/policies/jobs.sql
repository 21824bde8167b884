-- Deploy parlance:policies/jobs to pg

begin;
set local role parlance_owner;

\ir ../../../policies/jobs.sql

commit;
