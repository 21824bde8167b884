-- The figures of a chatbot: who reads them, what a period is, what it costs, and that each figure
-- lists the conversations that it counts.

begin;
\ir support/world.sql
select plan(179);

create function tests.get(who text, call text, bot text default 'acme.bot') returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.id(bot)));
  execute 'select ' || call into v_answer;
  perform tests.become(null);
  return v_answer;
end
$$;
create function tests.refused_get(who text, call text, bot text default 'acme.bot') returns text language plpgsql as $$
declare
  v_refused text;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.id(bot)));
  v_refused := tests.refused('select ' || call);
  perform tests.become(null);
  return v_refused;
end
$$;
create function tests.figures(query text, who text default 'acme.admin') returns jsonb language sql as $$
  select tests.get($2, format('api.analytics_get(%s)', $1))
$$;

-- Who
select is(tests.refused_get(who, 'api.analytics_get()', bot), refused, format('%s reads those of %s: %s', who, bot, refused))
from (values ('acme.super_admin', 'acme.bot', 'fine'), ('acme.admin', 'acme.bot', 'fine'), ('acme.agent', 'acme.bot', 'fine'), ('acme.member', 'acme.own', 'fine'),
             ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'),
             ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in')) as v (who, bot, refused);

-- What a period is
select is(tests.refused_get('acme.admin', format('api.analytics_get(%s)', q)), '400 invalid_parameter', q)
from unnest(array[
  'p_period => ''30''', 'p_period => ''0d''', 'p_period => ''-1d''', 'p_period => ''30x''', 'p_period => ''99y''', 'p_period => ''9999w''', 'p_period => ''30d''''''',
  'p_period => ''30d'', p_from => ''2028-01-01''', 'p_from => ''2028-01-02'', p_to => ''2028-01-01''', 'p_from => ''2028-01-01'', p_to => ''2028-01-01''',
  'p_from => ''yesterday''', 'p_from => ''2027-02-29''', 'p_to => ''x''', 'p_time_zone => ''Mars/Olympus''', 'p_time_zone => ''EST5EDT''', 'p_time_zone => ''a b''',
  'p_from => ''1900-01-01'', p_to => ''2028-01-01''']) as q;
create function tests.period(query text) returns text language sql as $$
  select format('%s %s %s', (p ->> 'from')::timestamptz, (p ->> 'to')::timestamptz, p ->> 'timeZone') from (select tests.figures($1) -> 'period') as f (p)
$$;
select is(tests.period(query), seen, query || ' is ' || seen) from (values
  ('p_from => ''2028-02-28'', p_to => ''2028-03-01''', '2028-02-28 00:00:00+00 2028-03-01 00:00:00+00 UTC'),
  ('p_from => ''2028-02-28'', p_to => ''2028-03-01'', p_time_zone => ''Asia/Kathmandu''', '2028-02-27 18:15:00+00 2028-02-29 18:15:00+00 Asia/Kathmandu'),
  ('p_from => ''2028-02-28T10:07:00Z'', p_to => ''2028-02-28T10:16:00+00:00'', p_time_zone => ''etc/utc''', '2028-02-28 10:00:00+00 2028-02-28 10:30:00+00 UTC'),
  ('p_from => ''2028-03-26'', p_to => ''2028-03-27'', p_time_zone => ''Europe/Berlin''', '2028-03-25 23:00:00+00 2028-03-26 22:00:00+00 Europe/Berlin')) as v (query, seen);
select is(jsonb_array_length(tests.figures(q) -> 'trends' -> 'daily'), n, q || ' has so many days')
from (values ('p_period => ''30d''', 30), ('', 30), ('p_period => ''7d''', 7), ('p_period => ''2w''', 14), ('p_period => ''1d''', 1), ('p_period => ''366d''', 366),
             ('p_from => ''2028-02-01'', p_to => ''2028-03-01''', 29), ('p_from => ''2028-03-01'', p_to => ''2028-04-01'', p_time_zone => ''Europe/Berlin''', 31)) as v (q, n);
select is((p ->> 'to')::timestamptz - (p ->> 'from')::timestamptz, interval '1 day', '24h are 24 hours') from (select tests.figures('p_period => ''24h''') -> 'period') as f (p);
select ok((p ->> 'to')::timestamptz > now() and (p ->> 'to')::timestamptz - interval '15 minutes' <= now(), 'up to the quarter of an hour that it is') from (select tests.figures('p_period => ''24h''') -> 'period') as f (p);

-- The seed's shape, where there is nothing
select is(tests.figures('') #- '{trends}' #- '{drill}' #- '{period}', jsonb_build_object('chatbotId', tests.id('acme.bot')) || '{
  "summary": {"totalConversations": 0, "totalMessages": 0, "uniqueUsers": 0, "avgMessagesPerConversation": null, "avgResponseTime": null, "satisfactionRate": null},
  "topQueries": [], "integrationBreakdown": {"web_embed": 0, "line_oa": 0, "messenger": 0, "api": 0}, "responseTimes": {"p50": null, "p95": null, "p99": null},
  "outcomes": {"resolvedByBot": 0, "resolvedByHuman": 0, "abandoned": 0, "reopened": 0, "answered": 0, "unanswered": 0, "failed": 0, "escalated": 0, "refused": 0, "handed": 0},
  "handoffs": {"total": 0, "requested": 0, "keyword": 0, "lowConfidence": 0, "error": 0, "policy": 0, "budget": 0},
  "feedback": {"helpful": 0, "notHelpful": 0, "inappropriate": 0}, "tokens": {"prompt": 0, "completion": 0, "total": 0}, "models": [], "costs": []}', 'nothing is nothing');

-- A day of everything
select tests.answer(tests.ask('acme.bot.pk', 'Is florbex of acme stable?', 's-1')) is null as x \gset
select tests.answer(tests.ask('acme.bot.ck', 'Urgent: is florbex of acme stable?', 's-2')) is null as x \gset
select tests.answer(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-2'), app.phrase('unanswered', 'en')) is null as x \gset
select tests.fail_turn(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-3') -> 'turn', '{"type": "timeout"}') is null as x \gset
select tests.ask('acme.bot.ck', 'Hello', 's-4', '{"channel": "line_oa"}') is null as x \gset
select tests.answer(tests.ask('acme.own.ck', 'Is florbex of acme stable?', 's-1')) is null as x \gset
select max(app.end_conversation(c.organization_id, c.id)::text) as x from app.chatbot_conversations as c where c.session_id = 's-1' \gset
insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type)
select m.organization_id, m.id, m.chatbot_id, 'helpful' from app.chatbot_messages as m where m.sender_type = 'bot' and m.chatbot_id = tests.id('acme.bot') order by m.id limit 1;
create function tests.check_all(state text) returns setof text language plpgsql as $$
declare
  v_figures jsonb := tests.figures('p_period => ''2d''');
  v_link    record;
  v_call    text;
begin
  return next is(v_figures -> 'summary', '{"totalConversations": 4, "totalMessages": 10, "uniqueUsers": 4, "avgMessagesPerConversation": 2.50, "satisfactionRate": 1.0000}'
    || jsonb_build_object('avgResponseTime', v_figures -> 'summary' -> 'avgResponseTime'), state || ': the summary');
  return next is(v_figures -> 'integrationBreakdown', '{"web_embed": 25, "api": 50, "line_oa": 25, "messenger": 0}', state || ': channels of 100');
  return next is(v_figures -> 'outcomes', '{"resolvedByBot": 1, "resolvedByHuman": 0, "abandoned": 0, "reopened": 0, "answered": 3, "unanswered": 1, "failed": 1, "escalated": 3, "refused": 0, "handed": 0}', state || ': outcomes');
  return next is(v_figures -> 'handoffs', '{"total": 2, "requested": 0, "keyword": 1, "lowConfidence": 0, "error": 1, "policy": 0, "budget": 0}', state || ': handoffs');
  return next is(v_figures -> 'feedback', '{"helpful": 1, "notHelpful": 0, "inappropriate": 0}', state || ': feedback');
  return next is((v_figures -> 'trends' -> 'daily' -> 1 ->> 'uniqueUsers')::integer + (v_figures -> 'trends' -> 'daily' -> 0 ->> 'uniqueUsers')::integer, 4, state || ': users of the day');
  return next is((select sum((d ->> 'messages')::integer) from jsonb_array_elements(v_figures -> 'trends' -> 'daily') as d), 10::bigint, state || ': messages of the days');
  return next is(tests.figures('p_period => ''2d'', p_time_zone => ''Asia/Tokyo''') #- '{period}' #- '{trends}' #- '{drill}', v_figures #- '{period}' #- '{trends}' #- '{drill}', state || ': in a time zone that is not kept the same');
  -- Each figure lists as many conversations as it counts, or those that it is of.
  for v_link in
    select f.path, f.link, substring(f.link from 'figure=([a-z_]+)') as figure, substring(f.link from 'channel=([a-z_]+)') as channel,
           substring(f.link from 'from=([^&]+)') as since, substring(f.link from 'to=([^&]+)') as until
    from (select d.key as path, d.value #>> '{}' as link from jsonb_each(v_figures -> 'drill') as d where jsonb_typeof(d.value) = 'string'
          union all select o.key || '.' || i.key, i.value #>> '{}' from jsonb_each(v_figures -> 'drill') as o cross join lateral jsonb_each(o.value) as i where jsonb_typeof(o.value) = 'object') as f
  loop
    v_call := format('api.conversation_list(p_figure => %L, p_channel => %L, p_from => %L, p_to => %L)', v_link.figure, v_link.channel, v_link.since, v_link.until);
    return next is((tests.get('acme.admin', v_call) ->> 'total')::integer, case v_link.path
      when 'totalConversations' then 4 when 'totalMessages' then 4 when 'uniqueUsers' then 4 when 'avgMessagesPerConversation' then 4 when 'avgResponseTime' then 4 when 'responseTimes' then 4
      when 'satisfactionRate' then 1 when 'tokens' then 2 when 'integrationBreakdown.web_embed' then 1 when 'integrationBreakdown.api' then 2 when 'integrationBreakdown.line_oa' then 1
      when 'outcomes.resolvedByBot' then 1 when 'outcomes.answered' then 3 when 'outcomes.unanswered' then 1 when 'outcomes.failed' then 1 when 'outcomes.escalated' then 2
      when 'handoffs.total' then 2 when 'handoffs.keyword' then 1 when 'handoffs.error' then 1 when 'feedback.helpful' then 1 else 0 end, state || ': the conversations behind ' || v_link.path);
  end loop;
end
$$;
select tests.check_all('not folded');
select app.fold_analytics(9) is null as x \gset
select tests.check_all('half folded');
select app.fold_analytics() is null as x \gset
select tests.check_all('folded');
select is(tests.refused_get('acme.admin', 'api.conversation_list(p_figure => ''money'')'), '400 invalid_parameter', 'a figure is one that there is');
select is((select array_agg(k order by k) from jsonb_object_keys(tests.figures('')) as k), (select array_agg(k order by k) from jsonb_array_elements_text(app.analytics_schema() -> 'required') as k), 'what is answered is described');

-- What it costs
create function tests.use(model text, at timestamptz, prompt integer, completion integer) returns void language sql as $$
  insert into app.analytics_deltas (organization_id, chatbot_id, slot, provider, model, requests, prompt_tokens, completion_tokens)
  values (tests.id('acme'), tests.id('acme.bot'), app.analytics_slot($2), 'openai', $1, 1, $3, $4)
$$;
create function tests.costs() returns jsonb language sql as $$
  select jsonb_agg(m - '{requests,provider,currency}'::text[] order by m ->> 'model') from jsonb_array_elements(tests.figures('p_from => ''2027-01-01'', p_to => ''2027-02-01''') -> 'models') as m
$$;
select tests.use('a', '2027-01-02 10:00+00', 1000001, 3) is null as x, tests.use('a', '2027-01-02 10:14+00', 1, 1) is null as x, tests.use('a', '2027-01-02 10:15+00', 10, 20) is null as x,
       tests.use('b', '2027-01-03 10:15+00', 10, 20) is null as x, tests.use('a', '2027-01-05 00:00+00', 100, 0) is null as x \gset
select is(tests.costs(), '[{"model": "a", "promptTokens": 1000112, "completionTokens": 24, "cost": null}, {"model": "b", "promptTokens": 10, "completionTokens": 20, "cost": null}]', 'without a price no cost is said');
select parlance.set_model_price('openai', 'a', 0.15, 0.6, '2026-12-01') is null as x, parlance.set_model_price('openai', 'a', 3, 15, '2027-01-02 10:20+00') is null as x \gset
-- 1,000,002 × 0.15 + 4 × 0.6, then 110 × 3 + 20 × 15, each of a million
select is(tests.costs() -> 0 ->> 'cost', '0.1506327', 'each token costs what it cost then, to the last digit');
select is(tests.costs() -> 1 -> 'cost', 'null', 'another model has no price of that one');
select app.fold_analytics() is null as x \gset
select is(tests.costs() -> 0 ->> 'cost', '0.1506327', 'folded or not');
select parlance.set_model_price('openai', 'a', 1, 1, '2027-01-04', 'EUR', tests.id('acme')) is null as x \gset
select parlance.set_model_price('openai', 'a', 500, 500, '2027-01-04 12:00+00') is null as x \gset
select parlance.set_model_price('openai', 'a', 900, 900, '2027-01-01', 'USD', tests.id('globex')) is null as x \gset
select is(tests.figures('p_from => ''2027-01-01'', p_to => ''2027-02-01''') -> 'costs', '[{"amount": 0.0001, "currency": "EUR"}, {"amount": 0.1503327, "currency": "USD"}]', 'an organization''s own prices go before, and currencies are not mixed');
select throws_ok($$ insert into app.model_prices values ('openai', 'a', '2027-01-01 00:07+00', 1, 1) $$, '23514', null, 'a price begins with a quarter of an hour');
do $$ begin perform tests.become('parlance_integrator'); end $$;
set session authorization parlance_integrator;
select throws_ok(s, '42501', null, 'for an integrator not: ' || s) from unnest(array[
  $$select parlance.set_model_price('openai', 'a', 1, 1)$$, $$select parlance.set_model_price('openai', 'a', 1, 1, null, 'USD', '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001')$$,
  $$select * from parlance.verify_analytics()$$, $$select * from app.model_prices$$, $$select app.fold_analytics()$$]) as s;
reset session authorization;

-- Whole numbers of 100
select is(app.percentages(counts::jsonb), shares::jsonb, counts) from (values ('{"a": 1, "b": 1, "c": 1}', '{"a": 34, "b": 33, "c": 33}'), ('{"a": 65, "b": 30, "c": 5}', '{"a": 65, "b": 30, "c": 5}'),
  ('{"a": 0, "b": 0}', '{"a": 0, "b": 0}'), ('{"a": 199, "b": 1}', '{"a": 100, "b": 0}'), ('{"a": 7, "b": 7, "c": 986}', '{"a": 1, "b": 1, "c": 98}')) as v (counts, shares);

select * from finish();
rollback;
