-- Deploy parlance:functions/subjects to pg

begin;
set local role parlance_owner;

\ir ../../../functions/subjects.sql

commit;
