-- Deploy parlance:functions/context to pg

begin;
set local role parlance_owner;

\ir ../../../functions/context.sql

commit;
