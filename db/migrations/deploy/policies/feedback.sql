-- Deploy parlance:policies/feedback to pg

begin;
set local role parlance_owner;

\ir ../../../policies/feedback.sql

commit;
