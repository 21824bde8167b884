-- Who has a conversation: asked for, taken, answered, given back, closed, reopened; notes; canned replies.

begin;
\ir support/world.sql
select plan(204);

-- Time goes on inside this transaction only where clock_timestamp() is asked.
create function tests.conversation(step jsonb) returns app.chatbot_conversations language sql stable as $$
  select c from app.chatbot_conversations as c where c.id = ($1 -> 'turn' ->> 'conversationId')::uuid
$$;
create function tests.said(step jsonb) returns text language sql stable as $$
  select string_agg(m.sender_type || ': ' || m.content, ' / ' order by m.id) from app.chatbot_messages as m
  where m.conversation_id = ($1 -> 'turn' ->> 'conversationId')::uuid
$$;
create function tests.happened(step jsonb) returns text language sql stable as $$
  select string_agg(e.kind || coalesce(' by ' || split_part(n.name, '.', 2), ''), ', ' order by e.id)
  from app.conversation_events as e left join tests.notes as n on n.value = e.actor_id::text
  where e.conversation_id = ($1 -> 'turn' ->> 'conversationId')::uuid
$$;
-- An action of the API on the conversation of a step, by a person.
create function tests.act(who text, action text, step jsonb, body jsonb default '{}', key text default null) returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform tests.become(who, jsonb_strip_nulls(jsonb_build_object(
    'x-resource-id', coalesce(step -> 'turn' ->> 'conversationId', step ->> 'id'), 'idempotency-key', key)));
  execute format('select api.conversation_%s($1::json)', action) into v_answer using body::text;
  perform tests.become(null);
  return v_answer;
end
$$;
create function tests.tries(who text, action text, step jsonb, body jsonb default '{}') returns text language plpgsql as $$
declare
  v_refused text;
begin
  v_refused := tests.refused(format('select tests.act(%L, %L, %L, %L)', who, action, step, body));
  perform tests.become(null);
  return v_refused;
end
$$;
create function tests.get(who text, call text, resource text default null, chatbot text default null) returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform tests.become(who, jsonb_strip_nulls(jsonb_build_object('x-resource-id', resource, 'x-chatbot-id', tests.text(chatbot))));
  execute 'select ' || call into v_answer;
  perform tests.become(null);
  return v_answer;
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
select tests.note('none', app.uuid_v7()::text) is null as x \gset
-- Another agent, beside the agent.
select tests.note('acme.second', app.add_user(tests.id('acme'), 'second@acme.example', 'a password', 'agent', 'Second of acme')::text) is null as x \gset


-- Asked for, and taken

select tests.ask('acme.bot.ck', 'Urgent: is florbex of acme stable?', 's-1') as one \gset
select tests.answer(:'one') ->> 'next' as said \gset
select is((c.status, c.requires_human, c.handoff_reason, c.priority)::text, '(waiting,t,keyword,2)', 'an urgent message asks for a person')
from tests.conversation(:'one') as c;
select is(tests.tries(who, 'takeover', :'one'), refused, who || ' takes over: ' || refused)
from (values ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in'), ('acme.member', '403 forbidden'), ('globex.admin', '404 not_found'),
             ('globex.agent', '404 not_found'), ('acme.agent', 'fine'), ('acme.second', '409 already_taken'), ('acme.agent', 'fine')) as v (who, refused);
select is((c.status, c.assigned_to)::text, format('(human,%s)', tests.id('acme.agent')), 'then the person has it') from tests.conversation(:'one') as c;
select is(tests.happened(:'one'), 'escalated, taken_over by agent', 'it is told once who took it');
select is(tests.refusal(format($$ select tests.act('acme.second', 'takeover', %L) $$, :'one')) ->> 'details', 'It is agent of acme''s', 'another is told who has it');
do $$ begin perform tests.become(null); end $$;
select is(tests.ask('acme.bot.ck', 'Are you there?', 's-1') -> 'message' ->> 'outcome', 'handed', 'the chatbot is silent');
select is((c.requires_human, (select count(*) from app.chatbot_messages as m where m.conversation_id = c.id and m.requires_human and not m.human_replied))::text,
          '(t,2)', 'what the visitor says is for the person to see') from tests.conversation(:'one') as c;
select tests.act('acme.agent', 'reply', :'one', '{"message": "Yes."}', 'key-of-reply') as reply \gset
select is(:'reply'::jsonb - '{id,createdAt}'::text[], jsonb_build_object('sender', 'human', 'content', 'Yes.', 'sources', '[]'::jsonb, 'confidence', null, 'outcome', null,
  'requiresHuman', false, 'humanReplied', false, 'isLost', false, 'authorId', tests.id('acme.agent')), 'the person answers');
select is((c.requires_human, (select count(*) from app.chatbot_messages as m where m.conversation_id = c.id and m.requires_human and not m.human_replied))::text,
          '(f,0)', 'and then nothing is left to be seen') from tests.conversation(:'one') as c;
select is(tests.act('acme.agent', 'reply', :'one', '{"message": "Yes."}', 'key-of-reply'), :'reply', 'sent again with its key, it is the same one');
select is(tests.said(:'one'), 'user: Urgent: is florbex of acme stable? / bot: It is so. [1] / user: Are you there? / human: Yes.', 'said once');
select is(tests.refused(format($$ select tests.act('acme.agent', 'reply', %L, '{"message": "No."}', 'key-of-reply') $$, :'one')), '422 idempotency_mismatch', 'the key is for one answer');
do $$ begin perform tests.become(null); end $$;
select is(tests.tries(who, 'reply', :'one', '{"message": "I, too."}'), refused, who || ' answers: ' || refused)
from (values ('anon', '401 not_signed_in'), ('acme.member', '403 forbidden'), ('globex.agent', '404 not_found'), ('acme.second', '409 already_taken'),
             ('acme.admin', '409 already_taken')) as v (who, refused);
select is(tests.tries('acme.agent', 'reply', :'one', body::jsonb), refused, body || ': ' || refused)
from (values ('{}', '400 missing_field'), ('{"message": " "}', '400 invalid_field'), ('{"message": 7}', '400 invalid_field'), ('{"text": "x"}', '400 unknown_field'),
             ('{"cannedReplyId": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"}', '400 invalid_field')) as v (body, refused);
select is(tests.act('acme.second', 'takeover', :'one', '{"force": true}') ->> 'assignedTo', tests.text('acme.second'), 'with force it is another''s');
select is((select e.details from app.conversation_events as e where e.kind = 'taken_over' order by e.id desc limit 1),
          jsonb_build_object('from', tests.id('acme.agent'), 'status', 'human'), 'and it is told whose it was');
select is(tests.tries('acme.agent', action, :'one'), '409 already_taken', 'no longer the first one''s to ' || action) from unnest('{release,close}'::text[]) as action;

-- An answer that was under way is not given.
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-2') as two \gset
select is(:'two'::jsonb ->> 'next', 'answer', 'a model is asked');
select is(sidecar.handed_turns(jsonb_build_array(:'two'::jsonb -> 'turn')), '[]', 'and may be heard');
select tests.act('acme.agent', 'takeover', :'two') ->> 'status' as x \gset
select is(sidecar.handed_turns(jsonb_build_array(:'two'::jsonb -> 'turn', '{"organizationId": null, "id": null}'::jsonb)), jsonb_build_array(:'two'::jsonb #> '{turn,id}'),
          'until a person has taken it');
select is(sidecar.handed_turns(jsonb_build_array(jsonb_set(:'two'::jsonb -> 'turn', '{organizationId}', to_jsonb(tests.id('globex'))))), '[]', 'who names another organization learns nothing');
select is((tests.conversation(:'two')).requires_human, false, 'a person came unasked');
select is(tests.answer(:'two') -> 'message' ->> 'outcome', 'handed', 'what it says is not given');
select is(tests.said(:'two'), 'user: Is florbex of acme stable?', 'nor stored');
select is((tests.conversation(:'two')).requires_human, true, 'the question is the person''s to see');
select tests.act('acme.agent', 'reply', :'two', '{"message": "It is."}') is null as x \gset
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-3') as three \gset
select tests.act('acme.agent', 'reply', :'three', '{"message": "It is."}') ->> 'sender' as x \gset
select is((c.status, c.assigned_to)::text, format('(human,%s)', tests.id('acme.agent')), 'whoever speaks where nobody has it, has it') from tests.conversation(:'three') as c;
select is(tests.answer(:'three') -> 'message' ->> 'outcome', 'handed', 'and the chatbot says nothing after that');
select is((tests.conversation(:'three')).requires_human, false, 'a question that was answered meanwhile is not shown as open');

-- Given back
select tests.ask('acme.bot.ck', 'Hello?', 's-3') as more \gset
select is(tests.tries('acme.agent', 'release', :'three', jsonb_build_object('lastMessageId', (
  select m.id from app.chatbot_messages as m where m.conversation_id = (tests.conversation(:'three')).id and m.sender_type = 'human'))),
  '409 conversation_changed', 'not over what the visitor said since');
select is(tests.act('acme.agent', 'release', :'three', '{}') ->> 'status', 'bot', 'it is the chatbot''s again');
select is((c.requires_human, c.assigned_to, c.handed_off_at, c.handoff_reason)::text, '(f,,,)', 'and nobody is asked for') from tests.conversation(:'three') as c;
select is(tests.said(:'three'), 'user: Is florbex of acme stable? / human: It is. / user: Hello? / system: ' || app.phrase('released', 'en'), 'the visitor is told');
select is(tests.happened(:'three'), 'taken_over by agent, released by agent', 'and so is the log');
select is(tests.answer(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-3')) -> 'message' ->> 'outcome', 'answered', 'the chatbot answers');
select is(tests.act('acme.agent', 'release', :'three', '{}') ->> 'status', 'bot', 'once more does nothing');
select is(tests.happened(:'three'), 'taken_over by agent, released by agent', 'and is nothing');
select is(tests.act('acme.second', 'release', :'one', '{"tellVisitor": false}') ->> 'status', 'bot', 'or without a word');
select alike(tests.said(:'one'), '%/ human: Yes.', 'then nothing is said');

select tests.ask('acme.bot.ck', 'Urgent: is florbex of acme stable?', 'r-1') as needless \gset
select tests.answer(:'needless') is null as x \gset
select tests.act('acme.agent', 'release', :'needless') is null as x \gset
select is((c.status, c.priority, (select count(*) from app.chatbot_messages as m where m.conversation_id = c.id and m.requires_human))::text, '(bot,0,0)',
          'one that waits in vain is nobody''s to see') from tests.conversation(:'needless') as c;
select is(app.resolution_of(tests.conversation(:'needless')), 'resolved_by_bot', 'and as the chatbot left it');

-- What a model is shown: neither that, nor notes.
select tests.act('acme.agent', 'note', :'three', '{"text": "Knows a secret of ours."}') as note \gset
select is(:'note'::jsonb - '{id,createdAt}'::text[], jsonb_build_object('text', 'Knows a secret of ours.', 'authorId', tests.id('acme.agent')), 'a note is made');
update app.chatbot_instances set configuration = '{"provider": "openai", "model": "some"}' where id = tests.id('acme.bot');
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-3', '{}') as asked \gset
update app.chatbot_instances set configuration = '{}' where id = tests.id('acme.bot');
select unalike(:'asked'::text, '%secret of ours%', 'no model is shown a note');
select unalike(:'asked'::text, '%' || app.phrase('released', 'en') || '%', 'nor what the platform said');
select alike(:'asked'::text, '%"It is."%', 'but what a person said');
do $$ begin perform tests.become('acme.bot.ck', jsonb_build_object('x-chatbot-id', tests.id('acme.bot'))); end $$;
select unalike(api.chat_history('s-3')::text, '%secret of ours%', 'no visitor sees one');
do $$ begin perform tests.become(null); end $$;
select is(tests.tries(who, 'note', :'three', '{"text": "x"}'), refused, who || ' notes: ' || refused)
from (values ('anon', '401 not_signed_in'), ('acme.member', '403 forbidden'), ('globex.agent', '404 not_found'), ('acme.admin', 'fine')) as v (who, refused);
select is(tests.tries('acme.agent', 'note', :'three', body::jsonb), refused, body || ': ' || refused)
from (values ('{}', '400 missing_field'), ('{"text": " "}', '400 invalid_field'), ('{"text": "x", "note": "x"}', '400 unknown_field')) as v (body, refused);
create function tests.notes_of(who text) returns text language plpgsql as $$
declare
  v_notes text;
begin
  perform tests.become(who);
  execute 'select string_agg(n.content, '', '' order by n.id) from api.conversation_notes as n' into v_notes;
  perform tests.become(null);
  return v_notes;
exception when insufficient_privilege then
  perform tests.become(null);
  return 'denied';
end
$$;
select is(tests.notes_of(who), seen, who || ' sees these notes')
from (values ('acme.agent', 'Knows a secret of ours., x'), ('acme.member', null), ('globex.admin', null), ('anon', 'denied'), ('acme.bot.ck', 'denied')) as v (who, seen);


-- Assigned, and urgent

select is(tests.act('acme.admin', 'assign', :'three', jsonb_build_object('userId', tests.id('acme.second'))) ->> 'assignedTo', tests.text('acme.second'), 'it is somebody''s to look at');
select is((tests.conversation(:'three')).status::text, 'bot', 'who has it stays');
select is(tests.tries('acme.admin', 'assign', :'three', jsonb_build_object('userId', tests.text(who))), refused, who || ': ' || refused)
from (values ('acme.agent', 'fine'), ('acme.admin', 'fine'), ('acme.member', '400 invalid_field'), ('globex.agent', '400 invalid_field'), ('none', '400 invalid_field')) as v (who, refused);
update app.users set is_active = false where id = tests.id('acme.second');
select is(tests.tries('acme.admin', 'assign', :'three', jsonb_build_object('userId', tests.id('acme.second'))), '400 invalid_field', 'nobody who has left');
update app.users set is_active = true where id = tests.id('acme.second');
select is(tests.tries('acme.admin', 'assign', :'three', body::jsonb), refused, body || ': ' || refused)
from (values ('{"userId": null}', 'fine'), ('{}', '400 missing_field'), ('{"userId": "x"}', '400 invalid_field')) as v (body, refused);
select is(tests.tries(who, action, :'three', body::jsonb), refused, who || ' ' || action || 's: ' || refused)
from (values ('assign', '{"userId": null}'), ('prioritize', '{"priority": 1}'), ('release', '{}'), ('close', '{}'), ('reopen', '{}')) as a (action, body),
     (values ('anon', '401 not_signed_in'), ('acme.bot.pk', '401 not_signed_in'), ('acme.member', '403 forbidden'), ('globex.admin', '404 not_found')) as v (who, refused);
select is(tests.act('acme.agent', 'prioritize', :'three', '{"priority": 3}') ->> 'priority', '3', 'it is urgent');
select is(tests.tries('acme.agent', 'prioritize', :'three', body::jsonb), '400 ' || refused, body)
from (values ('{"priority": 4}', 'invalid_field'), ('{"priority": -1}', 'invalid_field'), ('{"priority": 1.5}', 'invalid_field'), ('{"priority": "1"}', 'invalid_field'), ('{}', 'missing_field')) as v (body, refused);
select is((select string_agg(e.kind || ' ' || e.details::text, ', ' order by e.id) from app.conversation_events as e
           where e.conversation_id = (tests.conversation(:'three')).id and e.kind = 'prioritized'), 'prioritized {"to": 3, "from": 0}', 'which is told');
select tests.act('acme.agent', 'takeover', :'three') is null as x \gset
select tests.act('acme.admin', 'assign', :'three', jsonb_build_object('userId', tests.id('acme.second'))) is null as x \gset
select is(tests.tries(who, 'reply', :'three', '{"message": "Mine."}'), refused, who || ' answers what was handed on: ' || refused)
from (values ('acme.agent', '409 already_taken'), ('acme.second', 'fine')) as v (who, refused);


-- Closed, and how it ended

select tests.ask('acme.bot.ck', 'And quillane?', 's-3') is null as x \gset
select is(tests.tries('acme.second', 'close', :'three', jsonb_build_object('lastMessageId', (
  select max(m.id::text) from app.chatbot_messages as m where m.conversation_id = (tests.conversation(:'three')).id and m.sender_type = 'human'))),
  '409 conversation_changed', 'not over what the visitor said since');
select is(tests.tries('acme.second', 'close', :'three', body::jsonb), '400 ' || refused, body)
from (values ('{"resolution": "lost"}', 'invalid_field'), ('{"lastMessageId": "x"}', 'invalid_field'), ('{"why": "x"}', 'unknown_field')) as v (body, refused);
select is(tests.act('acme.second', 'close', :'three', jsonb_build_object('lastMessageId', (
  select max(m.id::text) from app.chatbot_messages as m where m.conversation_id = (tests.conversation(:'three')).id))) ->> 'resolution',
  'resolved_by_human', 'who has seen all closes it; a person resolved it');
select is(tests.tries('acme.second', action, :'three', body::jsonb), '409 conversation_closed', 'closed is closed: ' || action)
from (values ('close', '{}'), ('reply', '{"message": "x"}'), ('takeover', '{"force": true}'), ('release', '{}'), ('assign', '{"userId": null}')) as v (action, body);
select is(tests.tries('acme.second', 'note', :'three', '{"text": "Was nice."}'), 'fine', 'only notes may be added');
create function tests.ends(session text, what text, body jsonb default '{}') returns text language plpgsql as $$
declare
  v_step jsonb := tests.ask('acme.bot.ck', what, session, '{}', case when what like '%florbex%' then 1 else 300 end);
begin
  if v_step ->> 'next' = 'answer' then
    perform tests.answer(v_step);
  end if;
  return tests.act('acme.agent', 'close', v_step, body) ->> 'resolution';
end
$$;
select is(tests.ends(session, what, body::jsonb), ended, format('%s: %s', what, ended))
from (values ('e-1', 'Is florbex of acme stable?', '{}', 'resolved_by_bot'), ('e-2', 'Who won?', '{}', 'abandoned'), ('e-3', 'Urgent: is florbex of acme stable?', '{}', 'abandoned'),
             ('e-4', 'Urgent: is florbex of acme stable?', '{"resolution": "resolved_by_bot"}', 'resolved_by_bot')) as v (session, what, body, ended);


-- Opened again

select is(tests.tries('acme.agent', 'reopen', :'two', '{}'), '409 conversation_open', 'what is open is not');
select is(tests.act('acme.agent', 'reopen', :'three', '{}') - '{id,chatbotId,startedAt,lastActivityAt,handedOffAt,takenOverAt,reopenedAt,lastMessage,messageCount,language}'::text[],
  jsonb_build_object('sessionId', 's-3', 'channel', 'api', 'userIdentifier', 's-3', 'status', 'human', 'priority', 3, 'requiresHuman', false, 'reason', null, 'assignedTo', tests.id('acme.agent'),
    'resolution', null, 'openMessages', 1, 'endedAt', null), 'whoever opens it again has it');
select is(tests.ask('acme.bot.ck', 'Still there?', 's-3') -> 'turn' ->> 'conversationId', :'three'::jsonb -> 'turn' ->> 'conversationId', 'and the visitor is in it');
select tests.act('acme.agent', 'reply', :'three', '{"message": "I am."}') is null as x \gset
select tests.act('acme.agent', 'close', :'three', '{}') is null as x \gset
select tests.ask('acme.bot.ck', 'One more thing.', 's-3') as again \gset
select is(:'again'::jsonb -> 'turn' ->> 'conversationId', :'three'::jsonb -> 'turn' ->> 'conversationId', 'a new message opens it');
select is((c.status, c.resolution, c.assigned_to)::text, '(bot,,)', 'for the chatbot: a person had answered') from tests.conversation(:'three') as c;
select tests.ask('acme.bot.ck', 'Urgent: is florbex of acme stable?', 'w-1') as waits \gset
select tests.answer(:'waits') is null as x \gset
update app.chatbot_conversations set last_activity_at = now() - interval '80 hours' where session_id = 'w-1';
select is(app.close_idle_conversations(), 1, 'nobody came for days');
select is((tests.conversation(:'waits')).resolution::text, 'abandoned', 'that is: abandoned');
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 'w-1') is null as x \gset
select is((c.status, c.requires_human, c.handoff_reason)::text, '(waiting,t,keyword)', 'who comes back still waits for a person') from tests.conversation(:'waits') as c;
select tests.act('acme.agent', 'close', :'waits', '{"resolution": "resolved_by_bot"}') is null as x \gset
update app.chatbot_conversations set ended_at = now() - interval '25 hours' where session_id = 'w-1';
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 'w-1') as later \gset
select isnt(:'later'::jsonb -> 'turn' ->> 'conversationId', :'waits'::jsonb -> 'turn' ->> 'conversationId', 'a day later it is another conversation');
select is(tests.refusal(format($$ select tests.act('acme.agent', 'reopen', %L) $$, :'waits')) - '{hint,headers}'::text[],
          jsonb_build_object('status', 409, 'code', 'conversation_superseded', 'message', 'The visitor has begun another conversation',
                             'details', :'later'::jsonb -> 'turn' -> 'conversationId'), 'then the first cannot go on');
do $$ begin perform tests.become(null); end $$;

-- No promise of a person is lost.
select tests.ask('acme.bot.ck', 'Urgent: is florbex of acme stable?', 'p-1') as promised \gset
select tests.act('acme.agent', 'close', :'promised', '{}') is null as x \gset
select is(tests.answer(:'promised') -> 'message' -> 'escalated', 'true', 'closed while the answer was made that promises a person');
select is((c.status, c.requires_human, c.resolution)::text, '(waiting,t,)', 'it waits for one') from tests.conversation(:'promised') as c;
select is(tests.happened(:'promised'), 'closed by agent, reopened, escalated', 'as is told');
select tests.act('acme.agent', 'close', :'later', '{}') is null as x \gset
select is(app.escalate(tests.id('acme'), (tests.conversation(:'waits')).id, 'requested'), true, 'a closed one is asked for');
select is((select string_agg(c.status, ' ' order by c.id) from app.chatbot_conversations as c where c.session_id = 'w-1'), 'waiting closed', 'and opened');
select is(app.escalate(tests.id('acme'), (tests.conversation(:'later')).id, 'requested'), false, 'but one of a session is open');
select is((select string_agg(c.status, ' ' order by c.id) from app.chatbot_conversations as c where c.session_id = 'w-1'), 'waiting closed', 'that one waits already');
select is(tests.refused(format('select app.escalate(%L, %L, %L)', tests.id('acme'), tests.id('none'), 'requested')), '404 not_found', 'none is asked for in what there is not');

-- A person from the channel's own inbox
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 'o-1', '{"channel": "messenger"}') as outside \gset
select app.add_human_message(tests.id('acme'), (tests.conversation(:'outside')).id, null, 'From the page.', '{}', true) is null as x \gset
select is((c.status, c.assigned_to)::text, '(human,)', 'somebody outside has it') from tests.conversation(:'outside') as c;
select is((select count(*) from app.deliveries as d where d.conversation_id = (tests.conversation(:'outside')).id), 0::bigint, 'what was sent is not sent again');
select tests.act('acme.agent', 'reply', :'outside', '{"message": "From here."}') is null as x \gset
select is((c.status, c.assigned_to)::text, format('(human,%s)', tests.id('acme.agent')), 'one of ours may go on') from tests.conversation(:'outside') as c;
select is((select count(*) from app.deliveries as d where d.conversation_id = (tests.conversation(:'outside')).id and d.kind = 'messenger'), 1::bigint, 'and what is said goes out by the channel');
select app.add_human_message(tests.id('acme'), (tests.conversation(:'outside')).id, null, 'From the page.', '{}', true) is null as x \gset
select is((tests.conversation(:'outside')).assigned_to, tests.id('acme.agent'), 'whose it stays');
select tests.act('acme.agent', 'release', :'outside') is null as x \gset
select is((select count(*) from app.deliveries as d where d.conversation_id = (tests.conversation(:'outside')).id), 2::bigint, 'that it is given back, too');


-- Reviewed

insert into app.flagged_messages (organization_id, chatbot_id, conversation_id, message_id, flag_type, rule, action, confidence_score)
select m.organization_id, m.chatbot_id, m.conversation_id, m.id, 'spam', 'flood', 'flag', 1 from app.chatbot_messages as m
where m.conversation_id = (tests.conversation(:'outside')).id and m.role = 'user' limit 1 returning id as flag \gset
do $$ begin perform tests.become('acme.agent'); end $$;
select set_config('request.headers', jsonb_build_object('x-resource-id', :'flag')::text, true) is null as x \gset
select is(api.flagged_message_review('{"decision": "escalated"}') -> 'conversation' ->> 'status', 'waiting', 'a reviewer asks for a person');
do $$ begin perform tests.become(null); end $$;
select is((c.handoff_reason, c.priority)::text, '(policy,2)', 'for a rule''s sake') from tests.conversation(:'outside') as c;
select alike(tests.happened(:'outside'), '%, escalated by agent', 'as is told');


-- Canned replies

create function tests.canned(who text, action text, body jsonb default '{}', id text default null) returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform tests.become(who, jsonb_strip_nulls(jsonb_build_object('x-resource-id', id)));
  execute format(case when action in ('get', 'list') then 'select api.canned_reply_%s()' else 'select to_jsonb(api.canned_reply_%s($1::json))' end, action) into v_answer using body::text;
  perform tests.become(null);
  return v_answer;
end
$$;
create function tests.refused_canned(who text, action text, body jsonb default '{}', id text default null) returns text language plpgsql as $$
declare
  v_refused text;
begin
  v_refused := tests.refused(format('select tests.canned(%L, %L, %L, %L)', who, action, body, id));
  perform tests.become(null);
  return v_refused;
end
$$;
select tests.canned('acme.agent', 'create', '{"shortcut": "hello", "title": "Greeting", "text": "Hello {{visitor|there}}, this is {{agent}} of {{chatbot}}."}') as hello \gset
select is(:'hello'::jsonb - '{id,createdBy,createdAt,updatedAt}'::text[],
  '{"chatbotId": null, "shortcut": "hello", "title": "Greeting", "text": "Hello {{visitor|there}}, this is {{agent}} of {{chatbot}}.", "language": null}', 'an answer is kept ready');
select is(tests.refused_canned(who, 'create', '{"shortcut": "x", "title": "x", "text": "x"}'), refused, who || ' keeps one ready: ' || refused)
from (values ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in'), ('acme.member', '403 forbidden'), ('acme.admin', 'fine'), ('acme.agent', '409 shortcut_taken'), ('globex.agent', 'fine')) as v (who, refused);
select is(tests.refused_canned('acme.agent', 'create', '{"shortcut": "y", "title": "x", "text": "x"}' || body::jsonb), '400 ' || refused, body)
from (values ('{"shortcut": "Big"}', 'invalid_field'), ('{"shortcut": "a b"}', 'invalid_field'), ('{"title": ""}', 'invalid_field'), ('{"text": " "}', 'invalid_field'),
             ('{"text": "{{name}}"}', 'invalid_field'), ('{"language": "english"}', 'invalid_field'), ('{"chatbotId": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"}', 'invalid_field'),
             ('{"colour": "red"}', 'unknown_field')) as v (body, refused);
select is(tests.refused_canned('acme.agent', 'create', jsonb_build_object('shortcut', 'y', 'title', 'x', 'text', 'x', 'chatbotId', tests.id('globex.bot'))), '400 invalid_field', 'for nobody else''s chatbot');
select is(tests.refused_canned('acme.agent', 'create', '{"shortcut": "x", "title": "Auf Deutsch", "text": "x", "language": "de"}'), 'fine', 'a shortcut may be there once for each language');
select is(tests.refused_canned(who, 'get', '{}', :'hello'::jsonb ->> 'id'), refused, who || ' reads one: ' || refused)
from (values ('acme.admin', 'fine'), ('acme.member', '403 forbidden'), ('globex.admin', '404 not_found'), ('anon', '401 not_signed_in')) as v (who, refused);
select is(tests.canned(who, 'list') -> 'total', total::jsonb, who || ' sees so many') from (values ('acme.agent', '3'), ('globex.agent', '1')) as v (who, total);
select is(tests.refused_canned('acme.member', 'list'), '403 forbidden', 'a member none');
do $$ begin perform tests.become('acme.agent'); end $$;
select is((select string_agg(r ->> 'shortcut', ' ') from jsonb_array_elements(api.canned_reply_list(p_chatbot_id => bot, p_language => language, p_search => search) -> 'data') as r), found, format('found: %s', found))
from (values (null, 'de-AT', null, 'hello x x'), (null, 'fr', null, 'hello x'), (null, null, 'AUF', 'x'), (null, null, 'greet', 'hello'), (tests.text('acme.own'), null, null, 'hello x x')) as v (bot, language, search, found);
do $$ begin perform tests.become(null); end $$;
select is(tests.canned('acme.agent', 'update', jsonb_build_object('chatbotId', tests.id('acme.bot'), 'title', 'Hello'), :'hello'::jsonb ->> 'id') ->> 'title', 'Hello', 'one is changed');
select is(tests.refused_canned(who, action, body::jsonb, :'hello'::jsonb ->> 'id'), refused, format('%s %ss: %s', who, action, refused))
from (values ('acme.agent', 'update', '{"shortcut": null}', '400 invalid_field'), ('acme.agent', 'update', '{"text": "{{x}}"}', '400 invalid_field'),
             ('acme.member', 'update', '{"title": "x"}', '403 forbidden'), ('globex.agent', 'update', '{"title": "x"}', '404 not_found'),
             ('globex.agent', 'delete', '{}', '404 not_found'), ('acme.member', 'delete', '{}', '403 forbidden'), ('anon', 'delete', '{}', '401 not_signed_in')) as v (who, action, body, refused);
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 'c-1', '{"metadata": {"name": "{{agent}}"}}') as named \gset
select is(tests.act('acme.agent', 'reply', :'named', jsonb_build_object('cannedReplyId', :'hello'::jsonb -> 'id')) ->> 'content', 'Hello {{agent}}, this is agent of acme of acme''s helper.',
          'sent with the names filled in; a visitor''s name is only a name');
select is(tests.act('acme.agent', 'reply', :'outside', jsonb_build_object('cannedReplyId', :'hello'::jsonb -> 'id')) ->> 'content', 'Hello there, this is agent of acme of acme''s helper.', 'or what to say without');
select is(tests.act('acme.agent', 'reply', :'named', jsonb_build_object('message', 'Hello, Jo.', 'cannedReplyId', :'hello'::jsonb -> 'id')) ->> 'content', 'Hello, Jo.', 'as it was edited');
select is((select m.metadata ->> 'cannedReplyId' from app.chatbot_messages as m where m.content = 'Hello, Jo.'), :'hello'::jsonb ->> 'id', 'which of them it was is kept');
select tests.ask('acme.own.ck', 'Is florbex of acme stable?', 'c-2') as own \gset
select is(tests.tries('acme.agent', 'reply', :'own', jsonb_build_object('cannedReplyId', :'hello'::jsonb -> 'id')), '400 invalid_field', 'another chatbot''s is for its conversations');
select is(tests.refused_canned('acme.agent', 'delete', '{}', :'hello'::jsonb ->> 'id'), 'fine', 'one is deleted');
select is(tests.refused_canned('acme.agent', 'get', '{}', :'hello'::jsonb ->> 'id'), '404 not_found', 'and gone');
select is(app.fill_placeholders(content, '{"visitor": "Jo", "agent": " ", "chatbot": null}'), filled, content)
from (values ('Hi {{visitor}}!', 'Hi Jo!'), ('{{agent}}{{chatbot|Bot}}', 'Bot'), ('{{visitor|a}}{{visitor|b}}', 'JoJo'), ('{{x}} {visitor}', '{{x}} {visitor}')) as v (content, filled);

select is(app.fill_placeholders(E'{{visitor}}\n{{agent|x}}', '{"visitor": "Jo"}'), E'Jo\nx', 'over several lines');

select * from finish();
rollback;
