-- Deploy parlance:functions/messenger to pg

begin;
set local role parlance_owner;

\ir ../../../functions/messenger.sql

commit;
