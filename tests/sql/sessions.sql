-- Sessions with ids that are secrets: who makes them, what they prove, and what a name does not.

begin;
\ir support/world.sql
select plan(38);

create function tests.proven(bot text, session text, token text default null) returns boolean language sql stable as $$
  select app.is_session_proven(tests.id(split_part(bot, '.', 1)), tests.id(bot), session, token)
$$;
create function tests.begin(body text default '{}') returns jsonb language sql as $$ select api.chat_session_create(body::json) $$;
create function tests.say(session text, more jsonb default '{}') returns jsonb language sql as $$
  select sidecar.admit_message(jsonb_build_object(
    'host', 'parlance.example', 'address', '192.0.2.1', 'sessionId', session, 'message', 'Hello', 'unknown', '[]'::jsonb) || more)
$$;
grant execute on all functions in schema tests to public;


-- What an id is

select app.new_session_id(tests.id('acme'), tests.id('acme.bot')) as made \gset
select alike(:'made'::text, 'cs\_%', 'an id is known by its beginning');
select is(length(:'made'), 47, 'and has a length');
select isnt(app.new_session_id(tests.id('acme'), tests.id('acme.bot')), :'made'::text, 'each is another one');
select ok(tests.proven('acme.bot', :'made'), 'it proves itself');
select ok(not tests.proven(bot, :'made'), 'but not to ' || bot) from unnest(array['acme.own', 'globex.bot', 'globex.own']) as bot;
select ok(not tests.proven('acme.bot', overlay(:'made' placing case substr(:'made', n, 1) when 'A' then 'B' else 'A' end from n for 1)), format('not with letter %s changed', n))
from unnest(array[1, 4, 25, 26, 46]) as n;
select ok(not tests.proven('acme.bot', s), 'nor is a secret: ' || left(s, 30))
from unnest(array['', 's-1', 'cs_', 'cs_' || repeat('A', 44), left(:'made', 46), :'made' || 'A', ' ' || :'made', :'made' || E'\n']) as s;
select ok(tests.proven('acme.bot', 's-1', app.session_token(tests.id('acme'), tests.id('acme.bot'), 's-1')), 'a name is proven by its token');
select ok(not tests.proven('acme.bot', 's-1', t), 'and by no other')
from unnest(array[null, '', 'st_', app.session_token(tests.id('acme'), tests.id('acme.bot'), 's-2'), app.session_token(tests.id('acme'), tests.id('acme.own'), 's-1')]) as t;


-- By whom it is begun

do $$ begin perform tests.become('anon'); end $$;
select is(tests.refused('select tests.begin()'), '401 missing_key', 'nobody without a key, where no chatbot is open');
do $$ begin perform tests.become('acme.admin'); end $$;
select is(tests.refused('select tests.begin()'), '401 missing_key', 'nor by being somebody');
do $$ begin perform tests.become(null); end $$;
insert into app.settings (name, value) values ('default_chatbot_id', to_jsonb(tests.text('acme.bot')));
do $$ begin perform tests.become('anon'); end $$;
select tests.begin('{"userId": "u-1", "metadata": {"page": "/a"}}') as opened \gset
select is(tests.answered(), '201', 'with an open one everybody may');
do $$ begin perform tests.become(null); end $$;
select is((select row(c.organization_id, c.chatbot_id, c.user_identifier, c.integration_type, c.metadata, c.language)::text from app.chatbot_conversations as c where c.id = (:'opened'::jsonb ->> 'conversationId')::uuid),
          row(tests.id('acme'), tests.id('acme.bot'), 'u-1', 'web_embed', '{"page": "/a", "userId": "u-1"}'::jsonb, null)::text, 'its conversation is there');
do $$ begin perform tests.become('globex.bot.pk', '{"origin": "https://shop.example", "host": "parlance.example"}'); end $$;
select is(tests.begin() ->> 'chatbotId', tests.text('globex.bot'), 'a key names another chatbot');
do $$ begin perform tests.become('globex.admin'); end $$;
select is(tests.begin() ->> 'chatbotId', tests.text('acme.bot'), 'a token does not');
select is(tests.refused(format('select tests.begin(%L)', body)), '400 ' || code, 'refused: ' || body)
from (values ('{"userId": 7}', 'invalid_field'), ('{"colour": 1}', 'unknown_field'), ('[]', 'malformed_body')) as v (body, code);


-- What is said in it

do $$ begin perform tests.become(null); end $$;
select is(tests.say(:'opened'::jsonb ->> 'sessionId') -> 'admission' ->> 'keyKind', 'publishable', 'without a key, it is as with the publishable one');
select is(tests.say('s-1', '{"colour": 1, "unknown": ["colour"]}') -> 'body' ->> 'hint', 'Known: language, message, metadata, sessionId, userId', 'an unknown field is told what there is');
delete from app.settings where name = 'default_chatbot_id';
select is(tests.say(:'opened'::jsonb ->> 'sessionId') -> 'body' ->> 'code', 'missing_key', 'closed again, it needs one');

select * from finish();
rollback;
