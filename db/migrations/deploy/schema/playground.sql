-- Deploy parlance:schema/playground to pg

begin;
set local role parlance_owner;

\ir ../../../schema/playground.sql

commit;
