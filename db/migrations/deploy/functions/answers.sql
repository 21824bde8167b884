-- Deploy parlance:functions/answers to pg

begin;
set local role parlance_owner;

\ir ../../../functions/answers.sql

commit;
