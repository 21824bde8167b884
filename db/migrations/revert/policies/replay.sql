-- Revert parlance:policies/replay from pg

begin;
set local role parlance_owner;

revoke all on app.kept_texts from anon, authenticated;
revoke all on app.turn_requests from anon, authenticated;

alter table app.kept_texts disable row level security;
alter table app.turn_requests disable row level security;

commit;
