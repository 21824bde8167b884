-- Revert parlance:schema/leads from pg

begin;
set local role parlance_owner;

drop domain app."*/*";
drop table app.leads;

commit;
