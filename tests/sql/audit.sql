-- A log of every change that nobody can change.

begin;
\ir support/world.sql
select plan(126);

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
select is((select old_value || new_value from tests.logged() where action = 'update'), '{"prompt_version": 1, "current_system_prompt": "(changed)"}', 'only what changed');
select tests.forget() is null as x \gset

-- Everything that is logged
insert into app.organizations (name) values ('Third') returning id as third \gset
update app.organizations set name = 'Third and last' where id = :'third';
select app.add_user(:'third', 'boss@third.example', 'a long password', 'admin') as boss \gset
update app.users set role = 'agent', password_hash = app.hash_password('another password') where id = :'boss';
select app.add_chatbot(:'third', :'boss', 'Bot') ->> 'id' as bot \gset
insert into app.chatbot_widget_configs (organization_id, chatbot_id) values (:'third', :'bot');
update app.chatbot_widget_configs set custom_css = 'a {}' where chatbot_id = :'bot';
insert into app.suppliers (organization_id, name) values (:'third', 'Sup') returning id as supplier \gset
update app.suppliers set name = 'Supplier' where id = :'supplier';
insert into app.products (organization_id, name) values (:'third', 'Pro') returning id as product \gset
update app.products set name = 'Product' where id = :'product';
delete from app.products where id = :'product';
delete from app.suppliers where id = :'supplier';
select app.add_document(:'third', :'boss', '{"fileName": "a.md", "title": "Paper"}', 'What it says.') ->> 'id' as document \gset
update app.documents set status = 'ready', current_version = 1, chunk_count = 3, updated_at = now() where id = :'document';
update app.documents set status = 'pending', title = 'Papers' where id = :'document';
delete from app.documents where id = :'document';
insert into app.embedding_changes (organization_id, from_model_id, to_model_id, created_by) values (:'third', 1, 1, :'boss') returning id as change \gset
update app.embedding_changes set status = 'processing', done = 3, total = 9 where id = :'change';
delete from app.embedding_changes where id = :'change';
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
  $$ values ('alert_rules', 'delete insert'), ('chatbot_instances', 'delete insert update'), ('chatbot_keys', 'delete insert update'), ('chatbot_prompt_history', 'delete insert'),
            ('chatbot_translations', 'delete insert update'), ('chatbot_widget_configs', 'delete insert update'),
            ('document_versions', 'delete insert'), ('documents', 'delete insert update'), ('embedding_changes', 'delete insert'), ('organizations', 'delete insert update'),
            ('products', 'delete insert update'), ('prompt_labels', 'delete insert update'), ('suppliers', 'delete insert update'), ('users', 'delete insert update') $$,
  'every kind of change to each of these is caught');
select is_empty(format('select from tests.logged() where organization_id <> %L', :'third'), 'as its organization''s');
select is((select count(*) from app.audit_log where organization_id = :'third') > 15, true, 'the log outlives what it tells of');
select is((select old_value ->> 'name' from tests.logged() where table_name = 'organizations' and action = 'delete'), 'Third and last', 'it tells what was deleted');
select is((select old_value || '{"then": "was"}' || new_value from tests.logged() where table_name = 'users' and action = 'update'),
          '{"role": "agent", "then": "was", "password_hash": "(changed)"}', 'that a password changed is told, and nothing of either');
select is((select array_agg(old_value || new_value) from tests.logged() where table_name = 'documents' and action = 'update'),
          array['{"title": "Papers"}'::jsonb], 'what the machine writes about a document is no change of it');
select is((select new_value - 'created_by' from tests.logged() where table_name = 'document_versions' and action = 'insert'),
          jsonb_build_object('document_id', :'document', 'version', 1, 'file_name', 'a.md', 'media_type', 'text/markdown', 'bytes', 13,
                             'sha256', encode(sha256('What it says.'), 'hex')), 'of a file is told which it was, not what it says');
select is_empty(format($$ select from app.audit_log as a where a::text like any (array['%%' || %L || '%%', '%%key_hash%%', '%%$2a$%%', '%%pk\_%%', '%%ck\_%%', '%%What it says%%']) $$, :'fresh_key'),
                'no hash and no key ever reaches it');
select isnt((select new_value ->> 'hint' from tests.logged() where table_name = 'chatbot_keys' and action = 'insert' limit 1), null, 'a key''s hint does');
select is_empty('select from tests.logged() as a, before as b where a.id < b.id', 'in the order of time');

select tests.forget() is null as x \gset
insert into app.settings (name, value) values ('max_conversation_history', '5');
update app.settings set value = '6' where name = 'max_conversation_history';
delete from app.settings where name = 'max_conversation_history';
select results_eq(
  $$ select organization_id, action, row_id, old_value ->> 'value', new_value ->> 'value' from tests.logged() $$,
  $$ values ('00000000-0000-0000-0000-000000000000'::uuid, 'insert', 'max_conversation_history', null, '5'),
            ('00000000-0000-0000-0000-000000000000', 'update', 'max_conversation_history', '5', '6'),
            ('00000000-0000-0000-0000-000000000000', 'delete', 'max_conversation_history', '6', null) $$,
  'a setting of the installation is in the log of none of its organizations');

-- A table that people change is audited; every other is here, with its reason.
create temporary table unaudited (name text primary key, because text not null);
insert into unaudited values
  ('events', 'what visitors do'), ('events_rest', 'what visitors do'), ('event_deltas', 'counts'), ('event_counts', 'counts'),
  ('analytics_deltas', 'counts'), ('analytics_slots', 'counts'), ('analytics_months', 'counts'), ('analytics_models', 'counts'),
  ('analytics_days', 'counts'), ('analytics_model_days', 'counts'), ('analytics_responses', 'counts'), ('analytics_response_days', 'counts'), ('analytics_visits', 'counts'), ('analytics_visitor_days', 'counts'),
  ('analytics_zones', 'follows from chatbots'' business hours'), ('message_feedback', 'what visitors do'), ('rate_limits', 'counts'),
  ('error_deltas', 'counts'), ('error_counts', 'counts'), ('error_days', 'counts'), ('error_group_users', 'counts'),
  ('chatbot_conversations', 'what visitors do'), ('chatbot_messages', 'what visitors do'), ('conversation_context', 'what visitors do'),
  ('turns', 'what chatbots do'), ('tool_calls', 'what chatbots do'), ('chatbot_errors', 'what chatbots do'), ('deliveries', 'what chatbots do'),
  ('conversation_events', 'is a log itself'), ('conversation_notes', 'are added and never changed, each with its author'),
  ('webhook_events', 'what visitors do'), ('channel_blocks', 'what visitors do'), ('messenger_pages', 'made of messenger_configs'),
  ('leads', 'what visitors do'), ('turn_requests', 'what chatbots do'), ('kept_texts', 'copies of what chatbots were made of'),
  ('document_chunks', 'made of documents'), ('chunk_embeddings', 'made of documents'), ('title_embeddings', 'made of documents'),
  ('staged_embeddings', 'made of documents'), ('document_vocabularies', 'made of documents'), ('vocabulary_words', 'made of documents'),
  ('knowledge_sizes', 'made of documents'), ('knowledge_indexes', 'made of documents'),
  ('embedding_models', 'what sidecars offer; which one an organization uses is in organizations'),
  ('dictionary_words', 'comes with the installation'),
  ('user_logins', 'follows users.email'), ('user_sessions', 'a log itself, of who signed in'), ('refresh_tokens', 'secrets that change by themselves'),
  ('clock_runs', 'what ran by the clock'), ('metric_runs', 'what ran by the clock'),
  ('alerts', 'what rules said'), ('alert_notices', 'what rules said'),
  ('chatbot_playground_sessions', 'trials, which change nothing'), ('chatbot_playground_messages', 'trials, which change nothing'),
  ('curated_embeddings', 'made of curated questions'),
  ('unanswered_questions', 'what visitors do'), ('unanswered_groups', 'made of unanswered questions'),
  ('query_queue', 'what visitors do'), ('query_questions', 'what visitors do'), ('query_ratings', 'what visitors do'),
  ('query_groups', 'made of what visitors ask'), ('query_deltas', 'counts'), ('query_counts', 'counts'),
  ('prompt_generation_files', 'goes with its job'),
  ('jobs', 'work, which follows from changes'), ('idempotency_keys', 'copies of answers'),
  ('audit_log', 'the log'), ('audit_seals', 'of the log'), ('audit_unsealed', 'of the log');
create function tests.undecided() returns setof text language sql as $$
  select c.relname::text from pg_class as c
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
    and not exists (select from pg_trigger as t where t.tgrelid = c.oid and t.tgname = 'audit_change' and t.tgenabled = 'O')
    and c.relname not in (select u.name from unaudited as u)
$$;
select is_empty('select tests.undecided()', 'every table is audited, or is said not to need it');
create table app.fees (organization_id uuid not null, id uuid not null);
select results_eq('select tests.undecided()', $$ values ('fees') $$, 'a new table is undecided');
drop table app.fees;
alter table app.suppliers disable trigger audit_change;
select results_eq('select tests.undecided()', $$ values ('suppliers') $$, 'so is one whose trigger is off');
alter table app.suppliers enable trigger audit_change;
select is_empty($$ select t.tgrelid::regclass, t.tgname from pg_trigger as t where t.tgfoid = 'app.audit_change()'::regprocedure and (t.tgname <> 'audit_change' or t.tgnargs <> 3) $$,
                'no table is audited otherwise than by the list');
select is_empty($$ select u.name from unaudited as u where to_regclass('app.' || u.name) is null
                   union all
                   select t.tgrelid::regclass::text from pg_trigger as t join unaudited as u on t.tgrelid = to_regclass('app.' || u.name)
                   where t.tgname = 'audit_change' $$, 'what is said not to need it is there, and does without');

-- Sealing
create function tests.verified(organization text) returns text language sql as $$
  select concat_ws(' ', case when v.ok then 'whole' else 'broken' end, v.first_bad::text, v.problem)
  from parlance.verify_audit(tests.id($1)) as v
$$;
select is(tests.verified('acme'), 'whole', 'what is not sealed yet is no fault');
select is((select count(*) from app.audit_log), (select count(*) from app.audit_unsealed), 'all of it waits for its seal');
select app.seal_audit(3) as some \gset
select is(:some, 3, 'as many as were asked for');
select app.seal_audit() as rest \gset
select is(:some + :rest, (select count(*) from app.audit_log)::integer, 'then all');
select is_empty('select from app.audit_unsealed', 'nothing waits');
select is(app.seal_audit(), 0, 'nor is anything sealed twice');
select is_empty($$ select from app.audit_log as a full join app.audit_seals as s on s.organization_id = a.organization_id and s.audit_id = a.id
                   where a.id is null or s.sequence is null $$, 'each row has its seal');
select is_empty($$ select from (select s.*, row_number() over w as n, lag(s.hash, 1, decode(repeat('00', 32), 'hex')) over w as before
                                from app.audit_seals as s window w as (partition by s.organization_id order by s.sequence)) as s
                   where s.sequence <> s.n or s.previous <> s.before $$, 'each organization has a chain of its own, without a gap');
update app.chatbot_instances set description = 'Sealed later' where id = tests.id('acme.bot');
select is((select (v.sealed, v.unsealed, v.ok)::text from parlance.verify_audit(tests.id('acme')) as v),
          (select (count(*) - 1, 1, true)::text from app.audit_log where organization_id = tests.id('acme')), 'what comes later waits for the next run');
select is((select v.head from parlance.verify_audit(tests.id('acme')) as v),
          (select encode(s.hash, 'hex') from app.audit_seals as s where s.organization_id = tests.id('acme') order by s.sequence desc limit 1),
          'the head is the latest hash');
select is(app.seal_audit(), 1, 'and is sealed then');
select is((select array_agg(v.organization_id order by v.organization_id) from parlance.verify_audit() as v),
          (select array_agg(distinct a.organization_id order by a.organization_id) from app.audit_log as a), 'the operator verifies all');
select is_empty('select from parlance.verify_audit() as v where not v.ok or v.unsealed > 0', 'and all is well');

-- A row that is committed after later ones were sealed has an older id, and comes at the end of the chain.
insert into app.audit_log (organization_id, id, action, table_name, row_id)
values (tests.id('acme'), '00000000-0000-7000-8000-000000000001', 'insert', 'users', 'late');
select is(app.seal_audit(), 1, 'a row that was committed late');
select is((select s.audit_id from app.audit_seals as s where s.organization_id = tests.id('acme') order by s.sequence desc limit 1),
          '00000000-0000-7000-8000-000000000001', 'is sealed last, whatever its id');
select is(tests.verified('acme'), 'whole', 'and breaks nothing');

-- Tampering, by who can switch the triggers off
create function tests.tampered(statement text) returns text language plpgsql as $$
declare
  v_seen text;
begin
  begin
    set local session_replication_role = replica;
    execute $1;
    set local session_replication_role = origin;
    v_seen := concat_ws(', ', tests.verified('acme'), nullif(tests.verified('globex'), 'whole'));
    raise exception using errcode = 'ZZ000', message = v_seen;
  exception when sqlstate 'ZZ000' then
    return sqlerrm;
  end;
end
$$;
create function tests.entry(sequence bigint) returns uuid language sql stable as $$
  select s.audit_id from app.audit_seals as s where s.organization_id = tests.id('acme') and s.sequence = $1
$$;
select is(tests.tampered(format('update app.audit_log set %s where id = %L', change, tests.entry(4))), 'broken 4 changed_row', 'another ' || change)
from (select case a.attname
        when 'organization_id' then 'organization_id = ''00000000-0000-0000-0000-000000000001'''
        when 'action' then 'action = case action when ''insert'' then ''delete'' else ''insert'' end'
        when 'created_at' then 'created_at = created_at + interval ''1 microsecond'''
        when 'address' then 'address = ''192.0.2.1/24'''
        when 'old_value' then 'old_value = coalesce(old_value, ''{}'') || ''{"x": 1.0}'''
        when 'new_value' then 'new_value = coalesce(new_value, ''{}'') || ''{"x": null}'''
        when 'chatbot_id' then 'chatbot_id = gen_random_uuid()' when 'user_id' then 'user_id = gen_random_uuid()'
        else format('%I = concat(%1$I, ''x'')', a.attname) end as change
      from pg_attribute as a
      where a.attrelid = 'app.audit_log'::regclass and a.attnum > 0 and not a.attisdropped
        and a.attname not in ('id', 'organization_id')) as c;
select is(tests.tampered(format(statement, tests.entry(4))), seen, statement)
from (values
  ('update app.audit_log set id = gen_random_uuid() where id = %L', 'broken 4 missing_row'),
  ('update app.audit_log set organization_id = tests.id(''globex'') where id = %L', 'broken 4 missing_row, broken missing_seal'),
  ('delete from app.audit_log where id = %L', 'broken 4 missing_row'),
  ('delete from app.audit_log where organization_id = tests.id(''acme'')', 'broken 1 missing_row'),
  ('update app.audit_seals set audit_id = gen_random_uuid() where audit_id = %L', 'broken 4 missing_row'),
  ('update app.audit_seals set hash = sha256(hash) where audit_id = %L', 'broken 4 changed_row'),
  ('update app.audit_seals set previous = sha256(previous) where audit_id = %L', 'broken 4 broken_link'),
  ('delete from app.audit_seals where audit_id = %L', 'broken 4 gap'),
  ('with gone as (delete from app.audit_seals where audit_id = %L returning audit_id) delete from app.audit_log as a using gone as g where a.id = g.audit_id', 'broken 4 gap'),
  ('delete from app.audit_seals where organization_id = tests.id(''acme'') and sequence = 1', 'broken 1 gap'),
  ('delete from app.audit_seals where organization_id = tests.id(''acme'') and sequence = (select max(sequence) from app.audit_seals where organization_id = tests.id(''acme''))', 'broken missing_seal'),
  ('delete from app.audit_seals where organization_id = tests.id(''acme'')', 'broken missing_seal'),
  ('insert into app.audit_log (organization_id, action, table_name, row_id) values (tests.id(''acme''), ''insert'', ''users'', ''forged'')', 'broken missing_seal'),
  ('insert into app.audit_unsealed values (tests.id(''acme''), gen_random_uuid())', 'broken missing_row')
) as t (statement, seen);
-- A row rewritten, and its own seal and hash with it: the next seal tells.
select is(tests.tampered(format(
  'update app.audit_log set row_id = ''x'' where id = %1$L; update app.audit_seals as s set hash = sha256(s.previous || convert_to(app.audit_text(a), ''utf8'')) from app.audit_log as a where a.id = %1$L and s.audit_id = a.id',
  tests.entry(4))), 'broken 5 broken_link', 'a row that was rewritten with its seal');
select is(tests.tampered('update app.audit_seals set sequence = 1000000 where organization_id = tests.id(''acme'') and sequence = 4;
                           update app.audit_seals set sequence = 4 where organization_id = tests.id(''acme'') and sequence = 5;
                           update app.audit_seals set sequence = 5 where organization_id = tests.id(''acme'') and sequence = 1000000'),
          'broken 4 broken_link', 'two seals that changed places');
-- What only the head shows, which was kept elsewhere
select is(tests.tampered('with cut as (delete from app.audit_seals where organization_id = tests.id(''acme'') and sequence > 3 returning audit_id) delete from app.audit_log as a using cut as c where a.id = c.audit_id'),
          'whole', 'the end of the log can be cut off together with its seals');
select is(tests.verified('acme'), 'whole', 'all of that was undone');

-- Who may verify
create function tests.verify(who text, settings text default null) returns text language plpgsql as $$
declare
  v_names text;
begin
  perform tests.become(who);
  if settings is not null then
    perform set_config('app.current_organization_id', tests.text(settings), true);
  end if;
  select string_agg(n.name, ' ') into v_names from parlance.verify_audit() as v left join tests.notes as n on n.value = v.organization_id::text;
  return v_names;
exception when insufficient_privilege then
  return 'denied';
end
$$;
grant execute on function tests.verify(text, text) to public;
grant select on tests.notes to public;
select is(tests.verify('parlance_integrator', 'acme'), 'acme', 'an integrator verifies the own organization''s');
set local session authorization parlance_integrator;
select is(tests.verify('parlance_integrator'), null, 'and without one, nobody''s');
reset session authorization;
select is(tests.verify(who), 'denied', who || ' does not')
from unnest(array['anon', 'acme.super_admin', 'sidecar', 'tool_runner']) as who;
do $$ begin perform tests.become('acme.admin'); end $$;
select is(api.audit_log_verification() - '{head}'::text[],
          jsonb_build_object('ok', true, 'sealed', (select count(*) from api.audit_log), 'unsealed', 0, 'firstBadSequence', null, 'problem', null),
          'an admin does, of the own organization');
select ok(api.audit_log_verification() ->> 'head' = (select s.hash from api.audit_seals as s order by s.sequence desc limit 1), 'and gets the head');
do $$ begin perform tests.become(null); end $$;

-- As the schemas say
do $$ begin perform tests.become('acme.admin'); end $$;
select api.audit_log_list(p_limit => '100') -> 'data' as list, api.audit_log_verification() as verification \gset
do $$ begin perform tests.become(null); end $$;
select is_empty(format($$ select e from jsonb_array_elements(%L) as e where app.check_json(e, app.audit_entry_schema())::text <> '' $$, :'list'),
                'every entry is as its schema says');
select is(app.check_json(:'verification'::jsonb, app.audit_verification_schema())::text, '', 'and so is a verification');

-- Reading it page by page
create function tests.listed(who text, query text) returns text language plpgsql as $$
declare
  v_list jsonb;
begin
  perform tests.become(who);
  execute format('select api.audit_log_list(%s)', query) into v_list;
  return format('%s of %s', jsonb_array_length(v_list -> 'data'), v_list -> 'total');
exception when others then
  return case sqlstate when 'PGRST' then sqlerrm::jsonb ->> 'code' else sqlerrm end;
end
$$;
grant execute on function tests.listed(text, text) to public;
select is(tests.listed(who, query), seen, format('%s with %s: %s', who, query, seen))
from (values
  ('acme.admin', $$ p_limit => '2', p_table => 'users' $$, '2 of 6'), ('acme.admin', $$ p_page => '4', p_limit => '2', p_table => 'users' $$, '0 of 6'),
  ('acme.admin', $$ p_table => 'nothing' $$, '0 of 0'), ('acme.admin', $$ p_action => 'delete' $$, '0 of 0'),
  ('acme.admin', $$ p_chatbot_id => tests.text('acme.own'), p_action => 'insert' $$, '3 of 3'),
  ('acme.admin', $$ p_chatbot_id => tests.text('globex.own') $$, '0 of 0'),
  ('acme.admin', $$ p_user_id => tests.text('acme.admin') $$, '3 of 3'), ('acme.admin', $$ p_user_id => tests.text('acme.agent') $$, '0 of 0'),
  ('acme.admin', $$ p_to => '2020-01-01' $$, '0 of 0'), ('acme.admin', $$ p_from => '2020-01-01', p_table => 'suppliers' $$, '0 of 0'),
  ('acme.admin', $$ p_action => 'select' $$, 'invalid_parameter'), ('acme.admin', $$ p_chatbot_id => 'x' $$, 'invalid_parameter'),
  ('acme.admin', $$ p_user_id => '1' $$, 'invalid_parameter'), ('acme.admin', $$ p_from => 'yesterday' $$, 'invalid_parameter'),
  ('acme.admin', $$ p_to => '2026-02-30' $$, 'invalid_parameter'), ('acme.admin', $$ p_limit => '101' $$, 'invalid_parameter'),
  ('acme.super_admin', $$ p_table => 'organizations' $$, '1 of 1'), ('acme.agent', '', 'forbidden'), ('acme.member', '', 'forbidden'),
  ('anon', '', 'not_signed_in'), ('acme.bot.ck', '', 'not_signed_in')
) as v (who, query, seen);
do $$ begin perform tests.become(null); end $$;
select is(app.query_time(value, 'from'), expected::timestamptz, 'a time of a query: ' || value)
from (values ('2026-01-31', '2026-01-31T00:00:00Z'), ('2026-01-31T09:30:00Z', '2026-01-31T09:30:00Z'), ('2026-01-31T09:30:00.25 02:00', '2026-01-31T07:30:00.25Z'),
             ('2026-01-31T09:30-05:00', '2026-01-31T14:30:00Z')) as v (value, expected);

-- Nobody changes it
select throws_ok(s, '23001', null, format('%s: not %s', r, s))
from unnest(array['update app.audit_log set action = ''insert''', 'delete from app.audit_log', 'truncate app.audit_log',
                  'update app.audit_seals set hash = previous', 'delete from app.audit_seals', 'truncate app.audit_seals']) as s,
     unnest(array['postgres']) as r;
do $$ begin perform tests.become('parlance_owner'); end $$;
select throws_ok(s, '23001', null, 'not even its owner: ' || s)
from unnest(array['update app.audit_log set user_id = null', 'delete from app.audit_log where true', 'truncate app.audit_log',
                  'update app.audit_seals set audit_id = audit_id', 'delete from app.audit_seals', 'truncate app.audit_seals',
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
