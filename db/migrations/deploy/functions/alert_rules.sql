-- Deploy parlance:functions/alert_rules to pg

begin;
set local role parlance_owner;

\ir ../../../functions/alert_rules.sql

commit;
