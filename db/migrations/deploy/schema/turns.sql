-- Deploy parlance:schema/turns to pg

begin;
set local role parlance_owner;

\ir ../../../schema/turns.sql

commit;
