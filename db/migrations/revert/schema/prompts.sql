-- Revert parlance:schema/prompts from pg

begin;
set local role parlance_owner;

commit;
