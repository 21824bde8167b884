-- Revert parlance:functions/retrieval from pg

begin;
set local role parlance_owner;

commit;
