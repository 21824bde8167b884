-- Chat completions: what a request may say, what becomes of it, and whose it is.

begin;
\ir support/world.sql
select plan(30);

create function tests.configure(configuration jsonb) returns void language sql as $$
  update app.chatbot_instances set configuration = '{"provider": "openai", "model": "gpt-x"}' || $1 where id = tests.id('acme.bot')
$$;
create function tests.complete(key text, body jsonb default '{}', more jsonb default '{}') returns jsonb language sql as $$
  select sidecar.admit_completion(jsonb_build_object(
    'apiKey', tests.text(key), 'host', 'parlance.example', 'address', '192.0.2.1', 'requestId', 'request-1',
    'body', '{"model": "parlance", "messages": [{"role": "user", "content": "Is florbex of acme stable?"}]}'::jsonb || body) || more)
$$;
create function tests.begun(admitted jsonb) returns jsonb language sql as $$
  select sidecar.begin_turn($1 -> 'admission', tests.vector(1))::jsonb
$$;
create function tests.asking(variadic contents text[]) returns jsonb language sql as $$
  select jsonb_build_object('messages', jsonb_agg(jsonb_build_object('role', r.role, 'content', r.content)))
  from (select case when c like 's:%' then 'system' when c like 'a:%' then 'assistant' else 'user' end as role, substr(c, 3) as content
        from unnest($1) as c) as r
$$;
select tests.configure('{}') is null as x \gset


-- Who

select is(tests.refused(format($$ select tests.complete(%L) $$, key)), said, key || ' gets ' || said)
from (values ('acme.bot.pk', '403 secret_key_required'), ('acme.bot.ck', 'fine')) as v (key, said);
select is(tests.refused($$ select sidecar.list_models('{"apiKey": "ck_wrong"}') $$), '401 invalid_key', 'a wrong key has no models');
select is(tests.refused($$ select sidecar.list_models('{}') $$), '401 missing_key', 'nor has none');
select is(sidecar.list_models(jsonb_build_object('apiKey', tests.text('acme.own.ck'))) #>> '{data,0,id}', tests.text('acme.own'), 'a key has one');
select is(tests.refused(format($$ select sidecar.list_models(jsonb_build_object('apiKey', tests.text('acme.bot.ck'), 'model', %L)) $$, m)), '404 model_not_found', 'and not ' || m)
from unnest(array[tests.text('acme.own'), tests.text('globex.bot'), 'gpt-x', '']) as m;
select is((select count(*) from unnest(array['acme', 'globex']) as o, app.find_key(tests.text(o || '.bot.ck')) as k where k.organization_id = tests.id(o)), 2::bigint, 'each key is of its organization');


-- What is kept with the turn

select tests.complete('acme.bot.ck', tests.asking('s:Be brief.', 'u:Hello', 'a:Good day.', 's:Be kind.', 'u:Is florbex of acme stable?')
                      || '{"temperature": 1.5, "max_tokens": 20, "max_completion_tokens": 30, "top_p": 0.5, "stop": "END", "presence_penalty": 0}') as admitted \gset
select is((:'admitted'::jsonb -> 'admission' -> 'parameters') - '{confidenceThreshold,escalateOnError,timeoutMs,embeddingModelId,promptLanguage,moderation,maxConversationHistory}'::text[],
  '{"temperature": 1.5, "maxTokens": 20, "sampling": {"top_p": 0.5, "stop": "END"}, "instructions": "Be brief.\n\nBe kind.",
    "history": [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Good day."}]}', 'history, instructions and sampling go with the turn');
select tests.begun(:'admitted') as step \gset
select is(jsonb_path_query_array(:'step'::jsonb, '$.request.messages[*].role'), '["system", "user", "assistant", "user"]', 'the model sees them');
select ok(position('Be brief.' in p) between 1 and position('Answer from the sources below' in p), 'instructions stand before the rules') from jsonb_extract_path_text(:'step'::jsonb, 'request', 'messages', '0', 'content') as p;
select is((:'step'::jsonb -> 'request') - '{messages,model}'::text[], '{"temperature": 1.5, "max_tokens": 20, "top_p": 0.5, "stop": "END"}', 'and is bounded by them');
select is((app.compose_request(tests.turn(:'step'), (:'step'::jsonb -> 'sources')::json))::jsonb, :'step'::jsonb -> 'request', 'composed again it is the same');
select is(tests.finish_turn(:'step'::jsonb -> 'turn', '{"text": "It is", "finishReason": "length", "usage": {"promptTokens": 1, "completionTokens": 2}}') ->> 'finishReason', 'length', 'an answer that was cut says so');
select is((tests.turn(:'step')).usage, '{"promptTokens": 1, "completionTokens": 2, "finishReason": "length"}', 'and so does its turn');
do $$ begin perform tests.become('acme.admin'); end $$;
select is((select t.parameters ?| '{history,instructions}'::text[] from api.turns as t where t.id = (:'step'::jsonb -> 'turn' ->> 'id')::uuid), false, 'what a caller brought along is in no view');
do $$ begin perform tests.become('globex.admin'); end $$;
select is_empty(format('select from api.turns where id = %L', :'step'::jsonb -> 'turn' ->> 'id'), 'another organization sees nothing of it');
do $$ begin perform tests.become(null); end $$;
select tests.configure('{"maxConversationHistory": 1, "maxTokens": 10}') is null as x \gset
select is(tests.complete('acme.bot.ck', tests.asking('u:One', 'u:Two', 'u:Three') || '{"max_tokens": 99}') -> 'admission' -> 'parameters' -> p, v::jsonb, 'the chatbot bounds ' || p)
from (values ('history', '[{"role": "user", "content": "Two"}]'), ('maxTokens', '10')) as b (p, v);
select tests.configure('{"moderation": {"blockedWords": {"words": ["cursed"], "action": "refuse"}}}') is null as x \gset
select is(tests.complete('acme.bot.ck', tests.asking('s:My cursed prompt', 'u:You cursed thing', 'a:Oh', 'u:Hello')) #>> array['admission', 'parameters', p], said, 'moderated: ' || p)
from (values ('instructions', 'My [redacted: blocked word] prompt'),
             ('history', '[{"role": "user", "content": "You [redacted: blocked word] thing"}, {"role": "assistant", "content": "Oh"}]')) as v (p, said);
select tests.configure('{}') is null as x \gset


-- Which conversation

select app.caller_session_id(tests.id('acme'), tests.id('acme.bot'), 'anna', null) as session \gset
select alike(:'session'::text, 'anna~%', 'a session is called as the caller calls it');
select is(app.caller_session_id(tests.id('acme'), tests.id('acme.bot'), 'anna', 'key-1234'), :'session'::text, 'each time');
select is((select count(distinct s) from unnest(array[
  :'session', app.caller_session_id(tests.id('acme'), tests.id('acme.own'), 'anna', null), app.caller_session_id(tests.id('acme'), tests.id('acme.bot'), 'bert', null),
  app.caller_session_id(tests.id('acme'), tests.id('acme.bot'), null, 'anna'), app.caller_session_id(tests.id('acme'), tests.id('acme.bot'), null, null),
  app.caller_session_id(tests.id('acme'), tests.id('acme.bot'), null, null)]) as s), 6::bigint, 'and never as another');
select ok(length(app.caller_session_id(tests.id('acme'), tests.id('acme.bot'), repeat('x', 255), null)) <= 255, 'a long name is a name');


-- Again

select tests.begun(tests.complete('acme.bot.ck', tests.asking('u:Is florbex of acme stable?'), '{"idempotencyKey": "key-completion"}')) as step \gset
select tests.answer(:'step') is null as x \gset
select is(tests.begun(tests.complete('acme.bot.ck', tests.asking('u:Is florbex of acme stable?') || '{"stream": true}', '{"idempotencyKey": "key-completion"}')) -> 'turn' ->> 'id', :'step'::jsonb -> 'turn' ->> 'id', 'a repeated request is the same turn, streamed or not');
select is(tests.begun(tests.complete('acme.bot.ck', body::jsonb || tests.asking(variadic said), '{"idempotencyKey": "key-completion"}')) -> 'body' ->> 'code', 'idempotency_mismatch', 'another is another: ' || body || said::text)
from (values ('{}', array['u:Hello', 'u:Is florbex of acme stable?']), ('{"temperature": 0}', array['u:Is florbex of acme stable?'])) as v (body, said);

select * from finish();
rollback;
