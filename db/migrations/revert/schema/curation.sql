-- Revert parlance:schema/curation from pg

begin;
set local role parlance_owner;

commit;
