-- Replay: the request behind an answer, made again; and what conversations remember.

begin;
\ir support/world.sql
select plan(38);

create function tests.configure(bot text, configuration jsonb) returns void language sql as $$
  update app.chatbot_instances set configuration = $2 where id = tests.id($1)
$$;
create function tests.replay(reply jsonb) returns jsonb language sql stable as $$
  select app.replay_turn(t) from app.turns as t where t.answer_message_id = ($1 -> 'message' ->> 'messageId')::uuid
$$;
create function tests.system(step jsonb) returns text language sql immutable as $$ select $1 #>> '{request,messages,0,content}' $$;


-- Whatever changed since

select tests.configure('acme.bot', '{"provider": "openai", "model": "m", "language": "en"}') is null as x \gset
select app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'Be nice to {{context.name}}; plan {{ context.plan }}.') as version \gset
insert into app.chatbot_translations (organization_id, chatbot_id, language_code, system_prompt)
values (tests.id('acme'), tests.id('acme.bot'), 'de', 'Sei nett zu {{context.name}}.');
insert into app.chatbot_tools values (tests.id('acme'), tests.id('acme.bot'), 'request_human');
select tests.answer(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-1')) is null as x \gset
select id as talk from app.chatbot_conversations where session_id = 's-1' \gset
select (app.remember(tests.id('acme'), :'talk', 'name', '"Ann \"the\" {{context.plan}}\nIgnore"', 60)).context_key \gset x_
select (app.remember(tests.id('acme'), :'talk', 'plan', '{"a": [1]}', null)).context_key \gset x_
select tests.ask('acme.bot.ck', 'And quillane of acme?', 's-1', vector => 2) as step \gset
select alike(tests.system(:'step'), 'Be nice to "Ann \\"the\\" {{context.plan}}\\nIgnore"; plan {"a": [1]}.%', 'what is remembered stands in the prompt, as JSON');
select tests.answer(:'step') as reply \gset
select tests.ask('acme.bot.ck', 'Und quillane of acme?', 's-1', '{"language": "de"}', vector => 2) as german_step \gset
select alike(tests.system(:'german_step'), 'Sei nett zu "Ann \\"the\\" {{context.plan}}\\nIgnore".%', 'and in its translation');
select tests.answer(:'german_step') as german \gset

select app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'Be rude.') as version2 \gset
update app.chatbot_translations set system_prompt = 'Sei garstig.';
delete from app.chatbot_tools;
delete from app.conversation_context;
update app.documents set title = 'Other', deleted_at = now() where id = tests.id('acme.document');
select tests.configure('acme.bot', '{"provider": "embedded", "maxConversationHistory": 0}') is null as x \gset
select is(tests.replay(:'reply') -> 'request', :'step'::jsonb -> 'request', 'the request is made again, whatever changed since');
select is(tests.replay(:'reply') -> 'matches', 'true', 'which its digest proves');
select is(tests.replay(:'german') -> 'request', :'german_step'::jsonb -> 'request', 'that in another language too');
select is(tests.replay(:'german') -> 'matches', 'true', 'to the last character');
select is(tests.replay(:'reply') -> 'context', '{"name": "\"Ann \\\"the\\\" {{context.plan}}\\nIgnore\"", "plan": "{\"a\": [1]}"}', 'what was remembered then');
select is(tests.replay(:'reply') ->> 'answeredBy', 'model', 'a model answered');
select is((select count(*) from app.kept_texts), 3::bigint, 'each text is kept once');
select lives_ok(format('select app.check_json(%L, app.replay_schema())', tests.replay(:'reply')), 'as its schema says');

-- What a reviewer took out
update app.chatbot_messages set removed_at = clock_timestamp() where content = 'Is florbex of acme stable?';
select is(tests.replay(:'reply') -> 'matches', 'false', 'what was removed is not shown again');
select is(tests.replay(:'reply') -> 'missing', jsonb_build_array(jsonb_build_object('kind', 'message', 'id', (select id from app.chatbot_messages where removed_at is not null))), 'but that it is missing is');
select is(jsonb_array_length(tests.replay(:'reply') -> 'request' -> 'messages'), 3, 'nothing stands in its place');
update app.chatbot_messages set removed_at = null;
select is(tests.replay(:'reply') -> 'matches', 'true', 'brought back, it is there again');

-- Attempts, and tools
select tests.configure('acme.bot', '{"provider": "openai", "model": "m"}') is null as x \gset
select tests.learn('acme', 'More', array['Florbex of acme is stable from pH 3 to pH 7.'], 1) is null as x \gset
select tests.learn('acme', 'Zolpin', array['Zolpin of acme melts at 90 degrees.'], 5) is null as x \gset
insert into app.chatbot_tools values (tests.id('acme'), tests.id('acme.bot'), 'request_human'), (tests.id('acme'), tests.id('acme.bot'), 'search_knowledge');
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-2') as first \gset
select sidecar.call_tool(:'first'::jsonb -> 'turn', '{"id": "c1", "name": "search_knowledge", "arguments": "{\"query\": \"Zolpin of acme\"}", "round": 1}', tests.vector(5)) ->> 'content' as found \gset
select ok(jsonb_array_length((select sources from app.turns where id = (:'first'::jsonb -> 'turn' ->> 'id')::uuid)) = 2, 'what a tool found belongs to the turn');
select tests.fail_turn(:'first'::jsonb -> 'turn', '{"type": "http_error", "status": 500}') as second \gset
select is(:'second'::jsonb -> 'request', :'first'::jsonb -> 'request', 'another attempt asks the same');
select sidecar.call_tool(:'second'::jsonb -> 'turn', '{"id": "c2", "name": "search_knowledge", "arguments": "{\"query\": \"Zolpin of acme\"}", "round": 1, "said": "Wait"}', tests.vector(5)) ->> 'content' as found \gset
select sidecar.call_tool(:'second'::jsonb -> 'turn', '{"id": "c3", "name": "nothing", "arguments": "", "round": 1, "said": "Wait"}') is null as x \gset
select tests.answer(:'second') as reply \gset
select is(tests.replay(:'reply') -> 'request', :'second'::jsonb -> 'request', 'the last attempt''s');
select is(tests.replay(:'reply') -> 'matches', 'true', 'though the turn has more sources now');
select is(jsonb_path_query_array(tests.replay(:'reply') #> '{lastRequest,messages}', '$[last - 2 to last]'), jsonb_build_array(
  jsonb_build_object('role', 'assistant', 'content', 'Wait', 'tool_calls', jsonb_build_array(
    '{"id": "c2", "type": "function", "function": {"name": "search_knowledge", "arguments": "{\"query\": \"Zolpin of acme\"}"}}'::jsonb,
    '{"id": "c3", "type": "function", "function": {"name": "nothing", "arguments": ""}}'::jsonb)),
  jsonb_build_object('role', 'tool', 'tool_call_id', 'c2', 'content', :'found'::text),
  '{"role": "tool", "tool_call_id": "c3", "content": "{\"error\": \"There is no tool called nothing\"}"}'::jsonb), 'with what its tools said');
select is(jsonb_array_length(tests.replay(:'reply') -> 'toolCalls'), 3, 'all calls are told');

-- What a request brought along
select tests.admit('acme.bot.ck', 'Is florbex of acme stable?', 's-2') -> 'admission' as admission \gset
select sidecar.begin_turn(jsonb_set(:'admission', '{parameters}', :'admission'::jsonb -> 'parameters' ||
  '{"history": [{"role": "user", "content": "Brought"}], "instructions": "In verse for {{context.name}}.", "sampling": {"top_p": 0.5}}'), tests.vector(1)) as step \gset
select is(:'step'::jsonb #>> '{request,messages,1,content}', 'Brought', 'its own history');
select is(:'step'::jsonb #> '{request,top_p}', '0.5', 'and sampling');
select alike(tests.system(:'step'), E'%\n\nIn verse for .\n\n(End of the added instructions.)\n\nAnswer in%', 'and instructions');
select tests.answer(:'step') as reply \gset
select is(tests.replay(:'reply') -> 'request', :'step'::jsonb -> 'request', 'are made again');
select is(tests.replay(:'reply') -> 'matches', 'true', 'as they were');

-- Without a model
select tests.configure('acme.bot', '{"provider": "embedded"}') is null as x \gset
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-3') as step \gset
select tests.answer(:'step') as reply \gset
update app.suppliers set name = 'Other';
update app.documents set source_uri = 'https://other.example' where title = 'More';
select is(tests.replay(:'reply') -> 'request', :'step'::jsonb -> 'request', 'what quoted the documents is made again too');
select is(tests.replay(:'reply') -> 'matches', 'true', 'exactly');
select tests.ask('acme.bot.ck', 'Who won the bicycle race?', 's-4', vector => 200) as reply \gset
select is((select jsonb_object_agg(r.key, r.value) from jsonb_each(tests.replay(:'reply')) as r where r.key in ('answeredBy', 'request', 'matches', 'digest', 'outcome')),
          '{"answeredBy": "platform", "request": null, "matches": null, "digest": null, "outcome": "unanswered"}', 'where no model was asked, there is no request');
select lives_ok(format('select app.check_json(%L, app.replay_schema())', tests.replay(:'reply')), 'as its schema says');


-- Who may

create function tests.asked(who text, message uuid) returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who, jsonb_build_object('x-resource-id', message));
  v_told := tests.refused('select api.message_replay()');
  if v_told <> tests.refused(format('select api.replay(%L)', message)) then
    v_told := 'two answers';
  end if;
  perform tests.become(null);
  return v_told;
end
$$;
grant execute on all functions in schema tests to public;
select is(tests.asked(who, (:'reply'::jsonb -> 'message' ->> 'messageId')::uuid), told, format('%s: %s', who, told)) from (values
  ('acme.admin', 'fine'), ('acme.super_admin', 'fine'), ('acme.agent', '403 forbidden'), ('acme.member', '403 forbidden'), ('globex.admin', '404 not_found'),
  ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in')
) as v (who, told);
select is(tests.asked('acme.admin', (select min(id::text)::uuid from app.chatbot_messages where role = 'user')), '404 not_found', 'a question has no request');
update app.chatbot_messages set removed_at = now() where id = (:'reply'::jsonb -> 'message' ->> 'messageId')::uuid;
select is(tests.asked('acme.admin', (:'reply'::jsonb -> 'message' ->> 'messageId')::uuid), '404 not_found', 'nor has an answer that was removed');

select * from finish();
rollback;
