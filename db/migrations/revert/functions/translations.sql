-- Revert parlance:functions/translations from pg

begin;
set local role parlance_owner;

commit;
