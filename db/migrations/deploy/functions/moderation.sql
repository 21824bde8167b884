-- Deploy parlance:functions/moderation to pg

begin;
set local role parlance_owner;

\ir ../../../functions/moderation.sql

commit;
