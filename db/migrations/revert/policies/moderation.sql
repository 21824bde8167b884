-- Revert parlance:policies/moderation from pg

begin;
set local role parlance_owner;

commit;
