-- Deploy parlance:functions/translations to pg

begin;
set local role parlance_owner;

\ir ../../../functions/translations.sql

commit;
