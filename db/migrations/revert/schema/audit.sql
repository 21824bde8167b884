-- Revert parlance:schema/audit from pg

begin;
set local role parlance_owner;

drop table app.audit_seals;
drop table app.audit_unsealed;
drop table app.audit_log;

commit;
