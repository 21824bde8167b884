-- The playground: one's own sessions, with what in the place of the configuration, and nothing counted.

begin;
\ir support/world.sql
select plan(163);

-- Whoever one is.
alter function tests.note(text, text) security definer;

create function tests.caller(who text, bot text, more jsonb default '{}') returns jsonb language sql as $$
  select jsonb_build_object(
    'authorization', case when who is not null then 'Bearer ' || app.issue_access_token(tests.id(who)) end,
    'address', '192.0.2.1', 'userAgent', 'test', 'requestId', 'request-1', 'idempotencyKey', null,
    'chatbotId', tests.text(bot)) || more
$$;
-- Asks, and answers 'next' where nothing was refused.
create function tests.try_out(
    who text, bot text, session text, message text, config jsonb default null, more jsonb default '{}'
  ) returns jsonb language plpgsql as $$
declare
  v_step jsonb;
begin
  perform tests.become(null);
  v_step := sidecar.begin_playground(
    tests.caller(who, bot, more), jsonb_strip_nulls(jsonb_build_object(
      'sessionId', tests.text(session), 'message', message)) || case when config is null then '{}'
      else jsonb_build_object('overrideConfig', config) end)::jsonb;
  perform tests.become(null);
  return v_step;
end
$$;
create function tests.ground(step jsonb, vector integer default 1) returns jsonb language sql as $$
  select sidecar.ground_playground(step -> 'turn', step ->> 'question', tests.vector(vector), '{"embeddingMs": 3}')::jsonb
$$;
create function tests.finish(step jsonb, words text default 'It is so. [1]') returns jsonb language sql as $$
  select sidecar.finish_playground(step -> 'turn', jsonb_build_object(
    'text', words, 'finishReason', 'stop', 'usage', '{"promptTokens": 11, "completionTokens": 7}'::jsonb,
    'timings', '{"llmResponseMs": 12}'::jsonb, 'toolCalls', '[]'::jsonb))::jsonb
$$;
create function tests.fail(step jsonb, failure jsonb) returns jsonb language sql as $$
  select sidecar.fail_playground(step -> 'turn', failure)::jsonb
$$;
create function tests.session(who text, bot text, name text, body jsonb default '{}') returns jsonb language plpgsql as $$
declare
  v_made jsonb;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot)));
  v_made := api.playground_session_create(body::json);
  perform tests.note(name, v_made ->> 'sessionId'), tests.note('status', tests.answered()),
          tests.note('headers', current_setting('response.headers'));
  perform tests.become(null);
  return v_made;
end
$$;
create function tests.path(bot text, session text) returns jsonb language sql stable as $$
  select jsonb_build_object('x-chatbot-id', tests.text(bot), 'x-resource-id', tests.text(session))
$$;
create function tests.kept(step jsonb) returns app.chatbot_playground_messages language sql stable as $$
  select m from app.chatbot_playground_messages as m where m.id = (step -> 'turn' ->> 'id')::uuid
$$;
create function tests.configure(bot text, configuration jsonb) returns void language sql as $$
  update app.chatbot_instances set configuration = $2 where id = tests.id($1)
$$;
-- What no trial may change.
create function tests.counted() returns jsonb language sql stable as $$
  select jsonb_build_object(
    'conversations', (select count(*) from app.chatbot_conversations), 'messages', (select count(*) from app.chatbot_messages),
    'turns', (select count(*) from app.turns), 'deltas', (select count(*) from app.analytics_deltas),
    'analytics', (select count(*) from app.analytics_slots), 'errors', (select count(*) from app.chatbot_errors),
    'calls', (select count(*) from app.tool_calls), 'deliveries', (select count(*) from app.deliveries),
    'tokens', app.tokens_this_month(tests.id('acme'), tests.id('acme.bot')))
$$;
create function tests.create_as(who text, bot text, body text default '{}') returns text language plpgsql as $$
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot)));
  return tests.refused(format('select api.playground_session_create(%L)', body));
end
$$;
create function tests.read_as(who text, bot text, session text) returns text language plpgsql as $$
begin
  perform tests.become(who, tests.path(bot, session));
  return tests.refused('select api.playground_session_get()');
end
$$;
create function tests.end_as(who text, bot text, session text) returns text language plpgsql as $$
begin
  perform tests.become(who, tests.path(bot, session));
  return tests.refused('select api.playground_session_end(''{}'')');
end
$$;
create function tests.ask_as(who text, bot text, session text, body jsonb default '{}', more jsonb default '{}') returns text language plpgsql as $$
begin
  perform tests.become(null);
  return tests.refused(format('select sidecar.begin_playground(%L, %L)', tests.caller(who, bot, more),
                              jsonb_build_object('sessionId', tests.text(session), 'message', 'Hello') || body));
end
$$;
create function tests.request_of(session text, config jsonb) returns jsonb language sql as $$
  select tests.ground(tests.try_out('acme.admin', 'acme.bot', session, 'How stable is florbex?', config)) -> 'request'
$$;
create function tests.brief(request jsonb) returns text language sql as $$
  select format('%s %s %s %s %s', request ->> 'model', request ->> 'temperature', request ->> 'max_tokens',
    substring(request #>> '{messages,0,content}' from '^[^\n]*'), substring(request #>> '{messages,0,content}' from 'with the code (\S+)\.'))
$$;
create function tests.seen(who text) returns text language plpgsql as $$
begin
  perform tests.become(who);
  return (select format('%s %s', (select count(*) from api.playground_sessions), (select count(distinct m.session_id) from api.playground_messages as m)));
end
$$;
grant execute on all functions in schema tests to public;

select tests.counted() as counted \gset


-- Sessions: whose

select tests.session('acme.admin', 'acme.bot', 's1', '{"sessionConfig": {"temperature": 0.2, "model": null}}') as made \gset
select is(tests.text('status'), '201', 'a session is made');
select is(:'made'::jsonb - '{sessionId,createdAt}'::text[], jsonb_build_object(
  'chatbotId', tests.text('acme.bot'), 'userId', tests.text('acme.admin'), 'sessionConfig', '{"temperature": 0.2}'::jsonb, 'isActive', true, 'endedAt', null,
  'messages', '[]'::jsonb), 'as it was asked for');
select is(tests.text('headers')::jsonb, jsonb_build_array(jsonb_build_object(
  'Location', format('/api/v1/chatbots/%s/playground/sessions/%s', tests.text('acme.bot'), tests.text('s1')))), 'and where it is');
select is(tests.session('acme.agent', 'acme.bot', 's-agent') ->> 'sessionConfig', '{}', 'an agent tries each chatbot');
select is(tests.session('acme.super_admin', 'acme.own', 's-super') ->> 'isActive', 'true', 'a super_admin does');
select is(tests.session('acme.member', 'acme.own', 's-own') ->> 'isActive', 'true', 'a member tries one''s own');
select is(tests.session('globex.admin', 'globex.bot', 's-globex') ->> 'isActive', 'true', 'and so does another organization');

select is(tests.create_as(who, bot), said, format('%s and %s', coalesce(who, 'nobody'), bot))
from (values ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'),
             ('globex.super_admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in'),
             ('acme.bot.ck', 'acme.bot', '401 not_signed_in'), ('acme.bot.pk', 'acme.bot', '401 not_signed_in')) as v (who, bot, said);
select is(tests.create_as('acme.admin', 'acme.bot', body), said, body)
from (values ('{"colour": 1}', '400 unknown_field'), ('[]', '400 malformed_body'), ('{"sessionConfig": 7}', '400 invalid_field'),
             ('{"sessionConfig": {"temperature": 3}}', '400 invalid_field'), ('{"sessionConfig": {"colour": "red"}}', '400 unknown_field'),
             ('{"sessionConfig": {"promptVersion": 99}}', '400 invalid_field'),
             ('{"sessionConfig": {"promptVersion": 1, "systemPrompt": "x"}}', '400 invalid_field'),
             ('{"sessionConfig": {"knowledgeSourceFilters": {"supplierIds": ["x"]}}}', '400 invalid_field'),
             ('{"sessionConfig": null}', 'fine')) as v (body, said);

select tests.become('acme.admin', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'), 'idempotency-key', 'key-12345678')) is null as x \gset
select api.playground_session_create('{}') ->> 'sessionId' as first \gset
select is(api.playground_session_create('{}') ->> 'sessionId', :'first', 'a repeated request makes one session');
select is(tests.refused($$ select api.playground_session_create('{"sessionConfig": {}}') $$), '422 idempotency_mismatch', 'and another one none');

-- A session's own user, colleagues who see the chatbot, those who do not, another organization, nobody.
select is(tests.read_as(who, bot, session), said, format('%s reads %s of %s', who, session, bot))
from (values
  ('acme.admin', 'acme.bot', 's1', 'fine'), ('acme.super_admin', 'acme.bot', 's1', '404 not_found'), ('acme.agent', 'acme.bot', 's1', '404 not_found'),
  ('acme.admin', 'acme.own', 's1', '404 not_found'), ('acme.admin', 'acme.own', 's-own', '404 not_found'), ('acme.member', 'acme.own', 's-own', 'fine'),
  ('acme.member', 'acme.bot', 's1', '404 not_found'), ('acme.colleague', 'acme.own', 's-own', '404 not_found'),
  ('globex.admin', 'acme.bot', 's1', '404 not_found'), ('globex.admin', 'globex.bot', 's1', '404 not_found'),
  ('anon', 'acme.bot', 's1', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', 's1', '401 not_signed_in'), ('acme.bot.pk', 'acme.bot', 's1', '401 not_signed_in')
) as v (who, bot, session, said);
select is(tests.end_as(who, 'acme.bot', 's1'), said, who || ' ends s1')
from (values ('acme.super_admin', '404 not_found'), ('acme.agent', '404 not_found'), ('acme.member', '404 not_found'), ('globex.admin', '404 not_found'),
             ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in')) as v (who, said);


-- Asking

select tests.try_out('acme.admin', 'acme.bot', 's1', 'How stable is florbex?') as step \gset
select is(:'step'::jsonb ->> 'next', 'embed', 'the question is embedded first');
select is(:'step'::jsonb -> 'headers', '{"RateLimit-Limit": 200, "RateLimit-Remaining": 199, "RateLimit-Reset": 18}', 'how often one may ask');
select is(:'step'::jsonb -> 'embedding' ->> 'model', 'all-MiniLM-L6-v2', 'by the organization''s model');
select is((:'step'::jsonb -> 'turn') - 'userMessageId', jsonb_build_object('organizationId', tests.text('acme'), 'id', :'step'::jsonb -> 'turn' -> 'userMessageId',
  'fence', 1, 'conversationId', null, 'sessionId', tests.text('s1'), 'sessionToken', null), 'it has no conversation');
select tests.ground(:'step') as grounded \gset
select is(:'grounded'::jsonb ->> 'next' || ' ' || (:'grounded'::jsonb ->> 'provider'), 'answer embedded', 'then it is asked');
select ok(starts_with(:'grounded'::jsonb -> 'sources' -> 0 ->> 'content', 'Florbex of acme is stable from pH 3 to pH 7.'), 'with the sources found');
select is((tests.kept(:'step')).outcome, null, 'no answer yet');
select tests.finish(:'grounded') as reply \gset
select is((:'reply'::jsonb -> 'message') - '{messageId,sources,confidence}'::text[], jsonb_build_object(
  'sessionId', tests.text('s1'), 'userMessageId', :'step'::jsonb -> 'turn' -> 'id', 'response', 'It is so. [1]', 'grounded', true, 'groundingReason', 'found',
  'outcome', 'answered', 'provider', 'embedded', 'model', 'extractive', 'promptVersion', 0, 'language', 'en', 'temperature', 0.2, 'maxTokens', 500,
  'usage', (:'reply'::jsonb -> 'message' -> 'usage')), 'the answer, and how it was made');
select is((:'reply'::jsonb -> 'message' -> 'usage') - 'vectorSearchTime', '{"promptTokens": 11, "completionTokens": 7, "totalTokens": 18, "llmResponseTime": 12}', 'what it cost');
select ok((:'reply'::jsonb -> 'message' -> 'usage' ->> 'vectorSearchTime')::numeric > 0, 'searching was measured');
select is(:'reply'::jsonb -> 'message' -> 'sources', :'grounded'::jsonb -> 'sources', 'with its sources');
select is(:'reply'::jsonb ->> 'status', '200', 'a success');
select is(tests.finish(:'grounded', 'Another.') -> 'message' -> 'response', '"It is so. [1]"', 'who finishes again gets what stands');
select is(tests.fail(:'grounded', '{"type": "timeout"}') -> 'message' -> 'response', '"It is so. [1]"', 'and so does who fails afterwards');
select is(tests.ground(:'step') -> 'message' -> 'response', '"It is so. [1]"', 'or grounds it again');

select tests.become('acme.admin', tests.path('acme.bot', 's1')) is null as x \gset
select api.playground_session_get() as read \gset
select is((:'read'::jsonb -> 'messages' -> 0) - '{messageId,createdAt,confidence}'::text[], jsonb_build_object(
  'role', 'user', 'content', 'How stable is florbex?', 'overrideConfig', '{}'::jsonb, 'outcome', null, 'error', null, 'sources', '[]'::jsonb, 'usage', null, 'grounded', true,
  'groundingReason', 'found', 'provider', 'embedded', 'model', 'extractive', 'promptVersion', 0, 'language', 'en', 'temperature', 0.2, 'maxTokens', 500), 'the session has the question');
select is(jsonb_build_array(:'read'::jsonb #> '{messages,1,role}', :'read'::jsonb #> '{messages,1,content}', :'read'::jsonb #> '{messages,1,outcome}',
                            :'read'::jsonb #> '{messages,1,messageId}', :'read'::jsonb #> '{messages,1,sources}', :'read'::jsonb #> '{messages,1,usage}'),
          jsonb_build_array('assistant', 'It is so. [1]', 'answered', :'reply'::jsonb #> '{message,messageId}', :'reply'::jsonb #> '{message,sources}',
                            :'reply'::jsonb #> '{message,usage}'), 'and the answer');
select tests.become(null) is null as x \gset
select lives_ok(format('select app.check_json(%L, app.playground_session_schema())', :'read'::jsonb), 'both as the schema says');
select lives_ok(format('select app.check_json(%L, app.playground_answer_schema())', :'reply'::jsonb -> 'message'), 'and so is what was answered');

select is(tests.ask_as(who, bot, session), said, format('%s asks in %s of %s', coalesce(who, 'nobody'), session, bot))
from (values
  ('acme.super_admin', 'acme.bot', 's1', '404 not_found'), ('acme.agent', 'acme.bot', 's1', '404 not_found'), ('acme.member', 'acme.bot', 's1', '404 not_found'),
  ('acme.admin', 'acme.own', 's1', '404 not_found'), ('acme.admin', 'acme.bot', 's-globex', '404 not_found'), ('globex.admin', 'acme.bot', 's1', '404 not_found'),
  (null, 'acme.bot', 's1', '401 not_signed_in'), ('acme.member', 'acme.own', 's-own', 'fine'), ('acme.agent', 'acme.bot', 's-agent', 'fine')
) as v (who, bot, session, said);
select is(tests.ask_as('acme.admin', 'acme.bot', 's1', v.body::jsonb, v.more::jsonb), said, v.body || v.more)
from (values
  ('{"message": ""}', '{}', '400 invalid_field'), ('{"message": " \n "}', '{}', '400 invalid_field'), ('{"message": 7}', '{}', '400 invalid_field'),
  ('{"colour": 1}', '{}', '400 unknown_field'), ('{"sessionId": "x"}', '{}', '400 invalid_field'), ('{"overrideConfig": []}', '{}', '400 invalid_field'),
  ('{"overrideConfig": {"maxTokens": 0}}', '{}', '400 invalid_field'), ('{"overrideConfig": {"promptVersion": 7}}', '{}', '400 invalid_field'),
  ('{"overrideConfig": {"promptVersion": 1, "systemPrompt": "x"}}', '{}', '400 invalid_field'), ('{"overrideConfig": {"promptLabel": "staging"}}', '{}', '400 invalid_field'),
  ('{"overrideConfig": {"promptVersion": 1, "promptLabel": "staging"}}', '{}', '400 invalid_field'), ('{"overrideConfig": {"promptLabel": "mine"}}', '{}', '400 invalid_field'),
  ('{}', '{"idempotencyKey": "short"}', '400 invalid_field'),
  ('{"overrideConfig": null}', '{}', 'fine')
) as v (body, more, said);
update app.chatbot_instances set status = 'inactive' where id = tests.id('acme.bot');
select is(tests.ask_as('acme.admin', 'acme.bot', 's1'), 'fine', 'one that is switched off can be tried');
update app.chatbot_instances set status = 'active' where id = tests.id('acme.bot');


-- With what: the message before the session before the chatbot

select app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'First prompt.') = 1 as x, app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'Second prompt.') = 2 as y \gset
select app.move_label(tests.id('acme'), tests.id('acme.bot'), 'staging', 1) is null as x \gset
select tests.configure('acme.bot', '{"provider": "openai", "model": "of-bot", "temperature": 0.9, "maxTokens": 50, "language": "de", "responseTimeout": 7}') is null as x \gset
insert into app.chatbot_translations (organization_id, chatbot_id, language_code, system_prompt) values (tests.id('acme'), tests.id('acme.bot'), 'fr', 'En francais.');
select tests.session('acme.admin', 'acme.bot', 's2') is null as x, tests.session('acme.admin', 'acme.bot', 's3', '{"sessionConfig": {"model": "of-session", "systemPrompt": "Of session.", "language": "es"}}') is null as y \gset
select is(tests.brief(tests.request_of(session, config::jsonb)), said, coalesce(config, 'nothing') || ' in ' || session)
from (values
  ('s2', null, 'of-bot 0.9 50 Second prompt. en'),
  ('s2', '{"temperature": 0.1, "maxTokens": 5, "model": "m"}', 'm 0.1 5 Second prompt. en'),
  ('s2', '{"systemPrompt": "Mine."}', 'of-bot 0.9 50 Mine. en'),
  ('s2', '{"promptVersion": 1}', 'of-bot 0.9 50 First prompt. en'),
  ('s2', '{"language": "fr"}', 'of-bot 0.9 50 En francais. fr'),
  ('s2', '{"language": "fr", "promptVersion": 1}', 'of-bot 0.9 50 First prompt. fr'),
  ('s3', null, 'of-session 0.9 50 Of session. es'),
  ('s3', '{"model": "m", "language": "en"}', 'm 0.9 50 Of session. en'),
  ('s3', '{"model": null, "systemPrompt": null}', 'of-bot 0.9 50 Second prompt. es'),
  ('s2', '{"promptLabel": "staging"}', 'of-bot 0.9 50 First prompt. en'),
  ('s2', '{"promptLabel": "production", "language": "fr"}', 'of-bot 0.9 50 Second prompt. fr'),
  ('s3', '{"promptLabel": "staging"}', 'of-session 0.9 50 First prompt. es'),
  ('s3', '{"promptVersion": 2}', 'of-session 0.9 50 Second prompt. es')
) as v (session, config, said);
select is(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's2', 'How stable is florbex?', '{"provider": "embedded"}')) ->> 'provider', 'embedded', 'another provider');
select is(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's2', 'How stable is florbex?')) -> 'timeoutMs', '7000', 'the rest is the chatbot''s');
select is(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's2', 'How stable is florbex?', '{"knowledgeSourceFilters": {"categories": ["none"]}}')) -> 'message' ->> 'groundingReason',
          'no_documents', 'other filters');
update app.chatbot_instances set knowledge_source_filters = '{"categories": ["none"]}' where id = tests.id('acme.bot');
select is(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's2', 'How stable is florbex?')) -> 'message' ->> 'outcome', 'unanswered', 'or the chatbot''s');
select is(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's2', 'How stable is florbex?', '{"knowledgeSourceFilters": {}}')) ->> 'next', 'answer', 'instead of which may be none');
update app.chatbot_instances set knowledge_source_filters = '{}' where id = tests.id('acme.bot');


-- What was said before; small talk; what is not known

select tests.session('acme.admin', 'acme.bot', 's4') is null as x \gset
select count(tests.try_out('acme.admin', 'acme.bot', 's4', v.message)) as x
from (values ('Wie stabil ist Florbex bei niedrigem pH-Wert?'), ('42'), ('How stable is florbex?')) as v (message) \gset
select is((select array_agg(m.language order by m.id) from app.chatbot_playground_messages as m where m.session_id = tests.id('s4')), '{de,de,en}',
          'answered in the language that a message shows, or the one before it');
select tests.finish(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's4', 'How stable is florbex?')), 'From 3 to 7. [1]') is null as x \gset
select tests.try_out('acme.admin', 'acme.bot', 's4', 'Unfinished florbex') is null as x \gset
select tests.ground(tests.try_out('acme.admin', 'acme.bot', 's4', 'Is florbex stable?')) as step \gset
select is(jsonb_path_query_array(:'step', '$.request.messages[1 to 9]'), '[{"role": "user", "content": "How stable is florbex?"}, {"role": "assistant", "content": "From 3 to 7. [1]"},
  {"role": "user", "content": "Is florbex stable?"}]', 'the model reads what was answered before, and no other session');
select tests.finish(:'step', app.phrase('unanswered', 'en')) as reply \gset
select is((:'reply'::jsonb -> 'message' ->> 'outcome') || ' ' || (:'reply'::jsonb -> 'message' ->> 'confidence') || ' ' || (:'reply'::jsonb -> 'message' ->> 'sources'),
          'unanswered 0.30 []', 'a model that found no answer in the sources');
select tests.configure('acme.bot', '{"provider": "openai", "model": "m", "maxConversationHistory": 1}') is null as x \gset
select is(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's4', 'Is florbex stable?')) #>> '{request,messages,1,content}', app.phrase('unanswered', 'en'), 'so much of it as the chatbot''s configuration says');
select is(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's4', 'Who won the race?'), 200) -> 'message' -> 'response', to_jsonb(app.phrase('unanswered', 'en')), 'what is not in the documents is not asked');
select is(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's4', 'Hello!')) ->> 'next', 'answer', 'a greeting is, of a model');
select is(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's4', 'Hello!', '{"provider": "embedded"}')) -> 'message' ->> 'groundingReason', 'small_talk', 'and answered without one');
select tests.configure('acme.bot', '{"provider": "openai", "model": "m", "rewriteQuestion": true}') is null as x \gset
select tests.try_out('acme.admin', 'acme.bot', 's4', 'And when hot?') as step \gset
select is(:'step'::jsonb ->> 'next', 'rewrite', 'a question is rewritten where the chatbot''s configuration says so');
select ok(:'step'::jsonb #>> '{request,messages,1,content}' like E'Conversation:\nuser: %assistant: %\nLast message: And when hot?', 'with what was said before');
select is(sidecar.ground_playground(:'step'::jsonb -> 'turn', 'Is florbex stable when hot?', tests.vector(1))::jsonb ->> 'next', 'answer', 'and searched for so');
select is((tests.kept(:'step')).question, 'Is florbex stable when hot?', 'which is kept');
select is(sidecar.call_playground_tool(:'step'::jsonb -> 'turn', '{"id": "c", "name": "look_up", "arguments": "{}"}') ->> 'content', '{"error": "There is no tool called look_up"}', 'there is no tool that was not chosen');


-- Failing

select tests.configure('acme.bot', '{"provider": "openai", "model": "m"}') is null as x \gset
select tests.session('acme.admin', 'acme.bot', 's5') is null as x \gset
select is(f -> 'body' ->> 'code' || ' ' || (f ->> 'status') || ' ' || (f ->> 'next'), said, failure)
from (values
  ('{"type": "api_key_missing", "detail": "No key."}', 'api_key_missing 503 refuse'), ('{"type": "timeout", "detail": "Slow."}', 'provider_timeout 504 refuse'),
  ('{"type": "http_error", "status": 400, "detail": "HTTP 400: no such model"}', 'provider_failed 502 refuse'), ('{"type": "rate_limited", "retryAfter": 60}', 'provider_busy 503 refuse'),
  ('{"type": "network_error", "streamed": true}', 'provider_failed 502 refuse'), ('{"type": "made up"}', 'provider_failed 502 refuse')) as v (failure, said),
  lateral tests.fail(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's5', 'How stable is florbex?', jsonb_build_object('model', v.said))), failure::jsonb) as f;
select is(app.provider_refusal('{"type": "rate_limited", "retryAfter": 59.2}') -> 'headers', '{"Retry-After": 60}', 'it is said when to come again');
select is(app.provider_refusal('{"type": "http_error", "detail": "HTTP 400: no such model"}') -> 'body' ->> 'details', 'HTTP 400: no such model', 'and why');

select tests.ground(tests.try_out('acme.admin', 'acme.bot', 's5', 'Is florbex stable?')) as step \gset
select tests.fail(:'step', '{"type": "http_error", "status": 500}') as retry \gset
select is(:'retry'::jsonb ->> 'next' || ' ' || (:'retry'::jsonb #>> '{turn,fence}'), 'retry 2', 'another attempt where it may help');
select is(:'retry'::jsonb -> 'request', :'step'::jsonb -> 'request', 'with the same request');
select is(tests.finish(:'step') -> 'body' ->> 'code', 'turn_in_progress', 'the attempt before has lost it');
select tests.fail(:'retry', '{"type": "http_error", "status": 500}') as again \gset
select is(:'again'::jsonb #>> '{turn,fence}', '3', 'and a third one');
select is(tests.fail(:'again', '{"type": "http_error", "status": 500}') -> 'body' ->> 'code', 'provider_failed', 'no more');
select tests.try_out('acme.admin', 'acme.bot', 's5', 'Is florbex stable?') as step \gset
select is(tests.fail(:'step', '{"type": "network_error"}') - '{delayMs,turn}'::text[], jsonb_build_object('next', 'retry', 'question', 'Is florbex stable?', 'embedding', :'step'::jsonb -> 'embedding'), 'an embedding is tried again as well');

select tests.become('acme.admin', tests.path('acme.bot', 's5')) is null as x \gset
select api.playground_session_get() -> 'messages' as messages \gset
select is(jsonb_array_length(:'messages'), 15, 'the session keeps questions and failures, and the one without an end');
select is(jsonb_build_array(:'messages'::jsonb #> '{1,outcome}', :'messages'::jsonb #> '{1,error,code}', :'messages'::jsonb #> '{1,error,details}', :'messages'::jsonb #> '{1,content}', :'messages'::jsonb #> '{1,overrideConfig}'),
          '["failed", "api_key_missing", "No key.", "", {"model": "api_key_missing 503 refuse"}]', 'with why, and with what it was asked');
select tests.become(null) is null as x \gset
select lives_ok(format('select app.check_json(%L, app.playground_message_schema())', m), 'as the schema says') from jsonb_array_elements(:'messages') with ordinality as m (m, n) where n in (2, 15);
select is(jsonb_array_length(tests.ground(tests.try_out('acme.admin', 'acme.bot', 's5', 'Is florbex stable?')) #> '{request,messages}'), 2, 'what failed is not told to a model');


-- Again; ended; too often; gone

select tests.session('acme.admin', 'acme.bot', 's6') is null as x \gset
select tests.try_out('acme.admin', 'acme.bot', 's6', 'Is florbex stable?', null, '{"idempotencyKey": "key-12345678"}') as step \gset
select is(tests.try_out('acme.admin', 'acme.bot', 's6', 'Is florbex stable?', null, '{"idempotencyKey": "key-12345678"}') -> 'body' ->> 'code', 'turn_in_progress', 'one who asks again has to wait');
select is(tests.ask_as('acme.admin', 'acme.bot', 's6', '{"message": "Another"}', '{"idempotencyKey": "key-12345678"}'), '422 idempotency_mismatch', 'and does not get the answer to something else');
update app.chatbot_playground_messages set lease_until = clock_timestamp() - interval '1 second' where id = (:'step'::jsonb #>> '{turn,id}')::uuid;
select tests.try_out('acme.admin', 'acme.bot', 's6', 'Is florbex stable?', null, '{"idempotencyKey": "key-12345678"}') as again \gset
select is(jsonb_build_array(:'again'::jsonb -> 'next', :'again'::jsonb #> '{turn,id}', :'again'::jsonb #> '{turn,fence}'), jsonb_build_array('embed', :'step'::jsonb #> '{turn,id}', 2), 'where a sidecar died, the next goes on');
select tests.finish(tests.ground(:'again')) is null as x \gset
select is(tests.end_as('acme.admin', 'acme.bot', 's6'), 'fine', 'a session is ended');
select tests.try_out('acme.admin', 'acme.bot', 's6', 'Is florbex stable?', null, '{"idempotencyKey": "key-12345678"}') as again \gset
select is(jsonb_build_array(:'again'::jsonb #> '{message,response}', :'again'::jsonb -> 'headers'), '["It is so. [1]", {"Idempotency-Replayed": "true"}]', 'the answer that there was is given again');
select is(tests.ask_as('acme.admin', 'acme.bot', 's6'), '409 playground_session_ended', 'and nothing new');
select is(tests.end_as('acme.admin', 'acme.bot', 's6'), 'fine', 'ending it twice changes nothing');
select is(api.playground_session_get() ->> 'isActive', 'false', 'it can be read') from (select tests.become('acme.admin', tests.path('acme.bot', 's6'))) as x;
select tests.become(null) is null as x \gset

insert into app.settings (name, value) values ('playground_rate_limit', '{"limit": 1, "windowMinutes": 60}');
delete from app.rate_limits;
select tests.try_out('acme.admin', 'acme.bot', 's5', 'Hello') is null as x \gset
select tests.try_out('acme.admin', 'acme.bot', 's5', 'Hello') as refused \gset
select is(jsonb_build_array(:'refused'::jsonb -> 'next', :'refused'::jsonb -> 'status', :'refused'::jsonb #> '{body,code}', :'refused'::jsonb #> '{headers,RateLimit-Remaining}'), '["refuse", 429, "rate_limited", 0]', 'so often');
select is(tests.try_out('acme.agent', 'acme.bot', 's-agent', 'Hello') ->> 'next', 'embed', 'each by oneself');

select is(tests.counted(), :'counted'::jsonb, 'nothing of all this counts');


-- The tables and views, by persona

select is(tests.seen(who), said, who || ' sees')
from (values ('acme.admin', '8 6'), ('acme.super_admin', '1 0'), ('acme.agent', '1 1'), ('acme.member', '1 1'), ('acme.colleague', '0 0'), ('globex.admin', '1 0'), ('globex.member', '0 0')) as v (who, said);
select tests.become(null) is null as x \gset
update app.chatbot_instances set created_by = tests.id('acme.admin') where id = tests.id('acme.own');
select is(tests.seen('acme.member'), '0 0', 'who no longer sees the chatbot sees nothing of it');
select is(tests.read_as('acme.member', 'acme.own', 's-own'), '404 not_found', 'nor reads a session');
select tests.become('anon') is null as x \gset
select throws_ok('select 1 from api.playground_sessions', '42501', null, 'nobody else reads sessions');
select throws_ok('select 1 from api.playground_messages', '42501', null, 'or messages');
select tests.become('acme.admin') is null as x \gset
select throws_ok('select request_hash from app.chatbot_playground_messages', '42501', null, 'what only the work needs is not shown');
select throws_ok('update app.chatbot_playground_sessions set is_active = true', '42501', null, 'nobody writes a session');
select throws_ok('delete from app.chatbot_playground_messages', '42501', null, 'or a message');
select tests.become(null) is null as x \gset
update app.chatbot_instances set deleted_at = now() where id = tests.id('acme.bot');
select is(tests.ask_as('acme.admin', 'acme.bot', 's5'), '404 not_found', 'a chatbot that is deleted is not tried');
select is(tests.read_as('acme.admin', 'acme.bot', 's5'), '404 not_found', 'and its sessions are gone');
select tests.become(null) is null as x \gset
delete from app.chatbot_instances where id = tests.id('acme.bot');
select is_empty(format('select from app.chatbot_playground_sessions where chatbot_id = %L', tests.id('acme.bot')), 'with all that was said');

select * from finish();
rollback;
