-- Revert parlance:schema/confidential from pg

begin;
set local role parlance_owner;

drop table app.data_keys;

commit;
