-- Deploy parlance:functions/notices to pg

begin;
set local role parlance_owner;

\ir ../../../functions/notices.sql

commit;
