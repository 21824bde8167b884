-- Deploy parlance:policies/channels to pg

begin;
set local role parlance_owner;

\ir ../../../policies/channels.sql

commit;
