-- Deploy parlance:functions/audit to pg

begin;
set local role parlance_owner;

\ir ../../../functions/audit.sql

commit;
