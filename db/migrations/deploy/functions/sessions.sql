-- Deploy parlance:functions/sessions to pg

begin;
set local role parlance_owner;

\ir ../../../functions/sessions.sql

commit;
