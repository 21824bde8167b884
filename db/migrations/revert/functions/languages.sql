-- Revert parlance:functions/languages from pg

begin;
set local role parlance_owner;

commit;
