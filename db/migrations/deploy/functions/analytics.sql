-- Deploy parlance:functions/analytics to pg

begin;
set local role parlance_owner;

\ir ../../../functions/analytics.sql

commit;
