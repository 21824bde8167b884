-- Deploy parlance:functions/exports to pg

begin;
set local role parlance_owner;

\ir ../../../functions/exports.sql

commit;
