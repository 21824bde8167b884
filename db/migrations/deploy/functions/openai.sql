-- Deploy parlance:functions/openai to pg

begin;
set local role parlance_owner;

\ir ../../../functions/openai.sql

commit;
