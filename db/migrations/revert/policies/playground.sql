-- Revert parlance:policies/playground from pg

begin;
set local role parlance_owner;

commit;
