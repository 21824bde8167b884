-- Who may do what with organizations, users and their sign-ins.
--
--   authenticated  organizations  select   one's own
--                  users          select   admins and agents: all of the organization;
--                                          others: oneself
--   nobody else, nothing else: users are changed by functions; tokens and sessions are the
--   business of the definer functions in functions/identity.sql alone.

alter table app.organizations enable row level security;
revoke all on app.organizations from public, anon, authenticated;
grant select on app.organizations to authenticated;

drop policy if exists organizations_select_own on app.organizations;
create policy organizations_select_own on app.organizations
  for select to authenticated
  using (id = (select app.current_organization_id()));

alter table app.users enable row level security;
revoke all on app.users from public, anon, authenticated;
-- Not password_hash.
grant select (organization_id, id, email, full_name, role, is_active, created_at, updated_at,
              deleted_at)
  on app.users to authenticated;

drop policy if exists users_select_organization on app.users;
create policy users_select_organization on app.users
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and ((select app.sees_all_chatbots()) or id = (select app.current_user_id()))
  );

alter table app.user_logins enable row level security;
revoke all on app.user_logins from public, anon, authenticated;

alter table app.refresh_tokens enable row level security;
revoke all on app.refresh_tokens from public, anon, authenticated;

alter table app.user_sessions enable row level security;
revoke all on app.user_sessions from public, anon, authenticated;
