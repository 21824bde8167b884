-- Revert parlance:policies/confidential from pg

begin;
set local role parlance_owner;

revoke all on app.data_keys from anon, authenticated;

alter table app.data_keys disable row level security;

commit;
