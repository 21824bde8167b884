-- Deploy parlance:schema/tools to pg

begin;
set local role parlance_owner;

\ir ../../../schema/tools.sql

commit;
