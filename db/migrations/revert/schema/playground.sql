-- Revert parlance:schema/playground from pg

begin;
set local role parlance_owner;

commit;
