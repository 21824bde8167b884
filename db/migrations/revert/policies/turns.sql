-- Revert parlance:policies/turns from pg

begin;
set local role parlance_owner;

revoke all on app.turns from anon, authenticated;

drop policy turns_select_visible on app.turns;

alter table app.turns disable row level security;

commit;
