-- Deploy parlance:schema/safety to pg

begin;
set local role parlance_owner;

\ir ../../../schema/safety.sql

commit;
