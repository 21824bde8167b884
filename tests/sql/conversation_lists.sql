-- Who reads conversations, in lists, in full, as a file and in an admin panel.

begin;
\ir support/world.sql
select plan(98);

create function tests.get(who text, call text, resource text default null, chatbot text default 'acme.bot') returns jsonb language plpgsql as $$
declare
  v_answer text;
begin
  perform tests.become(who, jsonb_strip_nulls(jsonb_build_object('x-resource-id', resource, 'x-chatbot-id', tests.text(chatbot))));
  execute 'select ' || call into v_answer;
  perform tests.become(null);
  return v_answer::jsonb;
end
$$;
create function tests.refused_get(who text, call text, resource text default null, chatbot text default 'acme.bot') returns text language plpgsql as $$
declare
  v_refused text;
begin
  v_refused := tests.refused(format('select tests.get(%L, %L, %L, %L)', who, call, resource, chatbot));
  perform tests.become(null);
  return v_refused;
end
$$;
create function tests.sessions(answer jsonb) returns text language sql as $$
  select string_agg(c.value ->> 'sessionId', ' ' order by c.ordinality) from jsonb_array_elements(answer -> 'data') with ordinality as c
$$;
create function tests.talk(session text, bot text default 'acme.bot', message text default 'Is florbex of acme stable?', more jsonb default '{}') returns text language plpgsql as $$
declare
  v_step jsonb := tests.ask(bot || '.ck', message, session, more);
begin
  if v_step ->> 'next' = 'answer' then
    perform tests.answer(v_step);
  end if;
  return tests.note(session, v_step -> 'turn' ->> 'conversationId');
end
$$;
select tests.talk('a') is null as x, tests.talk('b', 'acme.bot', 'Urgent: is florbex of acme stable?') is null as y, tests.talk('own', 'acme.own') is null as z,
       tests.talk('theirs', 'globex.bot', 'Urgent: is florbex of globex stable?') is null as t, tests.talk('mine', 'acme.own', 'Urgent: is florbex of acme stable?') is null as m \gset
-- In one transaction, time does not go on by itself.
update app.chatbot_conversations set last_activity_at = now() + interval '1 second' where session_id = 'b';

-- By person
select is(tests.refused_get(who, 'api.conversation_list()', null, bot), refused, format('%s lists those of %s: %s', who, bot, refused))
from (values ('acme.super_admin', 'acme.bot', 'fine'), ('acme.agent', 'acme.own', 'fine'), ('acme.member', 'acme.own', 'fine'), ('acme.member', 'acme.bot', '404 not_found'),
             ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in'),
             ('acme.bot.ck', 'acme.bot', '401 not_signed_in'), ('stranger', 'acme.bot', '401 session_revoked')) as v (who, bot, refused);
select is(tests.refused_get(who, 'api.conversation_get()', tests.text(session), bot), refused, format('%s reads %s: %s', who, session, refused))
from (values ('acme.admin', 'acme.bot', 'a', 'fine'), ('acme.member', 'acme.own', 'own', 'fine'), ('acme.member', 'acme.own', 'a', '404 not_found'), ('acme.admin', 'acme.own', 'a', '404 not_found'),
             ('globex.admin', 'globex.bot', 'a', '404 not_found'), ('globex.admin', 'acme.bot', 'a', '404 not_found'), ('anon', 'acme.bot', 'a', '401 not_signed_in')) as v (who, bot, session, refused);
select is(tests.sessions(tests.get(who, 'api.conversation_queue()')), seen, who || ' has before him: ' || coalesce(seen, 'nothing'))
from (values ('acme.admin', 'b mine'), ('acme.agent', 'b mine'), ('acme.member', 'mine'), ('acme.colleague', null), ('globex.agent', 'theirs'), ('globex.member', null)) as v (who, seen);
select is(tests.refused_get('anon', 'api.conversation_queue()'), '401 not_signed_in', 'nobody has anything');
select is(tests.refused_get(who, 'convert_from(api.conversation_export(), ''utf8'')', tests.text(session)), refused, format('%s exports %s: %s', who, session, refused))
from (values ('acme.agent', 'a', 'fine'), ('acme.member', 'own', 'fine'), ('acme.member', 'a', '404 not_found'), ('acme.colleague', 'own', '404 not_found'),
             ('globex.super_admin', 'a', '404 not_found'), ('anon', 'a', '401 not_signed_in'), ('acme.bot.pk', 'a', '401 not_signed_in')) as v (who, session, refused);
select is(tests.refused_get(who, call, tests.text('a')), refused, format('%s, %s: %s', who, call, refused))
from unnest('{api.admin_conversation_list(),api.admin_conversation_get(),api.admin_message_list(),api.admin_stats()}'::text[]) as call,
     (values ('acme.agent', 'fine'), ('acme.member', '403 forbidden'), ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in')) as v (who, refused);
select is(tests.refused_get('globex.admin', call, tests.text('a')), '404 not_found', 'not another organization''s: ' || call)
from unnest(array['api.admin_conversation_get()', 'api.admin_message_list()', 'api.admin_conversation_close(''{}'')', 'api.admin_message_mark_human(''{}'')']) as call;
select is((tests.get(who, 'api.admin_stats()') -> 'stats' ->> 'total_conversations', tests.get(who, 'api.admin_conversation_list()') ->> 'count')::text, seen, who || ' counts so many')
from (values ('acme.agent', '(4,4)'), ('globex.admin', '(1,1)')) as v (who, seen);

-- In what order, and which
select is(tests.sessions(tests.get('acme.agent', 'api.conversation_list()')), 'b a', 'the last that was spoken in comes first');
select app.end_conversation(tests.id('acme'), tests.id('b')) is null as x \gset
select tests.talk('c') is null as x, tests.talk('d', 'acme.bot', 'Hello', '{"channel": "line_oa"}') is null as y \gset
select app.end_conversation(tests.id('acme'), tests.id('c')) is null as x \gset
update app.chatbot_conversations set ended_at = now() - interval '1 day' where session_id = 'c';
select is(tests.sessions(tests.get('acme.agent', 'api.conversation_list()')), 'd a b c', 'then what is closed, the last first');
select is(tests.sessions(tests.get('acme.agent', format('api.conversation_list(p_limit => ''2'', p_page => %L)', page))), seen, format('page %s: %s', page, coalesce(seen, 'nothing')))
from (values ('1', 'd a'), ('2', 'b c'), ('3', null), ('1000000', null)) as v (page, seen);
select is(tests.sessions(tests.get('acme.agent', format('api.conversation_list(%s)', filter))), seen, format('%s: %s', filter, coalesce(seen, 'nothing')))
from (values ('p_status => ''closed''', 'b c'), ('p_channel => ''line_oa''', 'd'), ('p_requires_human => ''false''', 'd a b c'), ('p_assigned_to => ''me''', null),
             ('p_search => ''URGENT''', 'b'), ('p_search => ''%''', null), ('p_search => ''is so''', 'a b c'), ('p_from => ''2100-01-01''', null), ('p_to => ''2100-01-01''', 'd a b c')) as v (filter, seen);
select is(tests.refused_get('acme.agent', format('api.conversation_list(%s)', filter)), '400 invalid_parameter', filter)
from unnest(array['p_status => ''open''', 'p_channel => ''fax''', 'p_from => ''now''', 'p_requires_human => ''1''', 'p_assigned_to => ''you''', 'p_page => ''0''', 'p_limit => ''101''']) as filter;
-- The search looks into the newest 10,000.
insert into app.chatbot_conversations (organization_id, chatbot_id, session_id, integration_type, user_identifier)
select tests.id('acme'), tests.id('acme.own'), 'many ' || n, 'api', 'visitor ' || n from generate_series(1, 10000) as n;
select is(tests.get('acme.agent', 'api.conversation_list(p_search => ''visitor'')', null, 'acme.own') ->> 'total', '10000', 'many are found');
select is(tests.get('acme.agent', 'api.conversation_list(p_search => ''florbex'')', null, 'acme.own') ->> 'total', '0', 'what is older is not looked into');
select is(tests.get('acme.agent', 'api.conversation_list(p_search => ''florbex'', p_status => ''waiting'')', null, 'acme.own') ->> 'total', '1', 'unless the other filters leave it');

-- What a reviewer took out is nowhere.
update app.chatbot_messages set removed_at = now() where conversation_id = tests.id('a') and role = 'user';
select is(tests.get('acme.agent', 'api.conversation_get()', tests.text('a')) -> 'messages' -> 0 ->> 'sender', 'bot', 'not in the conversation');
select is(tests.get('acme.agent', 'api.conversation_list(p_status => ''bot'')') -> 'data' -> 1 ->> 'messageCount', '1', 'nor counted');
select is(tests.sessions(tests.get('acme.agent', 'api.conversation_list(p_search => ''florbex'')')), 'b c', 'nor found');
select unalike(tests.get('acme.agent', format('to_jsonb(convert_from(api.conversation_export(%L), ''utf8''))', format), tests.text('a'))::text, '%Is florbex%', 'nor exported as ' || format)
from unnest('{json,csv,md}'::text[]) as format;

-- Files
select is(app.csv_cell(value), cell, coalesce(value, 'null') || ' as a cell')
from (values ('plain', 'plain'), ('say "hi"', '"say ""hi"""'), ('a,b', '"a,b"'), (null, ''), ('=1+1', '"''=1+1"'), ('+1', '"''+1"'), ('-1', '"''-1"'), ('@x', '"''@x"'), ('  =1', '"''  =1"'),
             ('1-1', '1-1'), ('', '')) as v (value, cell);
select is(app.csv_cell(value), '"''' || value || '"', format('what begins with %s', ascii(value))) from unnest(array[E'\tx', E'\rx', E'\nx']) as value;
select is(app.csv_line('a', null, 'b'), E'a,,b\r\n', 'a line of cells');

select * from finish();
rollback;
