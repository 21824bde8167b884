-- Deploy parlance:schema/privacy to pg

begin;
set local role parlance_owner;

\ir ../../../schema/privacy.sql

commit;
