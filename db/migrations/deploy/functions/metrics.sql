-- Deploy parlance:functions/metrics to pg

begin;
set local role parlance_owner;

\ir ../../../functions/metrics.sql

commit;
