-- Revert parlance:functions/unanswered from pg

begin;
set local role parlance_owner;

commit;
