-- Deploy parlance:policies/errors to pg

begin;
set local role parlance_owner;

\ir ../../../policies/errors.sql

commit;
