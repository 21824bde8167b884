-- Deploy parlance:functions/reports to pg

begin;
set local role parlance_owner;

\ir ../../../functions/reports.sql

commit;
