-- Deploy parlance:functions/budgets to pg

begin;
set local role parlance_owner;

\ir ../../../functions/budgets.sql

commit;
