-- Deploy parlance:schema/knowledge to pg

begin;
set local role parlance_owner;

\ir ../../../schema/knowledge.sql

commit;
