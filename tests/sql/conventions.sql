-- What every object of the database must be like; each query returns those that are not.
--
-- A rule that has exceptions names each of them below, with its reason.

set search_path = tap;
-- Its settings are unknown until it is loaded.
load 'plpgsql_check';

begin;

create temporary table exceptions (rule text, object text, because text) on commit drop;
insert into exceptions values
  ('installation', 'app.organizations', 'the tenants themselves'),
  ('installation', 'app.settings', 'of the installation'),
  ('installation', 'app.embedding_models', 'of the installation; a tenant chooses one'),
  ('installation', 'app.dictionary_words', 'of a language'),
  ('installation', 'app.clock_runs', 'of the installation'),
  ('installation', 'app.metric_runs', 'of the installation'),
  ('installation', 'app.model_prices', 'of the installation'),
  ('installation', 'app.rate_limits', 'counters, some of them before anybody is known'),
  ('installation', 'vault.sealing_keys', 'of the installation'),
  ('tenant first', 'app.user_logins', 'directory: who signs in is found by the e-mail address'),
  ('tenant first', 'app.user_logins_pkey', 'directory'),
  ('tenant first', 'app.chatbot_keys', 'directory: a chatbot is found by its key'),
  ('tenant first', 'app.chatbot_keys_pkey', 'directory'),
  ('tenant first', 'app.chatbot_instances_id_idx',
   'directory: a public address holds only this id'),
  ('tenant first', 'app.messenger_pages_pkey',
   'directory: the webhook of seed 003 names only the page'),
  ('primary key', 'app.analytics_deltas',
   'nothing refers to a delta; an index would cost each turn'),
  ('primary key', 'app.error_deltas', 'nor to one of errors'),
  ('primary key', 'app.error_days', 'its key has nulls: unique nulls not distinct'),
  ('primary key', 'app.knowledge_sizes', 'its key has nulls: unique nulls not distinct'),
  ('hangs on its organization', 'app.analytics_deltas', 'a check would cost each turn'),
  ('primary key', 'app.event_deltas', 'the same'),
  ('hangs on its organization', 'app.event_deltas', 'a check would cost each batch'),
  ('hangs on its organization', 'app.event_counts', 'sums of what has been, folded from deltas'),
  ('hangs on its organization', 'app.analytics_slots', 'sums of what has been, folded from deltas'),
  ('hangs on its organization', 'app.analytics_months', 'the same'),
  ('hangs on its organization', 'app.analytics_models', 'the same'),
  ('hangs on its organization', 'app.analytics_days', 'the same'),
  ('hangs on its organization', 'app.analytics_model_days', 'the same'),
  ('hangs on its organization', 'app.analytics_responses', 'the same'),
  ('hangs on its organization', 'app.analytics_response_days', 'the same'),
  ('hangs on its organization', 'app.analytics_visitor_days', 'the same'),
  ('hangs on its organization', 'app.error_deltas', 'it is folded within the minute'),
  ('hangs on its organization', 'app.audit_log', 'the log outlives what it tells of'),
  ('hangs on its organization', 'app.audit_seals', 'so do its seals'),
  ('hangs on its organization', 'app.audit_unsealed', 'and what waits for one'),
  ('owner', 'vault.read_key(text)', 'parlance_vault alone may read files of the server'),
  ('owner', 'vault.seal_bytes(text,bytea)',
   'an untrusted language needs a superuser; it runs as its caller'),
  ('owner', 'vault.make_data_key(uuid)', 'the same'),
  ('owner', 'vault.destroy_data_key(uuid)', 'the same'),
  ('owner', 'vault.seal_text(uuid,uuid,text)', 'the same'),
  ('owner', 'vault.open_text(bytea,uuid)', 'the same'),
  ('owner', 'app.run_as_tool(text,jsonb,integer)',
   'it is tool_runner''s, so that what it runs has the rights of that role and no others'),
  ('untrusted', 'vault.seal_bytes(text,bytea)', 'sealed boxes need a library of cryptography'),
  ('untrusted', 'vault.make_data_key(uuid)', 'data keys are files, each in one folder and of one name'),
  ('untrusted', 'vault.destroy_data_key(uuid)', 'the same'),
  ('untrusted', 'vault.seal_text(uuid,uuid,text)', 'the same; secret boxes need the library, too'),
  ('untrusted', 'vault.open_text(bytea,uuid)', 'the same'),
  ('check: text type variable is not sanitized', 'app.run_as_tool(text,jsonb,integer)',
   'what app.tool_statement makes is all that it is given'),
  ('check: relation "cron.job" does not exist', 'app.schedule_jobs()',
   'pg_cron is in one database of a server, and seldom in the one of this test'),
  ('check: schema "cron" does not exist', 'app.schedule_jobs()', 'the same'),
  ('check: unused variable "v_name"', 'app.schedule_jobs()', 'the same'),
  ('check: schema "cron" does not exist', 'app.promote_due_knowledge()', 'the same'),
  ('check: text type variable is not sanitized', 'app.run_clock_job(text)',
   'what app.clock_jobs() has is all that it runs'),
  ('check: text type variable is not sanitized', 'app.export_data(uuid,text)',
   'what app.personal_data() has is all that it runs'),
  ('check: text type variable is not sanitized', 'app.erase_rows(uuid,text)', 'the same'),
  ('check: text type variable is not sanitized', 'app.apply_retention(integer)',
   'what app.retention_lines() has is all that it runs'),
  ('check: relation "cron.job" does not exist', 'app.promote_due_knowledge()', 'the same'),
  ('check: unused parameter "worker"', 'sidecar.claim_jobs(text,text[],integer)',
   'agreed with the sidecar, and of use to nothing yet');

create temporary view schemas as
select n.oid, n.nspname as name, n.nspacl as acl from pg_namespace as n
where n.nspname in ('app', 'api', 'parlance', 'sidecar', 'vault', 'tools', 'metrics');

create temporary view relations as
select c.*, c.oid::regclass::text as name from pg_class as c
where c.relnamespace in (select s.oid from schemas as s)
  and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S', 'c');

create temporary view tables as
select r.*, a.attnum as tenant from relations as r
left join pg_attribute as a on a.attrelid = r.oid and a.attname = 'organization_id'
where r.relkind in ('r', 'p');

create temporary view functions as
select p.*, p.oid::regprocedure::text as name, l.lanname from pg_proc as p
join pg_language as l on l.oid = p.prolang
where p.pronamespace in (select s.oid from schemas as s);

create function pg_temp.excepted(rule text, object text) returns boolean language sql
return exists (
  select from exceptions as e where e.rule = excepted.rule and e.object = excepted.object);

select plan(46);


-- Tables

select is_empty($$
  select t.name from tables as t where not t.relrowsecurity
$$, 'every table has row-level security');

select is_empty($$
  select t.name from tables as t
  where t.tenant is null and not pg_temp.excepted('installation', t.name)
$$, 'every table belongs to organizations, or is known to be of the installation');

select is_empty($$
  select t.name from tables as t
  join pg_attribute as a on a.attrelid = t.oid and a.attnum = t.tenant
  where not a.attnotnull or a.atttypid <> 'uuid'::regtype
$$, 'organization_id is a uuid, and never null');

select is_empty($$
  select t.name from tables as t
  where not exists (select from pg_index as i where i.indrelid = t.oid and i.indisprimary)
    and not pg_temp.excepted('primary key', t.name)
$$, 'every table has a primary key');

select is_empty($$
  select t.name, i.indexrelid::regclass from tables as t
  join pg_index as i on i.indrelid = t.oid and i.indisunique
  where i.indkey[0] <> t.tenant
    and not pg_temp.excepted('tenant first', i.indexrelid::regclass::text)
$$, 'every primary key and every unique index of a tenant''s table begins with organization_id');

select is_empty($$
  select o.conrelid::regclass, o.conname from pg_constraint as o
  join tables as t on t.oid = o.conrelid and t.tenant is not null
  join tables as f on f.oid = o.confrelid and f.tenant is not null
  where o.contype = 'f' and (o.conkey[1] <> t.tenant or o.confkey[1] <> f.tenant)
$$, 'a row cannot refer to another organization''s: its foreign keys begin with organization_id');

select is_empty($$
  select t.name from tables as t
  where t.tenant is not null
    and not exists (select from pg_constraint as o
                    where o.conrelid = t.oid and o.contype = 'f' and o.conkey[1] = t.tenant)
    and not pg_temp.excepted('hangs on its organization', t.name)
$$, 'every row of a tenant''s hangs on its organization by a foreign key');

select is_empty($$
  select o.conrelid::regclass, o.conname from pg_constraint as o
  join tables as t on t.oid = o.conrelid
  -- Models are few and stay; an index by model alone would mix tenants.
  where o.contype = 'f' and o.confrelid <> 'app.embedding_models'::regclass and not exists (
    select from pg_index as i
    where i.indrelid = o.conrelid and i.indisvalid and i.indpred is null
      and (i.indkey::smallint[])[0:cardinality(o.conkey) - 1] @> o.conkey)
$$, 'every foreign key is indexed');

select is_empty($$
  select t.name, a.attname, format_type(a.atttypid, a.atttypmod) from tables as t
  join pg_attribute as a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  where a.atttypid in ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype, 'money'::regtype,
                       'char'::regtype, 'bpchar'::regtype, 'varchar'::regtype, 'json'::regtype)
$$, 'columns are text, timestamptz and jsonb, not varchar, timestamp and json');

select is_empty($$
  select y.oid::regtype from pg_type as y
  where y.typtype = 'e' and y.typnamespace in (select s.oid from schemas as s)
$$, 'a list of words is a check, not an enum type, which cannot be shortened');

select is_empty($$
  select i.indexrelid::regclass from pg_index as i
  join tables as t on t.oid = i.indrelid
  join pg_class as c on c.oid = i.indexrelid
  where not starts_with(c.relname, t.relname || '_')
    and not starts_with(c.relname, left(t.relname, 29))
$$, 'the name of an index begins with the name of its table');


-- The exposed schema

select is_empty($$
  select r.name, r.relkind from relations as r
  where r.relnamespace = 'api'::regnamespace and r.relkind not in ('v', 'c')
$$, 'api holds views, functions and types, and no table');

select is_empty($$
  select r.name from relations as r
  where r.relkind = 'v' and not coalesce(r.reloptions, '{}') @> '{security_invoker=true}'
$$, 'every view runs with the rights of whoever reads it');

select is_empty($$
  select f.name from functions as f
  where f.pronamespace = 'api'::regnamespace and f.prosecdef
$$, 'every function of api runs with the rights of its caller');

select is_empty($$
  select f.name, a.name from functions as f, unnest(f.proargnames) as a (name)
  where f.pronamespace = 'api'::regnamespace and f.provolatile = 'v' and a.name ~ '^(p|in|arg|v)?_'
$$, 'a parameter of a body is named as in the body');

select is_empty($$
  select f.name, a.name from functions as f, unnest(f.proargnames) as a (name)
  where f.pronamespace = 'api'::regnamespace and f.provolatile <> 'v' and a.name !~ '^p_'
$$, 'a parameter of a query begins with p_: the gateway writes it so, as limit is PostgREST''s');

select is_empty($$
  select f.name, a.name from functions as f, unnest(f.proargnames) as a (name)
  where f.pronamespace not in ('api'::regnamespace, 'parlance'::regnamespace)
    and a.name ~ '^(p|in|arg|v)?_'
$$, 'parameters have no prefix, except under the names of schema parlance, which are agreed');


-- Functions

select is_empty($$
  select f.name from functions as f
  where f.prosqlbody is null and not coalesce(f.proconfig, '{}') && array['search_path=""']
$$, 'every function pins search_path to nothing, or is parsed when it is made');

select is_empty($$
  select f.name from functions as f
  where f.prosecdef and f.pronamespace <> 'sidecar'::regnamespace
    and f.prosrc !~ '\n-- Definer'
    and coalesce(obj_description(f.oid, 'pg_proc'), '') !~ '\mDefiner\M'
$$, 'a function that lends its owner''s rights says why: -- Definer, because …');

select is_empty($$
  select f.name from functions as f
  where f.pronamespace = 'sidecar'::regnamespace and not f.prosecdef
$$, 'every function of sidecar lends its owner''s rights: its caller has none');

select is_empty($$
  select f.name, f.lanname from functions as f
  join pg_language as l on l.oid = f.prolang
  where not l.lanpltrusted and f.lanname not in ('sql', 'internal')
    and not pg_temp.excepted('untrusted', f.name)
$$, 'only what must be is written in an untrusted language');

select is_empty($$
  select f.name, f.proowner::regrole from functions as f
  where f.proowner <> 'parlance_owner'::regrole and not pg_temp.excepted('owner', f.name)
$$, 'parlance_owner owns every function');

select is_empty($$
  select f.name from functions as f
  join pg_roles as r on r.oid = f.proowner
  where f.prosecdef and (r.rolsuper or r.rolbypassrls or r.rolcreaterole)
$$, 'no function lends the rights of a superuser');

select is_empty($$
  select f.name, c.lineno, c.level, c.message, c.detail
  from (
    select distinct f.oid, f.name, coalesce(t.tgrelid, 0) as trigger_of, t.tgoldtable, t.tgnewtable
    from functions as f
    left join pg_trigger as t on t.tgfoid = f.oid and not t.tgisinternal
    -- One without a table cannot be checked, and is another rule's.
    where f.lanname = 'plpgsql' and (f.prorettype <> 'trigger'::regtype or t.tgrelid is not null)
  ) as f
  cross join lateral plpgsql_check_function_tb(
    f.oid, f.trigger_of, oldtable => f.tgoldtable, newtable => f.tgnewtable, fatal_errors => false, other_warnings => true,
    extra_warnings => true, security_warnings => true) as c
  where not pg_temp.excepted('check: ' || c.message, f.name)
$$, 'plpgsql_check finds nothing in any function');

select is_empty($$
  select f.name from functions as f
  where f.lanname = 'plpgsql' and f.prorettype = 'trigger'::regtype
    and not exists (select from pg_trigger as t where t.tgfoid = f.oid)
$$, 'every trigger function has a trigger');


-- Comments

select is_empty($$
  select r.name from relations as r
  where r.relkind in ('r', 'p', 'v', 'm', 'f', 'c') and obj_description(r.oid, 'pg_class') is null
$$, 'every table and view says what it is for');

select is_empty($$
  select f.name from functions as f where coalesce(obj_description(f.oid, 'pg_proc'), '') = ''
$$, 'every function says what it does');

select is_empty($$
  select f.name from functions as f
  where obj_description(f.oid, 'pg_proc') ~ '^[^\n]+\n[^\n]'
    and f.pronamespace in ('api'::regnamespace, 'parlance'::regnamespace)
$$, 'the first line of an exposed function''s comment is a title: nothing follows it at once');

select is_empty($$
  select s.name from schemas as s where obj_description(s.oid, 'pg_namespace') is null
$$, 'every schema says what it is for');


-- Rights

select is_empty($$
  select r.name, r.relowner::regrole from relations as r
  where r.relowner <> 'parlance_owner'::regrole
$$, 'parlance_owner owns every table and view');

select is_empty($$
  select f.name from functions as f where has_function_privilege('public', f.oid, 'execute')
$$, 'nothing is executable by everybody');

select is_empty($$
  select r.name, x.privilege_type from relations as r, aclexplode(r.relacl) as x where x.grantee = 0
  union all
  select a.attrelid::regclass::text || '.' || a.attname, x.privilege_type
  from pg_attribute as a join relations as r on r.oid = a.attrelid, aclexplode(a.attacl) as x
  where x.grantee = 0
  union all
  select s.name, x.privilege_type from schemas as s, aclexplode(s.acl) as x where x.grantee = 0
$$, 'nothing is granted to everybody');

select is_empty($$
  select r.rolname from pg_roles as r
  where r.rolname in ('parlance_owner', 'parlance_vault', 'authenticator', 'anon', 'authenticated',
                      'sidecar', 'tool_runner', 'parlance_integrator')
    and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication
         or r.rolcanlogin <> (r.rolname in ('authenticator', 'sidecar')))
$$, 'no role has a power over the server, and only PostgREST and the sidecar log in');

select results_eq($$
  select m.member::regrole::text, m.roleid::regrole::text from pg_auth_members as m
  where m.member::regrole::text
        in ('authenticator', 'anon', 'authenticated', 'sidecar', 'tool_runner')
  order by 1, 2
$$, $$ values ('authenticator', 'anon'), ('authenticator', 'authenticated') $$,
'who comes in through PostgREST can become anon or authenticated and nobody else');

select is_empty($$
  select g.role, r.name from relations as r,
    unnest(array['sidecar', 'anon', 'tool_runner', 'parlance_integrator', 'authenticator'])
      as g (role)
  where r.relkind in ('r', 'p', 'v', 'm', 'f')
    and has_any_column_privilege(g.role, r.oid, 'select, insert, update, references')
     or r.relkind in ('r', 'p', 'v', 'm', 'f')
        and has_table_privilege(g.role, r.oid, 'delete, truncate, trigger')
     or r.relkind = 'S' and has_sequence_privilege(g.role, r.oid, 'usage, select, update')
$$, 'the sidecar, anonymous callers, tools and integrators have no right on any table or view');

select is_empty($$
  select r.name from relations as r
  where r.relkind in ('r', 'p', 'v', 'm', 'f')
    and (has_any_column_privilege('authenticated', r.oid, 'insert, update, references')
         or has_table_privilege('authenticated', r.oid, 'delete, truncate, trigger'))
$$, 'who is signed in writes no table directly');

select is_empty($$
  select f.name from functions as f
  where has_function_privilege('sidecar', f.oid, 'execute')
        <> (f.pronamespace = 'sidecar'::regnamespace)
$$, 'the sidecar may call the functions of schema sidecar, all of them and no other');

select results_eq($$
  select f.name from functions as f
  where has_function_privilege('tool_runner', f.oid, 'execute')
    and f.pronamespace <> 'tools'::regnamespace
  order by 1
$$, $$
  values
    -- Who asks, for policies
    ('app.claimed_visitor()'), ('app.current_chatbot_id()'), ('app.current_conversation_id()'),
    ('app.current_organization_id()'), ('app.current_user_id()'), ('app.current_user_role()'),
    ('app.current_visitor()'), ('app.is_admin()'), ('app.is_visitor_verified()'),
    ('app.look_up_role()'), ('app.sees_all_chatbots()'),
    -- What the built-in tools do
    ('app.capture_lead(jsonb)'), ('app.request_human()'), ('app.search_for_tool(text)')
  order by 1
$$, 'a tool may call tools, who asks, and what the built-in ones do');

select is_empty($$
  select f.name, g.role from functions as f, unnest(array['anon', 'authenticated']) as g (role)
  where f.pronamespace in ('sidecar'::regnamespace, 'vault'::regnamespace)
    and has_function_privilege(g.role, f.oid, 'execute')
$$, 'nobody else may call what is the sidecar''s, or the vault''s');

select is_empty($$
  select g.role, s.name
  from schemas as s, unnest(array['anon', 'authenticated', 'sidecar']) as g (role)
  where has_schema_privilege(g.role, s.oid, 'create')
     or has_schema_privilege(g.role, s.oid, 'usage')
        <> (g.role = 'sidecar' and s.name = 'sidecar'
            or g.role <> 'sidecar' and s.name in ('app', 'api'))
$$, 'each role reaches its own schemas, and makes nothing in them');

select is_empty($$
  select x.name, x.secret
  from (values
    ('app.users', 'password_hash'), ('app.chatbot_keys', 'key_hash'),
    ('app.line_oa_configs', 'channel_secret'), ('app.line_oa_configs', 'channel_access_token'),
    ('app.messenger_configs', 'app_secret'), ('app.messenger_configs', 'page_access_token'),
    ('app.webhook_events', 'payload'), ('app.deliveries', 'payload'),
    ('app.document_versions', 'content'), ('app.prompt_generation_files', 'content'),
    ('app.prompt_generation_files', 'extracted_text')) as x (name, secret)
  where has_column_privilege('authenticated', x.name, x.secret, 'select')
     or has_column_privilege('anon', x.name, x.secret, 'select')
$$, 'hashes, secrets and files are read by nobody directly');


-- Policies

create temporary view policies as
select p.*, p.polrelid::regclass::text as table_name, c.relname,
       pg_get_expr(p.polqual, p.polrelid) as reads,
       pg_get_expr(p.polwithcheck, p.polrelid) as writes
from pg_policy as p join tables as c on c.oid = p.polrelid;

select is_empty($$
  select p.polname, e.text from policies as p, unnest(array[p.reads, p.writes]) as e (text)
  -- What a sub-select encloses is called once; what is left would be called for each row.
  where regexp_replace(e.text, '\( SELECT [a-z_.]+\(\)', '', 'g') ~ '[a-z_]\('
$$, 'policies call functions only in (select …), once a statement');

select is_empty($$
  select p.polname from policies as p
  join tables as t on t.oid = p.polrelid and t.tenant is not null
  cross join unnest(array[p.reads, p.writes]) as e (text)
  where strpos(e.text, '(organization_id = ( SELECT app.current_organization_id()') = 0
$$, 'every policy of a tenant''s table compares organization_id with the caller''s');

select is_empty($$
  select p.polname from policies as p where p.polroles @> '{0}' or not p.polpermissive
$$, 'a policy names its roles');

select is_empty($$
  select p.polname from policies as p
  where p.polname !~ ('^' || p.relname || '_'
    || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                     when 'd' then 'delete' else 'all' end || '_[a-z_]+$')
$$, 'a policy is called after its table, its command and whom it lets');


-- The list above

select is_empty($$
  select e.rule, e.object from exceptions as e
  where e.object not in (
    select t.name from tables as t
    union all select f.name from functions as f
    union all select i.indexrelid::regclass::text from pg_index as i)
$$, 'every exception is of something that there is');

select * from finish();
rollback;
