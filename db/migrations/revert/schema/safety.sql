-- Revert parlance:schema/safety from pg

begin;
set local role parlance_owner;

drop table app.idempotency_keys;
drop table app.rate_limits;

commit;
