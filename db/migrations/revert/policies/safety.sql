-- Revert parlance:policies/safety from pg

begin;
set local role parlance_owner;

revoke all on app.idempotency_keys from anon, authenticated;
revoke all on app.rate_limits from anon, authenticated;

alter table app.idempotency_keys disable row level security;
alter table app.rate_limits disable row level security;

commit;
