-- Deploy parlance:functions/privacy to pg

begin;
set local role parlance_owner;

\ir ../../../functions/privacy.sql

commit;
