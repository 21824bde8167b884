-- Versions of prompts: that none is ever edited, which answers, how they differ, and who may write them.

begin;
\ir support/world.sql
select plan(138);

create function tests.at(who text, chatbot text, what text, resource text default null) returns text language plpgsql as $$
begin
  perform tests.become(who, jsonb_strip_nulls(jsonb_build_object('x-chatbot-id', tests.text(chatbot), 'x-resource-id', resource)));
  return tests.refused(what);
end
$$;
create function tests.told(who text, chatbot text, what text, resource text default null) returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform tests.become(who, jsonb_strip_nulls(jsonb_build_object('x-chatbot-id', tests.text(chatbot), 'x-resource-id', resource)));
  execute 'select ' || what into v_answer;
  return v_answer;
end
$$;
grant execute on function tests.at(text, text, text, text), tests.told(text, text, text, text) to public;


-- None written yet

select is(tests.told('acme.admin', 'acme.bot', 'api.prompt_get()'), jsonb_build_object('chatbotId', tests.id('acme.bot')) || '{
  "version": 0, "systemPrompt": "You are a helpful assistant of a support desk. Be brief, exact and friendly.", "labels": ["production"], "isBuiltIn": true,
  "generationMethod": null, "generationMetadata": {}, "note": null, "createdBy": null, "createdAt": null}', 'the built-in one is told, and that it is');
select is(tests.told('acme.admin', 'acme.bot', 'api.prompt_history_list()'), '{"data": [], "page": 1, "limit": 20, "total": 0}', 'there is no history');
select is(tests.at('acme.admin', 'acme.bot', 'select api.prompt_get(''staging'')'), '404 not_found', 'and nothing staged');


-- Who writes and reads

select is(tests.at(who, chatbot, 'select api.prompt_update(''{"systemPrompt": "Be brief."}'')'), expected, format('%s writes for %s', who, chatbot))
from (values
  ('acme.super_admin', 'acme.own', 'fine'), ('acme.admin', 'acme.own', 'fine'), ('acme.agent', 'acme.bot', '403 forbidden'), ('acme.member', 'acme.own', 'fine'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'),
  ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in')) as v (who, chatbot, expected);
select is(tests.at(who, chatbot, call), expected, format('%s at %s: %s', who, chatbot, call))
from (values
  ('acme.agent', 'acme.own', 'fine'), ('acme.member', 'acme.own', 'fine'), ('acme.colleague', 'acme.own', '404 not_found'),
  ('globex.admin', 'acme.own', '404 not_found'), ('anon', 'acme.own', '401 not_signed_in'), ('acme.own.ck', 'acme.own', '401 not_signed_in')
) as v (who, chatbot, expected),
  unnest(array['select api.prompt_get()', 'select api.prompt_history_list()', 'select api.prompt_diff(''1'', ''2'')']) as call;
select is(tests.at(who, chatbot, call, 'staging'), expected, format('%s at %s: %s', who, chatbot, call))
from (values
  ('acme.agent', 'acme.own', '403 forbidden'), ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.own', '404 not_found'),
  ('anon', 'acme.own', '401 not_signed_in')
) as v (who, chatbot, expected),
  unnest(array['select api.prompt_rollback(''{"version": 1}'')', 'select api.prompt_label_set(''{"version": 1}'')', 'select api.prompt_label_remove()']) as call;
select is(tests.at('acme.member', 'acme.own', call, 'staging'), 'fine', 'a member at the own one: ' || call)
from (values (1, 'select api.prompt_rollback(''{"version": 1}'')'), (2, 'select api.prompt_label_set(''{"version": 1}'')'), (3, 'select api.prompt_label_remove()')) as v (n, call)
order by n;


-- Versions and labels

do $$ begin perform tests.become(null); end $$;
create function tests.labels() returns text language plpgsql as $$
begin
  perform tests.become(null);
  return (select string_agg(label || ' ' || version, ', ' order by label) from app.prompt_labels where chatbot_id = tests.id('acme.bot'))
    || (select format('; answers %s, %s', b.prompt_version, b.current_system_prompt) from app.chatbot_instances as b where b.id = tests.id('acme.bot'));
end
$$;
grant execute on function tests.labels() to public;
select tests.told('acme.admin', 'acme.bot', 'api.prompt_update(''{"systemPrompt": "One.", "note": "The first"}'')') as one \gset
select is(:'one'::jsonb - 'createdAt', jsonb_build_object('chatbotId', tests.id('acme.bot'), 'createdBy', tests.id('acme.admin')) || '{
  "version": 1, "systemPrompt": "One.", "labels": ["production"], "isBuiltIn": false, "generationMethod": "manual", "generationMetadata": {}, "note": "The first"}',
  'a prompt is version 1, and answers');
select is(tests.labels(), 'production 1; answers 1, One.', 'the chatbot says so too');
select is(tests.told('acme.admin', 'acme.bot', 'api.prompt_update(''{"systemPrompt": "Two.", "label": "staging"}'')') #>> '{labels}', '["staging"]', 'the next is staged');
select is(tests.labels(), 'production 1, staging 2; answers 1, One.', 'and does not answer');
select is(tests.told('acme.admin', 'acme.bot', call) ->> 'version', version, call)
from (values ('api.prompt_get()', '1'), ('api.prompt_get(''production'')', '1'), ('api.prompt_get(''staging'')', '2'), ('api.prompt_get(null, ''2'')', '2'),
             ('api.prompt_get(null, ''0'')', '0')) as v (call, version);
select is(tests.told('acme.admin', 'acme.bot', 'api.prompt_get(null, ''0'')') -> 'labels', '[]', 'the built-in one answers no more');
select is(tests.told('acme.admin', 'acme.bot', 'api.prompt_label_set(''{"version": 2}'')', 'production') -> 'labels', '["production", "staging"]', 'a label moves');
select is(tests.labels(), 'production 2, staging 2; answers 2, Two.', 'and the chatbot answers with it');
select is(tests.at('acme.admin', 'acme.bot', 'select api.prompt_label_remove()', 'staging'), 'fine', 'a label goes');
select is(tests.at('acme.admin', 'acme.bot', 'select api.prompt_label_remove()', 'staging'), '404 not_found', 'once');
select is(tests.at('acme.admin', 'acme.bot', 'select api.prompt_label_remove()', 'production'), '409 label_required', 'production stays somewhere');
select is(tests.at('acme.admin', 'acme.bot', call, 'latest'), '404 not_found', 'there is no other label: ' || call)
from unnest(array['select api.prompt_label_remove()', 'select api.prompt_label_set(''{"version": 1}'')']) as call;
select is(tests.at('acme.admin', 'acme.bot', call, 'staging'), expected, call)
from (values
  ('select api.prompt_label_set(''{"version": 3}'')', '404 not_found'), ('select api.prompt_label_set(''{"version": 0}'')', '400 invalid_field'),
  ('select api.prompt_label_set(''{"version": "1"}'')', '400 invalid_field'), ('select api.prompt_label_set(''{}'')', '400 missing_field'),
  ('select api.prompt_rollback(''{"version": 3}'')', '404 not_found'), ('select api.prompt_rollback(''{"version": 1.5}'')', '400 invalid_field'),
  ('select api.prompt_rollback(''{}'')', '400 missing_field'), ('select api.prompt_rollback(''{"version": 1, "to": 2}'')', '400 unknown_field'),
  ('select api.prompt_update(''{}'')', '400 missing_field'), ('select api.prompt_update(''{"systemPrompt": ""}'')', '400 invalid_field'),
  ('select api.prompt_update(''{"systemPrompt": " \n "}'')', '400 invalid_field'), ('select api.prompt_update(''{"systemPrompt": "x", "label": "latest"}'')', '400 invalid_field'),
  ('select api.prompt_update(''{"systemPrompt": "x", "prompt": "x"}'')', '400 unknown_field'), ('select api.prompt_update(''{"systemPrompt": "x", "note": 7}'')', '400 invalid_field'),
  ('select api.prompt_get(''latest'')', '400 invalid_parameter'), ('select api.prompt_get(null, ''x'')', '400 invalid_parameter'),
  ('select api.prompt_get(null, ''-1'')', '400 invalid_parameter'), ('select api.prompt_get(''staging'', ''1'')', '400 invalid_parameter'),
  ('select api.prompt_get(null, ''9'')', '404 not_found'), ('select api.prompt_history_list(''0'')', '400 invalid_parameter'),
  ('select api.prompt_diff(''x'')', '400 invalid_parameter'), ('select api.prompt_diff(''1'', ''9'')', '404 not_found'), ('select api.prompt_diff(''9'', ''1'')', '404 not_found')
) as v (call, expected);

-- Back
select tests.become('acme.admin', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'), 'idempotency-key', 'key-0000003')) is null as x \gset
select api.prompt_rollback('{"version": 1, "note": "Two was worse"}') as back \gset
select is(:'back'::jsonb - 'createdAt', jsonb_build_object('chatbotId', tests.id('acme.bot'), 'createdBy', tests.id('acme.admin')) || '{
  "version": 3, "systemPrompt": "One.", "labels": ["production"], "isBuiltIn": false, "generationMethod": "rollback", "generationMetadata": {"from": 1},
  "note": "Two was worse"}', 'going back goes on');
select is(tests.answered(), '201', 'it makes a version');
select alike(current_setting('response.headers'), '%{"Location": "/api/v1/chatbots/' || tests.text('acme.bot') || '/prompt?version=3"}%', 'and says where');
select is(api.prompt_rollback('{"version": 1, "note": "Two was worse"}'), :'back'::jsonb, 'the same request makes no other');
select is(tests.refused('select api.prompt_rollback(''{"version": 2}'')'), '422 idempotency_mismatch', 'another needs another Idempotency-Key');
select is(tests.labels(), 'production 3; answers 3, One.', 'it answers');
select is(jsonb_path_query_array(tests.told('acme.admin', 'acme.bot', 'api.prompt_history_list()'), '$.data[*].version'), '[3, 2, 1]', 'the history begins with the newest');
select is(tests.told('acme.admin', 'acme.bot', 'api.prompt_history_list(''2'', ''2'')') #- '{data,0,createdAt}', jsonb_build_object(
  'data', jsonb_build_array(:'one'::jsonb - 'createdAt' || '{"labels": []}'), 'page', 2, 'limit', 2, 'total', 3), 'in pages, with the labels of today');
do $$ begin perform tests.become(null); end $$;
select is(app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'Made.', 'ai_generated', '{"model": "m"}'), 4, 'a draft that was accepted');
select is(tests.told('acme.admin', 'acme.bot', 'api.prompt_get()') -> 'generationMetadata', '{"model": "m"}', 'says how it came about');
do $$ begin perform tests.become(null); end $$;
select lives_ok(format('select app.check_json(%L, app.prompt_schema())', j), 'as the schema says')
from unnest(array[:'one', :'back']::jsonb[] || app.prompt_body(tests.id('acme'), tests.id('acme.bot'), 0)) as j;
select throws_ok('update app.chatbot_prompt_history set prompt_text = ''x''', '23001', null, 'nobody edits one');
select is((select string_agg(action || ' ' || coalesce(new_value ->> 'label', row_id), ', ' order by id) from app.audit_log
           where table_name = 'prompt_labels' and chatbot_id = tests.id('acme.bot')),
          'insert production, insert staging, update production, delete staging, update production, update production', 'moves of labels are in the audit log');

-- A turn keeps the version that it began with, and the answer says it
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?') as step \gset
select app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'Five.') is null as x \gset
select tests.answer(:'step') is null as x \gset
select is((tests.turn(:'step')).prompt_version, 4, 'the turn');
select is((select m.metadata -> 'promptVersion' from app.chatbot_messages as m where m.id = (tests.turn(:'step')).answer_message_id), '4', 'the message');
select is(tests.told('acme.agent', 'acme.bot', '(select to_jsonb(max(t.prompt_version)) from api.turns as t)'), '4', 'its people see it');

-- Without one the built-in prompt is sent
do $$ begin perform tests.become(null); end $$;
update app.chatbot_instances set configuration = '{"provider": "openai"}' where id = tests.id('globex.bot');
select is(tests.ask('globex.bot.ck', 'Is florbex of globex stable?') #>> '{request,messages,0,content}' like app.built_in_prompt() || '%', true, 'models are told it');

-- Who sees labels in /rest
select is(tests.told(who, 'acme.bot', '(select to_jsonb(count(*)) from api.prompt_labels)')::text, seen, who || ' sees labels')
from (values ('acme.admin', '2'), ('acme.agent', '2'), ('acme.member', '1'), ('acme.colleague', '0'), ('globex.admin', '0')) as v (who, seen);
select throws_ok(s, '42501', null, s) from unnest(array['insert into api.prompt_labels (label) values (''staging'')', 'update api.prompt_labels set version = 1', 'delete from api.prompt_labels']) as s;


-- Differences

do $$ begin perform tests.become(null); end $$;
create function tests.diff(old_text text, new_text text) returns text language sql as $$
  select coalesce(string_agg(case kind when 'equal' then ' ' when 'delete' then '-' else '+' end || line, '' order by number), '')
  from app.diff_lines(string_to_array(replace($1, ' ', E'\n'), E'\n'), string_to_array(replace($2, ' ', E'\n'), E'\n'))
$$;
-- The length of the longest common subsequence, by the definition.
create function tests.longest(old_lines text[], new_lines text[]) returns integer language plpgsql as $$
declare
  v_row integer[] := array_fill(0, array[cardinality(new_lines) + 1], array[0]);
  v_last integer[];
begin
  for i in 1..cardinality(old_lines) loop
    v_last := v_row;
    for j in 1..cardinality(new_lines) loop
      v_row[j] := case when old_lines[i] = new_lines[j] then v_last[j - 1] + 1 else greatest(v_last[j], v_row[j - 1]) end;
    end loop;
  end loop;
  return v_row[cardinality(new_lines)];
end
$$;
select is(tests.diff(o, n), expected, format('%s to %s', o, n))
from (values
  ('a', 'a', ' a'), ('a', 'b', '-a+b'), ('', 'a', '+a'), ('a', '', '-a'), ('', '', ''),
  ('a b c', 'a c', ' a-b c'), ('a c', 'a b c', ' a+b c'), ('a b c', 'a x c', ' a-b+x c'), ('a b', 'a b c d', ' a b+c+d'), ('c d', 'a b c d', '+a+b c d'),
  ('a b c d', 'c d', '-a-b c d'), ('a b c a b b a', 'c b a b a c', '-a-b c+b a b-b a+c'), ('a a a', 'a a', ' a a-a'), ('x y', 'y x', '-x y+x')
) as v (o, n, expected);
-- Whatever the texts, both can be had back from the difference, and no shorter one is overlooked.
select is_empty($$
  with texts as (
    select n, array(select chr(97 + (abs(hashint4(n * 31 + i)) % 4)) from generate_series(1, abs(hashint4(n)) % 12) as i) as old_lines,
           array(select chr(97 + (abs(hashint4(n * 57 + i)) % 4)) from generate_series(1, abs(hashint4(-n)) % 12) as i) as new_lines
    from generate_series(1, 300) as n
  )
  select t.n from texts as t
  where (select coalesce(array_agg(d.line order by d.number) filter (where d.kind <> 'insert'), '{}') <> t.old_lines
             or coalesce(array_agg(d.line order by d.number) filter (where d.kind <> 'delete'), '{}') <> t.new_lines
             or coalesce(array_agg(d.old_line order by d.number) filter (where d.kind <> 'insert'), '{}') <> array(select generate_series(1, cardinality(t.old_lines)))
             or coalesce(array_agg(d.new_line order by d.number) filter (where d.kind <> 'delete'), '{}') <> array(select generate_series(1, cardinality(t.new_lines)))
             or count(*) filter (where d.kind = 'equal') <> tests.longest(t.old_lines, t.new_lines)
         from app.diff_lines(t.old_lines, t.new_lines) as d)
$$, 'three hundred texts come back, with as many equal lines as there can be');
select is((select array_agg(distinct kind order by kind) from app.diff_lines(array(select 'a' || n from generate_series(1, 400) as n),
                                                                            array(select 'b' || n from generate_series(1, 400) as n))),
          '{delete,insert}', 'texts with nothing in common replace each other');
select is((select string_agg(distinct kind, ' ') from app.diff_lines(array_fill(''::text, array[30000]) || 'x'::text || array_fill(''::text, array[29000]),
                                                                     'y'::text || array_fill(''::text, array[100]) || 'z'::text || array_fill(''::text, array[58000]))
           where old_line between 2 and 1000),
          'delete', 'so do long texts, between their first and last changes');
select is(app.diff_texts(E'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl', E'a\nb\nX\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm', 'version 1', 'version 2'), jsonb_build_object(
  'unified', E'--- version 1\n+++ version 2\n@@ -1,6 +1,6 @@\n a\n b\n-c\n+X\n d\n e\n f\n@@ -10,3 +10,4 @@\n j\n k\n l\n+m\n',
  'changes', '[{"type": "equal", "lines": ["a", "b"]}, {"type": "delete", "lines": ["c"]}, {"type": "insert", "lines": ["X"]},
               {"type": "equal", "lines": ["d", "e", "f", "g", "h", "i", "j", "k", "l"]}, {"type": "insert", "lines": ["m"]}]'::jsonb), 'in both forms');
select is(app.diff_texts('a', 'b', 'o', 'n') ->> 'unified', E'--- o\n+++ n\n@@ -1,1 +1,1 @@\n-a\n+b\n', 'of one line');
select is(app.diff_texts(E'a\nb', E'a\nb', 'o', 'n'), '{"unified": "", "changes": [{"type": "equal", "lines": ["a", "b"]}]}', 'of nothing');
select is(tests.told('acme.admin', 'acme.bot', call) - 'changes', expected::jsonb, call)
from (values
  ('api.prompt_diff(''1'', ''2'')', '{"from": 1, "to": 2, "unified": "--- version 1\n+++ version 2\n@@ -1,1 +1,1 @@\n-One.\n+Two.\n"}'),
  ('api.prompt_diff(''1'', ''3'')', '{"from": 1, "to": 3, "unified": ""}'),
  ('api.prompt_diff(p_to => ''2'')', '{"from": 1, "to": 2, "unified": "--- version 1\n+++ version 2\n@@ -1,1 +1,1 @@\n-One.\n+Two.\n"}'),
  ('api.prompt_diff()', '{"from": 4, "to": 5, "unified": "--- version 4\n+++ version 5\n@@ -1,1 +1,1 @@\n-Made.\n+Five.\n"}')) as v (call, expected);
select is(tests.told('acme.admin', 'acme.bot', 'api.prompt_diff(''0'', ''1'')') -> 'from', '0', 'the built-in one too');
select tests.told('acme.admin', 'acme.bot', 'api.prompt_diff()') as diff \gset
do $$ begin perform tests.become(null); end $$;
select lives_ok(format('select app.check_json(%L, app.prompt_diff_schema())', :'diff'), 'as its schema says');

select * from finish();
rollback;
