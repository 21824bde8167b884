-- Revert parlance:schema/identity from pg

begin;
set local role parlance_owner;

drop table app.user_sessions;
drop table app.refresh_tokens;
drop table app.user_logins;
drop table app.users;
drop table app.organizations;

commit;
