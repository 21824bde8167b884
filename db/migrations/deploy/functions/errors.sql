-- Deploy parlance:functions/errors to pg

begin;
set local role parlance_owner;

\ir ../../../functions/errors.sql

commit;
