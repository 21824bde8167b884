-- Revert parlance:functions/users from pg

begin;
set local role parlance_owner;

commit;
