-- Deploy parlance:schema/confidential to pg

begin;
set local role parlance_owner;

\ir ../../../schema/confidential.sql

commit;
