-- Revert parlance:policies/search from pg

begin;
set local role parlance_owner;

commit;
