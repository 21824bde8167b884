-- Deploy parlance:policies/prompts to pg

begin;
set local role parlance_owner;

\ir ../../../policies/prompts.sql

commit;
