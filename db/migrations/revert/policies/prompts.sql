-- Revert parlance:policies/prompts from pg

begin;
set local role parlance_owner;

commit;
