-- Deploy parlance:policies/tools to pg

begin;
set local role parlance_owner;

\ir ../../../policies/tools.sql

commit;
