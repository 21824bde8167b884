-- Revert parlance:schema/leads from pg

begin;
set local role parlance_owner;

drop table app.leads;

commit;
