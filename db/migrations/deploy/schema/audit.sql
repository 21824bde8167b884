-- Deploy parlance:schema/audit to pg

begin;
set local role parlance_owner;

\ir ../../../schema/audit.sql

commit;
