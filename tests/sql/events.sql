-- Events: what is taken, in which order it is listed, what is counted, who sees and clears them, months.

begin;
\ir support/world.sql
select plan(194);

create function tests.tell(who text, body text, headers jsonb default '{}') returns text language plpgsql as $$
declare
  v_answer  jsonb;
  v_message text;
  v_detail  text;
begin
  begin
    perform tests.become(who, '{"x-real-ip": "192.0.2.1"}'::jsonb || headers);
    v_answer := api.event_create(convert_to(body, 'utf8'));
    -- What was refused and stays counted.
    if v_answer ? 'code' then
      v_answer := v_answer || jsonb_build_object('status', current_setting('response.status'));
    end if;
  exception when sqlstate 'PGRST' then
    get stacked diagnostics v_message = message_text, v_detail = pg_exception_detail;
    perform tests.become(null);
    return concat_ws(' ', v_detail::jsonb ->> 'status', v_message::jsonb ->> 'code', v_message::jsonb ->> 'message');
  end;
  perform tests.become(null);
  if v_answer ? 'code' then
    return concat_ws(' ', v_answer ->> 'status', v_answer ->> 'code', v_answer ->> 'message');
  end if;
  return concat_ws(' ', v_answer ->> 'received', v_answer ->> 'stored', v_answer ->> 'automatic', v_answer ->> 'adjusted');
end
$$;
create function tests.ms(span interval) returns bigint language sql as $$
  select (extract(epoch from clock_timestamp() + span) * 1000)::bigint
$$;
create function tests.stored(bot text default 'acme.bot') returns setof text language sql as $$
  select concat_ws('|', e.type, e.session_id, e.data) from app.events as e where e.chatbot_id = tests.id(bot) order by e.id
$$;
create function tests.fresh() returns void language sql as $$
  delete from app.events; delete from app.event_deltas; delete from app.event_counts; delete from app.event_clearings; delete from app.rate_limits
$$;
grant execute on all functions in schema tests to public;


-- Ids and times

select is_empty($$ select from generate_series(1, 1000) as n, app.uuid_v7() as id where not (id >= app.first_id(clock_timestamp() - interval '1 second') and id < app.first_id(clock_timestamp() + interval '1 second')) $$, 'an id is where its moment is');
select is_empty($$ select from unnest(array['-infinity', '0001-01-01', '1970-01-01', '1999-12-31', '2026-11-20', '2200-01-01', '9999-12-31', 'infinity']::timestamptz[]) with ordinality as a (t, n)
  join unnest(array['-infinity', '0001-01-01', '1970-01-01', '1999-12-31', '2026-11-20', '2200-01-01', '9999-12-31', 'infinity']::timestamptz[]) with ordinality as b (t, n) on a.n < b.n where app.first_id(a.t) > app.first_id(b.t) $$, 'later is never below');


-- One, many, all or nothing

select is(tests.tell(who, body), told, format('%s: %s', who, body)) from (values
  ('acme.bot.pk', '{"type": "chat_opened"}', '1 1 0 0'),
  ('acme.bot.ck', '[{"type": "b", "data": {"n": 1}, "sessionId": "s"}, {"type": "a", "data": null, "timestamp": null, "sessionId": null}]', '2 2 0 0'),
  ('acme.bot.ck', '[]', '0 0 0 0'),
  ('acme.bot.ck', '[{"type": "conversation:started"}, {"type": "message:sent"}, {"type": "message:received"}, {"type": "lead:captured"}, {"type": "x"}]', '5 1 4 0'),
  ('anon', '{"type": "x"}', '401 missing_key X-API-Key is missing'), ('acme.admin', '{"type": "x"}', '401 missing_key X-API-Key is missing')
) as v (who, body, told);
select results_eq('select tests.stored()', $$ values ('chat_opened|{}'), ('b|s|{"n": 1}'), ('a|{}'), ('x|{}') $$, 'in the order of the list; what is known anyway is not stored again');
select is(tests.tell('acme.bot.ck', body), told, body || ': ' || told) from (values
  ('7', '400 malformed_body The body must be an event or a list of events'), ('"x"', '400 malformed_body The body must be an event or a list of events'),
  ('null', '400 malformed_body The body must be an event or a list of events'),
  ('{"type": "\u0000"}', '400 malformed_body The body is not JSON, or holds what cannot be stored'),
  ('', '400 malformed_body The body is not JSON, or holds what cannot be stored'), ('{"type": NaN}', '400 malformed_body The body is not JSON, or holds what cannot be stored'), ('{}', '400 missing_field type is missing'), ('{"type": 7}', '400 invalid_field type must be of type string'), ('{"type": null}', '400 invalid_field type must be of type string'),
  ('{"type": ""}', '400 invalid_field type is not well formed'), ('{"type": "a b"}', '400 invalid_field type is not well formed'), ('{"type": "1a"}', '400 invalid_field type is not well formed'), ('{"type": "a\n"}', '400 invalid_field type is not well formed'),
  ('{"type": "a", "more": 1}', '400 unknown_field more is not a known field'), ('{"type": "a", "data": []}', '400 invalid_field data must be of type object'), ('{"type": "a", "data": "x"}', '400 invalid_field data must be of type object'),
  ('{"type": "a", "sessionId": ""}', '400 invalid_field sessionId must not be shorter than 1 characters'), ('{"type": "a", "sessionId": 7}', '400 invalid_field sessionId must be of type string'),
  ('{"type": "a", "timestamp": -1}', '400 invalid_field timestamp must be at least 0'), ('{"type": "a", "timestamp": 1.5}', '400 invalid_field timestamp must be of type ["integer", "string"]'),
  ('{"type": "a", "timestamp": 1e300}', '400 invalid_field timestamp must be at most 253402300799999'), ('{"type": "a", "timestamp": true}', '400 invalid_field timestamp must be of type ["integer", "string"]'),
  ('{"type": "a", "timestamp": "yesterday"}', '400 invalid_field timestamp is not a time'), ('{"type": "a", "timestamp": "2026-02-31T00:00:00Z"}', '400 invalid_field timestamp is not a time'), ('{"type": "a", "timestamp": "2026-01-31"}', '400 invalid_field timestamp is not a time'),
  ('{"type": "a", "timestamp": "2026-01-31T25:00:00Z"}', '400 invalid_field timestamp is not a time'), ('{"type": "a", "timestamp": "infinity"}', '400 invalid_field timestamp is not a time'),
  ('{"type": "alert.firing"}', '400 invalid_field type is a type that Parlance alone tells'), ('[{"type": "alerts.x"}, {"type": "webhook.test"}]', '400 invalid_field [1].type is a type that Parlance alone tells'),
  ('[{"type": "a"}, 7]', '400 invalid_field [1] must be of type object'), ('[{"type": "a"}, {"type": "b"}, {}]', '400 missing_field [2].type is missing'), ('[[{"type": "a"}]]', '400 invalid_field [0] must be of type object'),
  ('[{"type": "a"}, {"type": "b", "timestamp": "2026-02-31T00:00:00Z"}]', '400 invalid_field [1].timestamp is not a time'), ('[{"type": "a"}, {"type": "b", "more": 1}]', '400 unknown_field [1].more is not a known field')
) as v (body, told);
select is(tests.tell('acme.bot.ck', (select json_agg(json_build_object('type', 'a')) from generate_series(1, 1001))::text), '400 invalid_field The body must not have more than 1000 items', 'a thousand and one');
select is(tests.tell('acme.bot.ck', json_build_array(json_build_object('type', 'a'), json_build_object('type', 'a', 'data', json_build_object('x', repeat('é', 8200))))::text), '400 invalid_field [1] must not be larger than 16384 bytes', 'an event that is too large, in bytes');
select is(tests.tell('acme.bot.ck', json_build_object('type', 'a', 'data', json_build_object('x', repeat('x', 17000)))::text), '400 invalid_field The event must not be larger than 16384 bytes', 'one alone');
select is(tests.tell('acme.bot.ck', json_build_object('type', 'a', 'sessionId', repeat('x', 256))::text), '400 invalid_field sessionId must not be longer than 255 characters', 'a long session');
select is((select count(*) from tests.stored()), 4::bigint, 'and of nothing that was refused is anything stored');
select is_empty($$ select from unnest(array['{"type": "a"}', '{"type": "a:b.c_d-e", "data": {}, "timestamp": 0, "sessionId": "s"}', '{"type": "a", "timestamp": "2026-01-31T00:00:00+09:00"}', '{"type": "a", "timestamp": null, "data": null, "sessionId": null}']::jsonb[]) as e
  where not app.is_event(e) or app.check_json(e, app.event_fields_schema())::text <> '' $$, 'what is right by the one is right by the other');


-- Clocks

select tests.fresh();
select is(tests.tell('acme.bot.ck', json_build_array(
  json_build_object('type', 'ago', 'timestamp', tests.ms('-23 hours')), json_build_object('type', 'ahead', 'timestamp', tests.ms('4 minutes')),
  json_build_object('type', 'long_ago', 'timestamp', tests.ms('-25 hours')), json_build_object('type', 'far_ahead', 'timestamp', tests.ms('6 minutes')),
  json_build_object('type', 'a_year', 'timestamp', to_char((clock_timestamp() + interval '365 days') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), json_build_object('type', 'none'))::text), '6 6 0 3', 'three clocks are not believed');
select results_eq($$ select type::text, round(extract(epoch from occurred_at - clock_timestamp()) / 60)::integer, round(skew_ms / 60000.0)::integer from app.events order by id $$,
  $$ values ('ago', -1380, null), ('ahead', 4, null), ('long_ago', 0, -1500), ('far_ahead', 0, 6), ('a_year', 0, 525600), ('none', 0, null) $$, 'they get the time of arrival, and it is said how far they were off');


-- Keys

select tests.fresh();
select is(tests.tell('acme.bot.pk', '{"type": "a"}', headers), told, headers::text) from (values
  ('{"x-origin": "https://shop.example", "host": "parlance.example"}'::jsonb, '1 1 0 0'), ('{"x-origin": "https://evil.example", "host": "parlance.example"}', '403 origin_not_allowed This page may not use the key')
) as v (headers, told);
update app.chatbot_instances set status = 'inactive' where id = tests.id('acme.own');
select is(tests.tell('acme.own.ck', '{"type": "a"}'), '403 chatbot_inactive This chatbot is switched off', 'a chatbot that is switched off');
update app.chatbot_instances set status = 'active' where id = tests.id('acme.own');


-- The same request twice

select is(tests.tell(who, body, jsonb_build_object('idempotency-key', key)), told, format('%s %s %s', who, key, body)) from (values
  ('acme.bot.ck', 'key-number-1', '{"type": "once"}', '1 1 0 0'), ('acme.bot.ck', 'key-number-1', '{"type": "once"}', '1 1 0 0'), ('acme.bot.pk', 'key-number-1', '{"type": "once"}', '1 1 0 0'),
  ('acme.bot.ck', 'key-number-1', '{"type": "twice"}', '422 idempotency_mismatch The Idempotency-Key was used for another request'), ('globex.bot.ck', 'key-number-1', '{"type": "once"}', '1 1 0 0')
) as v (who, key, body, told);
select is((select count(*) from app.events where type = 'once'), 2::bigint, 'is stored once, and for another chatbot');


-- Floods

select tests.fresh();
insert into app.settings (name, value) values ('event_rate_limit', '{"limit": 10, "windowMinutes": 60}'), ('chatbot_event_rate_limit', '{"limit": 20, "windowMinutes": 60}');
select is(tests.tell(who, (select json_agg(json_build_object('type', 'a')) from generate_series(1, n))::text, jsonb_build_object('x-real-ip', address)), told, format('%s %s from %s', n, who, address)) from (values
  (1, 'acme.bot.pk', 5, '192.0.2.1', '5 5 0 0'), (2, 'acme.bot.pk', 5, '192.0.2.1', '5 5 0 0'), (3, 'acme.bot.pk', 5, '192.0.2.1', '429 rate_limited You have told a lot of events in a short time'), (4, 'acme.bot.pk', 1, '192.0.2.1', '429 rate_limited You have told a lot of events in a short time'),
  (5, 'acme.bot.pk', 10, '192.0.2.2', '10 10 0 0'), (6, 'acme.bot.pk', 1, '192.0.2.3', '429 rate_limited You have told a lot of events in a short time'), (7, 'acme.bot.ck', 1, '192.0.2.3', '429 rate_limited You have told a lot of events in a short time'),
  (8, 'acme.own.pk', 10, '192.0.2.1', '10 10 0 0'), (9, 'globex.bot.pk', 10, '192.0.2.1', '10 10 0 0')
) as v (o, who, n, address, told);
select results_eq('select chatbot_id, count(*) from app.events group by 1 order by 2 desc, 1', format($$ values (%L::uuid, 20::bigint), (least(%L::uuid, %2$L), 10), (greatest(%2$L::uuid, %3$L::uuid), 10) $$, tests.id('acme.bot'), tests.id('acme.own'), tests.id('globex.bot')), 'nothing of what was refused is stored, and no other chatbot is refused');
delete from app.settings where name like '%event_rate_limit';


-- What is listed, by whom

select tests.fresh();
select tests.answer(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-1')) is null as x \gset
select tests.tell('acme.bot.ck', '[{"type": "clicked", "data": {"=1": "a,b"}, "sessionId": "=1+1"}, {"type": "chat_opened", "sessionId": "s-1"}]') is null as x \gset
select tests.ask('acme.bot.ck', 'Are you there?', 's-1') is null as x \gset
select app.keep_lead(tests.id('acme'), tests.id('acme.bot'), (select id from app.chatbot_conversations where session_id = 's-1'), '{"email": "ann@example.com", "consent": true}') is null as x \gset
select tests.tell('acme.own.ck', '{"type": "of_own"}') is null as x \gset
select tests.tell('globex.bot.ck', '{"type": "of_globex"}') is null as x \gset

create function tests.listed(who text, bot text default 'acme.bot', query text default '') returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot)));
  v_told := tests.refused(format('select api.event_list(%s)', query));
  if v_told = 'fine' then
    execute format('select convert_from(api.event_list(%s), ''utf8'')', query) into v_told;
  end if;
  perform tests.become(null);
  return v_told;
end
$$;
create function tests.types(who text, bot text default 'acme.bot', query text default '') returns text language sql as $$
  select case when told like '{%' then coalesce((select string_agg(e ->> 'type', ' ' order by n) from jsonb_array_elements(told::jsonb -> 'data') with ordinality as x (e, n)), 'none')
              || case when told::jsonb -> 'nextCursor' = 'null' then '' else ' …' end else told end
  from tests.listed($1, $2, $3) as told
$$;
create function tests.viewed(who text) returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who);
  select string_agg(e.type, ' ' order by e.id) into v_told from api.events as e;
  perform tests.become(null);
  return coalesce(v_told, 'none');
exception when insufficient_privilege then
  return 'denied';
end
$$;
grant execute on all functions in schema tests to public;
select is(tests.types(who, bot), told, format('%s lists %s: %s', who, bot, told)) from (values
  ('acme.admin', 'acme.bot', 'lead:captured message:sent chat_opened clicked message:received message:sent conversation:started'), ('acme.agent', 'acme.own', 'of_own'), ('acme.member', 'acme.own', 'of_own'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'), ('globex.agent', 'globex.bot', 'of_globex'),
  ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in'), ('acme.bot.pk', 'acme.bot', '401 not_signed_in')
) as v (who, bot, told);
select is(tests.viewed(who), told, format('%s reads %s', who, told)) from (values
  ('acme.agent', 'conversation:started message:sent message:received clicked chat_opened message:sent lead:captured of_own'), ('acme.member', 'of_own'), ('acme.colleague', 'none'), ('globex.member', 'none'), ('globex.admin', 'of_globex'),
  ('anon', 'denied'), ('sidecar', 'denied'), ('tool_runner', 'denied'), ('parlance_integrator', 'denied')
) as v (who, told);
select is(tests.types('acme.admin', 'acme.bot', query), told, query || ': ' || told) from (values
  ('p_type => ''clicked''', 'clicked'), ('p_type => ''message:sent''', 'message:sent message:sent'), ('p_type => ''lead:captured''', 'lead:captured'), ('p_type => ''nothing''', 'none'), ('p_type => ''''', 'lead:captured message:sent chat_opened clicked message:received message:sent conversation:started'),
  ('p_limit => ''2''', 'lead:captured message:sent …'), ('p_from => ''2000-01-01'', p_type => ''clicked''', 'clicked'), ('p_from => ''0001-01-01'', p_to => ''9999-12-31'', p_type => ''clicked''', 'clicked'), ('p_to => ''2000-01-01''', 'none'), ('p_from => ''9999-01-01''', 'none'),
  ('p_type => ''a b''', '400 invalid_parameter'), ('p_limit => ''0''', '400 invalid_parameter'), ('p_limit => ''101''', '400 invalid_parameter'), ('p_cursor => ''x''', '400 invalid_parameter'), ('p_format => ''xml''', '400 invalid_parameter'), ('p_from => ''x''', '400 invalid_parameter')
) as v (query, told);
select is_empty(format($$ select from jsonb_array_elements(%L::jsonb -> 'data') as e where app.check_json(e, app.event_schema())::text <> '' $$, tests.listed('acme.admin')), 'each is as its schema says');
select is(tests.listed('acme.admin') not like '%florbex%', true, 'none of them has a text of anybody''s');
select is((tests.listed('acme.admin')::jsonb #>> '{data,2,sessionId}') || (tests.listed('acme.admin')::jsonb #>> '{data,4,sessionId}') || (tests.listed('acme.admin')::jsonb #>> '{data,0,sessionId}'), 's-1s-1s-1', 'each knows its session');
select is(regexp_replace(tests.listed('acme.member', 'acme.own', 'p_format => ''csv'''), '[0-9a-f-]{36}|[0-9T:.+-]{25,}', '…', 'g'), E'id,type,timestamp,sessionId,data,skewMs\r\n…,of_own,…,,{},\r\n', 'as a file');
select is(tests.listed('acme.admin', 'acme.bot', 'p_format => ''csv'', p_type => ''clicked''') like '%"''=1+1","{""=1"": ""a,b""}",%', true, 'in which no text is a formula');

-- By cursor: each once
create function tests.walk(size integer, type text default null) returns setof text language plpgsql as $$
declare
  v_cursor uuid;
  v_page   record;
begin
  for i in 1 .. 100 loop
    select * into v_page from app.find_events(tests.id('acme'), tests.id('acme.bot'), $2, v_cursor, null, null, size);
    return query select e ->> 'id' from jsonb_array_elements(v_page.events) as e;
    v_cursor := v_page.next_cursor;
    exit when v_cursor is null;
  end loop;
end
$$;
select results_eq(format('select tests.walk(%s)', size), 'select tests.walk(100)', format('pages of %s have each event once', size)) from unnest(array[1, 2, 3, 7]) as size;
select is((select count(*) from tests.walk(1)), 7::bigint, 'all of them');
-- A quiet chatbot of a busy organization
set session_replication_role = replica;
insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role, sender_type, content)
select organization_id, id, tests.id('acme.own'), 'user', 'user', 'x' from app.chatbot_conversations, generate_series(1, 20010) where session_id = 's-1';
reset session_replication_role;
select is(tests.types('acme.admin'), 'none …', 'a page that would look at too much is short, and says where to go on');
select is((select count(*) from tests.walk(3)), 7::bigint, 'and everything is found');
select is(tests.types('acme.admin', 'acme.bot', 'p_type => ''lead:captured'''), 'lead:captured', 'other types are found at once');
delete from app.chatbot_messages where chatbot_id = tests.id('acme.own');


-- What is counted

create function tests.counts(bot text default 'acme.bot') returns jsonb language sql as $$
  select app.event_stats(tests.id(split_part(bot, '.', 1)), tests.id(bot)) -> 'eventCounts'
$$;
create function tests.recount(bot text default 'acme.bot') returns jsonb language sql as $$
  select coalesce(jsonb_object_agg(type, n), '{}') from (select type, count(*) as n from api.events where chatbot_id = tests.id(bot) group by 1) as e
$$;
select is(tests.counts(), tests.recount(), 'not folded');
select is(app.event_stats(tests.id('acme'), tests.id('acme.bot')), '{"totalConversations": 1, "totalMessages": 3, "leadsCaptured": 1, "averageMessagesPerConversation": 3.00,
  "eventCounts": {"conversation:started": 1, "message:sent": 2, "message:received": 1, "lead:captured": 1, "clicked": 1, "chat_opened": 1}}'::jsonb, 'in the shape of the seed');
select is(app.fold_events() + app.fold_analytics() > 0, true, 'they are folded');
select is(tests.counts(), tests.recount(), 'folded');
select tests.tell('acme.bot.ck', '[{"type": "clicked"}, {"type": "clicked"}, {"type": "new"}]') is null as x \gset
select is((select count(*) from app.event_deltas), 2::bigint, 'a batch is a row for each type');
select is(tests.counts(), tests.recount(), 'some folded');
select is(app.event_stats(tests.id('globex'), tests.id('globex.own')), '{"totalConversations": 0, "totalMessages": 0, "leadsCaptured": 0, "averageMessagesPerConversation": 0, "eventCounts": {}}'::jsonb, 'of a chatbot to which nothing has happened');
create function tests.stats(who text, bot text) returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot)));
  v_told := tests.refused('select api.event_stats()');
  if v_told = 'fine' then
    v_told := (api.event_stats() -> 'eventCounts')::text;
  end if;
  perform tests.become(null);
  return v_told;
end
$$;
grant execute on all functions in schema tests to public;
select is(tests.stats(who, bot), told, format('%s reads the statistics of %s: %s', who, bot, told)) from (values
  ('acme.member', 'acme.own', '{"of_own": 1}'), ('acme.agent', 'acme.own', '{"of_own": 1}'), ('acme.member', 'acme.bot', '404 not_found'), ('globex.admin', 'acme.own', '404 not_found'), ('anon', 'acme.own', '401 not_signed_in')
) as v (who, bot, told);


-- Clearing

create function tests.clear(who text, bot text) returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot)));
  v_told := tests.refused('select api.event_clear(''{}'')');
  perform tests.become(null);
  return v_told;
end
$$;
grant execute on all functions in schema tests to public;
select is(tests.clear(who, bot), told, format('%s clears %s: %s', who, bot, told)) from (values
  ('acme.agent', 'acme.bot', '403 forbidden'), ('acme.member', 'acme.own', '403 forbidden'), ('acme.member', 'acme.bot', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in')
) as v (who, bot, told);
select is(tests.counts(), tests.recount(), 'nobody has done anything');
select is(tests.clear('acme.admin', 'acme.bot'), 'fine', 'who may, clears');
select is(tests.counts() || tests.recount(), '{}', 'nothing is shown or counted any more');
select is(tests.types('acme.admin'), 'none', 'or listed');
select is((select count(*) from app.events where chatbot_id = tests.id('acme.bot')), 0::bigint, 'what was stored is deleted');
select is((select count(*) from app.chatbot_messages where chatbot_id = tests.id('acme.bot')), 3::bigint, 'what was said is where it was');
select is(tests.counts('acme.own') || tests.counts('globex.bot'), '{"of_own": 1, "of_globex": 1}', 'others'' are not cleared');
select is((select action || ' ' || row_id || ' ' || user_id from app.audit_log where table_name = 'event_clearings'), format('insert %s %s', tests.id('acme.bot'), tests.id('acme.admin')), 'and who did is in the log');
select tests.tell('acme.bot.ck', json_build_array(json_build_object('type', 'again', 'timestamp', tests.ms('-1 hour')))::text) is null as x \gset
insert into app.chatbot_conversations (organization_id, chatbot_id, session_id, integration_type, started_at) values
  (tests.id('acme'), tests.id('acme.bot'), 's-2', 'api', clock_timestamp());
insert into app.chatbot_messages (organization_id, chatbot_id, conversation_id, role, sender_type, content, created_at)
select organization_id, chatbot_id, id, r.role, 'system', 'x', clock_timestamp() from app.chatbot_conversations, (values ('user'), ('assistant'), ('system')) as r (role) where session_id = 's-2';
select is(tests.counts(), '{"again": 1, "conversation:started": 1, "message:sent": 1, "message:received": 1}', 'what comes later is counted');
select is(tests.recount(), tests.counts(), 'and shown');
select is(app.fold_events() + app.fold_analytics() > 0, true, 'folded');
select is(tests.recount(), tests.counts(), 'the same');
select is((app.clear_events(tests.id('acme'), tests.id('acme.bot')) ->> 'cleared')::bigint, 4::bigint, 'it is told how many there were');
select is(tests.counts() || tests.recount(), '{}', 'again nothing');
-- More than one call takes
select count(app.record_events(tests.id('acme'), tests.id('acme.bot'), b)) as x from (select jsonb_agg('{"type": "many"}'::jsonb) as b from generate_series(0, 5000) as n group by n / 1000) as b \gset
select app.clear_events(tests.id('acme'), tests.id('acme.bot')) is null as x \gset
select is((select count(*) || ' ' || tests.counts() || tests.recount() from app.events where chatbot_id = tests.id('acme.bot')), '1 {}{}', 'what could not be deleted at once is hidden');
select is(app.sweep_events(), 1, 'until the clock deletes it');
select is((select count(*) from app.events where chatbot_id = tests.id('acme.bot')), 0::bigint, 'so it is gone');
select is(app.sweep_events(), 0, 'and nothing is left to do');
select is((select count(*) from app.audit_log where table_name = 'event_clearings' and new_value ? 'is_swept' and action = 'update'), 0::bigint, 'that it was swept is no change');


-- Telling other systems

create function tests.told() returns setof text language sql as $$
  with gone as (delete from app.deliveries where kind = 'webhook' returning *)
  select concat_ws(' ', (select e.description from app.webhook_endpoints as e where e.id = g.target_id), g.event_type, (g.payload #>> '{data,sessionId}'))
  from gone as g order by 1
$$;
select tests.tell('acme.bot.ck', '[{"type": "unheard"}]') is null as x \gset
select is_empty('select tests.told()', 'nobody wants to hear');
insert into app.webhook_endpoints (organization_id, chatbot_id, description, url, event_types, is_active, secret, secret_hint) values
  (tests.id('acme'), null, 'all', 'https://all.example', '{*}', true, '{"k": 1, "c": ""}', 'x'),
  (tests.id('acme'), tests.id('acme.bot'), 'bot', 'https://bot.example', '{message:*,clicked}', true, '{"k": 1, "c": ""}', 'x'),
  (tests.id('acme'), null, 'off', 'https://off.example', '{*}', false, '{"k": 1, "c": ""}', 'x'),
  (tests.id('globex'), null, 'globex', 'https://globex.example', '{*}', true, '{"k": 1, "c": ""}', 'x');
select tests.tell('acme.bot.ck', '[{"type": "clicked", "sessionId": "a"}, {"type": "clicked", "sessionId": "b"}, {"type": "other"}, {"type": "message:sent"}]') is null as x \gset
select results_eq('select tests.told()', $$ values ('all clicked a'), ('all clicked b'), ('all other'), ('bot clicked a'), ('bot clicked b') $$, 'who wants to hear, hears each event');
select tests.tell('acme.own.ck', '{"type": "clicked"}') is null as x \gset
select results_eq('select tests.told()', $$ values ('all clicked') $$, 'of the chatbots that it is about');
insert into app.chatbot_conversations (organization_id, chatbot_id, session_id, integration_type, started_at) values
  (tests.id('acme'), tests.id('acme.bot'), 's-3', 'api', clock_timestamp());
insert into app.chatbot_messages (organization_id, chatbot_id, conversation_id, role, sender_type, content, created_at)
select organization_id, chatbot_id, id, r.role, 'system', 'a secret', clock_timestamp() from app.chatbot_conversations, (values ('user'), ('assistant'), ('system')) as r (role) where session_id = 's-3';
select app.keep_lead(tests.id('globex'), tests.id('globex.bot'), null, '{"email": "ann@example.com", "consent": true}') is null as x \gset
select is_empty($$ select from app.deliveries where payload::text ~ 'a secret|ann@' $$, 'without a text or an address');
select is((select (d.payload -> 'data') - 'timestamp' from app.deliveries as d where d.event_type = 'message:sent' limit 1), (select jsonb_build_object(
  'id', m.id, 'type', 'message:sent', 'sessionId', 's-3', 'skewMs', null, 'data', jsonb_build_object('conversationId', m.conversation_id, 'messageId', m.id, 'sender', 'system'))
  from app.chatbot_messages as m join app.chatbot_conversations as c on c.id = m.conversation_id where m.role = 'user' and c.session_id = 's-3'), 'each as the list shows it');
select results_eq('select tests.told()', $$ values ('all conversation:started s-3'), ('all message:received s-3'), ('all message:sent s-3'), ('bot message:received s-3'), ('bot message:sent s-3'), ('globex lead:captured') $$, 'what the platform knows by itself is told as well');
delete from app.webhook_endpoints;
select app.clear_events(tests.id('acme'), tests.id('acme.bot')) is null as x \gset


-- By SQL

create function tests.by_sql(organization text, statement text) returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become('parlance_integrator');
  perform set_config('app.current_organization_id', tests.text(organization), true);
  execute statement into v_told;
  perform tests.become(null);
  return v_told;
exception when sqlstate 'PGRST' then
  perform tests.become(null);
  return (regexp_match(sqlerrm, '"code": *"([a-z_]+)"'))[1];
end
$$;
grant execute on all functions in schema tests to public;
select is(tests.by_sql('acme', format(statement, tests.id('acme.bot'))), told, statement) from (values
  (1, 'select parlance.track_event(%L, ''custom:event'', ''{"key": "value"}'') is not null', 'true'), (2, 'select parlance.track_event(%L, ''late'', ''{}'', clock_timestamp() - interval ''1 hour'', ''s-9'') is not null', 'true'), (3, 'select parlance.track_event(%L, ''message:sent'') is null', 'true'),
  (4, 'select parlance.track_event(%L, ''a b'')', 'invalid_field'), (5, 'select parlance.track_event(%L, null)', 'missing_field'), (6, 'select parlance.track_event(%L, ''a'', ''[]'')', 'invalid_field'),
  (7, 'select string_agg(type || data, '' '') from parlance.get_events(%L)', 'late{} custom:event{"key": "value"}'), (8, 'select string_agg(type, '' '') from parlance.get_events(%L, ''late'')', 'late'), (9, 'select count(*) from parlance.get_events(%L, null, 1)', '1'), (10, 'select count(*) from parlance.get_events(%L, null, 0)', 'invalid_field'),
  (11, 'select parlance.analytics_stats(%L) -> ''eventCounts''', '{"late": 1, "custom:event": 1}'), (12, 'select parlance.clear_events(%L)', '2'), (13, 'select count(*) from parlance.get_events(%L)', '0')
) as v (o, statement, told);
select is(tests.by_sql('globex', format(statement, tests.id('acme.bot'))), 'not_found', statement) from unnest(array[
  'select parlance.track_event(%L, ''a'')', 'select count(*) from parlance.get_events(%L)', 'select parlance.clear_events(%L)', 'select parlance.analytics_stats(%L)']) as statement;


-- Months

select tests.fresh();
select is(tests.tell('acme.bot.ck', '[{"type": "a"}, {"type": "b"}]'), '2 2 0 0', 'without a table of the month');
select is((select string_agg(distinct tableoid::regclass::text, ' ') from app.events), 'app.events_rest', 'they are with the rest');
select is(app.keep_event_months(), 3, 'this month and two are made');
select is(app.keep_event_months(), 0, 'once');
select is((select string_agg(distinct tableoid::regclass::text, ' ') from app.events), to_char(now() at time zone 'utc', '"app.events_"YYYY_MM'), 'and what there was of it moved there');
select is(tests.counts() @> '{"a": 1, "b": 1}', true, 'which counts nothing twice');
select is(tests.tell('acme.bot.ck', '{"type": "c"}'), '1 1 0 0', 'the next');
select is((select count(*) from app.events_rest), 0::bigint, 'goes where it belongs');
select is((select string_agg(m.name, ' ' order by m.first_id) from app.event_months() as m), (select string_agg(to_char(d, '"events_"YYYY_MM'), ' ' order by d) from generate_series(date_trunc('month', now() at time zone 'utc'), now() at time zone 'utc' + interval '2 months', interval '1 month') as d), 'in order');
select is_empty($$ select m.name from app.event_months() as m join pg_class as c on c.oid = ('app.' || m.name)::regclass
  where not c.relrowsecurity or c.relowner <> 'parlance_owner'::regrole or obj_description(c.oid, 'pg_class') is null or c.relacl::text ~ '(anon|authenticated|sidecar|integrator|tool_runner)=' $$, 'they are the owner''s, each has row-level security, and nobody else has a right on one');
-- What came long ago
insert into app.events (organization_id, chatbot_id, id, type) select tests.id('acme'), tests.id('acme.bot'), app.first_id(now() - interval '3 months'), 'old';
create table app.events_2001_01 (like app.events including defaults);
alter table app.events_2001_01 owner to parlance_owner;
alter table app.events attach partition app.events_2001_01 for values from ('00000000-0000-0000-0000-000000000001') to ('01000000-0000-0000-0000-000000000000');
select is(app.keep_event_months(), 0, 'a month that is over');
select is(to_regclass('app.events_2001_01') is null, true, 'and empty, goes');
create table app.events_2001_01 (like app.events including defaults);
alter table app.events_2001_01 owner to parlance_owner;
alter table app.events attach partition app.events_2001_01 for values from ('00000000-0000-0000-0000-000000000001') to ('01000000-0000-0000-0000-000000000000');
insert into app.events (organization_id, chatbot_id, id, type) select tests.id('acme'), tests.id('acme.bot'), '00000000-0000-0000-0000-000000000001', 'older';
select is(app.keep_event_months(), 0, 'one that is not');
select is((select count(*) from app.events where type = 'older'), 1::bigint, 'stays');
select is(app.drop_event_months(now()), 1, 'unless nobody keeps it any longer');
select is((select count(*) from app.events where type in ('old', 'a', 'b', 'c')), 4::bigint, 'which drops no month that is not over');

select * from finish();
rollback;
