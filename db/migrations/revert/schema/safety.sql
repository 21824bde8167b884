-- Revert parlance:schema/safety from pg

begin;
set local role parlance_owner;

drop table app.audit_log;
drop table app.idempotency_keys;
drop table app.rate_limits;

commit;
