-- Deploy parlance:policies/privacy to pg

begin;
set local role parlance_owner;

\ir ../../../policies/privacy.sql

commit;
