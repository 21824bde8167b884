-- Revert parlance:functions/suppliers from pg

begin;
set local role parlance_owner;

commit;
