-- Revert parlance:schema/moderation from pg

begin;
set local role parlance_owner;

commit;
