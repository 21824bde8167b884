-- Verify parlance:policies/moderation on pg

begin;

rollback;
