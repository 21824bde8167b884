-- Deploy parlance:functions/jobs to pg

begin;
set local role parlance_owner;

\ir ../../../functions/jobs.sql

commit;
