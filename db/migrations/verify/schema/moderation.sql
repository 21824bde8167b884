-- Verify parlance:schema/moderation on pg

begin;

rollback;
