-- The views of the seed are what a plain count says, and each sees the own chatbots only.

begin;
\ir support/world.sql
select plan(36);

select tests.answer(tests.ask('acme.bot.ck', 'Is florbex stable?', 's-1')) is null as x \gset
select tests.answer(tests.ask('acme.bot.ck', 'Is quillane stable?', 's-1')) is null as x \gset
select tests.answer(tests.ask('acme.bot.ck', 'Is florbex stable?', 's-2', '{"metadata": {"userId": "ann"}}')) is null as x \gset
select tests.answer(tests.ask('acme.bot.ck', 'Is florbex stable?', 's-3', '{"metadata": {"userId": "ann"}}')) is null as x \gset
select tests.answer(tests.ask('acme.own.ck', 'Is florbex stable?', 's-1')) is null as x \gset
select tests.answer(tests.ask('globex.bot.ck', 'Is florbex stable?', 's-1')) is null as x \gset
insert into app.chatbot_conversations (organization_id, chatbot_id, session_id, integration_type, started_at, user_identifier)
values (tests.id('acme'), tests.id('acme.bot'), 's-old', 'messenger', now() - interval '31 days', 'bob');
-- Half a second, one, two and four.
update app.turns as t set created_at = t.finished_at - d.ms * interval '1 ms'
from (select id, 250 * 2 ^ row_number() over (order by id) as ms from app.turns where chatbot_id = tests.id('acme.bot')) as d
where t.id = d.id;

create function tests.sees(who text, what text) returns bigint language plpgsql as $$
declare
  v_count bigint;
begin
  perform tests.become(who);
  execute 'select count(*) from api.' || what into v_count;
  perform tests.become(null);
  return v_count;
exception when insufficient_privilege then
  perform tests.become(null);
  return -1;
end
$$;
create function tests.one(who text, what text, key text, id uuid) returns jsonb language plpgsql as $$
declare
  v_row jsonb;
begin
  perform tests.become(who);
  execute format('select to_jsonb(v) from api.%I as v where v.%I = $1', what, key) into v_row using id;
  perform tests.become(null);
  return v_row;
end
$$;

-- chatbot_statistics
select is((tests.one('acme.admin', 'chatbot_statistics', 'chatbot_id', tests.id('acme.bot'))), null, 'nothing is told before the first refresh');
select lives_ok('select parlance.refresh_chatbot_statistics()', 'it is refreshed');
select is(tests.one('acme.admin', 'chatbot_statistics', 'chatbot_id', tests.id('acme.bot')) - '{organization_id,chatbot_id,refreshed_at}'::text[],
          '{"name": "acme''s helper", "total_conversations_30d": 3, "total_messages_30d": 8, "unique_users_30d": 2, "avg_messages_per_conversation": 2.6666666666666665, "median_response_time": 1500}',
          'the last 30 days: nothing twice, and the middle of the response times');
select is(tests.one('acme.member', 'chatbot_statistics', 'chatbot_id', tests.id('acme.own')) ->> 'total_messages_30d', '2', 'of each chatbot its own');
select tests.answer(tests.ask('acme.own.ck', 'Is florbex stable?', 's-1')) is null as x \gset
select is(tests.one('acme.member', 'chatbot_statistics', 'chatbot_id', tests.id('acme.own')) ->> 'total_messages_30d', '2', 'it is as of the last refresh');
select is(app.run_clock_job('refresh-statistics'), 'done', 'the clock refreshes it');
select is(tests.one('acme.member', 'chatbot_statistics', 'chatbot_id', tests.id('acme.own')) ->> 'total_messages_30d', '4', 'then it is new');
select is(tests.sees(who, 'chatbot_statistics'), seen::bigint, who || ' sees the statistics of so many')
from (values ('acme.super_admin', 2), ('acme.admin', 2), ('acme.agent', 2), ('acme.member', 1), ('acme.colleague', 0), ('globex.admin', 2), ('anon', -1)) as v (who, seen);
select throws_ok($$ do $x$ begin perform tests.become('acme.admin'); perform from app.chatbot_statistics; end $x$ $$, '42501', null, 'the view behind it is for nobody');
do $$ begin perform tests.become(null); end $$;

-- chatbot_overview
select is(tests.one('acme.admin', 'chatbot_overview', 'id', tests.id('acme.bot')) - '{organization_id,id,created_at,updated_at,last_activity}'::text[],
          jsonb_build_object('name', 'acme''s helper', 'description', null, 'status', 'active', 'api_key_hint', right(tests.text('acme.bot.ck'), 8),
                             'created_by_name', 'admin of acme', 'created_by_email', 'admin@acme.example', 'total_conversations', 4, 'unique_users', 3),
          'a chatbot, who made it, and how much it is used');
select is((tests.one('acme.admin', 'chatbot_overview', 'id', tests.id('acme.bot')) ->> 'last_activity')::timestamptz,
          (select max(last_activity_at) from app.chatbot_conversations where chatbot_id = tests.id('acme.bot')), 'and when last');
select is(tests.sees(who, 'chatbot_overview'), seen::bigint, who || ' sees so many of them')
from (values ('acme.agent', 2), ('acme.member', 1), ('acme.colleague', 0), ('globex.admin', 2), ('anon', -1)) as v (who, seen);

-- conversation_details
select is((select tests.one('acme.agent', 'conversation_details', 'conversation_id', c.id) - '{organization_id,conversation_id,chatbot_id,started_at,first_message_at,last_message_at}'::text[]
           from app.chatbot_conversations as c where c.chatbot_id = tests.id('acme.bot') and c.session_id = 's-1'),
          '{"session_id": "s-1", "integration_type": "api", "user_identifier": "s-1", "chatbot_name": "acme''s helper", "message_count": 4, "ended_at": null, "metadata": {}}',
          'a conversation, and how much was said in it');
select is((select tests.one('acme.agent', 'conversation_details', 'conversation_id', c.id) ->> 'message_count' from app.chatbot_conversations as c where c.session_id = 's-old'), '0', 'nothing is a number, too');
select is(tests.sees(who, 'conversation_details'), seen::bigint, who || ' sees so many of them')
from (values ('acme.agent', 5), ('acme.member', 1), ('globex.admin', 1), ('anon', -1)) as v (who, seen);

-- chatbot_health_status
create function tests.err(bot text, count integer, instant timestamptz default now()) returns void language sql as $$
  insert into app.chatbot_errors (organization_id, chatbot_id, error_type, occurred_at)
  select tests.id(split_part(bot, '.', 1)), tests.id(bot), 'timeout', instant from generate_series(1, count)
$$;
select tests.err('acme.bot', 5) is null, tests.err('acme.bot', 20, now() - interval '61 minutes') is null, tests.err('globex.bot', 20) is null, tests.err('acme.own', 11) is null \g (format=unaligned tuples_only) /dev/null
select is(tests.one('acme.admin', 'chatbot_health_status', 'id', tests.id('acme.bot')) - '{organization_id,id}'::text[],
          '{"name": "acme''s helper", "status": "active", "health_status": "healthy", "errors_last_hour": 5, "avg_response_time_ms": 1875}', 'five errors are well, each counted once');
select tests.err('acme.bot', 1) is null as x \gset
select is(tests.one('acme.admin', 'chatbot_health_status', 'id', tests.id('acme.bot')) ->> 'health_status', 'degraded', 'six are not');
select is(tests.one('acme.admin', 'chatbot_health_status', 'id', tests.id('acme.own')) ->> 'health_status', 'unhealthy', 'eleven are less so');
select is(tests.sees(who, 'chatbot_health_status'), seen::bigint, who || ' sees so many of them')
from (values ('acme.agent', 2), ('acme.member', 1), ('globex.admin', 2), ('anon', -1)) as v (who, seen);

-- The ids of an instant
select is_empty($$ select from (select clock_timestamp() as before, app.uuid_v7() as id, clock_timestamp() as after from generate_series(1, 1000)) as i
                  where i.id < app.id_floor(i.before) or i.id >= app.id_floor(i.after + interval '1 ms') $$, 'a range of ids is a range of time');

select * from finish();
rollback;
