-- Revert parlance:functions/review from pg

begin;
set local role parlance_owner;

commit;
