-- Deploy parlance:functions/confidential to pg

begin;
set local role parlance_owner;

\ir ../../../functions/confidential.sql

commit;
