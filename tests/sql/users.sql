-- Managing the people of an organization.

begin;
\ir support/world.sql
select plan(105);

create function tests.users(who text, call text, body jsonb default '{}', target text default null) returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform tests.become(who, case when $4 is null then '{}' else jsonb_build_object('x-resource-id', coalesce((select n.value from tests.notes as n where n.name = $4), $4)) end);
  execute format('select to_jsonb(api.user_%s(%L))', $2, $3) into v_answer;
  return v_answer;
end
$$;
create function tests.tried(who text, call text, body jsonb default '{}', target text default null) returns text language plpgsql as $$
begin
  return tests.refused(format('select tests.users(%L, %L, %L, %L)', $1, $2, $3, $4));
end
$$;
create function tests.listed(who text, query text default '') returns text language plpgsql as $$
declare
  v_list jsonb;
begin
  perform tests.become($1);
  execute format('select api.user_list(%s)', $2) into v_list;
  return (select concat_ws(' ', string_agg(u ->> 'fullName', ', '), 'of', v_list ->> 'total') from jsonb_array_elements(v_list -> 'data') as u);
exception when sqlstate 'PGRST' then
  return sqlerrm::jsonb ->> 'code';
end
$$;
create function tests.row_of(name text) returns app.users language sql security definer as $$
  select u from app.users as u where u.id = tests.id($1)
$$;
grant execute on all functions in schema tests to public;
grant select, insert, update on tests.notes to public;

-- Reading
select is(tests.listed(who, query), seen, format('%s reads: %s', who, seen))
from (values
  ('acme.admin', '', 'super_admin of acme, admin of acme, agent of acme, member of acme, colleague of acme of 5'),
  ('acme.agent', $$ p_limit => '2' $$, 'super_admin of acme, admin of acme of 5'), ('acme.super_admin', $$ p_page => '3', p_limit => '2' $$, 'colleague of acme of 5'),
  ('acme.admin', $$ p_role => 'member' $$, 'member of acme, colleague of acme of 2'), ('globex.admin', $$ p_role => 'admin' $$, 'admin of globex of 1'),
  ('acme.member', '', 'forbidden'), ('anon', '', 'not_signed_in'), ('acme.bot.ck', '', 'not_signed_in'),
  ('acme.admin', $$ p_role => 'owner' $$, 'invalid_parameter'), ('acme.admin', $$ p_page => '0' $$, 'invalid_parameter')
) as v (who, query, seen);
do $$ begin perform tests.become(null); end $$;
create function tests.got(who text, target text) returns text language plpgsql as $$
begin
  perform tests.become($1, jsonb_build_object('x-resource-id', coalesce((select n.value from tests.notes as n where n.name = $2), $2)));
  return api.user_get() ->> 'email';
exception when sqlstate 'PGRST' then
  return sqlerrm::jsonb ->> 'code';
end
$$;
grant execute on function tests.got(text, text) to public;
select is(tests.got(who, target), seen, format('%s asks for %s: %s', who, target, seen))
from (values
  ('acme.admin', 'acme.member', 'member@acme.example'), ('acme.agent', 'acme.super_admin', 'super_admin@acme.example'), ('acme.member', 'acme.member', 'forbidden'),
  ('globex.super_admin', 'acme.member', 'not_found'), ('acme.admin', 'stranger', 'not_found'), ('anon', 'acme.member', 'not_signed_in')
) as v (who, target, seen);

-- Adding
select tests.users('acme.admin', 'create', '{"email": "New@Acme.example", "password": "long enough", "fullName": "Somebody", "role": "agent"}') as made \gset
select is(:'made'::jsonb - '{id,createdAt,updatedAt}'::text[], '{"email": "new@acme.example", "fullName": "Somebody", "role": "agent", "isActive": true}', 'somebody is added');
select is(tests.answered(), '201', 'with 201');
select is(current_setting('response.headers')::jsonb -> 0 ->> 'Location', '/api/v1/users/' || (:'made'::jsonb ->> 'id'), 'and where to find it');
select tests.note('new', :'made'::jsonb ->> 'id') is null as x \gset
do $$ begin perform tests.become(null); end $$;
select is(app.check_json(:'made'::jsonb, app.user_schema())::text, '', 'as its schema says');
select is(app.check_json(app.user_schema() -> 'properties', jsonb_build_object('type', 'object', 'required', (select jsonb_agg(k) from jsonb_object_keys(:'made'::jsonb) as k), 'additionalProperties', true))::text, '',
          'which knows every field');
do $$ begin perform tests.become('anon'); end $$;
select is(api.login('{"email": "new@acme.example", "password": "long enough"}') #>> '{user,role}', 'agent', 'who can sign in');
select is(tests.users('acme.admin', 'create', '{"email": "least@acme.example", "password": "long enough"}') ->> 'role', 'member', 'without a role, a member');
select is(tests.tried(who, 'create', body), seen, format('%s adds %s: %s', who, body, seen))
from (values
  ('acme.super_admin', '{"email": "s@acme.example", "password": "long enough", "role": "super_admin"}'::jsonb, 'fine'),
  ('acme.admin', '{"email": "t@acme.example", "password": "long enough", "role": "super_admin"}', '403 forbidden'),
  ('acme.admin', '{"email": "u@acme.example", "password": "long enough", "role": "admin"}', 'fine'),
  ('acme.agent', '{"email": "v@acme.example", "password": "long enough"}', '403 forbidden'),
  ('acme.member', '{"email": "v@acme.example", "password": "long enough"}', '403 forbidden'),
  ('anon', '{"email": "v@acme.example", "password": "long enough"}', '401 not_signed_in'),
  ('acme.bot.ck', '{"email": "v@acme.example", "password": "long enough"}', '401 not_signed_in'),
  ('acme.admin', '{"email": "AGENT@acme.example", "password": "long enough"}', '409 email_taken'),
  ('acme.admin', '{"email": "agent@globex.example", "password": "long enough"}', '409 email_taken'),
  ('acme.admin', '{"email": "v@acme.example", "password": "short"}', '400 invalid_field'),
  ('acme.admin', '{"email": "no address", "password": "long enough"}', '400 invalid_field'),
  ('acme.admin', '{"email": "v@acme.example"}', '400 missing_field'),
  ('acme.admin', '{"email": "v@acme.example", "password": "long enough", "role": "owner"}', '400 invalid_field'),
  ('acme.admin', '{"email": "v@acme.example", "password": "long enough", "isActive": false}', '400 unknown_field')
) as v (who, body, seen);
do $$ begin perform tests.become('acme.admin', '{"idempotency-key": "key-of-users"}'); end $$;
select api.user_create('{"email": "once@acme.example", "password": "a word to guess"}') ->> 'id' as once \gset
do $$ begin perform tests.become('acme.admin', '{"idempotency-key": "key-of-users"}'); end $$;
select is(api.user_create('{"email": "once@acme.example", "password": "a word to guess"}') ->> 'id', :'once', 'the same request is answered the same');
select is(tests.refused($$ select api.user_create('{"email": "once@acme.example", "password": "another word"}') $$), '422 idempotency_mismatch', 'another password is another request');
do $$ begin perform tests.become(null); end $$;
select is_empty($$ select from app.idempotency_keys as i
  where i.request_hash in (select sha256(convert_to(concat_ws(E'\x1f', 'users.create', b.body::text), 'utf8'))
                           from (values ('{"email": "once@acme.example", "password": "a word to guess"}'::jsonb)) as b (body)) $$,
  'what is remembered of it helps nobody to guess the password');

-- Changing
select is(tests.users('acme.admin', 'update', '{}', 'new') - '{createdAt,updatedAt}'::text[], :'made'::jsonb - '{createdAt,updatedAt}'::text[], 'what is not named stays');
select is(tests.users('acme.admin', 'update', '{"fullName": "Else", "role": "member"}', 'new') - '{id,createdAt,updatedAt}'::text[],
          '{"email": "new@acme.example", "fullName": "Else", "role": "member", "isActive": true}', 'what is named changes');
select is(tests.users('acme.admin', 'update', '{"fullName": null}', 'new') ->> 'fullName', null, 'null clears');
select is(tests.tried('acme.admin', 'update', body, 'new'), seen, format('%s: %s', body, seen))
from (values
  ('{"role": null}'::jsonb, '400 invalid_field'), ('{"isActive": "no"}', '400 invalid_field'), ('{"password": "short"}', '400 invalid_field'),
  ('{"id": "x"}', '400 unknown_field'), ('{"email": "x"}', '400 invalid_field'), ('{"email": "agent@acme.example"}', '409 email_taken')
) as v (body, seen);
select is(tests.users('acme.admin', 'update', '{"email": "NEWER@acme.example"}', 'new') ->> 'email', 'newer@acme.example', 'another address');
do $$ begin perform tests.become('anon'); end $$;
select is(api.login('{"email": "new@acme.example", "password": "long enough"}') ->> 'code', 'invalid_credentials', 'the one before signs in no more');
select api.login('{"email": "newer@acme.example", "password": "long enough"}') as login \gset
select isnt(:'login'::jsonb ->> 'accessToken', null, 'this one does');
select is(tests.users('acme.admin', 'update', '{"password": "longer than before"}', 'new') ->> 'isActive', 'true', 'another password');
do $$ begin perform tests.become('anon'); end $$;
select is(api.refresh(json_build_object('refreshToken', :'login'::jsonb ->> 'refreshToken')) ->> 'code', 'invalid_refresh_token', 'ends the sessions');
select api.login('{"email": "newer@acme.example", "password": "longer than before"}') as login \gset
select is(tests.users('acme.admin', 'update', '{"isActive": false}', 'new') ->> 'isActive', 'false', 'deactivation');
do $$ begin perform tests.become('anon'); end $$;
select is(api.refresh(json_build_object('refreshToken', :'login'::jsonb ->> 'refreshToken')) ->> 'code', 'invalid_refresh_token', 'ends them too');
select is(api.login('{"email": "newer@acme.example", "password": "longer than before"}') ->> 'code', 'invalid_credentials', 'and no other begins');
select is(tests.users('acme.admin', 'update', '{"isActive": true}', 'new') ->> 'isActive', 'true', 'who comes back');
do $$ begin perform tests.become('anon'); end $$;
select is(api.refresh(json_build_object('refreshToken', :'login'::jsonb ->> 'refreshToken')) ->> 'code', 'invalid_refresh_token', 'does not come back into an old session');
do $$ begin perform tests.become(null); end $$;
select results_eq($$ select s.revoked_because, count(*) from app.user_sessions as s where s.user_id = tests.id('new') group by 1 order by 1 $$,
                  $$ values ('admin', 1::bigint), ('password', 2) $$, 'why each ended is recorded');

-- Nobody manages people above oneself
select is(tests.tried(who, call, body, target), seen, format('%s: %s of %s with %s: %s', who, call, target, body, seen))
from (values
  ('acme.admin', 'update', '{"fullName": "x"}'::jsonb, 'acme.super_admin', '403 forbidden'), ('acme.admin', 'update', '{"password": "long enough"}', 'acme.super_admin', '403 forbidden'),
  ('acme.admin', 'update', '{"isActive": false}', 'acme.super_admin', '403 forbidden'), ('acme.admin', 'delete', '{}', 'acme.super_admin', '403 forbidden'),
  ('acme.admin', 'update', '{"role": "super_admin"}', 'acme.member', '403 forbidden'), ('acme.admin', 'update', '{"role": "super_admin"}', 'acme.admin', '403 forbidden'),
  ('acme.admin', 'update', '{"role": "admin"}', 'acme.colleague', 'fine'), ('acme.admin', 'update', '{"role": "member"}', 'acme.colleague', 'fine'),
  ('acme.super_admin', 'update', '{"role": "super_admin"}', 'acme.colleague', 'fine'),
  ('acme.agent', 'update', '{}', 'acme.member', '403 forbidden'), ('acme.member', 'update', '{}', 'acme.member', '403 forbidden'),
  ('acme.agent', 'delete', '{}', 'acme.member', '403 forbidden'), ('acme.member', 'delete', '{}', 'acme.member', '403 forbidden'),
  ('globex.super_admin', 'update', '{}', 'acme.member', '404 not_found'), ('globex.super_admin', 'delete', '{}', 'acme.member', '404 not_found'),
  ('acme.admin', 'update', '{}', 'stranger', '404 not_found'), ('acme.admin', 'delete', '{}', 'stranger', '404 not_found'),
  ('anon', 'update', '{}', 'acme.member', '401 not_signed_in'), ('anon', 'delete', '{}', 'acme.member', '401 not_signed_in'),
  ('acme.bot.ck', 'update', '{}', 'acme.member', '401 not_signed_in'), ('acme.bot.ck', 'delete', '{}', 'acme.member', '401 not_signed_in')
) as v (who, call, body, target, seen);

-- Nobody takes rights from oneself; the last super_admin stays
select is(tests.tried(who, call, body, target), seen, format('%s: %s of %s with %s: %s', who, call, target, body, seen))
from (values
  ('acme.admin', 'update', '{"role": "member"}'::jsonb, 'acme.admin', '409 own_account'), ('acme.admin', 'update', '{"isActive": false}', 'acme.admin', '409 own_account'),
  ('acme.admin', 'delete', '{}', 'acme.admin', '409 own_account'), ('acme.admin', 'update', '{"password": "long enough"}', 'acme.admin', '409 own_account'),
  ('acme.admin', 'update', '{"fullName": "I", "role": "admin", "isActive": true}', 'acme.admin', 'fine'),
  ('globex.super_admin', 'update', '{"role": "admin"}', 'globex.super_admin', '409 last_super_admin'), ('globex.super_admin', 'update', '{"isActive": false}', 'globex.super_admin', '409 last_super_admin'),
  ('globex.super_admin', 'delete', '{}', 'globex.super_admin', '409 last_super_admin'),
  ('acme.super_admin', 'update', '{"role": "admin"}', 'acme.super_admin', '409 own_account'), ('acme.super_admin', 'delete', '{}', 'acme.colleague', 'fine')
) as v (who, call, body, target, seen);

-- Whoever was demoted a moment ago, while the request waited
do $$ begin perform tests.become('acme.admin', jsonb_build_object('x-resource-id', tests.text('acme.member'))); end $$;
set local role none;
update app.users set role = 'agent' where id = tests.id('acme.admin');
set local role authenticated;
select is(app.current_user_role(), 'admin', 'the request began as an admin''s');
select is(tests.refused($$ select api.user_update('{"role": "admin"}') $$), '403 forbidden', 'and changes nobody any more');
do $$ begin perform tests.become(null); end $$;
update app.users set role = 'admin' where id = tests.id('acme.admin');

-- Deleting
select is(tests.tried('acme.admin', 'delete', '{}', 'acme.member'), 'fine', 'somebody is deleted');
select is((tests.row_of('acme.member')).is_active, false, 'the row stays, not active');
select isnt((tests.row_of('acme.member')).deleted_at, null, 'and says when');
select is(tests.got('acme.admin', 'acme.member'), 'not_found', 'the API shows nobody');
select is(tests.tried('acme.admin', 'update', '{"isActive": true}', 'acme.member'), '404 not_found', 'nor brings back');
select is(tests.tried('acme.admin', 'delete', '{}', 'acme.member'), '404 not_found', 'nor deletes again');
select alike(tests.listed('acme.admin', $$ p_role => 'member' $$), '%of 3', 'nor lists');
do $$ begin perform tests.become('acme.admin'); end $$;
select is((select b.created_by from api.chatbots as b where b.id = tests.id('acme.own')), tests.id('acme.member'), 'what was made is as it was');
select is((select u.full_name from api.users as u where u.id = tests.id('acme.member')), 'member of acme', 'and it can be told by whom');
do $$ begin perform tests.become('anon'); end $$;
select is(api.login('{"email": "member@acme.example", "password": "password of member"}') ->> 'code', 'invalid_credentials', 'the deleted one does not sign in');
select is(tests.tried('acme.admin', 'create', '{"email": "member@acme.example", "password": "long enough"}'), 'fine', 'somebody else has the address now');
do $$ begin perform tests.become(null); end $$;
select throws_ok($$ update app.users set is_active = true where id = tests.id('acme.member') $$, '23514', null, 'nobody is deleted and active');

select * from finish();
rollback;
