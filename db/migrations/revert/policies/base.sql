-- Revert parlance:policies/base from pg

begin;
set local role parlance_owner;

revoke all on app.settings from anon, authenticated;
revoke all on vault.sealing_keys from anon, authenticated;

alter table app.settings disable row level security;
alter table vault.sealing_keys disable row level security;

commit;
