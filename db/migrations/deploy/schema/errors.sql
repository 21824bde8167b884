-- Deploy parlance:schema/errors to pg

begin;
set local role parlance_owner;

\ir ../../../schema/errors.sql

commit;
