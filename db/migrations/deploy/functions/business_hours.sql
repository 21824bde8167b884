-- Deploy parlance:functions/business_hours to pg

begin;
set local role parlance_owner;

\ir ../../../functions/business_hours.sql

commit;
