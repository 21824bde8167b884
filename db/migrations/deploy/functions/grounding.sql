-- Deploy parlance:functions/grounding to pg

begin;
set local role parlance_owner;

\ir ../../../functions/grounding.sql

commit;
