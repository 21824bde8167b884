-- Ids, settings, checks of JSON, and who is asking.

begin;
\ir support/world.sql
select plan(75);

-- Ids

select is(length(app.uuid_v7()::text), 36, 'an id has the length of a uuid');
select ok(bool_and(substr(i::text, 15, 1) = '7' and substr(i::text, 20, 1) in ('8', '9', 'a', 'b')),
          'version 7, variant of RFC 9562')
from (select app.uuid_v7() as i from generate_series(1, 1000)) as m;
select is(count(distinct i), 10000::bigint, 'ten thousand ids are ten thousand')
from (select app.uuid_v7() as i from generate_series(1, 10000)) as m;
select ok(abs(('x' || lpad(replace(left(app.uuid_v7()::text, 13), '-', ''), 16, '0'))::bit(64)::bigint
              - extract(epoch from clock_timestamp()) * 1000) < 1000, 'its first 48 bits are milliseconds');
create temporary table ids (n integer generated always as identity, id uuid);
do $$
begin
  for n in 1 .. 20 loop
    insert into ids (id) values (app.uuid_v7());
    perform pg_sleep(0.001);
  end loop;
end
$$;
select results_eq('select n from ids order by id', 'select n from ids order by n', 'ids sort by their time');


-- Settings

select is(app.setting('max_conversation_history'), '10'::jsonb, 'a setting has a default');
insert into app.settings (name, value) values ('max_conversation_history', '4');
select is(app.setting('max_conversation_history'), '4'::jsonb, 'the operator''s word stands over it');
select is(app.setting('no_such_setting'), null, 'there is no such setting');


-- JSON

create function tests.check(value jsonb, schema jsonb) returns text language sql as $$
  select coalesce((r ->> 'code') || ': ' || (r ->> 'message'), 'fine')
  from tests.refusal(format('select app.check_json(%L, %L)', $1, $2)) as r
$$;

select is(tests.check(v::jsonb, s::jsonb), expected, format('%s is judged', left(v, 40)))
from (values
  ('{"a": 1}', '{"type": "object", "properties": {"a": {"type": "integer"}}}', 'fine'),
  ('[]', '{"type": "object"}', 'invalid_field: The body must be of type object'),
  ('{"a": "1"}', '{"type": "object", "properties": {"a": {"type": "integer"}}}', 'invalid_field: a must be of type integer'),
  ('{"a": 1.5}', '{"type": "object", "properties": {"a": {"type": "integer"}}}', 'invalid_field: a must be of type integer'),
  ('{"a": 1e2}', '{"type": "object", "properties": {"a": {"type": "integer"}}}', 'fine'),
  ('{"a": 1e400}', '{"type": "object", "properties": {"a": {"type": "integer", "maximum": 5}}}', 'invalid_field: a must be at most 5'),
  ('{"a": null}', '{"type": "object", "properties": {"a": {"type": "integer"}}}', 'invalid_field: a must be of type integer'),
  ('{"a": null}', '{"type": "object", "properties": {"a": {"type": "integer", "nullable": true}}}', 'fine'),
  ('{}', '{"type": "object", "required": ["a", "b"], "properties": {"a": {}, "b": {}}}', 'missing_field: a is missing'),
  ('{"c": 1}', '{"type": "object", "properties": {"a": {}}}', 'unknown_field: c is not a known field'),
  ('{"c": 1}', '{"type": "object", "additionalProperties": true, "properties": {"a": {}}}', 'fine'),
  ('{"a": 1, "c": "x"}', '{"type": "object", "additionalProperties": {"type": "string"}, "properties": {"a": {}}}', 'fine'),
  ('{"a": 1, "c": 1}', '{"type": "object", "additionalProperties": {"type": "string"}, "properties": {"a": {}}}',
   'invalid_field: c must be of type string'),
  ('{"a": {"b": {"c": 1}}}', '{"type": "object", "properties": {"a": {"type": "object", "properties": {"b": {"type": "object", "properties": {"c": {"type": "string"}}}}}}}', 'invalid_field: a.b.c must be of type string'),
  ('{"a": {}}', '{"type": "object", "properties": {"a": {"type": "object", "required": ["b"]}}}', 'missing_field: a.b is missing'),
  ('{"a": ["x", 1]}', '{"type": "object", "properties": {"a": {"type": "array", "items": {"type": "string"}}}}', 'invalid_field: a[1] must be of type string'),
  ('{"a": [1, 2, 3]}', '{"type": "object", "properties": {"a": {"type": "array", "maxItems": 2}}}', 'invalid_field: a must not have more than 2 items'),
  ('{"a": "x"}', '{"type": "object", "properties": {"a": {"enum": ["y", "z"]}}}', 'invalid_field: a must be one of y, z'),
  ('{"a": ""}', '{"type": "object", "properties": {"a": {"type": "string", "minLength": 1}}}', 'invalid_field: a must not be shorter than 1 characters'),
  ('{"a": "xyz"}', '{"type": "object", "properties": {"a": {"type": "string", "maxLength": 2}}}', 'invalid_field: a must not be longer than 2 characters'),
  ('{"a": "x"}', '{"type": "object", "properties": {"a": {"type": "string", "format": "uuid"}}}', 'invalid_field: a must be a UUID'),
  ('{"a": "0190AAAA-bbbb-7ccc-8ddd-eeeeffff0001"}', '{"type": "object", "properties": {"a": {"type": "string", "format": "uuid"}}}', 'fine'),
  ('{"a": "x1"}', '{"type": "object", "properties": {"a": {"type": "string", "pattern": "^[a-z]+$"}}}', 'invalid_field: a is not well formed'),
  ('{"a": -0.1}', '{"type": "object", "properties": {"a": {"type": "number", "minimum": 0}}}', 'invalid_field: a must be at least 0'),
  ('{"a": true}', '{"type": "object", "properties": {"a": {"type": "boolean"}}}', 'fine'),
  ('{"a": "true"}', '{"type": "object", "properties": {"a": {"type": "boolean"}}}', 'invalid_field: a must be of type boolean')
) as c (v, s, expected);


-- The body and the headers of a request

select is(tests.refused(format('select app.request_json(%L)', body)), '400 malformed_body', 'not a body: ' || body)
from unnest(array['[]', '1', 'null', '"text"', '{"a": "\u0000"}', '{"a": "\ud800"}']) as body;
select is(app.request_json('{"a": 1}'), '{"a": 1}', 'an object is a body');
select is(tests.refused('select app.request_json(null)'), '400 malformed_body', 'nothing is no body');

do $$ begin perform tests.request('{"x-thing": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001", "x-other": "1"}'); end $$;
select is(app.request_header('x-thing'), '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001', 'a header is found');
select is(app.request_header('x-nothing'), null, 'one that did not come is null');
select is(app.request_uuid('x-thing', 'thing'), '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001'::uuid, 'an id of the path');
select is(tests.refusal($$ select app.request_uuid('x-other', 'thingId') $$) ->> 'message',
          'thingId must be a UUID', 'what is no id is named');
select is(app.request_uuid('x-nothing', 'thing'), null, 'no header, no id');

select is(app.page_number(v, 'page', 1, 50), n, format('page %L', v))
from (values (null, 1), ('', 1), ('1', 1), ('50', 50), ('007', 7)) as c (v, n);
select is(tests.refused(format('select app.page_number(%L, %L, 1, 50)', v, 'page')), '400 invalid_parameter', 'no page: ' || v)
from unnest(array['0', '51', '-1', '1.5', 'x', '99999999999999999999', '1; drop table']) as v;
select is(app.query_choice(v, 'colour', '{red,green}'), expected, format('a choice of %L', v))
from (values (null, null), ('', null), ('green', 'green')) as c (v, expected);
select is(tests.refusal(format($$ select app.query_choice(%L, 'colour', '{red,green}') $$, v)) ->> 'message',
          'colour must be one of red, green', 'not one of them: ' || v)
from unnest(array['blue', 'Green', ' green', 'red,green']) as v;


-- Who is asking

do $$ begin perform tests.become('acme.admin'); end $$;
select is(app.current_user_id(), tests.id('acme.admin'), 'the user is the token''s');
select is(app.current_organization_id(), tests.id('acme'), 'so is the organization');
select is(app.current_user_role(), 'admin', 'the role is in the table');
set local app.current_organization_id = '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001';
select is(app.current_organization_id(), tests.id('acme'), 'a token stands over a setting');
do $$ begin perform tests.become(null); end $$;
select is(app.current_user_id(), null, 'nobody asks');
select set_config('app.current_organization_id', tests.id('globex')::text, true) is null as x \gset
select is(app.current_organization_id(), tests.id('globex'), 'an SQL caller sets it');
do $$ begin perform tests.become('acme.bot.ck'); end $$;
select is(app.current_chatbot_id(), tests.id('acme.bot'), 'a key names its chatbot');
select is(app.current_organization_id(), tests.id('acme'), 'and its organization');
select is(app.current_user_role(), null, 'and no user');

select * from finish();
rollback;
