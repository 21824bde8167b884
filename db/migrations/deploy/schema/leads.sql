-- Deploy parlance:schema/leads to pg

begin;
set local role parlance_owner;

\ir ../../../schema/leads.sql

commit;
