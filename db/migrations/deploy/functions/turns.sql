-- Deploy parlance:functions/turns to pg

begin;
set local role parlance_owner;

\ir ../../../functions/turns.sql

commit;
