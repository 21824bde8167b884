-- Deploy parlance:functions/leads to pg

begin;
set local role parlance_owner;

\ir ../../../functions/leads.sql

commit;
