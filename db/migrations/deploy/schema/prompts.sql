-- Deploy parlance:schema/prompts to pg

begin;
set local role parlance_owner;

\ir ../../../schema/prompts.sql

commit;
