-- Revert parlance:functions/prompts from pg

begin;
set local role parlance_owner;

commit;
