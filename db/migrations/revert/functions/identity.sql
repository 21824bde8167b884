-- Revert parlance:functions/identity from pg

begin;
set local role parlance_owner;

drop function app.set_up_installation(text, text, text);
drop function app.add_user(uuid, text, text, text, text);
drop view api.organizations;
drop view api.users;
drop function api.me();
drop function app.authenticate(jsonb);
drop function app.resume_session();
drop function api.change_password(json);
drop function app.replace_password(text, text);
drop function app.password_change_schema();
drop function api.logout(json);
drop function app.revoke_session(text);
drop function api.refresh(json);
drop function app.refresh_session(text);
drop function api.login(json);
drop function app.request_address();
drop function app.sign_out_schema();
drop function app.refresh_token_schema();
drop function app.token_pair_schema();
drop function app.account_schema();
drop function app.credentials_schema();
drop function app.dummy_password_hash();
drop function app.hold_user(app.users);
drop function app.sign_in(text, text);
drop function app.end_sessions(app.users, text);
drop function app.open_session(app.users);
drop function app.token_body(app.users, uuid);
drop function app.user_body(app.users);
drop function app.add_refresh_token(uuid, uuid, uuid);
drop function app.issue_access_token(uuid, uuid);
drop function app.verify_token(text);
drop function app.sign_claims(jsonb);
drop function app.is_password(text, text);
drop function app.hash_password(text);
drop function app.from_base64url(text);
drop function app.base64url(bytea);

commit;
