-- Deploy parlance:functions/review to pg

begin;
set local role parlance_owner;

\ir ../../../functions/review.sql

commit;
