-- The queue of flagged messages: who sees it, what a decision does, and what it undoes.

begin;
\ir support/world.sql
select plan(68);

create function tests.flag(step jsonb, role text default 'user') returns uuid language sql stable as $$
  select f.id from app.flagged_messages as f join app.chatbot_messages as m on m.id = f.message_id
  where f.conversation_id = ($1 -> 'turn' ->> 'conversationId')::uuid and m.role = $2
  order by f.id limit 1
$$;
create function tests.review(who text, flag uuid, body jsonb) returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform tests.become(who, jsonb_build_object('x-resource-id', flag));
  v_answer := api.flagged_message_review(body::json);
  perform tests.become(null);
  return v_answer;
end
$$;
create function tests.refused_review(who text, flag uuid, body jsonb) returns text language plpgsql as $$
declare
  v_refused text;
begin
  perform tests.become(who, jsonb_build_object('x-resource-id', flag));
  v_refused := tests.refused(format('select api.flagged_message_review(%L)', body));
  perform tests.become(null);
  return v_refused;
end
$$;
create function tests.queue(who text, query text default '') returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform tests.become(who);
  execute format('select api.flagged_message_list(%s)', query) into v_answer;
  perform tests.become(null);
  return v_answer;
end
$$;
create function tests.history(session text) returns text language plpgsql as $$
declare
  v_said text;
begin
  perform tests.become('acme.bot.ck', jsonb_build_object('x-chatbot-id', tests.id('acme.bot')));
  select string_agg(m ->> 'content', ' / ') into v_said
  from jsonb_array_elements(api.chat_history(session) -> 'messages') as m;
  perform tests.become(null);
  return v_said;
end
$$;
create function tests.sees(who text, statement text) returns bigint language plpgsql as $$
declare
  v_count bigint;
begin
  perform tests.become(who);
  execute format('select count(*) from (%s) as x', statement) into v_count;
  perform tests.become(null);
  return v_count;
exception when insufficient_privilege then
  perform tests.become(null);
  return null;
end
$$;

update app.chatbot_instances set configuration = '{"provider": "openai", "moderation": {
  "blockedWords": {"words": ["cursed", "damned"], "action": "flag", "answers": "flag"},
  "patterns": [{"name": "acid", "pattern": "acid", "action": "flag"}]}}' where name in ('acme''s helper', 'globex''s helper', 'acme''s own');
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-1') as clean \gset
select tests.answer(:'clean', 'Yes. [1]') is null as x \gset
select tests.ask('acme.bot.ck', 'Is florbex of acme stable in acid, cursed thing?', 's-1') as step \gset
select tests.answer(:'step', 'It is damned stable. [1]') is null as x \gset
select tests.ask('globex.bot.ck', 'Is florbex of globex stable in acid?', 's-1') as theirs \gset
select tests.ask('acme.own.ck', 'Is florbex of acme stable in acid?', 's-1') as own \gset


-- The list

select tests.queue('acme.agent') as queue \gset
select is((:'queue'::jsonb) - 'data', '{"page": 1, "limit": 20, "total": 4}', 'a queue has pages');
select is((select string_agg((f ->> 'rule') || ': ' || (f -> 'message' ->> 'content'), ' / ' order by n) from jsonb_array_elements(:'queue'::jsonb -> 'data') with ordinality as x (f, n)),
          'patterns:acid: Is florbex of acme stable in acid? / blockedWords: It is damned stable. [1] / patterns:acid: Is florbex of acme stable in acid, cursed thing? / blockedWords: Is florbex of acme stable in acid, cursed thing?',
          'newest first, with what was said');
select is((:'queue'::jsonb -> 'data' -> 3) - '{id,message,createdAt,conversation}'::text[], jsonb_build_object(
  'flagType', 'inappropriate', 'rule', 'blockedWords', 'action', 'flag', 'confidenceScore', 1, 'flaggedBy', 'automated', 'reviewed', false, 'reviewedBy', null,
  'reviewDecision', null, 'reviewNote', null, 'reviewedAt', null, 'chatbot', jsonb_build_object('id', tests.id('acme.bot'), 'name', 'acme''s helper')), 'and by which rule of which chatbot');
select is((:'queue'::jsonb -> 'data' -> 3 -> 'conversation') - 'id', '{"status": "bot", "userIdentifier": "s-1", "integrationType": "api"}', 'and where');
select is(app.check_json(f, app.flagged_message_schema())::text, '', 'as its schema says') from jsonb_array_elements(:'queue'::jsonb -> 'data') as f;
select is(tests.queue('acme.admin', query) -> 'total', total::text::jsonb, 'total of ' || query)
from (values ('p_reviewed => ''false''', 4), ('p_reviewed => ''true''', 0), ('p_flag_type => ''inappropriate''', 4), ('p_flag_type => ''spam''', 0),
             (format('p_chatbot_id => %L', tests.id('acme.own')), 1), (format('p_chatbot_id => %L', tests.id('globex.bot')), 0), ('p_limit => ''1'', p_page => ''2''', 4)) as v (query, total);
select is(jsonb_array_length(tests.queue('acme.admin', 'p_limit => ''3'', p_page => ''2''') -> 'data'), 1, 'the second page has the rest');
do $$ begin perform tests.become('acme.admin'); end $$;
select is(tests.refused(format('select api.flagged_message_list(%s)', query)), '400 invalid_parameter', 'refused: ' || query)
from unnest(array['p_reviewed => ''maybe''', 'p_flag_type => ''odd''', 'p_chatbot_id => ''7''', 'p_page => ''0''', 'p_limit => ''101''']) as query;
do $$ begin perform tests.become(null); end $$;


-- Who

select is(tests.queue('globex.agent') -> 'total', '1', 'another organization sees its own');
do $$ begin perform tests.become('acme.member'); end $$;
select is(tests.refused('select api.flagged_message_list()'), '403 forbidden', 'a member reviews nothing, not even of the own chatbot');
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refused('select api.flagged_message_list()'), '401 not_signed_in', 'nor does anybody');
do $$ begin perform tests.become('acme.bot.ck'); end $$;
select is(tests.refused('select api.flagged_message_list()'), '401 not_signed_in', 'nor a key');
do $$ begin perform tests.become(null); end $$;
select is(tests.refused_review(who, tests.flag(:'step'), '{"decision": "approved"}'), answer, who || ' deciding')
from (values ('acme.member', '403 forbidden'), ('acme.colleague', '403 forbidden'), ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in'), ('globex.admin', '404 not_found'),
             ('globex.agent', '404 not_found')) as v (who, answer);
select is(tests.refused_review('acme.agent', app.uuid_v7(), '{"decision": "approved"}'), '404 not_found', 'what there is not');
select is(tests.refused_review('acme.agent', tests.flag(:'step'), body), answer, 'refused: ' || body::text)
from (values ('{}'::jsonb, '400 missing_field'), ('{"decision": "burned"}', '400 invalid_field'), ('{"decision": null}', '400 invalid_field'), ('{"decision": "approved", "x": 1}', '400 unknown_field'),
             ('{"decision": "approved", "note": 7}', '400 invalid_field')) as v (body, answer);
select is(tests.sees(who, 'select from api.flagged_messages'), n::bigint, who || ' sees so many flags')
from (values ('acme.super_admin', 4), ('acme.admin', 4), ('acme.agent', 4), ('acme.member', 0), ('acme.colleague', 0), ('globex.admin', 1), ('anon', null), ('acme.bot.ck', null), ('sidecar', null)) as v (who, n);


-- Decisions

select tests.review('acme.agent', tests.flag(:'step'), '{"decision": "approved", "note": "Only angry"}') as reviewed \gset
select is((select jsonb_object_agg(k, :'reviewed'::jsonb -> k) from unnest(array['reviewed', 'reviewDecision', 'reviewNote', 'reviewedBy']) as k),
          jsonb_build_object('reviewed', true, 'reviewDecision', 'approved', 'reviewNote', 'Only angry', 'reviewedBy', tests.id('acme.agent')), 'who decided what is kept');
select is(tests.queue('acme.agent', 'p_reviewed => ''false''') -> 'total', '3', 'and waits no more');
select is(tests.history('s-1'), 'Is florbex of acme stable? / Yes. [1] / Is florbex of acme stable in acid, cursed thing? / It is damned stable. [1]', 'what is approved stays');
select is((select row(a.action, a.user_id, a.new_value ->> 'review_decision')::text from app.audit_log as a where a.table_name = 'flagged_messages' order by a.id desc limit 1),
          format('(update,%s,approved)', tests.id('acme.agent')), 'the audit log has it');

select is(tests.review('acme.admin', tests.flag(:'step'), '{"decision": "removed"}') -> 'message' ->> 'removedAt' is not null, true, 'another may decide otherwise');
select is((select row(a.user_id, a.old_value ->> 'review_decision', a.new_value ->> 'review_decision')::text from app.audit_log as a where a.table_name = 'flagged_messages' order by a.id desc limit 1),
          format('(%s,approved,removed)', tests.id('acme.admin')), 'the audit log has both');
select is(tests.history('s-1'), 'Is florbex of acme stable? / Yes. [1] / It is damned stable. [1]', 'what is removed is out of the history');
select is(tests.sees('acme.admin', 'select from api.messages where content like ''%acid, cursed%'''), 0::bigint, 'and of the views');
select is(tests.sees('acme.admin', 'select from api.turns where question like ''%acid, cursed%'''), 0::bigint, 'also of those of questions');
select is((select tests.queue('acme.agent') -> 'data' -> 3 -> 'message' ->> 'content'), 'Is florbex of acme stable in acid, cursed thing?', 'whoever reviews sees what it was');
select tests.ask('acme.bot.ck', 'Is florbex of acme stable, really?', 's-1') as next \gset
select unalike((:'next'::jsonb -> 'request')::text, '%acid, cursed%', 'a model is not told of it');
select alike((:'next'::jsonb -> 'request')::text, '%damned stable%', 'but of the rest');
select tests.review('acme.admin', tests.flag(:'step', 'assistant'), '{"decision": "removed"}') is null as x \gset
select is(tests.history('s-1'), 'Is florbex of acme stable? / Yes. [1] / Is florbex of acme stable, really?', 'an answer is removed the same way');

select tests.review('acme.admin', (select f.id from app.flagged_messages as f where f.rule = 'patterns:acid' and f.conversation_id = (:'step'::jsonb -> 'turn' ->> 'conversationId')::uuid), '{"decision": "removed"}') is null as x \gset
select is(tests.review('acme.agent', tests.flag(:'step'), '{"decision": "approved"}') -> 'message' -> 'removedAt' = 'null', false, 'while another of its flags says removed, it is out');
select tests.review('acme.admin', (select f.id from app.flagged_messages as f where f.rule = 'patterns:acid' and f.conversation_id = (:'step'::jsonb -> 'turn' ->> 'conversationId')::uuid), '{"decision": "approved"}') as back \gset
select is(:'back'::jsonb -> 'message' -> 'removedAt', 'null', 'then it is back');
select is(tests.history('s-1'), 'Is florbex of acme stable? / Yes. [1] / Is florbex of acme stable in acid, cursed thing? / Is florbex of acme stable, really?', 'where it was');
select is(tests.sees('acme.admin', 'select from api.turns where question like ''%acid, cursed%'''), 1::bigint, 'with its question');

select is(tests.review('acme.agent', tests.flag(:'own'), '{"decision": "escalated"}') -> 'conversation' ->> 'status', 'waiting', 'a person is asked for');
select is((select requires_human from app.chatbot_conversations where id = (:'own'::jsonb -> 'turn' ->> 'conversationId')::uuid), true, 'visibly');
update app.chatbot_conversations set status = 'human' where id = (:'own'::jsonb -> 'turn' ->> 'conversationId')::uuid;
select is(tests.review('acme.agent', tests.flag(:'own'), '{"decision": "escalated"}') -> 'conversation' ->> 'status', 'human', 'one who is there already stays');

select is(tests.review('acme.agent', tests.flag(:'step'), '{"decision": "removed"}') -> 'reviewed', 'true', 'removed once more');
delete from app.users where id = tests.id('acme.agent');
select is((select row(f.reviewed, f.reviewed_by, f.review_decision)::text from app.flagged_messages as f where f.id = tests.flag(:'step')), '(t,,removed)', 'a decision outlives who made it');

select * from finish();
rollback;
