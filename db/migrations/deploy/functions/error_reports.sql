-- Deploy parlance:functions/error_reports to pg

begin;
set local role parlance_owner;

\ir ../../../functions/error_reports.sql

commit;
