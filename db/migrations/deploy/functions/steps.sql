-- Deploy parlance:functions/steps to pg

begin;
set local role parlance_owner;

\ir ../../../functions/steps.sql

commit;
