-- Deploy parlance:policies/base to pg

begin;
set local role parlance_owner;

\ir ../../../policies/base.sql

commit;
