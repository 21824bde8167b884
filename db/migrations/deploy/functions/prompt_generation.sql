-- Deploy parlance:functions/prompt_generation to pg

begin;
set local role parlance_owner;

\ir ../../../functions/prompt_generation.sql

commit;
