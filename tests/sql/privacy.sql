-- Privacy: the map of personal data, everything about one person, erasure, retention.

begin;
\ir support/world.sql
select plan(25);


-- The map

create function tests.unmapped() returns setof text language sql as $$
  select c.relname::text from pg_class as c
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname not in (select p.table_name from app.personal_data() as p)
    and c.relname not in (select i.table_name from app.impersonal_tables() as i)
$$;
select is_empty('select tests.unmapped()', 'every table is on the map of personal data, or is said to hold nothing about people');
create table app.diaries (organization_id uuid not null, id uuid not null);
select results_eq('select tests.unmapped()', $$ values ('diaries') $$, 'a new table is noticed');
drop table app.diaries;
select is_empty($$ select p.table_name from app.personal_data() as p where to_regclass('app.' || p.table_name) is null
                   union all select i.table_name from app.impersonal_tables() as i where to_regclass('app.' || i.table_name) is null $$, 'what is mapped is there');
select is_empty($$ select i.table_name from app.impersonal_tables() as i join app.personal_data() as p using (table_name) $$, 'and on one of the two lists');
select is_empty($$ select p.table_name from app.personal_data() as p group by 1 having count(*) > 1 $$, 'once');
select is_empty($$ select p.table_name, c.name from app.personal_data() as p, unnest(p.texts || p.hidden) as c (name)
                   where not exists (select from pg_attribute as a where a.attrelid = to_regclass('app.' || p.table_name) and a.attname = c.name) $$, 'with columns that are there');
select is_empty($$ select p.table_name from app.personal_data() as p where cardinality(app.text_columns(p.table_name, p.texts)) <> cardinality(p.texts) $$,
                'a person is struck out of texts and JSON only');
select is_empty($$ select p.table_name from app.personal_data() as p
                   where p.action not in ('delete', 'change', 'tidy', 'keep') or (p.found is not null) <> (p.action in ('delete', 'change'))
                      or (p.change is not null) <> (p.action in ('change', 'tidy')) or p.about = '' $$, 'and each line says all that it has to');
-- Deleted on its own, and so counted, before what it hangs on takes it along.
select is_empty($$ select a.table_name, b.table_name from pg_constraint as o
                   join app.personal_data() as a on to_regclass('app.' || a.table_name) = o.conrelid
                   join app.personal_data() as b on to_regclass('app.' || b.table_name) = o.confrelid
                   where o.contype = 'f' and o.confdeltype = 'c' and a.action = 'delete' and b.action = 'delete' and a.place > b.place $$, 'what hangs on a row is erased before it');
-- What goes with a person's row may not be forgotten because it is on no line of its own.
select is_empty($$ select c.relname from pg_constraint as o
                   join app.personal_data() as b on to_regclass('app.' || b.table_name) = o.confrelid and b.action = 'delete'
                   join pg_class as c on c.oid = o.conrelid
                   where o.contype = 'f' and c.relname not in (select p.table_name from app.personal_data() as p where p.action <> 'keep') $$, 'what refers to a person''s row is a person''s');


-- Names

select is(app.subject_names('U1'), '{U1,echo:U1,line-U1,line_oa:U1,messenger-U1,messenger:U1,u1}'::text[], 'a name as channels have it');
select ok(app.subject_names('line-U1') @> '{U1,line_oa:U1}', 'from any of them');
select ok(app.subject_names('Ann@Example.com') @> '{ann@example.com}', 'an address in small letters');
select ok(app.subject_names('+49 30 123456') @> '{+4930123456}', 'a number without blanks');
select is(app.strike('To ann.1@x.de, xann.1@x.de, ANN.1@X.DE.', app.struck_pattern('ann.1@x.de', '{}')), 'To [erased], xann.1@x.de, [erased].', 'a name is struck out where it stands alone');
select is(app.strike('line-Uann12345 says', app.struck_pattern('Uann12345', '{}')), 'line-[erased] says', 'also behind what a channel puts before it');
select is(app.strike('Call +49 30 123456 or +4930123456!', app.struck_pattern('+49 30 123456', '{}')), 'Call [erased] or [erased]!', 'a number as it is written');
select is(app.struck_pattern(name, '{}'), null, 'not ' || name) from unnest('{customer,12,s-1,Hannelore}'::text[]) as name;
select is(app.strike(given::jsonb, app.struck_pattern(name, '{}')), kept::jsonb, given || ' without ' || name) from (values
  ('{"a": ["12345678", 12345678, 1, true, null, {"12345678": "x 12345678."}], "b": []}', '12345678', '{"a": ["[erased]", "[erased]", 1, true, null, {"[erased]": "x [erased]."}], "b": []}'),
  ('{"a": "she is \"ann\"@12345, again"}', 'she is "ann"@12345', '{"a": "[erased], again"}'),
  ('{"a": "x\\y@12345"}', 'x\y@12345', '{"a": "[erased]"}')
) as v (given, name, kept);
select ok('{"a": "she is \"ann\"@12345"}'::jsonb::text ~* app.struck_pattern('she is "ann"@12345', '{}'), 'it is found in JSON that has to write it otherwise');

select * from finish();
rollback;
