-- Deploy parlance:functions/sockets to pg

begin;
set local role parlance_owner;

\ir ../../../functions/sockets.sql

commit;
