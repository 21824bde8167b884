-- Confidential chatbots: personal data are stored nowhere in plain, those who may read them do, and
-- nobody does once the key is destroyed.

begin;
\ir support/world.sql
select plan(163);

create function tests.configure(configuration jsonb, bot text default 'acme.bot') returns void language sql as $$
  update app.chatbot_instances set configuration = $1 where id = tests.id($2)
$$;
create function tests.confide(more jsonb default '{}') returns void language sql as $$
  select tests.configure('{"confidential": true, "provider": "openai", "model": "m", "language": "en"}' || more)
$$;
-- Where a text is stored, in plain or as bytes, whatever the column.
create function tests.traces(text text) returns text language plpgsql as $$
declare
  v_table text;
  v_found boolean;
  v_where text[] := '{}';
begin
  for v_table in
    select c.oid::regclass::text from pg_class as c
    where c.relkind in ('r', 'p') and c.relnamespace in ('app'::regnamespace, 'vault'::regnamespace) order by 1
  loop
    execute format('select exists (select from %s as t where t::text like any (array[%L, %L, %L]))', v_table,
                   '%' || $1 || '%', '%' || encode(convert_to($1, 'utf8'), 'hex') || '%',
                   '%' || encode(sha256(convert_to($1, 'utf8')), 'hex') || '%') into v_found;
    if v_found then
      v_where := v_where || v_table;
    end if;
  end loop;
  return array_to_string(v_where, ' ');
end
$$;
create function tests.contents(session text) returns text language sql stable as $$
  select string_agg(m.content, ' / ' order by m.id) from app.chatbot_messages as m
  join app.chatbot_conversations as c on c.organization_id = m.organization_id and c.id = m.conversation_id
  where c.session_id = $1
$$;
create function tests.as_people(who text, query text) returns text language plpgsql as $$
declare
  v_told text;
begin
  begin
    perform tests.become(who);
    execute query into v_told;
  exception when others then
    v_told := sqlstate;
  end;
  perform tests.become(null);
  return v_told;
end
$$;


-- What is taken out

select is(app.redact_text(given), kept, 'kept: ' || kept)
from (values
  ('Nothing of the kind, 100 %.', 'Nothing of the kind, 100 %.'), ('', ''), ('ขอบคุณมาก', 'ขอบคุณมาก'), ('ｆｕｌｌ', 'ｆｕｌｌ'),
  ('Mail jo@x.example or +1 202 555 0143', 'Mail [redacted: e-mail] or [redacted: phone number]'),
  ('password: hunter22', 'password: [redacted: password]'), (E'jo\u200B@x.example', '[redacted: e-mail]'), ('โทร ๐๘๑-๒๓๔-๕๖๗๘', 'โทร [redacted: phone number]')
) as v (given, kept);
select is(app.redact_question('Mail jo@x.example where my parcel is'), 'Mail   where my parcel is', 'what is searched for has no marks');
select is(app.redact_question('jo@x.example'), '[redacted: e-mail]', 'unless there is nothing else');
select is(app.redact_json(given), kept, 'of JSON: ' || given::text)
from (values
  ('{"a": ["jo@x.example", 7, null, true, {"b": 4111111111111111}]}'::jsonb, '{"a": ["[redacted: e-mail]", 7, null, true, {"b": "[redacted: card number]"}]}'::jsonb),
  ('{"jo@x.example": 1}', '{"[redacted: e-mail]": 1}'), ('{}', '{}'), ('[]', '[]'), ('null', 'null')
) as v (given, kept);
select is(app.redact_json('{"id": "4111111111111111", "userId": "4111111111111111", "replyToken": "jo@x.example", "timestamp": 4111111111111111, "text": "4111111111111111"}', true),
          '{"id": "4111111111111111", "userId": "4111111111111111", "replyToken": "jo@x.example", "timestamp": 4111111111111111, "text": "[redacted: card number]"}', 'ids of channels are left');
select is(app.redact_json_text(given), kept, 'of JSON as a text: ' || given)
from (values ('{"a": "jo\u0040x.example"}', '{"a": "[redacted: e-mail]"}'), ('{"a":  1}', '{"a":  1}'), ('{"a": "jo@x.example', '{"a": "[redacted: e-mail]'), ('', '')) as v (given, kept);


-- A chatbot that is not

select tests.configure('{"provider": "openai", "model": "m", "language": "en"}') is null as x \gset
select tests.answer(tests.ask('acme.bot.ck', 'Is florbex of acme stable for open@x.example?', 's-open'), 'To open@x.example: yes. [1]') is null as x \gset
select is(tests.contents('s-open'), 'Is florbex of acme stable for open@x.example? / To open@x.example: yes. [1]', 'stores what is said');
select is(tests.traces('open@x.example'), 'app.chatbot_messages app.turns', 'which is found');
select is_empty('select from app.data_keys', 'and needs no key');
select is((select bool_or(is_confidential) from app.chatbot_messages), false, 'which its messages say');


-- A turn

select tests.confide() is null as x \gset
select tests.ask('acme.bot.ck', 'I am jane@x.example. Is florbex of acme stable?', 's-1') as step \gset
select is(:'step'::jsonb #>> '{request,messages,1,content}', 'I am jane@x.example. Is florbex of acme stable?', 'the model is asked as it was said');
select is((tests.turn(:'step')).question, 'I am  . Is florbex of acme stable?', 'the search is without');
select tests.answer(:'step', 'Yes, jane@x.example. [1]') as reply \gset
select is(:'reply'::jsonb #>> '{message,response}', 'Yes, jane@x.example. [1]', 'the visitor reads it as it was said');
select is(tests.contents('s-1'), 'I am [redacted: e-mail]. Is florbex of acme stable? / Yes, [redacted: e-mail]. [1]', 'it is stored without');
select is(tests.traces('jane@x.example'), '', 'and nowhere else');
select is((select count(*) from app.data_keys), 1::bigint, 'one key is made');
select id as talk from app.chatbot_conversations where session_id = 's-1' \gset
select is((select string_agg(app.full_text(m), ' / ' order by m.id) from app.chatbot_messages as m where m.conversation_id = :'talk'),
          'I am jane@x.example. Is florbex of acme stable? / Yes, jane@x.example. [1]', 'opened, it is as it was');
select tests.ask('acme.bot.ck', 'And quillane of acme?', 's-1', vector => 2) as step2 \gset
select is((select string_agg(m ->> 'content', ' / ') from jsonb_array_elements(:'step2'::jsonb #> '{request,messages}') as m where m ->> 'role' <> 'system'),
          'I am jane@x.example. Is florbex of acme stable? / Yes, jane@x.example. [1] / And quillane of acme?', 'the history is as it was said');
select is((select sealed from app.chatbot_messages where content = 'And quillane of acme?'), null::bytea, 'what holds nothing is not sealed');
select tests.fail_turn(:'step2'::jsonb -> 'turn', '{"type": "network_error", "detail": "no answer to jane@x.example"}') as again \gset
select is(:'again'::jsonb -> 'request', :'step2'::jsonb -> 'request', 'another attempt asks the same');
select is(tests.traces('jane@x.example'), '', 'nor is it in an error');
select tests.answer(:'again') as reply2 \gset
select is((select app.replay_turn(t) -> 'request' from app.turns as t where t.id = (:'step2'::jsonb #>> '{turn,id}')::uuid), :'step2'::jsonb -> 'request', 'replay makes the same');
select is((select app.replay_turn(t) -> 'matches' from app.turns as t where t.id = (:'step2'::jsonb #>> '{turn,id}')::uuid), 'true', 'which its digest proves');

-- A short secret is not to be guessed from a digest.
select tests.ask('acme.bot.ck', '+12025550143', 's-2', '{"idempotencyKey": "a-key-of-8"}') as guess \gset
select isnt((tests.turn(:'guess')).request_hash, sha256(convert_to('+12025550143' || E'\x1f{}\x1f', 'utf8')), 'the hash of a request has a key');
select is(tests.ask('acme.bot.ck', '+12025550143', 's-2', '{"idempotencyKey": "a-key-of-8"}') -> 'body' ->> 'code', 'turn_in_progress', 'and knows the request again');
select is(tests.ask('acme.bot.ck', '+12025550144', 's-2', '{"idempotencyKey": "a-key-of-8"}') -> 'body' ->> 'code', 'idempotency_mismatch', 'and another');
select is(tests.traces('+12025550143'), '', 'it is nowhere');

-- Rewritten by a model
select tests.confide('{"rewriteQuestion": true}') is null as x \gset
select tests.ask('acme.bot.ck', 'Tell rita@x.example of florbex', 's-3') as rewriting \gset
select is(:'rewriting'::jsonb ->> 'next', 'rewrite', 'a question that is rewritten');
select unalike(:'rewriting'::text, '%rita@x%', 'is so without');
select tests.ground_turn(:'rewriting'::jsonb -> 'turn', 'Is rita@x.example told of florbex of acme?') is null as x \gset
select is(tests.traces('rita@x.example'), '', 'and what comes of it is kept without');

-- A person who answers
select app.add_human_message(tests.id('acme'), :'talk', tests.id('acme.agent'), 'Call +1 202 555 0147, jane@x.example') is null as x \gset
select is((select m.content from app.chatbot_messages as m where m.sender_type = 'human'), 'Call [redacted: phone number], [redacted: e-mail]', 'a person''s words are sealed as well');
select is(tests.traces('202 555 0147'), '', 'wherever they are');
select is((select app.visitor_message(m, 's-1') ->> 'message' from app.chatbot_messages as m where m.sender_type = 'human'), 'Call +1 202 555 0147, jane@x.example', 'a visitor who listens hears them');
select is((select app.visitor_message(m, 's-1') #>> '{reply,message,response}' from app.chatbot_messages as m where m.id = (:'reply'::jsonb #>> '{message,messageId}')::uuid), 'Yes, jane@x.example. [1]', 'and what the chatbot said');

-- What found no source
select tests.confide() is null as x \gset
select tests.ask('acme.bot.ck', 'Does zed@x.example sell zeppelins?', 's-4', vector => 300) as step \gset
select is((select string_agg(u.question, ',') from app.unanswered_questions as u), 'Does   sell zeppelins?', 'an unanswered question is kept without');
select is(tests.traces('zed@x.example'), '', 'nor is it elsewhere');

-- What moderation takes out is sealed nowhere
select tests.confide('{"moderation": {"personalData": {"action": "redact", "kinds": ["email"]}}}') is null as x \gset
select tests.ask('acme.bot.ck', 'I am gone@x.example, +1 202 555 0149. Is florbex of acme stable?', 's-5') as step \gset
select is(:'step'::jsonb #>> '{request,messages,1,content}', 'I am [redacted: e-mail], +1 202 555 0149. Is florbex of acme stable?', 'a model gets what moderation leaves');
select is((select app.full_text(m) from app.chatbot_messages as m where m.sealed is not null and m.content like 'I am [[]redacted: e-mail], [[]%' escape '!' or m.content = 'I am [redacted: e-mail], [redacted: phone number]. Is florbex of acme stable?' limit 1),
          'I am [redacted: e-mail], +1 202 555 0149. Is florbex of acme stable?', 'and so do people');


-- What the caller brings along

select tests.confide() is null as x \gset
create function tests.complete(body jsonb) returns jsonb language sql as $$
  select sidecar.begin_turn(sidecar.admit_completion(jsonb_build_object(
    'apiKey', tests.text('acme.bot.ck'), 'host', 'parlance.example', 'address', '192.0.2.1', 'requestId', 'request-1',
    'body', '{"model": "parlance"}'::jsonb || body)) -> 'admission', tests.vector(1))::jsonb
$$;
select tests.complete('{"messages": [{"role": "system", "content": "Answer for boss@x.example."}, {"role": "user", "content": "I am hist@x.example."},
  {"role": "assistant", "content": "Hello hist@x.example."}, {"role": "user", "content": "Is florbex of acme stable?"}]}') as completion \gset
select alike(:'completion'::jsonb #>> '{request,messages,0,content}', '%Answer for boss@x.example.%', 'its instructions go to the model as they came');
select is(:'completion'::jsonb #>> '{request,messages,1,content}', 'I am hist@x.example.', 'so does its history');
select is(tests.traces('hist@x.example') || tests.traces('boss@x.example'), '', 'neither is stored');
select tests.fail_turn(:'completion'::jsonb -> 'turn', '{"type": "network_error"}') as again \gset
select is(:'again'::jsonb -> 'request', :'completion'::jsonb -> 'request', 'another attempt asks the same');
select tests.answer(:'again') is null as x \gset
select is(app.replay_turn(tests.turn(:'completion')) -> 'matches', 'true', 'and replay finds it whole');
select is(tests.traces('hist@x.example') || tests.traces('boss@x.example'), '', 'still neither is stored');

-- What the conversation remembers is its own; a copy with the request is not.
select app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'Be nice to {{context.name}}.') is null as x \gset
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-mem') is null as x \gset
select (app.remember(tests.id('acme'), (select c.id from app.chatbot_conversations as c where c.session_id = 's-mem'), 'name', '"mem@x.example"', 60)).context_key \gset x_
select tests.ask('acme.bot.ck', 'And quillane of acme?', 's-mem', vector => 2) as memory \gset
select alike(:'memory'::jsonb #>> '{request,messages,0,content}', 'Be nice to "mem@x.example".%', 'a prompt has what is remembered');
select is(tests.traces('mem@x.example'), 'app.conversation_context', 'the request keeps it sealed');
select tests.answer(:'memory') is null as x \gset
select is(app.replay_turn(tests.turn(:'memory')) -> 'matches', 'true', 'and replay has it');
select is(app.replay_turn(tests.turn(:'memory')) #>> '{context,name}', '"mem@x.example"', 'as it was');


-- Tools

create function tools.echo(words text) returns text language sql return words;
comment on function tools.echo(text) is 'Say it again';
grant execute on function tools.echo(text) to tool_runner;
select set_config('app.current_organization_id', tests.text('acme'), true) is null as x \gset
select parlance.register_tool('tools.echo(text)', tests.id('acme.bot')) is null as x \gset
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-6') as step \gset
create function tests.call(step jsonb, arguments text) returns text language sql as $$
  select sidecar.call_tool($1 -> 'turn', jsonb_build_object('id', 'c1', 'name', 'echo', 'arguments', arguments, 'round', 1, 'said', 'For tool@x.example.')) ->> 'content'
$$;
select is(tests.call(:'step', '{"words": "tool@x.example"}'), '{"result": "tool@x.example"}', 'a tool is called, and told, as it is said');
select is((select row(c.said, c.arguments::jsonb, c.result::jsonb)::text from app.tool_calls as c), row('For [redacted: e-mail].', '{"words": "[redacted: e-mail]"}'::jsonb, '{"result": "[redacted: e-mail]"}'::jsonb)::text, 'kept without');
select is(tests.traces('tool@x.example'), '', 'and nowhere else');
select tests.fail_turn(:'step'::jsonb -> 'turn', '{"type": "network_error"}') as again \gset
select is(tests.call(:'again', '{"words": "tool@x.example"}'), '{"result": "tool@x.example"}', 'an attempt after it gets what was told');
select tests.answer(:'again') is null as x \gset
select is(app.replay_turn(tests.turn(:'step')) #>> '{toolCalls,0,arguments}', '{"words": "tool@x.example"}', 'replay shows it');

update app.tool_calls set result = result where sealed is not null;
select isnt((select c.sealed from app.tool_calls as c limit 1), null::bytea, 'what is written as it was stays sealed');
update app.tool_calls set arguments = '{}';
select is((select count(*) from app.tool_calls where sealed is not null), 0::bigint, 'whoever clears a text clears what is sealed of it');
select isnt((select count(*) from app.turn_requests where sealed is not null), 0::bigint, 'a request is sealed');
update app.turn_requests set context = '{"cleared": true}';
select is((select count(*) from app.turn_requests where sealed is not null), 0::bigint, 'until it is cleared');


-- LINE

select vault.set_sealing_key(decode(repeat('07', 32), 'hex')) is not null as x \gset
insert into app.chatbot_integrations (organization_id, chatbot_id, integration_type) values (tests.id('acme'), tests.id('acme.bot'), 'line_oa');
insert into app.line_oa_configs (organization_id, chatbot_id, integration_id, channel_id, channel_secret, channel_access_token, secret_hint, token_hint, webhook_url)
select i.organization_id, i.chatbot_id, i.id, '1', vault.seal('a secret'), vault.seal('a token'), 'cret', 'oken', 'https://chat.example' from app.chatbot_integrations as i;
create function tests.receive(event jsonb) returns jsonb language sql as $$
  select sidecar.receive_line(jsonb_build_array(jsonb_build_object('organizationId', tests.id('acme'), 'chatbotId', tests.id('acme.bot'))),
    jsonb_build_object('events', jsonb_build_array('{"mode": "active", "replyToken": "rt-1", "source": {"type": "user", "userId": "U1"}}'::jsonb || event)))
$$;
create function tests.take() returns jsonb language plpgsql as $$
declare
  v_ref jsonb := sidecar.claim_jobs('w', '{event}', 1) -> 0 -> 'event';
  v_taken jsonb := sidecar.take_event(v_ref);
begin
  return case when v_taken ? 'admission' then sidecar.begin_event(v_ref, v_taken -> 'admission', tests.vector(1))::jsonb -> 'step' else v_taken end;
end
$$;
select tests.receive('{"type": "message", "webhookEventId": "e1", "message": {"type": "text", "id": "4111111111111111", "text": "line@x.example: is florbex of acme stable?"}}') is null as x \gset
select is((select e.payload -> 'message' from app.webhook_events as e), '{"type": "text", "id": "4111111111111111", "text": "[redacted: e-mail]: is florbex of acme stable?"}', 'what LINE sends is kept without, its ids whole');
select isnt((select e.sealed from app.webhook_events as e), null::bytea, 'sealed, until somebody takes it');
select tests.take() as step \gset
select is((select e.sealed from app.webhook_events as e), null::bytea, 'and not afterwards: moderation may have taken something out');
select is(:'step'::jsonb #>> '{request,messages,1,content}', 'line@x.example: is florbex of acme stable?', 'and taken as it came');
select tests.answer(:'step', 'Yes, line@x.example.') is null as x \gset
select is((select app.delivery_texts(d) from app.deliveries as d), array['Yes, line@x.example.'], 'what is sent is as it was said');
select is(tests.traces('line@x.example'), '', 'nothing of it is stored');
select tests.receive('{"type": "unsend", "webhookEventId": "e2", "unsend": {"messageId": "4111111111111111"}}') is null as x \gset
select tests.take() is null as x \gset
select is((select m.sealed is null and m.content = '[unsent]' from app.chatbot_messages as m where m.metadata ->> 'lineMessageId' = '4111111111111111'), true, 'what is taken back is not kept sealed either');
select is((select e.sealed from app.webhook_events as e where e.provider_event_id = 'e1'), null::bytea, 'nor where it came in');


-- Who reads it

select is(tests.as_people(who, format('select string_agg(content, '' / '' order by id) from api.messages where conversation_id = %L and sender_type <> ''human'' and id <= %L', :'talk', (:'reply'::jsonb #>> '{message,messageId}'))),
          said, coalesce(who, 'nobody') || ' reads: ' || coalesce(said, 'nothing'))
from (values
  ('acme.super_admin', 'I am jane@x.example. Is florbex of acme stable? / Yes, jane@x.example. [1]'),
  ('acme.agent', 'I am jane@x.example. Is florbex of acme stable? / Yes, jane@x.example. [1]'),
  ('acme.member', null), ('globex.super_admin', null), ('stranger', 'PGRST'), ('anon', '42501'), ('sidecar', '42501'), ('parlance_integrator', '42501')) as v (who, said);
select id as sealed_id from app.chatbot_messages where conversation_id = :'talk' and role = 'user' and sealed is not null \gset
select is(tests.as_people(who, format('select app.read_sealed_message(%L)', :'sealed_id')), said, who || ' opens: ' || coalesce(said, 'nothing'))
from (values ('acme.agent', 'I am jane@x.example. Is florbex of acme stable?'), ('acme.member', null), ('globex.admin', null), ('stranger', 'PGRST'), ('acme.bot.ck', '42501'), ('anon', '42501')) as v (who, said);
select is(tests.as_people(who, statement), '42501', format('%s may not: %s', who, statement))
from unnest(array['select count(*)::text from app.data_keys', 'select vault.open_text(''x'', app.uuid_v7())', 'select vault.make_data_key(app.uuid_v7())::text', 'select app.seal_text(tests.id(''acme''), tests.id(''acme''), ''x'')::text',
                  'select vault.destroy_data_key(tests.id(''acme''))::text', 'select app.destroy_data_keys(tests.id(''acme''))::text', 'select app.full_text(m) from app.chatbot_messages as m limit 1']) as statement,
     unnest(array['acme.super_admin', 'anon', 'sidecar', 'tool_runner', 'parlance_integrator']) as who;
select is(tests.as_people(who, 'select parlance.destroy_data_key(tests.id(''acme''))::text'), '42501', who || ' may not destroy the key by SQL')
from unnest(array['acme.super_admin', 'anon', 'sidecar', 'tool_runner']) as who;
select is(vault.open_text(m.sealed, app.uuid_v7()), null::text, 'what is sealed opens in its own row only') from app.chatbot_messages as m where m.id = :'sealed_id';
select is(vault.open_text(set_byte(m.sealed, 60, get_byte(m.sealed, 60) # 1), m.id), null::text, 'and unchanged only') from app.chatbot_messages as m where m.id = :'sealed_id';
select is(vault.open_text('x', :'sealed_id'), null::text, 'what is not sealed is not opened');


-- Without the key

select id as first_key from app.data_keys \gset
select is(tests.refused('select parlance.destroy_data_key(app.uuid_v7())'), '404 not_found', 'whose key is not there');
select is(parlance.destroy_data_key(tests.id('globex')), 0, 'nothing of another organization''s is destroyed');
select is((select app.full_text(m) from app.chatbot_messages as m where m.id = :'sealed_id'), 'I am jane@x.example. Is florbex of acme stable?', 'so this one''s is still there');
select is(parlance.destroy_data_key(tests.id('acme')), 1, 'a key is destroyed');
select is((select row(app.full_text(m), app.is_lost(m))::text from app.chatbot_messages as m where m.id = :'sealed_id'), row('I am [redacted: e-mail]. Is florbex of acme stable?', true)::text, 'what it sealed is redacted, and lost');
select is(tests.as_people('acme.super_admin', format('select content from api.messages where id = %L', :'sealed_id')), 'I am [redacted: e-mail]. Is florbex of acme stable?', 'for everybody');
select is((select row(m ->> 'content', m -> 'isLost')::text from app.chatbot_messages as x, app.conversation_message_body(x) as m where x.id = :'sealed_id'), row('I am [redacted: e-mail]. Is florbex of acme stable?', 'true'::jsonb)::text, 'which is marked');
select is(app.replay_turn(tests.turn(:'step2')) -> 'matches', 'false', 'a request is not what it was');
select is(app.replay_turn(tests.turn(:'step2')) #> '{missing,0}', jsonb_build_object('kind', 'message', 'id', :'sealed_id'), 'and what is missing is named');
select is(parlance.destroy_data_key(tests.id('acme')), 0, 'there is nothing left to destroy');
select is((select destroyed_at is not null from app.data_keys where id = :'first_key'), true, 'that it was destroyed is kept');
select is((select count(*) from app.audit_log where table_name = 'data_keys' and action = 'update' and row_id = :'first_key'), 1::bigint, 'and in the audit log');
select is((select app.full_text(m) from app.chatbot_messages as m where m.content = 'Is florbex of acme stable?' limit 1), 'Is florbex of acme stable?', 'what held nothing is as it was');

select tests.ask('acme.bot.ck', 'I am new@x.example.', 's-7') is null as x \gset
select is((select app.full_text(m) from app.chatbot_messages as m where m.content = 'I am [redacted: e-mail].'), 'I am new@x.example.', 'what is said afterwards has a new key');
select is((select count(*) from app.data_keys where destroyed_at is null), 1::bigint, 'one');
-- As on another server, after a dump was restored there.
select vault.destroy_data_key(id) from app.data_keys where destroyed_at is null \gset
select tests.ask('acme.bot.ck', 'I am newer@x.example.', 's-8') is null as x \gset
select is((select app.full_text(m) from app.chatbot_messages as m join app.chatbot_conversations as c on c.id = m.conversation_id where c.session_id = 's-8' and m.role = 'user'), 'I am newer@x.example.', 'a key that is missing is replaced');
select is((select count(*) from app.data_keys where is_missing), 1::bigint, 'and noted');


select is((select count(*) from app.query_queue as q join app.turns as t on t.id = q.turn_id where t.parameters ? 'confidential' and q.embedding is not null), 0::bigint,
  'no vector is kept of what was said');
select cmp_ok((select count(*) from app.query_queue as q join app.turns as t on t.id = q.turn_id where t.parameters ? 'confidential'), '>', 0::bigint, 'though it is counted');
select cmp_ok((select count(*) from app.query_queue as q where q.embedding is not null), '>', 0::bigint, 'as what is not confidential is, with its vector');


-- Whoever does not say whether a chatbot is confidential

insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role, sender_type, content)
values (tests.id('acme'), :'talk', tests.id('acme.bot'), 'system', 'system', 'Unsaid: quiet@x.example');
select is((select m.content from app.chatbot_messages as m where m.content like 'Unsaid%'), 'Unsaid: [redacted: e-mail]', 'is asked for it');
update app.chatbot_messages set content = 'Changed: loud@x.example' where content like 'Unsaid%';
select is((select row(m.content, app.full_text(m))::text from app.chatbot_messages as m where m.content like 'Changed%'), row('Changed: [redacted: e-mail]', 'Changed: loud@x.example')::text, 'a text that is changed is sealed again');
update app.chatbot_messages set content = 'Plain' where content like 'Changed%';
select is((select m.sealed from app.chatbot_messages as m where m.content = 'Plain'), null::bytea, 'or not any more');
update app.chatbot_messages set is_confidential = true where content like '%open@x.example%';
select is(tests.contents('s-open'), 'Is florbex of acme stable for [redacted: e-mail]? / To [redacted: e-mail]: yes. [1]', 'what was said before can be sealed later');
update app.chatbot_messages set is_confidential = false where content like 'To [redacted%';
update app.chatbot_messages set is_confidential = true where content like 'To [redacted%';
select is((select app.full_text(m) from app.chatbot_messages as m where m.content like 'To [redacted%'), 'To open@x.example: yes. [1]', 'once, and for good');
insert into app.chatbot_playground_sessions (organization_id, chatbot_id, user_id) values (tests.id('acme'), tests.id('acme.bot'), tests.id('acme.admin'));
insert into app.chatbot_playground_messages (organization_id, session_id, chatbot_id, user_id, message, question, language, provider, model, parameters)
select s.organization_id, s.id, s.chatbot_id, s.user_id, 'Trial of try@x.example', 'Trial of try@x.example', 'en', 'openai', 'm', '{"confidential": true}' from app.chatbot_playground_sessions as s;
update app.chatbot_playground_messages set response = 'Hello try@x.example', outcome = 'answered', finished_at = now();
select is(tests.traces('try@x.example'), '', 'a trial is kept without');


-- Whoever reads what messages say has decided which of the two texts it needs.  To show it: app.full_text.

create temporary table redacted (name text primary key, because text not null);
insert into redacted values
  ('app.add_human_message', 'writes one'), ('app.say_phrase', 'writes one'),
  ('app.matching_conversations', 'searches'), ('app.rewrite_step', 'makes a question, which is stored'),
  ('app.moderate_step', 'asks another service'), ('app.personal_data', 'knows alerts, too, which have a content'), ('sidecar.ground_turn', 'looks for a greeting');
create function tests.undecided() returns setof text language sql as $$
  select x.name from (
    select p.oid::regproc::text as name, pg_get_functiondef(p.oid) as body from pg_proc as p
    where p.prokind = 'f' and p.pronamespace in ('app'::regnamespace, 'api'::regnamespace, 'sidecar'::regnamespace, 'parlance'::regnamespace, 'tools'::regnamespace)
    union all
    select c.oid::regclass::text, pg_get_viewdef(c.oid) from pg_class as c
    where c.relkind in ('v', 'm') and c.relnamespace in ('app'::regnamespace, 'api'::regnamespace, 'parlance'::regnamespace)
  ) as x
  where x.body ~ 'chatbot_messages' and x.body ~ '[a-z)]\.content\M' and x.body !~ '\m(full_text|open_text|read_sealed_message)\M'
    and x.name not in (select r.name from redacted as r)
$$;
select is_empty('select tests.undecided()', 'each function and view that reads the text of messages shows the full one, or is said to need the redacted one');
create function app.first_words(id uuid) returns text language sql as $$ select left(m.content, 20) from app.chatbot_messages as m where m.id = $1 $$;
create view api.first_words as select left(m.content, 20) as words from app.chatbot_messages as m;
select set_eq('select tests.undecided()', array['app.first_words', 'api.first_words'], 'new ones are undecided');
