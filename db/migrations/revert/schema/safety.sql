-- Revert parlance:schema/safety from pg

begin;
set local role parlance_owner;

drop table app.audit_log;
drop table app.rate_limits;

commit;
