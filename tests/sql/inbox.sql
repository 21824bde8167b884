-- The inbox and the outbox: what is taken when, evenly from all organizations, and what it becomes.

begin;
\ir support/world.sql
select plan(53);

select vault.set_sealing_key(decode(repeat('07', 32), 'hex')) is not null as x \gset
insert into app.chatbot_integrations (organization_id, chatbot_id, integration_type)
select tests.id(o), tests.id(o || '.bot'), 'line_oa' from unnest(array['acme', 'globex']) as o;
insert into app.line_oa_configs (organization_id, chatbot_id, integration_id, channel_id, channel_secret, channel_access_token, secret_hint, token_hint, webhook_url)
select i.organization_id, i.chatbot_id, i.id, '1', vault.seal('a secret'), vault.seal('a token'), 'cret', 'oken', 'https://chat.example' from app.chatbot_integrations as i;

create function tests.event(who text, text text default 'Hello', more jsonb default '{}') returns jsonb language sql as $$
  select jsonb_build_object('type', 'message', 'mode', 'active', 'webhookEventId', app.uuid_v7(), 'replyToken', 'rt-' || app.uuid_v7(),
    'source', jsonb_build_object('type', 'user', 'userId', who), 'message', jsonb_build_object('type', 'text', 'id', app.uuid_v7(), 'text', text)) || more
$$;
create function tests.receive(organization text, variadic events jsonb[]) returns integer language sql as $$
  select (sidecar.receive_line(
    jsonb_build_array(jsonb_build_object('organizationId', tests.id(organization), 'chatbotId', tests.id(organization || '.bot'))),
    jsonb_build_object('events', to_jsonb(events))) ->> 'stored')::integer
$$;
create function tests.claim(kind text, most integer) returns jsonb language sql as $$ select sidecar.claim_jobs('w', array[kind], most) $$;
-- How many of each organization.
create function tests.shares(claimed jsonb, path text) returns jsonb language sql as $$
  select coalesce(jsonb_object_agg(n.name, x.n), '{}') from (
    select c.value #>> array[path, 'organizationId'] as id, count(*) as n from jsonb_array_elements(claimed) as c group by 1) as x
  join tests.notes as n on n.value = x.id
$$;

create function tests.be_due(anything integer) returns void language sql as $$ update app.deliveries set run_after = now() where finished_at is null $$;

-- Of each person one at a time
select is(tests.receive('acme', tests.event('U1'), tests.event('U1'), tests.event('U2')), 3, 'three events');
select tests.claim('event', 10) as first_claim \gset
select is(jsonb_array_length(:'first_claim'), 2, 'the first of each person');
select is(tests.claim('event', 10), '[]', 'the second waits for the first');
select is((select count(distinct source) from app.webhook_events where state = 'running'), 2::bigint, 'one of each is under way');

-- What is taken becomes a turn, whose end frees the next
select e.id as first_event, app.event_ref(e) as ref from app.webhook_events as e where source = 'U1' and state = 'running' \gset
select sidecar.take_event(:'ref') as taken \gset
select is(:'taken'::jsonb -> 'admission' ->> 'sessionId', 'line-U1', 'a message comes back as it is admitted');
select is(:'taken'::jsonb -> 'admission' ->> 'channel', 'line_oa', 'by its channel');
select sidecar.begin_event(:'ref', :'taken'::jsonb -> 'admission', tests.vector(1))::jsonb as begun \gset
select is(:'begun'::jsonb -> 'step' ->> 'next', 'reply', 'small talk is answered at once');
select is(:'begun'::jsonb -> 'announce', 'null', 'so nothing has to be announced');
select is((select state || (turn_id is not null) from app.webhook_events where id = :'first_event'), 'donetrue', 'the end of its turn is the end of the event');
select is(jsonb_array_length(tests.claim('event', 10)), 1, 'and the next may be taken');
select is(tests.refused(format('select sidecar.begin_event(%L, %L)', :'ref', :'taken'::jsonb -> 'admission')), '409 lease_lost', 'it is begun once');
select is(tests.refused(format('select sidecar.take_event(%L)', :'ref')), '409 lease_lost', 'and taken once');
select is((select count(*) from app.turns where event_id = :'first_event'), 1::bigint, 'one turn');
select results_eq($$ select kind, state, chatbot_id, event_id from app.deliveries $$,
  format($$ values ('line', 'waiting', tests.id('acme.bot'), %L::uuid) $$, :'first_event'), 'its answer is to be delivered');

-- A worker that dies
update app.webhook_events set run_after = now() where state = 'running';
select is(jsonb_array_length(tests.claim('event', 10)), 2, 'whose lease has run out is taken again');
select is(tests.refused(format('select sidecar.fail_event(%L, %L)', r, '{"code": "XX000"}')), '409 lease_lost', 'and is the first worker''s no more')
from (select jsonb_set(app.event_ref(e), '{fence}', '1') as r from app.webhook_events as e where state = 'running' and fence = 2 limit 1) as x;
update app.webhook_events set fence = 5, run_after = now() where state = 'running';
select is(tests.claim('event', 10), '[]', 'not for ever');
select is((select array_agg(distinct state || ': ' || reason) from app.webhook_events where finished_at is not null and turn_id is null), array['dead: Given up: its worker died 5 times'], 'then it is dead, visibly');

-- What fails
delete from app.webhook_events;
select tests.receive('acme', tests.event('U3'), tests.event('U4')) is null as x \gset
select tests.claim('event', 10) as both \gset
select is(sidecar.fail_event(:'both'::jsonb -> 0 -> 'event', '{"code": "XX000", "detail": "no such luck"}'), '{"state": "waiting"}', 'it waits');
select is(sidecar.fail_event(:'both'::jsonb -> 1 -> 'event', '{"code": "22P05", "detail": "DataError"}'), '{"state": "rejected"}', 'what cannot be stored is rejected at once');
select is((select array_agg(reason order by reason collate "C") from app.webhook_events), array['XX000 no such luck', 'malformed: 22P05 DataError'], 'with the reason');
delete from app.webhook_events;

-- Evenly
select tests.receive('acme', variadic array(select tests.event('U' || n) from generate_series(1, 50) as n)) is null as x \gset
select tests.receive('globex', tests.event('V1'), tests.event('V2')) is null as x \gset
select is(tests.shares(tests.claim('event', 4), 'event'), '{"acme": 2, "globex": 2}', 'who came last with two does not wait behind fifty');
select is(tests.shares(tests.claim('event', 4), 'event'), '{"acme": 4}', 'nor are places left empty');
delete from app.webhook_events;

delete from app.deliveries;
insert into app.deliveries (organization_id, kind, chatbot_id, payload, created_at, run_after)
select tests.id('acme'), 'line', tests.id('acme.bot'), jsonb_build_object('text', 'Hi', 'to', 'U' || n), now(), now() - interval '1 hour' from generate_series(1, 50) as n;
insert into app.deliveries (organization_id, kind, chatbot_id, payload)
select tests.id('globex'), 'line', tests.id('globex.bot'), jsonb_build_object('text', 'Hi', 'to', 'U' || n) from generate_series(1, 2) as n;
select is(tests.shares(tests.claim('delivery', 4), 'delivery'), '{"acme": 2, "globex": 2}', 'the same for deliveries');
delete from app.deliveries;

delete from app.jobs;
insert into app.jobs (organization_id, kind, payload, run_after) select tests.id('acme'), 'embed_questions', '{}', now() - interval '1 hour' from generate_series(1, 50);
insert into app.jobs (organization_id, kind, payload) select tests.id('globex'), 'embed_questions', '{}' from generate_series(1, 2);
select is(tests.shares(tests.claim('embed_questions', 4), 'job'), '{"acme": 2, "globex": 2}', 'for jobs');
delete from app.jobs;

insert into app.turns (organization_id, conversation_id, chatbot_id, user_message_id, question, language, provider, lease_until)
select c.organization_id, c.id, c.chatbot_id, app.uuid_v7(), 'Why?', 'en', 'embedded', now() - interval '1 hour'
from (select * from app.chatbot_conversations where organization_id = tests.id('acme') limit 1) as c, generate_series(1, 50);
select tests.ask('globex.bot.ck', 'Hello', 'g-' || n) is null as x from generate_series(1, 2) as n \g /dev/null
update app.turns set state = 'received', outcome = null, finished_at = null, lease_until = now() - interval '1 second' where organization_id = tests.id('globex');
select is(tests.shares(tests.claim('turn', 4), 'turn'), '{"acme": 2, "globex": 2}', 'and for turns that lost their worker');

-- In order
insert into app.deliveries (organization_id, kind, conversation_id, chatbot_id, payload)
select c.organization_id, 'line', c.id, c.chatbot_id, jsonb_build_object('text', 'Number ' || n, 'to', 'U1')
from (select * from app.chatbot_conversations where organization_id = tests.id('acme') limit 1) as c, generate_series(1, 3) as n;
select tests.claim('delivery', 10) as one \gset
select is(jsonb_array_length(:'one'), 1, 'of a conversation one at a time');
select is(:'one'::jsonb -> 0 -> 'body' -> 'messages' -> 0 ->> 'text', 'Number 1', 'the first');
select is(tests.claim('delivery', 10), '[]', 'until it is finished');
select is(sidecar.finish_delivery(:'one'::jsonb -> 0 -> 'delivery', '{"status": 200, "body": {"sentMessages": [{"id": "77"}]}}'), '{}', 'taken');
select is((select concat_ws(' ', state, part, provider_ids[1]) from app.deliveries where payload ->> 'text' = 'Number 1'), 'sent 1 77', 'sent');
select is(sidecar.finish_delivery(:'one'::jsonb -> 0 -> 'delivery', '{"status": 500}'), '{}', 'who comes late changes nothing');
select is((select state from app.deliveries where payload ->> 'text' = 'Number 1'), 'sent', 'it stays sent');
select is(tests.claim('delivery', 10) -> 0 -> 'body' -> 'messages' -> 0 ->> 'text', 'Number 2', 'then the second');
update app.deliveries set run_after = now() where state = 'running';
select is((select is_unknown from app.deliveries where payload ->> 'text' = 'Number 2'), false, 'while it is under way, nothing is wrong');
select tests.claim('delivery', 10) -> 0 as again \gset
select is((select is_unknown from app.deliveries where payload ->> 'text' = 'Number 2'), true, 'who lost the lease was perhaps heard');
select is(:'again'::jsonb ->> 'path', '/v2/bot/message/push', 'a push is safe to repeat');

-- Attempts end, whoever makes them
delete from app.deliveries;
delete from app.webhook_events;
select tests.receive('acme', tests.event('U5')) is null as x \gset
insert into app.deliveries (organization_id, kind, chatbot_id, event_id, payload)
select organization_id, 'line', chatbot_id, id, '{"text": "Hi", "to": "U5"}' from app.webhook_events;
create function tests.try(outcome jsonb) returns text language plpgsql as $$
declare
  v_call jsonb;
begin
  update app.deliveries set run_after = now() where finished_at is null;
  v_call := tests.claim('delivery', 10) -> 0;
  perform sidecar.finish_delivery(v_call -> 'delivery', outcome);
  return v_call ->> 'path';
end
$$;
select is(array_agg(distinct tests.try('{"error": "not_connected"}')), array['/v2/bot/message/reply'], 'a reply that nobody could hear is tried again') from generate_series(1, 12);
select is((select concat_ws(' ', state, attempts, is_unknown) from app.deliveries), 'waiting 12 f', 'as long as its token holds');
update app.webhook_events set received_at = now() - interval '51 seconds';
select is(array_agg(distinct tests.try('{"error": "not_connected"}')), array['/v2/bot/message/push'], 'then as a push') from generate_series(1, 7);
select is((select concat_ws(' ', state, attempts) from app.deliveries), 'waiting 7', 'whose attempts are its own');
select is(tests.try('{"error": "not_connected"}'), '/v2/bot/message/push', 'eight of them');
select is((select concat_ws(' ', state, code) from app.deliveries), 'dead gave_up', 'and no more');

delete from app.deliveries;
insert into app.deliveries (organization_id, kind, chatbot_id, payload) select tests.id('acme'), 'line', tests.id('acme.bot'), '{"text": "Hi", "to": "U6"}';
select is(array_agg(distinct tests.claim('delivery', 10) -> 0 ->> 'path'), array['/v2/bot/message/push'], 'one that kills its worker is tried again')
from generate_series(1, 8) as n, lateral (select tests.be_due(n)) as due;
update app.deliveries set run_after = now();
select is(tests.claim('delivery', 10), '[]', 'not for ever');
select is((select concat_ws(' ', state, code, attempts) from app.deliveries), 'dead outcome_unknown 9', 'then it is dead, visibly');

-- One that cannot be composed
delete from app.deliveries;
create or replace function app.find_reply(delivery app.deliveries, source text, out event_id uuid, out token text, out age interval) language plpgsql as $$
begin
  if source = 'U7' then
    raise exception 'It is impossible: %', source using errcode = '22008';
  end if;
end
$$;
insert into app.deliveries (organization_id, kind, chatbot_id, payload)
select tests.id(o), 'line', tests.id(o || '.bot'), jsonb_build_object('text', 'Hi', 'to', u) from (values ('acme', 'U7'), ('acme', 'U8'), ('globex', 'U9')) as v (o, u);
select is((select jsonb_agg(c.value -> 'body' -> 'to' order by c.value -> 'body' -> 'to') from jsonb_array_elements(tests.claim('delivery', 10)) as c), '["U8", "U9"]', 'keeps no other from being sent');
select is((select concat_ws(' ', state, error, run_after > now()) from app.deliveries where payload ->> 'to' = 'U7'), 'waiting Its call cannot be made: 22008 t', 'it says why, and waits');

-- What LINE says is understood
select is(app.judge_line_call(d, o) ->> 'is', said, format('%s to a %s: %s', o, d.method, said))
from (select null::app.deliveries) as n (nothing), lateral (values
  ('reply', '{"error": "not_connected"}'::jsonb, 'again'), ('push', '{"status": 302}', 'never'), ('push', '{"status": 429, "body": {"message": "You have reached your monthly limit."}}', 'never'),
  ('push', '{"status": 200, "body": "<html>"}', 'again')
) as c (method, o, said), lateral (select (jsonb_populate_record(n.nothing, jsonb_build_object('method', c.method, 'is_unknown', false))).*) as d;

-- What is old is swept
insert into app.webhook_events (organization_id, chatbot_id, kind, source, type, payload, state, received_at, finished_at)
select tests.id('acme'), tests.id('acme.bot'), 'line', 'U9', 'message', '{}', s, now() - interval '31 days', case s when 'waiting' then null else now() - interval '31 days' end from unnest(array['done', 'dead', 'waiting']) as s;
select app.sweep() is null as x \gset
select is((select array_agg(state) from app.webhook_events where source = 'U9'), array['waiting'], 'after 30 days what is finished goes');

select * from finish();
rollback;
