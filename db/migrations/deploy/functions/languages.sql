-- Deploy parlance:functions/languages to pg

begin;
set local role parlance_owner;

\ir ../../../functions/languages.sql

commit;
