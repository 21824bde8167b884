-- Deploy parlance:functions/canned_replies to pg

begin;
set local role parlance_owner;

\ir ../../../functions/canned_replies.sql

commit;
