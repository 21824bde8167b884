-- Deploy parlance:policies/knowledge to pg

begin;
set local role parlance_owner;

\ir ../../../policies/knowledge.sql

commit;
