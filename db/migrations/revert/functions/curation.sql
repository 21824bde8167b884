-- Revert parlance:functions/curation from pg

begin;
set local role parlance_owner;

commit;
