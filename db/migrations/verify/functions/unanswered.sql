-- Verify parlance:functions/unanswered on pg

begin;

rollback;
