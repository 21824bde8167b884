-- Who may do what, and how it is asked.

begin;
\ir support/world.sql
select plan(64);

-- The list
select is_empty($$ select r.name from app.rights() as r group by r.name having count(*) > 1 $$, 'a right is there once');
select is_empty($$ select r.name from app.rights() as r where r.name !~ '^[a-z]+\.[a-z]+$' or r.about = '' $$, 'each has a name of two words, and says what it is');
select is_empty($$ select r.name, x.role from app.rights() as r, unnest(r.roles || r.own_roles) as x (role)
                   where x.role not in ('super_admin', 'admin', 'agent', 'member') $$, 'it is had by roles that there are');
select is_empty($$ select r.name from app.rights() as r where r.roles && r.own_roles $$, 'who has a right for all needs none for the own');
select is_empty($$ select r.name from app.rights() as r where not r.roles @> '{super_admin,admin}' $$, 'admins have every right');
select results_eq($$ select r.name from app.rights() as r where 'member' = any (r.roles) $$, $$ values ('knowledge.read') $$,
                  'a member has one that is not about the own chatbots');

-- Having one
create function tests.has(who text, name text, is_own boolean) returns text language plpgsql as $$
begin
  perform tests.become(who);
  return app.has_right($2, $3);
exception when others then
  return sqlstate;
end
$$;
grant execute on function tests.has(text, text, boolean) to public;
select is(tests.has(who, 'prompts.write', own), seen, format('%s, own %s: %s', who, own, seen))
from (values
  ('acme.super_admin', false, 'true'), ('acme.admin', false, 'true'), ('acme.agent', false, 'false'), ('acme.agent', true, 'false'),
  ('acme.member', false, 'false'), ('acme.member', true, 'true'), ('anon', false, 'false'), ('anon', true, 'false'), ('acme.bot.ck', true, 'false')
) as v (who, own, seen);
select is(tests.has('acme.admin', 'prompts.burn', false), '22023', 'a right that there is not is nobody''s, and a mistake');
select is(tests.has('acme.admin', null, false), '22023', 'nor is none');

-- Asking
do $$ begin perform tests.become(null); end $$;
create function tests.asked(who text, statement text, chatbot text default null) returns text language plpgsql as $$
begin
  perform tests.become(who, case when $3 is null then '{}' else jsonb_build_object('x-chatbot-id', coalesce((select n.value from tests.notes as n where n.name = $3), $3)) end);
  return tests.refused(format('select %s', $2));
end
$$;
grant execute on function tests.asked(text, text, text) to public;
grant select on tests.notes to public;
select is(tests.asked(who, $$ app.require_right('users.write') $$), seen, format('users.write: %s is %s', who, seen))
from (values ('acme.super_admin', 'fine'), ('acme.admin', 'fine'), ('acme.agent', '403 forbidden'), ('acme.member', '403 forbidden'),
             ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in'), ('acme.bot.pk', '401 not_signed_in')) as v (who, seen);
select is(tests.asked('acme.member', $$ app.require_right('chatbots.read') $$), 'fine', 'who has a right for some chatbots may ask for the list');
select is(tests.asked(who, $$ app.require_chatbot('prompts.write') $$, chatbot), seen, format('prompts.write of %s: %s is %s', chatbot, who, seen))
from (values
  ('acme.super_admin', 'acme.own', 'fine'), ('acme.admin', 'acme.own', 'fine'), ('acme.agent', 'acme.own', '403 forbidden'),
  ('acme.member', 'acme.own', 'fine'), ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'),
  ('globex.super_admin', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in'),
  ('acme.bot.ck', 'acme.bot', '401 not_signed_in'), ('acme.own.pk', 'acme.own', '401 not_signed_in'),
  ('acme.admin', 'stranger', '404 not_found'), ('acme.admin', 'x', '400 invalid_field')
) as v (who, chatbot, seen);
select is(tests.asked('acme.member', $$ app.require_chatbot('keys.regenerate') $$, 'acme.own'), '403 forbidden', 'what one made is not one''s for everything');
select is(tests.asked('acme.admin', $$ app.require_chatbot('prompts.write') $$), '404 not_found', 'without a path there is no chatbot');
do $$ begin perform tests.become('acme.agent', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'))); end $$;
select is(tests.refusal($$ select app.require_chatbot('prompts.write') $$) ->> 'hint', 'It needs one of: super_admin, admin; or, of one''s own chatbot, member',
          'a refusal says who may');
select is((app.require_chatbot('prompts.read')).name, 'acme''s helper', 'the chatbot is handed on');
do $$ begin perform tests.become(null); end $$;
update app.chatbot_instances set deleted_at = now() where id = tests.id('acme.own');
select is(tests.asked(who, $$ app.require_chatbot('prompts.read') $$, 'acme.own'), '404 not_found', who || ' finds no deleted chatbot')
from unnest(array['acme.super_admin', 'acme.member']) as who;
do $$ begin perform tests.become(null); end $$;
update app.chatbot_instances set deleted_at = null where id = tests.id('acme.own');

-- Coming in through the sidecar
create function tests.entered(token text, more jsonb default '{}') returns text language plpgsql as $$
begin
  perform tests.become(null);
  perform app.enter(jsonb_build_object('authorization', $1) || $2);
  return concat_ws(' ', app.current_user_role(), app.current_user_id() = tests.id('acme.member'), app.current_organization_id() = tests.id('acme'));
exception when sqlstate 'PGRST' then
  return sqlerrm::jsonb ->> 'code';
end
$$;
select is(tests.entered('Bearer ' || app.issue_access_token(tests.id('acme.member'))), 'member t t', 'a token makes its user of the call');
select is(tests.entered(token), 'not_signed_in', 'no token: ' || coalesce(token, 'none'))
from unnest(array[null, '', 'Bearer', 'Bearer x.y.z', 'Basic ' || app.issue_access_token(tests.id('acme.member'))]) as token;
select is(tests.entered('Bearer ' || app.issue_access_token(tests.id('acme.member')), jsonb_build_object(
            'address', '192.0.2.4', 'userAgent', 'Firefox', 'requestId', 'request-9', 'idempotencyKey', 'key-12345',
            'chatbotId', tests.text('acme.own'), 'resourceId', tests.text('stranger'))), 'member t t', 'with all that came along');
select is(app.request_header(name), value, name || ' is where a call through PostgREST has it')
from (values ('x-real-ip', '192.0.2.4'), ('user-agent', 'Firefox'), ('x-request-id', 'request-9'), ('idempotency-key', 'key-12345'),
             ('x-chatbot-id', tests.text('acme.own')), ('x-resource-id', tests.text('stranger')), ('x-second-id', null)) as v (name, value);
select is((app.require_chatbot('prompts.write')).id, tests.id('acme.own'), 'so the rights are asked for alike');
select is(tests.refused($$ select app.require_right('users.write') $$), '403 forbidden', 'and refused alike');
do $$ begin perform tests.become(null); end $$;
update app.users set is_active = false where id = tests.id('acme.member');
select throws_ok($$ select app.issue_access_token(tests.id('acme.member')) $$, 'P0001', null, 'who is not active gets no token');

-- Signed in is enough only where no right is needed
do $$ begin perform tests.become('acme.agent'); end $$;
select is(tests.refused($$ select app.require_user() $$), 'fine', 'any signed-in user');
select is(tests.refused($$ select app.require_user('{admin}') $$), '403 forbidden', 'of some roles');
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refused($$ select app.require_user() $$), '401 not_signed_in', 'nobody is none');

select * from finish();
rollback;
