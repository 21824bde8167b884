-- Revert parlance:functions/budgets from pg

begin;
set local role parlance_owner;

commit;
