-- Deploy parlance:schema/feedback to pg

begin;
set local role parlance_owner;

\ir ../../../schema/feedback.sql

commit;
