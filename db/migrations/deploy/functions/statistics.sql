-- Deploy parlance:functions/statistics to pg

begin;
set local role parlance_owner;

\ir ../../../functions/statistics.sql

commit;
