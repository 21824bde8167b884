-- Verify parlance:functions/identity on pg

begin;

select
  'app.base64url(bytea)'::regprocedure,
  'app.from_base64url(text)'::regprocedure,
  'app.hash_password(text)'::regprocedure,
  'app.is_password(text, text)'::regprocedure,
  'app.sign_claims(jsonb)'::regprocedure,
  'app.verify_token(text)'::regprocedure,
  'app.issue_access_token(uuid, uuid)'::regprocedure,
  'app.add_refresh_token(uuid, uuid, uuid)'::regprocedure,
  'app.user_body(app.users)'::regprocedure,
  'app.token_body(app.users, uuid)'::regprocedure,
  'app.open_session(app.users)'::regprocedure,
  'app.end_sessions(app.users, text)'::regprocedure,
  'app.sign_in(text, text)'::regprocedure,
  'app.hold_user(app.users)'::regprocedure,
  'app.dummy_password_hash()'::regprocedure,
  'app.credentials_schema()'::regprocedure,
  'app.account_schema()'::regprocedure,
  'app.token_pair_schema()'::regprocedure,
  'app.refresh_token_schema()'::regprocedure,
  'app.sign_out_schema()'::regprocedure,
  'app.request_address()'::regprocedure,
  'api.login(json)'::regprocedure,
  'app.refresh_session(text)'::regprocedure,
  'api.refresh(json)'::regprocedure,
  'app.revoke_session(text)'::regprocedure,
  'api.logout(json)'::regprocedure,
  'app.password_change_schema()'::regprocedure,
  'app.replace_password(text, text)'::regprocedure,
  'api.change_password(json)'::regprocedure,
  'app.resume_session()'::regprocedure,
  'app.authenticate(jsonb)'::regprocedure,
  'api.me()'::regprocedure,
  'app.add_user(uuid, text, text, text, text)'::regprocedure,
  'app.set_up_installation(text, text, text)'::regprocedure;

select
  organization_id, id, email, full_name, role, is_active, created_at, updated_at, deleted_at
from api.users where false;

select
  id, name, created_at
from api.organizations where false;

rollback;
