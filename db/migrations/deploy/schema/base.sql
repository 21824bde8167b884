-- Deploy parlance:schema/base to pg

begin;

\ir ../../../schema/base.sql

commit;
