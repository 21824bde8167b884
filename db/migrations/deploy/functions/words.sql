-- Deploy parlance:functions/words to pg

begin;
set local role parlance_owner;

\ir ../../../functions/words.sql

commit;
