-- Deploy parlance:functions/line to pg

begin;
set local role parlance_owner;

\ir ../../../functions/line.sql

commit;
