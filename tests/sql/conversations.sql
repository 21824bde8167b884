-- Conversations: opening, going on, timing out, remembering, reading back.

begin;
\ir support/world.sql
select plan(68);

create function tests.open(session text, bot text default 'acme.bot', minutes integer default 30, out id uuid, out status text, out is_new boolean)
  language sql as $$
  select * from app.open_conversation(tests.id(split_part($2, '.', 1)), tests.id($2), $1, 'web_embed', 'visitor', 'en', '{"page": "/"}', $3)
$$;
create function tests.age(conversation uuid, age interval) returns void language sql as $$
  update app.chatbot_conversations set last_activity_at = now() - $2 where id = $1
$$;


-- Opening

select id as first from tests.open('s-1') \gset
select results_eq(format('select session_id::text, integration_type::text, user_identifier::text, language, status::text, requires_human, metadata::jsonb from app.chatbot_conversations where id = %L', :'first'),
                  $$ values ('s-1', 'web_embed', 'visitor', 'en', 'bot', false, '{"page": "/"}'::jsonb) $$, 'a session begins a conversation');
select results_eq($$ select * from tests.open('s-1') $$, format($$ values (%L::uuid, 'bot', false) $$, :'first'), 'and goes on with it');
select ok((select is_new from tests.open('s-2')), 'another session begins another');
select ok((select is_new from tests.open('s-1', 'acme.own')), 'and so does the same name with another chatbot');
select ok((select is_new from tests.open('s-1', 'globex.bot')), 'or in another organization');
select throws_ok(format('insert into app.chatbot_conversations (organization_id, chatbot_id, session_id, integration_type) values (tests.id(''acme''), tests.id(''acme.bot''), ''s-1'', ''api'')'),
                 '23505', null, 'two of one session are never open');
select throws_ok($$ insert into app.chatbot_conversations (organization_id, chatbot_id, session_id, integration_type)
                    values (tests.id('globex'), tests.id('acme.bot'), 's-9', 'api') $$, '23503', null, 'nor one with another organization''s chatbot');

select tests.age(:'first', '29 minutes') is null as x \gset
select is((select id from tests.open('s-1')), :'first'::uuid, 'after 29 minutes it goes on');
select tests.age(:'first', '31 minutes') is null as x \gset
select id as second, is_new as second_new from tests.open('s-1') \gset
select isnt(:'second'::uuid, :'first'::uuid, 'after 31 it is another');
select ok(:'second_new'::boolean, 'a new one');
select results_eq(format('select status::text, ended_at is not null from app.chatbot_conversations where id = %L', :'first'),
                  $$ values ('closed', true) $$, 'and the old one is closed');
update app.chatbot_conversations set status = 'human' where id = :'second';
select tests.age(:'second', '3 days') is null as x \gset
select results_eq($$ select * from tests.open('s-1') $$, format($$ values (%L::uuid, 'human', false) $$, :'second'), 'one that a person has waits for the person');
update app.chatbot_conversations set status = 'closed', ended_at = now() where id = :'second';
select ok((select is_new from tests.open('s-1')), 'one that was closed stays closed');
select throws_ok(format('update app.chatbot_conversations set status = ''closed'' where id = %L', (select id from tests.open('s-1'))), '23514', null,
                 'a closed one has an end');


-- Timing out

delete from app.chatbot_conversations;
update app.chatbot_instances set configuration = '{"sessionTimeoutMinutes": 5}' where id = tests.id('acme.own');
do $$
declare
  v_case record;
  v_id   uuid;
begin
  for v_case in select * from (values
    ('fresh', 'acme.bot', '29 minutes', 'bot'), ('idle', 'acme.bot', '31 minutes', 'bot'),
    ('short', 'acme.own', '6 minutes', 'bot'), ('talking', 'acme.own', '4 minutes', 'bot'),
    ('waiting', 'acme.bot', '3 days', 'waiting'), ('human', 'acme.bot', '3 days', 'human'),
    ('busy', 'acme.bot', '31 minutes', 'bot'), ('theirs', 'globex.bot', '31 minutes', 'bot')
  ) as c (session, bot, age, status) loop
    v_id := (tests.open(v_case.session, v_case.bot)).id;
    update app.chatbot_conversations set status = v_case.status where id = v_id;
    perform tests.age(v_id, v_case.age::interval);
    if v_case.session = 'busy' then
      insert into app.turns (organization_id, conversation_id, chatbot_id, user_message_id, question, language, provider)
      values (tests.id('acme'), v_id, tests.id('acme.bot'), app.uuid_v7(), 'q', 'en', 'embedded');
    end if;
  end loop;
end
$$;
select is(app.close_idle_conversations(1), 1, 'so many at a time');
select is(app.close_idle_conversations(), 2, 'then the others');
select is((select string_agg(session_id, ' ' order by session_id) from app.chatbot_conversations where status = 'closed'),
          'idle short theirs', 'silent ones are closed, after the time of their chatbot');
select is((select string_agg(session_id, ' ' order by session_id) from app.chatbot_conversations where status <> 'closed'),
          'busy fresh human talking waiting', 'those with a person, or an answer on its way, are not');


-- Sessions and their tokens

select matches(app.session_token(tests.id('acme'), tests.id('acme.bot'), 's'), '^st_[A-Za-z0-9_-]{43}$', 'a session has a token');
select is(app.session_token(tests.id('acme'), tests.id('acme.bot'), 's'), app.session_token(tests.id('acme'), tests.id('acme.bot'), 's'), 'always the same');
select is((select count(distinct app.session_token(o, b, s)) from unnest(array[tests.id('acme'), tests.id('globex')]) as o,
             unnest(array[tests.id('acme.bot'), tests.id('acme.own')]) as b, unnest(array['s', 's ', 'S', '']) as s), 16::bigint,
          'another one for each organization, chatbot and session');


-- By SQL

do $$ begin perform tests.become('parlance_integrator'); end $$;
select set_config('app.current_organization_id', tests.text('acme'), true) is null as x \gset
select parlance.create_chatbot_conversation(tests.id('acme.bot'), 'sql-1', 'line_oa', 'U123', '{"a": 1}') as made \gset
select is(parlance.create_chatbot_conversation(tests.id('acme.bot'), 'sql-1', 'line_oa'), :'made'::uuid, 'an integrator opens a conversation, once');
select throws_ok($$ select parlance.create_chatbot_conversation(tests.id('acme.bot'), 'sql-2', 'fax') $$, '23514', null, 'through a channel that there is');
select is(tests.refused($$ select parlance.create_chatbot_conversation(tests.id('globex.bot'), 'sql-1', 'api') $$), '404 not_found', 'with a chatbot of the own organization');
select lives_ok(format($$ select parlance.update_conversation_context(%L, 'colour', '"red"') $$, :'made'), 'a conversation remembers');
select lives_ok(format($$ select parlance.update_conversation_context(%L, 'colour', '"blue"', 5) $$, :'made'), 'the last word counts');
select lives_ok(format($$ select parlance.update_conversation_context(%L, 'name', '"Ada"', null) $$, :'made'), 'some of it for good');
select throws_ok('select from app.conversation_context', '42501', null, 'tables are closed to integrators');
select set_config('app.current_organization_id', tests.text('globex'), true) is null as x \gset
select is(tests.refused(format($$ select parlance.update_conversation_context(%L, 'colour', '"red"') $$, :'made')), '404 not_found', 'another organization''s conversation is not there');
do $$ begin perform tests.become(null); end $$;
select results_eq(format('select context_key, context_value, (expires_at - now())::text from app.conversation_context where conversation_id = %L order by 1', :'made'),
                  $$ values ('colour', '"blue"'::jsonb, '00:05:00'), ('name', '"Ada"', null) $$, 'as it was told');
update app.conversation_context set expires_at = now() - interval '1 second' where context_key = 'colour';
select app.sweep() is null as x \gset
select is((select string_agg(context_key, ' ') from app.conversation_context), 'name', 'what is over is swept away');


-- A visitor reads back

delete from app.chatbot_conversations;
select tests.ask('acme.bot.pk', 'Is florbex of acme stable?', 's-1') as step \gset
select tests.answer(:'step') as done \gset
select :'done'::jsonb -> 'turn' ->> 'sessionToken' as token \gset
select tests.answer(tests.ask('acme.bot.pk', 'Somebody else''s question', 's-2')) is null as x \gset
insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role, sender_type, content)
select organization_id, id, chatbot_id, 'assistant', 'human', 'I am a person.' from app.chatbot_conversations where session_id = 's-1';

create function tests.history(key text, session text, token text default null, bot text default null) returns jsonb language plpgsql as $$
begin
  perform tests.become(key, jsonb_strip_nulls(jsonb_build_object(
    'x-chatbot-id', tests.text(coalesce(bot, regexp_replace(key, '\.[cp]k$', ''))), 'x-session-token', token)));
  return coalesce(tests.refusal(format('select api.chat_history(%L)', session)), api.chat_history(session));
end
$$;
grant execute on function tests.history(text, text, text, text) to public;

select is((select string_agg(m ->> 'role' || ': ' || (m ->> 'content'), ' / ' order by n)
           from jsonb_array_elements(tests.history('acme.bot.pk', 's-1', :'token') -> 'messages') with ordinality as x (m, n)),
          'user: Is florbex of acme stable? / assistant: It is so. [1] / agent: I am a person.', 'with the session''s token, all that was said in it');
select is(tests.history('acme.bot.pk', 's-1', :'token') - 'messages', jsonb_build_object('chatbotId', tests.id('acme.bot'), 'sessionId', 's-1',
  'conversationId', :'done'::jsonb -> 'turn' -> 'conversationId'), 'and where');
select is((select array_agg(k order by k) from jsonb_object_keys(tests.history('acme.bot.pk', 's-1', :'token') -> 'messages' -> 1) as k),
          '{content,createdAt,id,outcome,role,sources}'::text[], 'each with its facts');
select is(tests.history('acme.bot.pk', 's-1', :'token') -> 'messages' -> 1 -> 'sources' -> 0 ->> 'documentId', tests.text('acme.document'), 'an answer with its sources');
select is(tests.history(key, session, token, bot) ->> 'code', expected, what)
from (values
  ('acme.bot.pk', 's-1', null, null, 'session_token_required', 'a session''s name is no secret'),
  ('acme.bot.pk', 's-1', 'st_x', null, 'session_token_required', 'a wrong token is none'),
  ('acme.bot.pk', 's-2', :'token', null, 'session_token_required', 'nor is another session''s'),
  ('acme.own.pk', 's-1', :'token', null, 'session_token_required', 'nor is it good for another chatbot'),
  ('globex.bot.pk', 's-1', :'token', null, 'session_token_required', 'nor for another organization''s'),
  ('acme.own.ck', 's-1', null, 'acme.bot', 'wrong_chatbot', 'a key is of one chatbot'),
  ('acme.admin', 's-1', null, 'acme.bot', 'missing_key', 'a user is no visitor'),
  ('anon', 's-1', null, 'acme.bot', 'missing_key', 'nobody reads nothing'),
  ('acme.bot.pk', '', :'token', null, 'missing_field', 'which session?')
) as v (key, session, token, bot, expected, what);
select is(jsonb_array_length(tests.history('acme.bot.ck', 's-1') -> 'messages'), 3, 'a server''s key needs no token');
select is(tests.history('acme.bot.ck', 's-none') -> 'messages', '[]', 'a session that never was is empty');
select is(tests.history('globex.bot.ck', 's-1') -> 'messages', '[]', 'another organization''s session of that name is another');

do $$ begin perform tests.become(null); end $$;
update app.documents set deleted_at = now() where id = tests.id('acme.document');
select alike(tests.history('acme.bot.ck', 's-1') -> 'messages' -> 1 -> 'sources' -> 0 ->> 'content',
             '%Florbex of acme is stable from pH 3 to pH 7.%', 'an answer''s source is as it was cited, though its document is gone');
do $$ begin perform tests.become(null); end $$;
update app.chatbot_conversations set status = 'closed', ended_at = now() where session_id = 's-1';
select tests.ask('acme.bot.ck', 'Again?', 's-1') is null as x \gset
select is(jsonb_array_length(tests.history('acme.bot.ck', 's-1') -> 'messages') >= 4, true, 'a session''s conversations are one history');
do $$ begin perform tests.become(null); end $$;
insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role, sender_type, content)
select organization_id, id, chatbot_id, 'user', 'user', 'message ' || n from app.chatbot_conversations, generate_series(1, 250) as n
where session_id = 's-1' and ended_at is null;
select is(jsonb_array_length(tests.history('acme.bot.ck', 's-1') -> 'messages'), 200, 'of which the last 200 messages are shown');
select is(tests.history('acme.bot.ck', 's-1') -> 'messages' -> 199 ->> 'content', 'message 250', 'the last one last');


-- Who sees which

do $$ begin perform tests.become(null); end $$;
create function tests.sessions(who text) returns text language plpgsql as $$
declare
  v_sessions text;
begin
  perform tests.become(who);
  select string_agg(distinct c.session_id, ' ' order by c.session_id) into v_sessions
  from api.conversations as c join api.messages as m on m.conversation_id = c.id;
  return v_sessions;
exception when insufficient_privilege then
  return 'denied';
end
$$;
grant execute on function tests.sessions(text) to public;
do $$ begin perform tests.become(null); perform tests.ask('acme.own.ck', 'Mine?', 's-own'), tests.ask('globex.bot.ck', 'Theirs?', 's-theirs'); end $$;
select is(tests.sessions(who), seen, who || ' sees these conversations')
from (values
  ('acme.super_admin', 's-1 s-2 s-own'), ('acme.admin', 's-1 s-2 s-own'), ('acme.agent', 's-1 s-2 s-own'), ('acme.member', 's-own'), ('acme.colleague', null),
  ('globex.admin', 's-theirs'), ('globex.member', null), ('anon', 'denied'), ('acme.bot.ck', 'denied'), ('acme.bot.pk', 'denied'),
  ('sidecar', 'denied'), ('tool_runner', 'denied')
) as v (who, seen);
do $$ begin perform tests.become('acme.admin'); end $$;
select throws_ok(s, '42501', null, 'functions write, nobody else: ' || s)
from unnest(array['update api.messages set metadata = ''{}''', 'delete from api.messages', 'delete from api.conversations',
                  'insert into app.chatbot_messages (content) values (''x'')', 'select from app.conversation_context']) as s;

select * from finish();
rollback;
