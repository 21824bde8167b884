-- Deploy parlance:functions/phrases to pg

begin;
set local role parlance_owner;

\ir ../../../functions/phrases.sql

commit;
