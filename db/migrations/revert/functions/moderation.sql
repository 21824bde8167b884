-- Revert parlance:functions/moderation from pg

begin;
set local role parlance_owner;

commit;
