-- Revert parlance:functions/playground from pg

begin;
set local role parlance_owner;

commit;
