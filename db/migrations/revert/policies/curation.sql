-- Revert parlance:policies/curation from pg

begin;
set local role parlance_owner;

commit;
