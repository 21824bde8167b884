-- Deploy parlance:functions/base to pg

begin;
set local role parlance_owner;

\ir ../../../functions/base.sql

commit;
