-- Deploy parlance:functions/verification to pg

begin;
set local role parlance_owner;

\ir ../../../functions/verification.sql

commit;
