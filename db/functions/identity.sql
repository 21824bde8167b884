-- Signing in, staying signed in, signing out.
--
--   api.login(json)            an access and a refresh token for e-mail and password
--   api.refresh(json)          the next pair; a token used twice revokes its session
--   api.logout(json)           the end of the session
--   api.change_password(json)  another password, and the end of all other sessions
--   api.me()                   who the caller is
--   app.issue_access_token(…)  a token for a user; for the operator's own tools
--   app.verify_token(text)     the claims of an access token, for the sidecar's calls
--   app.resume_session()       that a token's user may still sign in
--   app.authenticate(caller)   the user of a call that comes through the sidecar
--   app.set_up_installation(…) the first organization, its super_admin, a chatbot

create or replace function app.base64url(bytes bytea) returns text
  language sql immutable strict parallel safe
return translate(rtrim(translate(encode(bytes, 'base64'), E'\n', ''), '='), '+/', '-_');

comment on function app.base64url(bytea) is 'Encode as RFC 4648 §5 says, without padding.';


create or replace function app.from_base64url(encoded text) returns bytea
  language sql immutable strict parallel safe
return decode(
  translate(encoded, '-_', '+/') || repeat('=', (4 - length(encoded) % 4) % 4), 'base64');

comment on function app.from_base64url(text) is
  'Decode what app.base64url made.  Errors: 22023 where it is not base64.';


create or replace function app.hash_password(password text) returns text
  language plpgsql volatile
  set search_path = ''
as $$
begin
  -- bcrypt reads 72 bytes only; the HMAC makes every byte count, and a stolen table useless
  -- without the pepper.
  return extensions.crypt(
    encode(extensions.hmac(hash_password.password, vault.read_key('pepper'), 'sha256'), 'base64'),
    extensions.gen_salt('bf', (app.setting('password_cost'))::integer));
end
$$;

comment on function app.hash_password(text) is 'bcrypt over an HMAC-SHA256 of the password.';


create or replace function app.is_password(password text, password_hash text) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  return extensions.crypt(
    encode(extensions.hmac(is_password.password, vault.read_key('pepper'), 'sha256'), 'base64'),
    is_password.password_hash) = is_password.password_hash;
end
$$;

comment on function app.is_password(text, text) is 'Whether the hash is of this password.';


create or replace function app.sign_claims(claims jsonb) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_signed text := app.base64url(convert_to('{"alg":"HS256","typ":"JWT","kid":"1"}', 'utf8'))
                   || '.' || app.base64url(convert_to(sign_claims.claims::text, 'utf8'));
begin
  return v_signed || '.' || app.base64url(
    extensions.hmac(convert_to(v_signed, 'utf8'), convert_to(vault.read_key('jwt'), 'utf8'), 'sha256'));
end
$$;

comment on function app.sign_claims(jsonb) is 'A JSON Web Token (RFC 7519), signed HS256.';


create or replace function app.verify_token(token text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because it reads the signing key; it tells the caller nothing but the claims of a
-- token that the caller has.
declare
  v_parts  text[] := string_to_array(verify_token.token, '.');
  v_claims jsonb;
begin
  if cardinality(v_parts) <> 3
     or convert_from(app.from_base64url(v_parts[1]), 'utf8')::jsonb ->> 'alg' is distinct from 'HS256'
     -- Compared as hashes, so that the time taken says nothing about the signature.
     or sha256(app.from_base64url(v_parts[3])) <> sha256(extensions.hmac(
          convert_to(v_parts[1] || '.' || v_parts[2], 'utf8'),
          convert_to(vault.read_key('jwt'), 'utf8'), 'sha256'))
  then
    return null;
  end if;
  v_claims := convert_from(app.from_base64url(v_parts[2]), 'utf8')::jsonb;
  if (v_claims ->> 'exp')::numeric < extract(epoch from now())
     or v_claims ->> 'aud' is distinct from 'parlance'
     or v_claims ->> 'role' is distinct from 'authenticated'
  then
    return null;
  end if;
  return v_claims;
exception when data_exception then
  return null;  -- not base64, not UTF-8 or not JSON: not a token
end
$$;

comment on function app.verify_token(text) is
  $$The claims of an access token, or null where it is forged, expired or not ours

  For callers that do not come through PostgREST, which verifies tokens itself.$$;


create or replace function app.issue_access_token(user_id uuid, session_id uuid default null)
  returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_user app.users;
begin
  select u.* into v_user from app.users as u where u.id = issue_access_token.user_id and u.is_active;
  if not found then
    raise exception 'There is no active user %', issue_access_token.user_id;
  end if;
  return app.sign_claims(jsonb_strip_nulls(jsonb_build_object(
    'role', 'authenticated',
    'aud', 'parlance',
    'sub', v_user.id,
    'org', v_user.organization_id,
    'sid', issue_access_token.session_id,
    'jti', gen_random_uuid(),
    'iat', extract(epoch from now())::bigint,
    'exp', extract(epoch from now())::bigint + (app.setting('access_token_seconds'))::bigint)));
end
$$;

comment on function app.issue_access_token(uuid, uuid) is
  $$Make an access token for a user

  session_id: the sign-in that it belongs to; null for a token that no logout ends, which only
  the operator's tools ask for.  Errors: P0001 for no active user.$$;


create or replace function app.add_refresh_token(
    organization_id uuid, user_id uuid, session_id uuid
  )
  returns text
  language plpgsql volatile
  set search_path = ''
as $$
declare
  -- The organization stands in the token, so that the look-up begins with it.
  v_token text := 'rt_' || app.base64url(
    uuid_send(add_refresh_token.organization_id) || extensions.gen_random_bytes(32));
begin
  insert into app.refresh_tokens (organization_id, token_hash, family, user_id, expires_at)
  values (
    add_refresh_token.organization_id, sha256(convert_to(v_token, 'utf8')),
    add_refresh_token.session_id, add_refresh_token.user_id,
    now() + make_interval(days => (app.setting('refresh_token_days'))::integer));
  return v_token;
end
$$;

comment on function app.add_refresh_token(uuid, uuid, uuid) is
  'Make the next refresh token of a session.  Stored as its SHA-256 only.';


create or replace function app.user_body(account app.users) returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (account).id, 'email', (account).email, 'fullName', (account).full_name,
  'role', (account).role, 'organizationId', (account).organization_id);

comment on function app.user_body(app.users) is 'A user as the one who signed in sees it.';


create or replace function app.token_body(account app.users, session_id uuid) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
begin
  return jsonb_build_object(
    'accessToken', app.issue_access_token((token_body.account).id, token_body.session_id),
    'refreshToken', app.add_refresh_token((token_body.account).organization_id,
                                          (token_body.account).id, token_body.session_id),
    'expiresIn', app.setting('access_token_seconds'),
    'tokenType', 'Bearer',
    'user', app.user_body(token_body.account));
end
$$;

comment on function app.token_body(app.users, uuid) is 'The answer of login and refresh.';


create or replace function app.open_session(account app.users) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_session uuid;
begin
  insert into app.user_sessions (organization_id, user_id, address, user_agent)
  values ((open_session.account).organization_id, (open_session.account).id, app.request_address(),
          left(app.request_header('user-agent'), 500))
  returning id into v_session;
  return app.token_body(open_session.account, v_session);
end
$$;

comment on function app.open_session(app.users) is
  'Begin a session of a user.  Returns its first tokens.';


create or replace function app.end_sessions(account app.users, because text) returns void
  language sql volatile
  set search_path = ''
begin atomic
  update app.user_sessions as s set revoked_at = now(), revoked_because = end_sessions.because
  where s.organization_id = (end_sessions.account).organization_id
    and s.user_id = (end_sessions.account).id and s.revoked_at is null;
end;

comment on function app.end_sessions(app.users, text) is
  $$End every session of a user, its access and refresh tokens at once

  because: password or admin.$$;


create or replace function app.sign_in(email text, password text) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody reads password hashes directly.
declare
  v_user    app.users;
  v_address text := coalesce(app.request_header('x-real-ip'), 'local');
  -- In the place of the address some type their password.
  v_name    text := encode(app.digest_of(lower(sign_in.email), true), 'hex');
  v_wait    integer;
  v_limit   integer;
begin
  -- Before the hash, which is made to be slow.
  select h.wait_seconds, (array[10, 50, 60])[h.refused_by] into v_wait, v_limit
  from app.hit_limits(array[
    'login:' || v_address || ':' || v_name,
    'login:' || v_name,
    'login:' || v_address
  ], array[10, 50, 60], array[15, 15, 15]) as h;
  if v_wait is not null then
    return app.answer(429, jsonb_build_object(
      'code', 'rate_limited', 'message', 'Too many attempts to sign in', 'details', null,
      'hint', format('Try again in %s seconds', v_wait)),
      jsonb_build_object('Retry-After', v_wait, 'RateLimit-Limit', v_limit, 'RateLimit-Remaining', 0,
                         'RateLimit-Reset', v_wait));
  end if;

  select u.* into v_user
  from app.user_logins as l
  join app.users as u on u.organization_id = l.organization_id and u.id = l.user_id
  where l.email = lower(sign_in.email);

  -- The same work, and the same answer, whether or not there is such a user.
  if not app.is_password(sign_in.password, coalesce(v_user.password_hash, app.dummy_password_hash()))
     or v_user.id is null or not v_user.is_active
     -- Whoever changes the password or deactivates the user meanwhile ends all sessions: this one is
     -- not to begin after that.
     or not app.hold_user(v_user)
  then
    return app.answer(401, jsonb_build_object(
      'code', 'invalid_credentials', 'message', 'The e-mail address or the password is wrong',
      'details', null, 'hint', null));
  end if;
  return app.open_session(v_user);
end
$$;

comment on function app.sign_in(text, text) is
  $$Sign a user in by e-mail address and password

  Answers 401 invalid_credentials, or 429 rate_limited after 10 attempts in 15 minutes.$$;


create or replace function app.hold_user(account app.users) returns boolean
  language plpgsql volatile
  set search_path = ''
as $$
begin
  perform from app.users as u
  where u.organization_id = (hold_user.account).organization_id and u.id = (hold_user.account).id
    and u.is_active and u.password_hash = (hold_user.account).password_hash
  for share;
  return found;
end
$$;

comment on function app.hold_user(app.users) is
  'Whether a user is still active with the same password; so it stays to the transaction''s end.';


create or replace function app.dummy_password_hash() returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- Of no password; with today's cost, so that it takes as long as a real one.
  return format('$2a$%s$', lpad(app.setting('password_cost') #>> '{}', 2, '0'))
         || 'Parlance.has.no.user.so.named.ignores.this.hash.12345';
end
$$;

comment on function app.dummy_password_hash() is
  'What a password is compared with where there is no such user.';


create or replace function app.credentials_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["email", "password"],
  "properties": {
    "email": {"type": "string", "minLength": 3, "maxLength": 255},
    "password": {"type": "string", "minLength": 1, "maxLength": 1000}
  },
  "example": {"email": "admin@example.com", "password": "correct horse battery"}}'::jsonb;

comment on function app.credentials_schema() is 'The JSON Schema of the body of login.';


create or replace function app.account_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["id", "email", "fullName", "role", "organizationId"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "email": {"type": "string"},
    "fullName": {"type": "string", "nullable": true},
    "role": {"type": "string", "enum": ["super_admin", "admin", "agent", "member"]},
    "organizationId": {"type": "string", "format": "uuid"}
  }}'::jsonb;

comment on function app.account_schema() is 'The JSON Schema of what app.user_body makes.';


create or replace function app.token_pair_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "required": ["accessToken", "refreshToken", "expiresIn", "tokenType", "user"],
  "properties": {
    "accessToken": {"type": "string", "description": "For Authorization: Bearer …"},
    "refreshToken": {"type": "string", "description": "For POST /api/v1/auth/refresh, once"},
    "expiresIn": {"type": "integer", "minimum": 1,
                  "description": "Seconds until the access token ends"},
    "tokenType": {"type": "string", "enum": ["Bearer"]}
  }}', '{properties,user}', app.account_schema());

comment on function app.token_pair_schema() is 'The JSON Schema of what login and refresh answer.';


create or replace function app.refresh_token_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["refreshToken"],
  "properties": {"refreshToken": {"type": "string", "maxLength": 255}}}'::jsonb;

comment on function app.refresh_token_schema() is 'The JSON Schema of the body of refresh.';


create or replace function app.sign_out_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "properties": {"refreshToken": {"type": "string", "maxLength": 255}}}'::jsonb;

comment on function app.sign_out_schema() is 'The JSON Schema of the body of logout.';


create or replace function app.request_address() returns inet
  language plpgsql stable
  set search_path = ''
as $$
begin
  return app.request_header('x-real-ip')::inet;
exception when invalid_text_representation then
  return null;
end
$$;

comment on function app.request_address() is 'The address of the client, as the gateway saw it.';


create or replace function api.login(json) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_body jsonb := app.request_json($1);
begin
  perform app.check_json(v_body, app.credentials_schema());
  return app.sign_in(v_body ->> 'email', v_body ->> 'password');
end
$$;

comment on function api.login(json) is
  $$Sign in

  A wrong password and an unknown address are answered alike.  The access token is good for
  15 minutes, and /refresh gives the next.  Ten attempts in 15 minutes, then 429.
  Body: credentials.  Answer: 200 token_pair.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body;
  401 invalid_credentials; 429 rate_limited.$$;


create or replace function app.refresh_session(token text) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody reads tokens directly; whoever holds a token is its user.
declare
  v_organization_id uuid;
  v_hash            bytea := sha256(convert_to(refresh_session.token, 'utf8'));
  v_token           app.refresh_tokens;
  v_user            app.users;
begin
  begin
    v_organization_id :=
      encode(substring(app.from_base64url(substr(refresh_session.token, 4)) for 16), 'hex')::uuid;
  exception when data_exception then
    v_organization_id := null;
  end;

  -- The row lock makes one winner of many who refresh at once.
  update app.refresh_tokens as t set used_at = now()
  from app.user_sessions as s, app.users as u
  where t.organization_id = v_organization_id and t.token_hash = v_hash
    and t.used_at is null and t.expires_at > now()
    and s.organization_id = t.organization_id and s.id = t.family and s.revoked_at is null
    and u.organization_id = t.organization_id and u.id = t.user_id and u.is_active
  returning t.* into v_token;

  if found then
    select u.* into v_user from app.users as u
    where u.organization_id = v_token.organization_id and u.id = v_token.user_id;
    return app.token_body(v_user, v_token.family);
  end if;

  -- Used before: stolen, unless it was a moment ago, when two tabs of one browser collide.
  update app.user_sessions as s set revoked_at = now(), revoked_because = 'reuse'
  from app.refresh_tokens as t
  where t.organization_id = v_organization_id and t.token_hash = v_hash
    and t.used_at < now() - make_interval(secs => (app.setting('refresh_reuse_leeway_seconds'))::integer)
    and s.organization_id = t.organization_id and s.id = t.family and s.revoked_at is null;

  -- Answered and not raised: the revocation must stay.
  return app.answer(401, jsonb_build_object(
    'code', 'invalid_refresh_token', 'message', 'The refresh token is used, expired or unknown',
    'details', null, 'hint', 'Sign in again with POST /api/v1/auth/login'));
end
$$;

comment on function app.refresh_session(text) is
  $$The next pair of tokens for a refresh token

  A token that comes a second time, later than refresh_reuse_leeway_seconds after the first,
  revokes its session (RFC 9700 §4.14.2).  Answers 401 invalid_refresh_token.$$;


create or replace function api.refresh(json) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_body jsonb := app.request_json($1);
begin
  perform app.check_json(v_body, app.refresh_token_schema());
  return app.refresh_session(v_body ->> 'refreshToken');
end
$$;

comment on function api.refresh(json) is
  $$Exchange a refresh token for the next pair

  A refresh token is used once; one that comes again later than 10 s after revokes the session.
  Body: refresh_token.  Answer: 200 token_pair.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body;
  401 invalid_refresh_token.$$;


create or replace function app.revoke_session(token text) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the tables; it ends only sessions whose token the caller shows.
begin
  update app.user_sessions as s set revoked_at = now(), revoked_because = 'logout'
  where s.organization_id = app.current_organization_id()
    and s.user_id = app.current_user_id()
    and s.revoked_at is null
    and s.id = coalesce(
      (nullif(current_setting('request.jwt.claims', true), '')::json ->> 'sid')::uuid,
      (select t.family from app.refresh_tokens as t
       where t.organization_id = app.current_organization_id()
         and t.token_hash = sha256(convert_to(revoke_session.token, 'utf8'))));
end
$$;

comment on function app.revoke_session(text) is
  'End the caller''s session: of the access token, or of this refresh token of the caller.';


create or replace function api.logout(json) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_body jsonb := app.request_json($1);
begin
  perform app.require_user();
  perform app.check_json(v_body, app.sign_out_schema());
  perform app.revoke_session(v_body ->> 'refreshToken');
end
$$;

comment on function api.logout(json) is
  $$Sign out

  The session's access and refresh tokens die at once: those of the access token, or of the
  refresh token where the access token belongs to no session.
  Body: sign_out.  Answer: 204.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked.$$;


create or replace function app.password_change_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["currentPassword", "newPassword"],
  "properties": {
    "currentPassword": {"type": "string", "minLength": 1, "maxLength": 1000},
    "newPassword": {"type": "string", "minLength": 8, "maxLength": 1000}
  }}'::jsonb;

comment on function app.password_change_schema() is
  'The JSON Schema of what api.change_password takes.';


create or replace function app.replace_password(current_password text, new_password text)
  returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody reads or writes password hashes directly; it changes the caller's own.
declare
  v_user app.users;
  v_wait integer;
begin
  perform app.require_user();
  -- Whoever found an open browser is not to guess here what signing in would not let be guessed.
  v_wait := (select h.wait_seconds
             from app.hit_limits(array['password:' || app.current_user_id()], '{10}', '{15}') as h);
  if v_wait is not null then
    return app.answer(429, jsonb_build_object(
      'code', 'rate_limited', 'message', 'Too many attempts to change the password', 'details', null,
      'hint', format('Try again in %s seconds', v_wait)),
      jsonb_build_object('Retry-After', v_wait));
  end if;

  select u.* into v_user from app.users as u
  where u.organization_id = app.current_organization_id() and u.id = app.current_user_id()
    and u.is_active
  for update;
  -- Answered and not raised: the attempt must stay counted.  Not 401, at which clients refresh their
  -- tokens and try again.
  if not found or not app.is_password(replace_password.current_password, v_user.password_hash) then
    return app.answer(403, jsonb_build_object(
      'code', 'wrong_password', 'message', 'currentPassword is wrong', 'details', null, 'hint', null));
  end if;

  update app.users as u
  set password_hash = app.hash_password(replace_password.new_password), updated_at = now()
  where u.organization_id = v_user.organization_id and u.id = v_user.id;
  -- The present session too: whoever stole its tokens holds nothing from now on.
  perform app.end_sessions(v_user, 'password');
  return app.open_session(v_user);
end
$$;

comment on function app.replace_password(text, text) is
  $$Give the caller another password; every session ends and a new one begins

  Returns its tokens.  Answers 403 wrong_password, or 429 rate_limited after 10 attempts in 15 minutes.
  Errors: 401 not_signed_in.$$;


create or replace function api.change_password(json) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_body jsonb := app.request_json($1);
begin
  perform app.check_json(v_body, app.password_change_schema());
  return app.replace_password(v_body ->> 'currentPassword', v_body ->> 'newPassword');
end
$$;

comment on function api.change_password(json) is
  $$Change your password

  Every session of yours ends, and a new one begins: the answer holds its tokens.
  10 attempts in 15 minutes are looked at.
  Body: password_change.  Answer: 200 token_pair.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 wrong_password; 429 rate_limited.$$;


create or replace function app.resume_session() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.look_up_role.
declare
  v_role text;
begin
  select u.role into v_role
  from app.users as u
  where u.organization_id = app.current_organization_id() and u.id = app.current_user_id()
    and u.is_active
    and not exists (
      select from app.user_sessions as s
      where s.organization_id = u.organization_id and s.revoked_at is not null
        and s.id = (nullif(current_setting('request.jwt.claims', true), '')::json ->> 'sid')::uuid);
  if not found then
    perform app.fail(401, 'session_revoked', 'The session has ended', null,
                     'Sign in again with POST /api/v1/auth/login');
  end if;
  perform set_config('app.current_user_role', v_role, true);
  if v_role = 'member' then
    perform set_config('app.own_chatbot_ids', app.look_up_own_chatbot_ids()::text, true);
  end if;
end
$$;

comment on function app.resume_session() is
  $$Make sure that the user of the token may still sign in, and note the role for this request

  Errors: 401 session_revoked.$$;


create or replace function app.authenticate(
    caller jsonb, out organization_id uuid, out user_id uuid, out role text
  )
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_claims jsonb := app.verify_token(
    substring(authenticate.caller ->> 'authorization' from '^[Bb]earer +(\S+)$'));
begin
  select u.organization_id, u.id, u.role into organization_id, user_id, role
  from app.users as u
  where u.organization_id = (v_claims ->> 'org')::uuid and u.id = (v_claims ->> 'sub')::uuid and u.is_active
    and not exists (
      select from app.user_sessions as s
      where s.organization_id = u.organization_id and s.id = (v_claims ->> 'sid')::uuid
        and s.revoked_at is not null);
  if not found then
    perform app.fail(401, 'not_signed_in', 'This needs an access token', null,
                     'Sign in with POST /api/v1/auth/login and send Authorization: Bearer …');
  end if;
end
$$;

comment on function app.authenticate(jsonb) is
  'The user of a call that comes through the sidecar.  Errors: 401 not_signed_in.';


create or replace function api.me() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_user jsonb;
begin
  perform app.require_user();
  select to_jsonb(u) into v_user from api.users as u where u.id = app.current_user_id();
  return jsonb_build_object(
    'id', v_user -> 'id', 'email', v_user -> 'email', 'fullName', v_user -> 'full_name',
    'role', v_user -> 'role', 'organizationId', v_user -> 'organization_id');
end
$$;

comment on function api.me() is
  $$Who you are

  Answer: 200 account.  Errors: 401 not_signed_in, session_revoked.$$;


create or replace view api.users with (security_invoker = true) as
select u.organization_id, u.id, u.email, u.full_name, u.role, u.is_active, u.created_at,
       u.updated_at, u.deleted_at
from app.users as u;

comment on view api.users is
  $$The people of your organization; a member sees only himself or herself

  Also those who were deleted, so that one can tell who made something.$$;


create or replace view api.organizations with (security_invoker = true) as
select o.id, o.name, o.created_at from app.organizations as o;

comment on view api.organizations is 'Your organization.';


create or replace function app.add_user(
    organization_id uuid, email text, password text, role text, full_name text default null
  ) returns uuid
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_id uuid;
begin
  if length(add_user.password) < 8 then
    perform app.fail(400, 'invalid_field', 'password must not be shorter than 8 characters');
  end if;
  insert into app.users (organization_id, email, full_name, password_hash, role)
  values (add_user.organization_id, lower(add_user.email), add_user.full_name,
          app.hash_password(add_user.password), add_user.role)
  returning id into v_id;
  insert into app.user_logins (email, organization_id, user_id)
  values (lower(add_user.email), add_user.organization_id, v_id);
  return v_id;
exception when unique_violation then
  perform app.fail(409, 'email_taken', 'A user with this e-mail address exists already');
  return null;
end
$$;

comment on function app.add_user(uuid, text, text, text, text) is
  $$Add a user to an organization

  role: super_admin, admin, agent or member.  Errors: 400 invalid_field, 409 email_taken.$$;


create or replace function app.set_up_installation(email text, password text, organization text)
  returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_organization_id uuid;
  v_user_id         uuid;
  v_chatbot         jsonb;
begin
  if exists (select from app.organizations) then
    raise exception 'This installation is set up already';
  end if;
  insert into app.organizations as o (name) values (set_up_installation.organization)
  returning o.id into v_organization_id;
  v_user_id := app.add_user(v_organization_id, set_up_installation.email,
                            set_up_installation.password, 'super_admin', 'Administrator');
  v_chatbot := app.add_chatbot(
    v_organization_id, v_user_id, 'Cosmetics Assistant',
    'Answers questions about cosmetic ingredients from the demo documents',
    '{"language": "en", "welcomeMessage": "Hello! I can help you with cosmetic ingredient information."}');
  update app.chatbot_instances as b set status = 'active'
  where b.organization_id = v_organization_id and b.id = (v_chatbot ->> 'id')::uuid;
  insert into app.chatbot_widget_configs (organization_id, chatbot_id, theme, suggested_questions)
  values (v_organization_id, (v_chatbot ->> 'id')::uuid, '{
    "primaryColor": "#0d6a5b", "fontFamily": "system-ui, sans-serif",
    "borderRadius": "8px", "position": "bottom-right"}', array[
    'Is niacinamide stable at low pH?',
    'What is the pH range for salicylic acid?',
    'What preservatives work well with natural ingredients?']);
  insert into app.settings (name, value) values ('default_chatbot_id', v_chatbot -> 'id');
  return jsonb_build_object(
    'organizationId', v_organization_id, 'userId', v_user_id, 'chatbotId', v_chatbot -> 'id',
    'publishableKey', v_chatbot -> 'publishableKey', 'secretKey', v_chatbot -> 'apiKey');
end
$$;

comment on function app.set_up_installation(text, text, text) is
  $$Make the first organization, its super_admin, and a chatbot that the page at / talks to

  Returns organizationId, userId, chatbotId, publishableKey and secretKey.
  Errors: P0001 where there is an organization already.$$;


revoke all on function
  app.base64url(bytea), app.from_base64url(text), app.hash_password(text),
  app.is_password(text, text), app.sign_claims(jsonb), app.verify_token(text),
  app.issue_access_token(uuid, uuid), app.add_refresh_token(uuid, uuid, uuid),
  app.user_body(app.users), app.token_body(app.users, uuid), app.open_session(app.users),
  app.end_sessions(app.users, text), app.sign_in(text, text), app.hold_user(app.users),
  app.password_change_schema(), app.replace_password(text, text),
  app.dummy_password_hash(), app.request_address(), app.refresh_session(text),
  app.revoke_session(text), app.resume_session(), app.authenticate(jsonb),
  app.add_user(uuid, text, text, text, text), app.set_up_installation(text, text, text),
  app.credentials_schema(), app.account_schema(), app.token_pair_schema(),
  app.refresh_token_schema(), app.sign_out_schema(),
  api.login(json), api.refresh(json), api.logout(json), api.me(), api.change_password(json)
from public, anon, authenticated;

grant execute on function
  app.sign_in(text, text), app.refresh_session(text), app.credentials_schema(),
  app.refresh_token_schema(), app.sign_out_schema(), api.login(json), api.refresh(json)
to anon, authenticated;
grant execute on function
  app.replace_password(text, text), app.password_change_schema(), api.change_password(json)
to anon, authenticated;
grant execute on function app.request_address() to anon, authenticated;
grant execute on function app.revoke_session(text), app.resume_session(), api.logout(json), api.me()
to authenticated;
-- anon too, so that a missing token is answered by 401 and not by PostgREST's "permission denied".
grant execute on function api.logout(json), api.me() to anon;

revoke all on api.users, api.organizations from public, anon, authenticated;
grant select on api.users, api.organizations to authenticated;
