-- A log of every change that nobody can change.

begin;
\ir support/world.sql
select plan(31);

create temporary table before as select id from app.audit_log;
create function tests.logged() returns setof app.audit_log language sql as $$
  select a from app.audit_log as a where not exists (select from before as b where b.id = a.id) order by a.id
$$;
create function tests.forget() returns void language sql as $$
  insert into before select a.id from tests.logged() as a
$$;

-- By psql, with no user known
update app.chatbot_instances set name = 'Renamed' where id = tests.id('acme.bot');
select results_eq(
  $$ select action, table_name, row_id, chatbot_id, user_id, old_value, new_value, address, database_role = session_user from tests.logged() $$,
  $$ values ('update', 'chatbot_instances', tests.text('acme.bot'), tests.id('acme.bot'), null::uuid, '{"name": "acme''s helper"}'::jsonb, '{"name": "Renamed"}'::jsonb, null::inet, true) $$,
  'a change by psql is caught, with what was before');
select tests.forget() is null as x \gset
update app.chatbot_instances set name = name;
select is_empty('select from tests.logged()', 'what changes nothing is no change');

-- By a user
do $$ begin perform tests.become('parlance_owner', '{"x-real-ip": "192.0.2.9", "user-agent": "Firefox", "x-request-id": "request-7"}'); end $$;
select set_config('app.current_user_id', tests.text('acme.admin'), true) is null as x \gset
select app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'Be brief.') is null as x \gset
do $$ begin perform tests.become(null); end $$;
select results_eq(
  $$ select action, table_name, chatbot_id, user_id, address, user_agent, request_id from tests.logged() order by id $$,
  $$ values ('insert', 'chatbot_prompt_history', tests.id('acme.bot'), tests.id('acme.admin'), '192.0.2.9'::inet, 'Firefox', 'request-7'),
            ('insert', 'prompt_labels', tests.id('acme.bot'), tests.id('acme.admin'), '192.0.2.9'::inet, 'Firefox', 'request-7'),
            ('update', 'chatbot_instances', tests.id('acme.bot'), tests.id('acme.admin'), '192.0.2.9'::inet, 'Firefox', 'request-7') $$,
  'who it was, from where, in which request');
select is((select old_value || new_value from tests.logged() where action = 'update'), '{"prompt_version": 1, "current_system_prompt": "Be brief."}', 'only what changed');
select tests.forget() is null as x \gset

-- Everything that is logged
insert into app.organizations (name) values ('Third') returning id as third \gset
update app.organizations set name = 'Third and last' where id = :'third';
select app.add_user(:'third', 'boss@third.example', 'a long password', 'admin') as boss \gset
update app.users set role = 'agent', password_hash = app.hash_password('another password') where id = :'boss';
select app.add_chatbot(:'third', :'boss', 'Bot') ->> 'id' as bot \gset
insert into app.chatbot_widget_configs (organization_id, chatbot_id) values (:'third', :'bot');
update app.chatbot_widget_configs set custom_css = 'a {}' where chatbot_id = :'bot';
insert into app.chatbot_translations (organization_id, chatbot_id, language_code) values (:'third', :'bot', 'de');
update app.chatbot_translations set welcome_message = 'Hallo' where chatbot_id = :'bot';
select max(app.set_prompt(:'third', :'bot', w)) as x from unnest(array['Be kind.', 'Be brief.']) as w \gset
select app.add_key(:'third', :'bot', 'secret') as fresh_key \gset
delete from app.chatbot_translations where chatbot_id = :'bot';
delete from app.chatbot_instances where id = :'bot';
delete from app.users where id = :'boss';
delete from app.organizations where id = :'third';
select results_eq(
  $$ select table_name, string_agg(distinct action, ' ' order by action) from tests.logged() group by 1 order by 1 $$,
  $$ values ('chatbot_instances', 'delete insert update'), ('chatbot_keys', 'delete insert update'), ('chatbot_prompt_history', 'delete insert'),
            ('chatbot_translations', 'delete insert update'), ('chatbot_widget_configs', 'delete insert update'),
            ('organizations', 'delete insert update'), ('prompt_labels', 'delete insert update'), ('users', 'delete insert update') $$,
  'every kind of change to each of these is caught');
select is_empty(format('select from tests.logged() where organization_id <> %L', :'third'), 'as its organization''s');
select is((select count(*) from app.audit_log where organization_id = :'third') > 15, true, 'the log outlives what it tells of');
select is((select old_value ->> 'name' from tests.logged() where table_name = 'organizations' and action = 'delete'), 'Third and last', 'it tells what was deleted');
select is((select new_value from tests.logged() where table_name = 'users' and action = 'update'), '{"role": "agent"}', 'a password is not told');
select is_empty(format($$ select from app.audit_log as a where a::text like any (array['%%' || %L || '%%', '%%password_hash%%', '%%key_hash%%', '%%$2a$%%', '%%pk\_%%', '%%ck\_%%']) $$, :'fresh_key'),
                'no hash and no key ever reaches it');
select isnt((select new_value ->> 'hint' from tests.logged() where table_name = 'chatbot_keys' and action = 'insert' limit 1), null, 'a key''s hint does');
select is_empty('select from tests.logged() as a, before as b where a.id < b.id', 'in the order of time');

-- Nobody changes it
select throws_ok(s, '23001', null, format('%s: not %s', r, s))
from unnest(array['update app.audit_log set action = ''insert''', 'delete from app.audit_log', 'truncate app.audit_log']) as s,
     unnest(array['postgres']) as r;
do $$ begin perform tests.become('parlance_owner'); end $$;
select throws_ok(s, '23001', null, 'not even its owner: ' || s)
from unnest(array['update app.audit_log set user_id = null', 'delete from app.audit_log where true', 'truncate app.audit_log',
                  'truncate app.audit_log, app.rate_limits cascade']) as s;
do $$ begin perform tests.become(null); end $$;
select is((select string_agg(c.relname, ' ' order by c.relname) from pg_class as c join pg_constraint as k on k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c'
           where k.conrelid = 'app.audit_log'::regclass), null, 'and nothing takes it along when it goes');

-- Who reads it
create function tests.read(who text) returns text language plpgsql as $$
declare
  v_names text;
begin
  perform tests.become(who);
  select string_agg(distinct a.organization_id::text, ' ') into v_names from api.audit_log as a;
  return case v_names when tests.text('acme') then 'acme' when tests.text('globex') then 'globex' else v_names end;
exception when insufficient_privilege then
  return 'denied';
end
$$;
grant execute on function tests.read(text) to public;
select is(tests.read(who), seen, who || ' reads the log of: ' || coalesce(seen, 'nobody'))
from (values ('acme.super_admin', 'acme'), ('acme.admin', 'acme'), ('acme.agent', null), ('acme.member', null), ('globex.admin', 'globex'),
             ('anon', 'denied'), ('acme.bot.ck', 'denied'), ('sidecar', 'denied'), ('tool_runner', 'denied'), ('parlance_integrator', 'denied')) as v (who, seen);
do $$ begin perform tests.become('acme.super_admin'); end $$;
select throws_ok($$ insert into app.audit_log (organization_id, action, table_name, row_id) values (tests.id('acme'), 'insert', 'users', 'x') $$, '42501', null,
                 'nor does anybody write it');

select * from finish();
rollback;
