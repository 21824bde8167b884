-- Deploy parlance:schema/moderation to pg

begin;
set local role parlance_owner;

\ir ../../../schema/moderation.sql

commit;
