-- Deploy parlance:schema/alerts to pg

begin;
set local role parlance_owner;

\ir ../../../schema/alerts.sql

commit;
