-- Deploy parlance:functions/prompts to pg

begin;
set local role parlance_owner;

\ir ../../../functions/prompts.sql

commit;
