-- Deploy parlance:policies/moderation to pg

begin;
set local role parlance_owner;

\ir ../../../policies/moderation.sql

commit;
