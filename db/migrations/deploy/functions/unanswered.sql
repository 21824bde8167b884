-- Deploy parlance:functions/unanswered to pg

begin;
set local role parlance_owner;

\ir ../../../functions/unanswered.sql

commit;
