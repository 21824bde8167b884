-- Revert parlance:functions/widgets from pg

begin;
set local role parlance_owner;

commit;
