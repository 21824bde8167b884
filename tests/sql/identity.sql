-- Signing in, staying signed in, signing out; who sees whom.

begin;
\ir support/world.sql
select plan(129);

create function tests.login(email text, password text) returns jsonb language sql as $$
  select api.login(json_build_object('email', $1, 'password', $2))
$$;
create function tests.refresh(token text) returns jsonb language sql as $$
  select api.refresh(json_build_object('refreshToken', $1))
$$;
create function tests.change(old text, new text) returns jsonb language sql as $$
  select api.change_password(json_build_object('currentPassword', $1, 'newPassword', $2))
$$;
create function tests.claims(token text) returns jsonb language sql security definer as $$
  select convert_from(app.from_base64url(split_part($1, '.', 2)), 'utf8')::jsonb
$$;
-- With an access token, as PostgREST would.
create function tests.carry(token text) returns void language plpgsql as $$
begin
  perform tests.become(null);
  perform set_config('request.jwt.claims', tests.claims(token)::text, true);
  perform set_config('role', 'authenticated', true);
  perform app.pre_request();
end
$$;
grant execute on all functions in schema tests to public;


-- Login

do $$ begin perform tests.become('anon', '{"x-real-ip": "192.0.2.7", "user-agent": "Firefox"}'); end $$;
select tests.login('admin@acme.example', 'password of admin') as first \gset
select is(:'first'::jsonb ->> 'tokenType', 'Bearer', 'a login gives a bearer token');
select is(:'first'::jsonb -> 'expiresIn', '900', 'for 15 minutes');
select is(:'first'::jsonb -> 'user', jsonb_build_object(
  'id', tests.id('acme.admin'), 'email', 'admin@acme.example', 'fullName', 'admin of acme', 'role', 'admin',
  'organizationId', tests.id('acme')), 'and says who one is');
select is(tests.claims(:'first'::jsonb ->> 'accessToken') - '{sid,jti,iat,exp}'::text[], jsonb_build_object(
  'role', 'authenticated', 'aud', 'parlance', 'sub', tests.id('acme.admin'), 'org', tests.id('acme')),
  'the token says the same');
select is((tests.claims(:'first'::jsonb ->> 'accessToken') ->> 'exp')::bigint
          - (tests.claims(:'first'::jsonb ->> 'accessToken') ->> 'iat')::bigint, 900::bigint, 'and ends when it says');
select is(tests.answered(), null, 'the status is 200');
select isnt(tests.login('ADMIN@acme.EXAMPLE', 'password of admin') ->> 'accessToken', null,
            'an e-mail address has no case');
do $$ begin perform tests.become(null); end $$;
select results_eq(
  format($$ select user_id, address, user_agent, revoked_at from app.user_sessions where id = %L $$,
         tests.claims(:'first'::jsonb ->> 'accessToken') ->> 'sid'),
  $$ values (tests.id('acme.admin'), '192.0.2.7'::inet, 'Firefox', null::timestamptz) $$,
  'the session is recorded');
select is_empty(format($$ select from app.refresh_tokens where token_hash::text like '%%%s%%' $$,
                       substr(:'first'::jsonb ->> 'refreshToken', 4)), 'no refresh token is stored');
select is(length(:'first'::jsonb ->> 'refreshToken') > 60, true, 'it is long enough not to be guessed');

do $$ begin perform tests.become('anon'); end $$;
select is(tests.login('admin@acme.example', 'wrong') ->> 'code', 'invalid_credentials', 'a wrong password');
select is(tests.answered(), '401', 'is answered 401');
select is(tests.login('admin@acme.example', 'wrong'), tests.login('nobody@acme.example', 'wrong'),
          'an unknown address gets the very same answer');
do $$ begin perform tests.become(null); end $$;
update app.users set is_active = false where id = tests.id('acme.colleague');
do $$ begin perform tests.become('anon'); end $$;
select is(tests.login('colleague@acme.example', 'password of colleague'),
          tests.login('admin@acme.example', 'wrong'), 'and so does a deactivated user with the right password');

select is(tests.refusal(format('select api.login(%L)', body)) ->> 'message', said, 'a login of ' || body)
from (values
  ('{}', 'email is missing'),
  ('{"email": "a@b"}', 'password is missing'),
  ('{"email": 1, "password": "x"}', 'email must be of type string'),
  ('{"email": "a@b", "password": null}', 'password must be of type string'),
  ('{"email": "a@b", "password": "x", "remember": true}', 'remember is not a known field'),
  ('{"email": "", "password": "x"}', 'email must not be shorter than 3 characters')
) as c (body, said);
select is(tests.refusal(format('select api.login(%L)', json_build_object('email', 'a@b', 'password', repeat('x', 1001))))
          ->> 'message', 'password must not be longer than 1000 characters', 'a password beyond all measure');

-- bcrypt alone would read no further than 72 bytes.
do $$ begin perform tests.become(null); end $$;
select ok(not app.is_password(repeat('a', 80) || 'y', app.hash_password(repeat('a', 80) || 'x')),
          'every character of a long password counts');
select ok(app.is_password(repeat('a', 80) || 'x', app.hash_password(repeat('a', 80) || 'x')), 'the right one is right');
select ok(app.hash_password('same') <> app.hash_password('same'), 'each hash has its own salt');
select alike(app.hash_password('x'), '$2a$04$%', 'it costs what the setting says');
select is(left(app.dummy_password_hash(), 7), '$2a$04$', 'and so does the hash of nobody');


-- Too many attempts

do $$ begin perform tests.become(null); delete from app.rate_limits;
            perform tests.become('anon', '{"x-real-ip": "192.0.2.8"}'); end $$;
select is(count(*) filter (where tests.login('member@acme.example', 'wrong') ->> 'code' = 'invalid_credentials'),
          10::bigint, 'ten attempts are looked at') from generate_series(1, 12);
select is(tests.login('member@acme.example', 'password of member') ->> 'code', 'rate_limited',
          'then not even the right password is');
select is(tests.answered(), '429', 'the answer is 429');
select ok((select (h ->> 'Retry-After')::integer between 1 and 90
           from jsonb_array_elements(current_setting('response.headers')::jsonb) as h
           where h ? 'Retry-After' limit 1), 'it says when to come again');
select is(tests.login('agent@acme.example', 'password of agent') ->> 'tokenType', 'Bearer',
          'another user of the same address still signs in');
do $$ begin perform tests.become('anon', '{"x-real-ip": "192.0.2.9"}'); end $$;
select is(tests.login('member@acme.example', 'password of member') ->> 'tokenType', 'Bearer',
          'and so does the same user at another address');
do $$ begin perform tests.become(null); delete from app.rate_limits;
            perform tests.become('anon', '{"x-real-ip": "192.0.2.8"}'); end $$;
select is(count(*) filter (where tests.login('user' || n || '@acme.example', 'wrong') ->> 'code' = 'invalid_credentials'),
          60::bigint, 'one address may try 60 times, however many users it tries') from generate_series(1, 70) as n;


-- Refreshing

do $$ begin perform tests.become(null); delete from app.rate_limits; perform tests.become('anon'); end $$;
select tests.login('admin@acme.example', 'password of admin') as login \gset
select tests.refresh(:'login'::jsonb ->> 'refreshToken') as second \gset
select is((select array_agg(k order by k) from jsonb_object_keys(:'second'::jsonb) as k),
          '{accessToken,expiresIn,refreshToken,tokenType,user}'::text[], 'a refresh gives what a login gives');
select isnt(:'second'::jsonb ->> 'refreshToken', :'login'::jsonb ->> 'refreshToken', 'with another token');
select is(tests.claims(:'second'::jsonb ->> 'accessToken') ->> 'sid', tests.claims(:'login'::jsonb ->> 'accessToken') ->> 'sid',
          'of the same session');
select is(tests.refresh(:'login'::jsonb ->> 'refreshToken') ->> 'code', 'invalid_refresh_token',
          'the first token is used');
select is(tests.answered(), '401', 'that is 401');
do $$ begin perform tests.become('anon'); end $$;
select tests.refresh(:'second'::jsonb ->> 'refreshToken') as third \gset
select is(:'third'::jsonb ->> 'tokenType', 'Bearer', 'a second tab that was a moment late ends no session');

do $$ begin perform tests.become(null); end $$;
update app.refresh_tokens set used_at = now() - interval '1 minute' where used_at is not null;
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refresh(:'login'::jsonb ->> 'refreshToken') ->> 'code', 'invalid_refresh_token',
          'a used token that comes back later was stolen');
select is(tests.refresh(:'third'::jsonb ->> 'refreshToken') ->> 'code', 'invalid_refresh_token',
          'so the whole family is dead');
do $$ begin perform tests.become(null); end $$;
select is((select revoked_because from app.user_sessions
           where id = (tests.claims(:'login'::jsonb ->> 'accessToken') ->> 'sid')::uuid), 'reuse', 'and why is recorded');
select is(tests.refused(format('select tests.carry(%L)', :'third'::jsonb ->> 'accessToken')), '401 session_revoked',
          'its access token too');
do $$ begin perform tests.become(null); end $$;
select 'rt_' || app.base64url(uuid_send(tests.id('acme')) || '\x00'::bytea) as forged \gset
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refresh(token) ->> 'code', 'invalid_refresh_token', 'no refresh token: ' || left(token, 20))
from unnest(array['', 'rt_', 'rt_x', 'rt_!!!!', 'ck_0123', repeat('a', 255), '''; drop table app.users; --',
                  :'forged']) as token;
select is(tests.refused($$ select api.refresh('{}') $$), '400 missing_field', 'the token must be there');

select tests.login('agent@acme.example', 'password of agent') as agent \gset
do $$ begin perform tests.become(null); end $$;
update app.refresh_tokens set expires_at = now() - interval '1 second' where user_id = tests.id('acme.agent');
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refresh(:'agent'::jsonb ->> 'refreshToken') ->> 'code', 'invalid_refresh_token', 'an expired one is refused');


-- Signing out

select tests.login('agent@acme.example', 'password of agent') as here \gset
select tests.login('agent@acme.example', 'password of agent') as there \gset
select lives_ok(format('select tests.carry(%L)', :'here'::jsonb ->> 'accessToken'), 'an access token works');
select lives_ok($$ select api.logout('{}') $$, 'its holder signs out');
select is(tests.refused(format('select tests.carry(%L)', :'here'::jsonb ->> 'accessToken')), '401 session_revoked',
          'from then on it does not');
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refresh(:'here'::jsonb ->> 'refreshToken') ->> 'code', 'invalid_refresh_token', 'nor does its refresh token');
select lives_ok(format('select tests.carry(%L)', :'there'::jsonb ->> 'accessToken'), 'another session goes on');
do $$ begin perform tests.become('acme.member'); end $$;
select lives_ok(format('select api.logout(%L)', json_build_object('refreshToken', :'there'::jsonb ->> 'refreshToken')),
                'somebody else brings the session''s refresh token');
select lives_ok(format('select tests.carry(%L)', :'there'::jsonb ->> 'accessToken'), 'and ends nothing');
do $$ begin perform tests.become('acme.agent'); end $$;
select lives_ok(format('select api.logout(%L)', json_build_object('refreshToken', :'there'::jsonb ->> 'refreshToken')),
                'its own user does');
select is(tests.refused(format('select tests.carry(%L)', :'there'::jsonb ->> 'accessToken')), '401 session_revoked', 'and ends it');
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refused($$ select api.logout('{}') $$), '401 not_signed_in', 'nobody cannot sign out');


-- Another password

do $$ begin perform tests.become(null); delete from app.rate_limits; end $$;
update app.users set is_active = true where id = tests.id('acme.colleague');
do $$ begin perform tests.become('anon'); end $$;
select tests.login('colleague@acme.example', 'password of colleague') as here \gset
select tests.login('colleague@acme.example', 'password of colleague') as there \gset
select tests.login('agent@acme.example', 'password of agent') as other \gset
select tests.carry(:'here'::jsonb ->> 'accessToken') is null as x \gset
select is(tests.change('wrong', 'another password') ->> 'code', 'wrong_password', 'who does not know the password does not change it');
select is(tests.answered(), '403', 'that is 403');
select is(tests.refused($$ select tests.change('password of colleague', 'short') $$), '400 invalid_field', 'a password has 8 characters');
select is(tests.refused($$ select api.change_password('{"newPassword": "long enough"}') $$), '400 missing_field', 'the present one must be there');
select tests.carry(:'here'::jsonb ->> 'accessToken') is null as x \gset
select tests.change('password of colleague', 'another password') as fresh \gset
select is(tests.answered(), null, 'who knows it does');
select is((select array_agg(k order by k) from jsonb_object_keys(:'fresh'::jsonb) as k),
          '{accessToken,expiresIn,refreshToken,tokenType,user}'::text[], 'and gets what a login gives');
select is(tests.refused(format('select tests.carry(%L)', token)), seen, what)
from (values (:'fresh'::jsonb ->> 'accessToken', 'fine', 'the new token works'),
             (:'here'::jsonb ->> 'accessToken', '401 session_revoked', 'the one before does not'),
             (:'there'::jsonb ->> 'accessToken', '401 session_revoked', 'nor those of other sessions'),
             (:'other'::jsonb ->> 'accessToken', 'fine', 'others are left alone')) as v (token, seen, what);
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refresh(:'there'::jsonb ->> 'refreshToken') ->> 'code', 'invalid_refresh_token', 'refresh tokens end too');
select isnt(tests.refresh(:'fresh'::jsonb ->> 'refreshToken') ->> 'accessToken', null, 'but the new one');
select is(tests.login('colleague@acme.example', 'password of colleague') ->> 'code', 'invalid_credentials', 'the old password is none');
select is(tests.login('colleague@acme.example', 'another password') ->> 'tokenType', 'Bearer', 'the new one is');
select is(tests.refused($$ select tests.change('x', 'long enough') $$), '401 not_signed_in', 'nobody has none to change');
do $$ begin perform tests.become('acme.bot.ck'); end $$;
select is(tests.refused($$ select tests.change('x', 'long enough') $$), '401 not_signed_in', 'nor has a key');
do $$ begin perform tests.become(null); delete from app.rate_limits; perform tests.become('acme.colleague'); end $$;
select is(count(*) filter (where tests.change('wrong', 'long enough') ->> 'code' = 'wrong_password'),
          10::bigint, 'ten attempts are looked at') from generate_series(1, 12);
select is(tests.change('another password', 'long enough') ->> 'code', 'rate_limited', 'then not even the right password is');
select is(tests.answered(), '429', 'the answer is 429');
select ok(current_setting('response.headers') ~ 'Retry-After', 'it says when to come again');
do $$ begin perform tests.become('acme.admin'); end $$;
select is(tests.change('wrong', 'long enough') ->> 'code', 'wrong_password', 'others may still try');
do $$ begin perform tests.become(null); end $$;
select is((select array_agg(distinct s.revoked_because) from app.user_sessions as s where s.user_id = tests.id('acme.colleague') and s.revoked_at is not null),
          '{password}', 'why the sessions ended is recorded');
create temporary table held as select u.* from app.users as u where u.id = tests.id('acme.admin');
select ok(app.hold_user(row(h.*)::app.users), 'a user who is as was read may begin a session') from held as h;
update held set password_hash = 'another';
select ok(not app.hold_user(row(h.*)::app.users), 'one whose password changed meanwhile may not') from held as h;


-- Rights end at once

select tests.login('member@acme.example', 'password of member') as gone \gset
do $$ begin perform tests.become(null); end $$;
update app.users set role = 'agent' where id = tests.id('acme.member');
select tests.carry(:'gone'::jsonb ->> 'accessToken') is null as x \gset
select is(app.current_user_role(), 'agent', 'a changed role holds with the old token');
do $$ begin perform tests.become(null); end $$;
update app.users set role = 'member', is_active = false where id = tests.id('acme.member');
select is(tests.refused(format('select tests.carry(%L)', :'gone'::jsonb ->> 'accessToken')), '401 session_revoked',
          'a deactivated user''s access token is dead');
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refresh(:'gone'::jsonb ->> 'refreshToken') ->> 'code', 'invalid_refresh_token', 'and the refresh token');
do $$ begin perform tests.become(null); end $$;
update app.users set is_active = true where organization_id = tests.id('acme');


-- Tokens as the sidecar checks them

select is(app.verify_token(:'first'::jsonb ->> 'accessToken') ->> 'sub', tests.id('acme.admin')::text, 'a token of ours is');
select is(app.verify_token(token), null, 'no token of ours: ' || what)
from (values
  (null, 'none'), ('', 'an empty one'), ('a.b', 'two parts'), ('a.b.c', 'three letters'), ('é.é.é', 'no base64'),
  (regexp_replace(:'first'::jsonb ->> 'accessToken', '[^.]+$', app.base64url('forged')), 'a forged signature'),
  (app.base64url(convert_to('{"alg":"none"}', 'utf8')) || '.' || split_part(:'first'::jsonb ->> 'accessToken', '.', 2) || '.', 'none as algorithm'),
  (app.sign_claims('{"role": "authenticated", "aud": "parlance", "exp": 1}'), 'an expired one'),
  (app.sign_claims('{"role": "authenticated", "aud": "elsewhere", "exp": 99999999999}'), 'another audience'),
  (app.sign_claims('{"role": "anon", "aud": "parlance", "exp": 99999999999}'), 'another role')
) as c (token, what);
select throws_ok($$ select app.issue_access_token(app.uuid_v7()) $$, 'P0001', null, 'nobody gets none');


-- Who sees whom

create function tests.people(who text) returns text language plpgsql as $$
declare
  v_emails text;
begin
  perform tests.become(who);
  select string_agg(split_part(u.email, '@', 1), ' ' order by u.email) into v_emails from api.users as u;
  return v_emails;
end
$$;
grant execute on function tests.people(text) to public;
select is(tests.people(who), seen, who || ' sees these people')
from (values
  ('acme.super_admin', 'admin agent colleague member super_admin'),
  ('acme.admin', 'admin agent colleague member super_admin'),
  ('acme.agent', 'admin agent colleague member super_admin'),
  ('acme.member', 'member')
) as c (who, seen);
select is(tests.refused($$ select tests.become('acme.stranger') $$), '500 P0001', 'a made-up user is none');
do $$ begin perform tests.become('acme.member'); end $$;
select is(api.me(), jsonb_build_object('id', tests.id('acme.member'), 'email', 'member@acme.example',
  'fullName', 'member of acme', 'role', 'member', 'organizationId', tests.id('acme')), 'a user is told who one is');
select results_eq('select name from api.organizations', $$ values ('acme') $$, 'one sees one''s own organization only');
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refused('select api.me()'), '401 not_signed_in', 'nobody is nobody');
select throws_ok('select from api.users', '42501', null, 'anonymous sees no people');
do $$ begin perform tests.become('acme.bot.ck'); end $$;
select throws_ok('select from api.users', '42501', null, 'a key sees no people');
do $$ begin perform tests.become('acme.super_admin'); end $$;
select throws_ok(s, '42501', null, 'even the first person may not: ' || s)
from unnest(array[
  'select password_hash from app.users', 'select from app.user_logins', 'select from app.refresh_tokens',
  'select from app.user_sessions', 'update app.users set role = ''admin''', 'delete from app.users',
  'insert into app.organizations (name) values (''x'')', 'update app.organizations set name = ''x''',
  'update api.users set role = ''super_admin''', 'select app.add_user(null, null, null, null)',
  'select app.issue_access_token(app.current_user_id())', 'select app.sign_claims(''{}'')',
  'select vault.read_key(''jwt'')']) as s;


-- Adding people

do $$ begin perform tests.become(null); end $$;
select is(tests.refused(format('select app.add_user(%L, %L, %L, %L)', tests.id('acme'), email, password, 'member')), expected, what)
from (values
  ('new@acme.example', 'short', '400 invalid_field', 'a password has 8 characters'),
  ('ADMIN@acme.example', 'long enough', '409 email_taken', 'an address is taken, whatever its case'),
  ('admin@globex.example', 'long enough', '409 email_taken', 'also by another organization''s')
) as c (email, password, expected, what);
select throws_ok($$ select app.set_up_installation('a@b', 'long enough', 'Third') $$, 'P0001', null,
                 'an installation is set up once');

select * from finish();
rollback;
