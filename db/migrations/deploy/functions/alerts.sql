-- Deploy parlance:functions/alerts to pg

begin;
set local role parlance_owner;

\ir ../../../functions/alerts.sql

commit;
