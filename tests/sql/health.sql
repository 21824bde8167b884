-- How a chatbot is, as a plain count of the last hour says.

begin;
\ir support/world.sql
select plan(31);

create function tests.health(who text default 'acme.admin', bot text default 'acme.bot') returns jsonb language plpgsql as $$
declare
  v_health jsonb;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot)));
  v_health := api.chatbot_health();
  perform tests.become(null);
  return v_health;
end
$$;
create function tests.err(count integer, type text default 'timeout', instant timestamptz default now()) returns void language sql as $$
  insert into app.chatbot_errors (organization_id, chatbot_id, error_type, occurred_at)
  select tests.id('acme'), tests.id('acme.bot'), type, instant from generate_series(1, count)
$$;

-- Before anything was asked
select is((tests.health() #- '{checks,database,responseTime}') - 'uptime',
          '{"status": "healthy", "checks": {"database": {"status": "ok"}, "vectorSearch": {"status": "ok", "avgSearchTime": null, "indexSize": 2},
            "llmService": {"status": "ok", "avgResponseTime": null}, "errorRate": {"status": "ok", "errorsLastHour": 0, "errorThreshold": 10}}, "lastError": null}',
          'one that nobody has asked is well, and its times are not known');
select cmp_ok((tests.health() #>> '{checks,database,responseTime}')::numeric, '>=', 0::numeric, 'the time of the database is measured');
select cmp_ok((tests.health() ->> 'uptime')::bigint, '>=', 0::bigint, 'so is how long it has been up');
do $$ begin perform tests.become(null); perform app.check_json(tests.health(), app.chatbot_health_schema(), ''); end $$;
select pass('it is as its schema says');

-- Times of the last hour
select tests.answer(tests.ask('acme.bot.ck', 'Is florbex stable?', 's-' || n)) is null as x from generate_series(1, 3) as n \g /dev/null
select tests.answer(tests.ask('globex.bot.ck', 'Is florbex stable?', 's-1')) is null as x \gset
update app.turns as t set timings = jsonb_build_object('vectorSearchMs', d.n * 10, 'llmResponseMs', d.n * 100)
from (select id, row_number() over (order by id) as n from app.turns where chatbot_id = tests.id('acme.bot')) as d where t.id = d.id;
update app.turns as t set timings = '{"vectorSearchMs": 9999, "llmResponseMs": 9999}' where chatbot_id = tests.id('globex.bot');
select is((tests.health() #>> '{checks,vectorSearch,avgSearchTime}')::numeric, 20.0, 'the search''s average is of this chatbot''s turns');
select is((tests.health() #>> '{checks,llmService,avgResponseTime}')::numeric, 200.0, 'the model''s, too');
delete from app.turn_requests;
delete from app.query_queue;
update app.turns set id = overlay(id::text placing '0190aaaa' from 1 for 8)::uuid where chatbot_id = tests.id('acme.bot') and timings ->> 'llmResponseMs' = '300';
select is((tests.health() #>> '{checks,llmService,avgResponseTime}')::numeric, 150.0, 'and of the last hour only');
update app.turns set timings = '{"vectorSearchMs": 1500}' where chatbot_id = tests.id('acme.bot');
select is(tests.health() ->> 'status' || ' ' || (tests.health() #>> '{checks,vectorSearch,status}'), 'degraded degraded', 'a slow search degrades it');
update app.turns set timings = '{"vectorSearchMs": 5001}' where chatbot_id = tests.id('acme.bot');
select is(tests.health() ->> 'status' || ' ' || (tests.health() #>> '{checks,vectorSearch,status}'), 'unhealthy failing', 'a very slow one more so');
update app.turns set timings = '{}';

-- The model
select tests.fail_turn(tests.ask('acme.bot.ck', 'Is florbex stable?', 's-9') -> 'turn', '{"type": "timeout"}') is null as x \gset
select is(tests.health() #>> '{checks,llmService,status}', 'degraded', 'one of three turns failed');
select is(tests.health() #> '{lastError,type}', '"timeout"', 'the last error is told');
select is((tests.health() #>> '{lastError,occurredAt}')::timestamptz, (select max(occurred_at) from app.chatbot_errors), 'and when it was');
select tests.fail_turn(tests.ask('acme.bot.ck', 'Is florbex stable?', 's-' || n) -> 'turn', '{"type": "timeout"}') is null as x from generate_series(10, 11) as n \g /dev/null
select is(tests.health() #>> '{checks,llmService,status}' || ' ' || (tests.health() ->> 'status'), 'failing unhealthy', 'more than half did');
insert into app.turns (organization_id, conversation_id, chatbot_id, user_message_id, state, outcome, question, language, provider, finished_at)
select f.organization_id, f.conversation_id, f.chatbot_id, f.user_message_id, 'answered', o.outcome, 'x', 'en', 'embedded', now()
from (select * from app.turns where outcome = 'failed' limit 1) as f, generate_series(1, 20), unnest(array['handed', 'refused']) as o (outcome);
select is(tests.health() #>> '{checks,llmService,status}', 'failing', 'of those that were to be answered: what a person has, or is refused, says nothing of a model');
delete from app.turns where outcome in ('failed', 'handed', 'refused');
delete from app.chatbot_errors;

-- Errors
select tests.err(5) is null, tests.err(30, instant => now() - interval '61 minutes') is null as x \g /dev/null
select is(tests.health() ->> 'status' || ' ' || (tests.health() #>> '{checks,errorRate,errorsLastHour}'), 'healthy 5', 'five errors in an hour are well');
select tests.err(1, 'rate_limited') is null as x \gset
select is(tests.health() ->> 'status' || ' ' || (tests.health() #>> '{checks,errorRate,status}'), 'degraded degraded', 'six are not');
select is(tests.health() #>> '{lastError,type}', 'rate_limited', 'the last is the last');
select tests.err(5) is null as x \gset
select is(tests.health() ->> 'status' || ' ' || (tests.health() #>> '{checks,errorRate,status}'), 'unhealthy failing', 'eleven are less so');
select is(tests.health(bot => 'acme.own') ->> 'status', 'healthy', 'another chatbot is not concerned');
select is((select string_agg(h ->> 'status', ' ') from (values (tests.health())) as v (h)), (select health_status from (
  select app.health_word(count(*)) as health_status from app.chatbot_errors where chatbot_id = tests.id('acme.bot') and occurred_at > now() - interval '1 hour') as w), 'as the view of the seed has it');

-- Who
select is(tests.refused(format('select tests.health(%L)', who)), refused, who || ': ' || refused)
from (values ('acme.super_admin', 'fine'), ('acme.agent', 'fine'), ('acme.member', '404 not_found'), ('acme.colleague', '404 not_found'), ('globex.admin', '404 not_found'), ('anon', '401 not_signed_in')) as v (who, refused);
do $$ begin perform tests.become(null); end $$;
select is(tests.refused(format('select tests.health(%L, %L)', 'acme.member', 'acme.own')), 'fine', 'a member sees how the own is');
do $$ begin perform tests.become('globex.admin'); end $$;
select is(app.searchable_chunks(tests.id('acme')), 0::bigint, 'how much another organization has is not told');
select is(app.searchable_chunks(tests.id('globex')), 2::bigint, 'how much the own has is');
do $$ begin perform tests.become(null); end $$;
update app.chatbot_instances set deleted_at = now() where id = tests.id('acme.bot');
select is(tests.refused('select tests.health()'), '404 not_found', 'one that is deleted is not there');
do $$ begin perform tests.become(null); end $$;
select is((select array_agg(k order by k) from jsonb_object_keys(tests.health(bot => 'acme.own')) as k), '{checks,lastError,status,uptime}', 'the keys are the seed''s');

select * from finish();
rollback;
