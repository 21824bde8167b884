-- Deploy parlance:functions/rights to pg

begin;
set local role parlance_owner;

\ir ../../../functions/rights.sql

commit;
