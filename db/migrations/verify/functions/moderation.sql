-- Verify parlance:functions/moderation on pg

begin;

rollback;
