-- Deploy parlance:functions/error_groups to pg

begin;
set local role parlance_owner;

\ir ../../../functions/error_groups.sql

commit;
