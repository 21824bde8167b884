-- Tools: what the catalog says of them, who chooses them, what they may read and leave.

begin;
\ir support/world.sql
select plan(103);


-- What stands in a comment

select is((select row(c.description, c.parameters)::text from app.tool_comment(said, '{one,two}') as c),
          row(description, parameters::jsonb)::text, coalesce(translate(said, E'\n', '/'), 'no comment'))
from (values
  (E'Look it up', 'Look it up', '{}'), (null, null, '{}'), ('', null, '{}'),
  (E'Look\nit up.\n\nFor people.', 'Look it up.', '{}'),
  (E'Look.\n\none: A thing\ntwo: Another\nof them\n\nthree: none', 'Look.', '{"one": "A thing", "two": "Another of them"}'),
  (E'Look.\none: A thing', 'Look.', '{"one": "A thing"}'),
  (E'Note: look.\n\nErrors: 404', 'Note: look.', '{}'),
  (E'one: A thing', null, '{"one": "A thing"}')
) as v (said, description, parameters);

-- What types are in JSON
create type tests.size as enum ('small', 'it''s large');
create domain tests.word as text check (value in ('a', 'b''c', ''));
create domain tests.only as varchar check (value = 'one');
create domain tests.several as varchar check (value in ('one', 'two'));
create domain tests.pattern as text check (value ~ '^a''b');
create domain tests.positive as integer check (value > 0);
select is(app.tool_type_schema(name::regtype), schema::jsonb, name || ' in JSON')
from (values
  ('text', '{"type": "string"}'), ('varchar', '{"type": "string"}'), ('bigint', '{"type": "integer"}'), ('smallint', '{"type": "integer"}'),
  ('real', '{"type": "number"}'), ('boolean', '{"type": "boolean"}'), ('uuid', '{"type": "string", "format": "uuid"}'),
  ('timestamptz', '{"type": "string", "format": "date-time"}'), ('jsonb', '{"type": "object", "additionalProperties": true}'),
  ('uuid[]', '{"type": "array", "items": {"type": "string", "format": "uuid"}, "maxItems": 1000}'),
  ('tests.size', '{"type": "string", "enum": ["small", "it''s large"]}'), ('tests.word', '{"type": "string", "enum": ["a", "b''c", ""]}'),
  ('tests.only', '{"type": "string", "enum": ["one"]}'), ('tests.several', '{"type": "string", "enum": ["one", "two"]}'),
  ('tests.pattern', '{"type": "string"}'),
  ('tests.positive', '{"type": "integer"}'), ('tests.size[]', '{"type": "array", "items": {"type": "string", "enum": ["small", "it''s large"]}, "maxItems": 1000}'),
  ('bytea', null), ('point', null), ('timestamp', null), ('name', null), ('bytea[]', null), ('int4range', null), ('pg_catalog.pg_class', null), ('void', null)
) as v (name, schema);


-- Who chooses them

create function tests.choose(who text, bot text, body text default '{"enabled": ["request_human"]}') returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot)));
  v_told := tests.refused(format('select api.chatbot_tools_update(%L)', body));
  perform tests.become(null);
  return v_told;
end
$$;
create function tests.seen(who text, bot text) returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot)));
  v_told := tests.refused('select api.chatbot_tools_get()');
  if v_told = 'fine' then
    select string_agg(t ->> 'name', ' ') into v_told from jsonb_array_elements(api.chatbot_tools_get() -> 'data') as t where (t ->> 'isEnabled')::boolean;
  end if;
  perform tests.become(null);
  return coalesce(v_told, 'none');
end
$$;
grant execute on all functions in schema tests to public;
select is(tests.choose(who, bot), told, format('%s chooses tools of %s: %s', coalesce(who, 'nobody'), bot, told))
from (values
  ('acme.admin', 'acme.bot', 'fine'), ('acme.super_admin', 'acme.bot', 'fine'), ('acme.agent', 'acme.bot', '403 forbidden'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.member', 'acme.own', '403 forbidden'), ('acme.colleague', 'acme.own', '404 not_found'),
  ('globex.admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in'),
  ('acme.bot.pk', 'acme.bot', '401 not_signed_in')
) as v (who, bot, told);
select is(tests.seen(who, bot), told, format('%s sees of %s: %s', who, bot, told))
from (values
  ('acme.admin', 'acme.bot', 'request_human'), ('acme.agent', 'acme.bot', 'request_human'), ('acme.member', 'acme.own', 'none'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'), ('globex.agent', 'acme.bot', '404 not_found'),
  ('anon', 'acme.bot', '401 not_signed_in')
) as v (who, bot, told);
select is(tests.choose('acme.admin', 'acme.bot', body), '400 ' || code, body)
from (values
  ('{}', 'missing_field'), ('{"enabled": "x"}', 'invalid_field'), ('{"enabled": [1]}', 'invalid_field'), ('{"enabled": ["no_such"]}', 'invalid_field'),
  ('{"enabled": [], "x": 1}', 'unknown_field'), ('{"enabled": [""]}', 'invalid_field'), ('[]', 'malformed_body'), ('{"enabled": ["inspect_tool"]}', 'invalid_field')
) as v (body, code);
select is(tests.seen('acme.admin', 'acme.bot'), 'request_human', 'what was refused changes nothing');
select is(tests.choose('acme.admin', 'acme.bot', '{"enabled": ["search_knowledge", "request_human", "search_knowledge"]}'), 'fine', 'twice is once');
select is(tests.seen('acme.admin', 'acme.bot'), 'request_human search_knowledge', 'all that were named');


-- Registered by whoever owns it; used by those of one organization

create function tools.echo(words text) returns text language sql return words;
comment on function tools.echo(text) is 'Say it again.';
create function tests.register(organization text, function text, bot text default null) returns text language plpgsql as $$
declare
  v_told text;
begin
  perform set_config('app.current_organization_id', case when $1 is null then '' else tests.text($1) end, true);
  v_told := tests.refused(format('select parlance.register_tool(%L, %L)', $2, case when $3 is not null then tests.id($3) end));
  perform set_config('app.current_organization_id', '', true);
  return v_told;
end
$$;
select is(tests.register('acme', 'tools.echo(text)'), 'fine', 'a function is registered for all chatbots that there are');
select results_eq($$ select n.name from app.chatbot_tools as t join tests.notes as n on n.value = t.chatbot_id::text where t.name = 'echo' order by 1 $$,
                  $$ values ('acme.bot'), ('acme.own') $$, 'of the organization');
select ok(has_function_privilege('tool_runner', 'tools.echo(text)', 'execute'), 'tool_runner may execute it from then on');
select is(tests.register('acme', name, bot), told, format('%s: %s', name, told))
from (values ('echo', 'acme.bot', 'fine'), ('tools.echo', 'acme.bot', 'fine'), ('tools.echo(integer)', null, '404 not_found'), ('echo', 'globex.bot', '404 not_found'),
             ('echo(no_such_type)', null, '404 not_found'), ('', null, '404 not_found'), (null, null, '404 not_found')) as v (name, bot, told);
select is(tests.register(null, 'echo'), '404 not_found', 'without an organization it is for nobody');
select is(tests.choose('globex.admin', 'globex.bot', '{"enabled": ["echo"]}'), '400 invalid_field', 'another organization does not have it');
select is((select row(t.name, t.parameters)::text from app.enabled_tools(tests.id('acme'), tests.id('acme.bot'), 'echo') as t),
          row('echo', '{"type": "object", "required": ["words"], "properties": {"words": {"type": "string"}}, "additionalProperties": false}'::jsonb)::text,
          'what it takes is read from the catalog');
drop function tools.echo(text);
create function tools.echo(words text, times integer default 2) returns text language sql return repeat(words, times);
grant execute on function tools.echo(text, integer) to tool_runner;
select is((select row(t.parameters #> '{properties,times}', t.description)::text from app.enabled_tools(tests.id('acme'), tests.id('acme.bot'), 'echo') as t),
          row('{"type": "integer"}'::jsonb, 'echo'::text)::text, 'as it is now');


-- Running

update app.chatbot_instances set configuration = '{"provider": "openai", "model": "m"}' where id in (tests.id('acme.bot'), tests.id('globex.bot'));
create function tests.call(step jsonb, name text, arguments text default '{}') returns text language sql as $$
  select sidecar.call_tool($1 -> 'turn', jsonb_build_object('id', 'c1', 'name', name, 'arguments', arguments, 'round', 1)) ->> 'content'
$$;
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?') as step \gset
select is(:'step'::jsonb -> 'tools' -> 'embed', '{"search_knowledge": "query"}', 'the sidecar is told what to embed');
select is(:'step'::jsonb -> 'tools' ->> 'timeoutMs', '3000', 'and how long a tool may take');
select is((select string_agg(t #>> '{function,name}', ' ') from jsonb_array_elements(:'step'::jsonb #> '{request,tools}') as t),
          'echo request_human search_knowledge', 'the model is offered them by name');
select is(tests.call(:'step', 'echo', '{"words": "ab"}'), '{"result": "abab"}', 'one runs');
select is(tests.call(:'step', 'echo', '{"words": "ab", "times": null}'), '{"result": "abab"}', 'null leaves out what may be left out');
select is(tests.call(:'step', 'echo', '{"words": "sk-abcdefghijklmnopqrstuvwxyz0123", "times": 1}'), '{"result": "[redacted: key]"}', 'no secret is told');
select is_empty($$ select from app.tool_calls where (arguments || result) like '%sk-abc%' $$, 'nor kept');
select is(tests.ask('acme.bot.ck', 'Who won the bicycle race?', 's-2', vector => 200) ->> 'next', 'answer', 'with tools a model is asked also without sources');
select is(tests.ask('acme.bot.ck', 'Who won the bicycle race?', 's-2', vector => 200) ->> 'hold', 'true', 'and its words are held back');
select is(tests.ask('globex.bot.ck', 'Who won the bicycle race?', 's-2', vector => 200) ->> 'next', 'reply', 'without tools it is not');
update app.chatbot_instances set configuration = '{"provider": "embedded"}' where id = tests.id('acme.bot');
select is(tests.ask('acme.bot.ck', 'Who won the bicycle race?', 's-3', vector => 200) ->> 'next', 'reply', 'nor is the embedded provider');
select tests.call(tests.ask('globex.bot.ck', 'Is florbex of globex stable?', 's-4'), 'echo', '{"words": "x"}') as theirs \gset
select is(:'theirs'::text, '{"error": "There is no tool called echo"}', 'another organization''s chatbot cannot call it');


-- Who may read what was called

create function tests.calls(who text) returns bigint language plpgsql as $$
declare
  v_calls bigint;
begin
  perform tests.become(who);
  select count(*) into v_calls from api.tool_calls;
  perform tests.become(null);
  return v_calls;
end
$$;
grant execute on function tests.calls(text) to public;
select is(tests.calls(who), n::bigint, format('%s sees %s calls', who, n))
from (values ('acme.admin', 3), ('acme.agent', 3), ('acme.member', 0), ('globex.admin', 1)) as v (who, n);
-- Whom somebody vouches for
select is(app.verified_visitor(admission), visitor, coalesce(visitor, 'nobody') || ' of ' || admission)
from (values
  ('{"keyKind": "secret", "metadata": {"userId": "ann"}}'::jsonb, 'ann'), ('{"keyKind": "publishable", "metadata": {"userId": "ann"}}', null), ('{"keyKind": "secret", "metadata": {}}', null),
  ('{"keyKind": "channel", "channel": "line_oa", "metadata": {"userId": "U1"}}', 'line_oa:U1'),
  ('{"keyKind": "channel", "channel": "line_oa", "metadata": {"userId": "C0123456789abcdef0123456789abcdef"}}', null),
  ('{"keyKind": "channel", "channel": "line_oa", "metadata": {"userId": "C1", "speakerId": "U1"}}', null),
  ('{"keyKind": "channel", "channel": "api", "metadata": {"userId": "U1"}}', null)) as v (admission, visitor);

create function tests.peek(who text) returns void language plpgsql as $$
begin
  perform tests.become(who);
  perform from app.chatbot_tools;
end
$$;
grant execute on function tests.peek(text) to public;
select throws_ok(format('select tests.peek(%L)', who), '42501', null, who || ' reads no choice of tools')
from unnest(array['anon', 'authenticated', 'sidecar', 'tool_runner', 'parlance_integrator']) as who;

select * from finish();
rollback;
