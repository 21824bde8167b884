-- Deploy parlance:functions/tools to pg

begin;
set local role parlance_owner;

\ir ../../../functions/tools.sql

commit;
