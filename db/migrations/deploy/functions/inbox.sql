-- Deploy parlance:functions/inbox to pg

begin;
set local role parlance_owner;

\ir ../../../functions/inbox.sql

commit;
