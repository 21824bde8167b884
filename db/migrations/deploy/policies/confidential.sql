-- Deploy parlance:policies/confidential to pg

begin;
set local role parlance_owner;

\ir ../../../policies/confidential.sql

commit;
