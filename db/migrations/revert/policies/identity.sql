-- Revert parlance:policies/identity from pg

begin;
set local role parlance_owner;

revoke all on app.organizations from anon, authenticated;
revoke all on app.refresh_tokens from anon, authenticated;
revoke all on app.user_logins from anon, authenticated;
revoke all on app.user_sessions from anon, authenticated;
revoke all on app.users from anon, authenticated;

drop policy users_select_organization on app.users;
drop policy organizations_select_own on app.organizations;

alter table app.organizations disable row level security;
alter table app.refresh_tokens disable row level security;
alter table app.user_logins disable row level security;
alter table app.user_sessions disable row level security;
alter table app.users disable row level security;

commit;
