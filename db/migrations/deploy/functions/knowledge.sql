-- Deploy parlance:functions/knowledge to pg

begin;
set local role parlance_owner;

\ir ../../../functions/knowledge.sql

commit;
