-- Deploy parlance:schema/analytics to pg

begin;
set local role parlance_owner;

\ir ../../../schema/analytics.sql

commit;
