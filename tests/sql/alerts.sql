-- When people are told that something is wrong: once, at once or within the minute, and when it is over.

begin;
\ir support/world.sql
select plan(126);

create function tests.destination(organization text, name text) returns text language sql as $$
  with made as (
    insert into app.alert_destinations (organization_id, kind, name, config)
    values (tests.id($1), 'email', $2, '{"to": ["on-call@parlance.example"]}') returning id)
  select tests.note($1 || '.' || $2, id::text) from made
$$;
select max(tests.destination(o, 'mail')) as x from unnest('{acme,globex}'::text[]) as o \gset

-- An error so many minutes ago.
create function tests.fail(kind text, minutes numeric default 0, chatbot text default 'acme.bot', message text default 'It broke', organization text default 'acme')
  returns uuid language sql as $$
  insert into app.chatbot_errors (organization_id, chatbot_id, error_type, error_message, occurred_at)
  values (tests.id(organization), tests.id(chatbot), kind, message, now() - minutes * interval '1 minute') returning id
$$;
create function tests.rule(organization text, kind text) returns app.alert_rules language sql stable as $$
  select r from app.alert_rules as r where r.organization_id = tests.id($1) and coalesce(r.error_type, r.kind) = $2 and r.is_default
$$;
create function tests.fired(organization text default 'acme') returns setof app.alerts language sql stable as $$
  select a from app.alerts as a where a.organization_id = tests.id($1) order by a.id
$$;
-- What was told: state, title.
create function tests.told(organization text default 'acme') returns text language sql stable as $$
  select coalesce(string_agg(n.state || ' ' || a.rule_name, ', ' order by n.created_at, n.alert_id, n.state), 'nothing')
  from app.alert_notices as n join app.alerts as a on a.organization_id = n.organization_id and a.id = n.alert_id
  where n.organization_id = tests.id($1)
$$;
create function tests.forget() returns void language plpgsql as $$
begin
  delete from app.chatbot_errors;
  delete from app.alerts;
  delete from app.deliveries;
  delete from app.metric_runs;
end
$$;
-- As if so much time had passed since.
create function tests.later(minutes numeric) returns void language plpgsql as $$
begin
  update app.chatbot_errors set occurred_at = occurred_at - minutes * interval '1 minute';
  update app.alerts set started_at = started_at - minutes * interval '1 minute', resolved_at = resolved_at - minutes * interval '1 minute';
  update app.alert_rules set updated_at = updated_at - minutes * interval '1 minute', created_at = created_at - minutes * interval '1 minute';
  update app.metric_runs set run_after = run_after - minutes * interval '1 minute';
end
$$;

-- What every organization begins with
select results_eq(
  $$ select name, kind, error_type, threshold, window_minutes, severity, is_enabled, is_default, destination_ids from app.alert_rules where organization_id = tests.id('acme') order by id $$,
  $$ values ('More than 10 errors in 5 minutes', 'rate', null, 10::float8, 5, 'warning', true, true, null::uuid[]),
            ('A model''s provider has no key', 'immediate', 'api_key_missing', null, null, 'critical', true, true, null),
            ('A model''s provider answers with an error', 'immediate', 'http_error', null, null, 'critical', true, true, null) $$,
  'an organization begins with three rules');

-- At once
select tests.fail('timeout') is null as x \gset
select is(tests.told(), 'nothing', 'an error of another type is told at once to nobody');
select tests.fail('api_key_missing', message => E'No key\n  for OpenAI') as first \gset
select is(tests.told(), 'firing A model''s provider has no key', 'a key that is missing is told at once');
select results_eq(
  $$ select kind, severity, chatbot_id, status, is_test, title, content, value, error_id, resolved_at from tests.fired() $$,
  format($$ values ('immediate', 'critical', tests.id('acme.bot'), 'firing', false, 'A model''s provider has no key (acme''s helper)', 'api_key_missing: No key for OpenAI', null::float8, %L::uuid, null::timestamptz) $$, :'first'),
  'with what happened to which chatbot');
select is((select d.state from app.deliveries as d join app.alert_notices as n on n.delivery_id = d.id), 'waiting', 'by a delivery that waits');
select count(tests.fail('api_key_missing')) as x from generate_series(1, 10) \gset
select is(tests.told(), 'firing A model''s provider has no key', 'ten more tell nothing more');
select is((select count(*) from tests.fired()), 1::bigint, 'and are the same alert');
insert into app.chatbot_errors (organization_id, chatbot_id, error_type)
select tests.id('acme'), tests.id('acme.own'), 'http_error' from generate_series(1, 10);
select is(tests.told(), 'firing A model''s provider has no key, firing A model''s provider answers with an error', 'ten that come in one statement tell once');
select tests.fail('http_error') is null as x \gset
select is((select count(*) from tests.fired() where kind = 'immediate'), 3::bigint, 'another chatbot''s is another alert');
select is(tests.told('globex'), 'nothing', 'another organization hears nothing');
select is((select count(*) from app.alerts where organization_id <> tests.id('acme')), 0::bigint, 'and has no alert');

-- The trigger is kept from writing while it is firing; after it, the cooldown
select tests.forget() is null as x \gset
select tests.fail('http_error') is null as x \gset
select tests.later(10) is null as x \gset
select tests.fail('http_error') is null as x \gset
select tests.later(10) is null as x \gset
select is(app.evaluate_alerts(), 0, 'one that goes on is not over');
select tests.later(6) is null as x \gset
select is(app.evaluate_alerts(), 1, 'it is over when there was none for the cooldown');
select is(tests.told(), 'firing A model''s provider answers with an error, resolved A model''s provider answers with an error', 'and that is told');
select is((select status || ' ' || (resolved_at = now()) from tests.fired()), 'resolved true', 'the alert says since when');
select is(app.evaluate_alerts(), 0, 'it is over once');
select tests.fail('http_error') is null as x \gset
select is((select count(*) from tests.fired()), 2::bigint, 'then the next is told at once again');

-- What the trigger could not do, the clock does
select tests.forget() is null as x \gset
alter function app.send_alert(uuid, uuid, jsonb) rename to send_alert_not;
select lives_ok($$ select tests.fail('http_error') $$, 'an error is kept although nobody can be told of it');
select is((select count(*) from tests.fired()), 0::bigint, 'then there is no alert, or it would have told once');
select is(app.evaluate_alerts(), 0, 'nor by the clock');
select is((select count(*) from app.chatbot_errors where context = 'alert_rule' and organization_id = app.operator_organization_id()), 1::bigint, 'which tells the operator');
alter function app.send_alert_not(uuid, uuid, jsonb) rename to send_alert;
select is(app.evaluate_alerts(), 1, 'and does it when it can');
select is(tests.told(), 'firing A model''s provider answers with an error', 'it is told then');
select is(app.evaluate_alerts(), 0, 'once');

-- Too many errors
select tests.forget() is null as x \gset
select count(tests.fail('timeout', n / 10.0, case when n % 2 = 0 then 'acme.bot' else 'acme.own' end, 'Slow ' || n)) as x from generate_series(1, 10) as n \gset
select is(app.evaluate_alerts(), 0, 'ten errors in five minutes are not too many');
select tests.fail('unknown', 4.9, message => 'The first') as first \gset
select is(app.evaluate_alerts(), 1, 'eleven are');
select results_eq(
  $$ select rule_name, chatbot_id, value, threshold, title, content, error_id from tests.fired() $$,
  format($$ values ('More than 10 errors in 5 minutes', null::uuid, 11::float8, 10::float8, 'More than 10 errors in 5 minutes', '11 errors in 5 minutes, where 11 are too many.  The first: unknown: The first', %L::uuid) $$, :'first'),
  'with how many, and the first of them');
select count(tests.fail('timeout')) as x from generate_series(1, 100) \gset
select is(app.evaluate_alerts(), 0, 'a hundred more tell nothing more');
select tests.later(4) is null as x \gset
select is(app.evaluate_alerts(), 0, 'as long as there are too many');
select tests.later(1.5) is null as x \gset
select is(app.evaluate_alerts(), 1, 'then it is over');
select is(tests.told(), 'firing More than 10 errors in 5 minutes, resolved More than 10 errors in 5 minutes', 'and that is told');
select count(tests.fail('timeout')) as x from generate_series(1, 11) \gset
select is(app.evaluate_alerts(), 0, 'another begins not before the cooldown is over');
select tests.later(4) is null as x \gset
select is(app.evaluate_alerts(), 0, 'it is not over');
select tests.later(6) is null as x \gset
select count(tests.fail('timeout')) as x from generate_series(1, 11) \gset
select is(app.evaluate_alerts(), 1, 'now it is');
select is(tests.told('globex'), 'nothing', 'another organization hears nothing');

-- A window that ended between two looks
select tests.forget() is null as x \gset
select tests.later(60) is null as x \gset
select count(tests.fail('timeout', minutes)) as x from unnest(array[5.8, 5.7, 5.6, 5.5, 5.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.85]) as minutes \gset
select is((select count(*) from app.chatbot_errors where occurred_at > now() - interval '5 minutes'), 6::bigint, 'there are six in the last five minutes');
select is(app.evaluate_alerts(), 1, 'eleven within five minutes that nobody looked at are too many as well');
select is((select value from tests.fired()), 11::float8, 'so many');
select is(app.evaluate_alerts(), 1, 'and it is over already');
select tests.later(0.01) is null as x \gset
update app.alert_rules set cooldown_minutes = 1;
update app.alerts set started_at = started_at - interval '2 minutes';
select is(app.evaluate_alerts(), 0, 'the same errors tell once');
select tests.forget() is null as x \gset
select count(tests.fail('timeout', minutes)) as x from unnest(array[6.8, 6.7, 6.6, 6.5, 6.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.85]) as minutes \gset
select is(app.evaluate_alerts(), 0, 'eleven within six minutes are none');
select tests.forget() is null as x \gset

-- A rule for one chatbot, one type, certain destinations
select tests.destination('acme', 'other') as x \gset
insert into app.alert_rules (organization_id, name, kind, chatbot_id, error_type, threshold, window_minutes, destination_ids)
values (tests.id('acme'), 'Slow', 'rate', tests.id('acme.own'), 'timeout', 1, 10, array[tests.id('acme.other')]);
select count(tests.fail('timeout', 1, chatbot)) as x from unnest('{acme.bot,acme.bot,acme.own}'::text[]) as chatbot \gset
select count(tests.fail('unknown', 1, 'acme.own')) as x from generate_series(1, 3) \gset
select is(app.evaluate_alerts(), 0, 'other types and other chatbots do not count');
select tests.fail('timeout', 9, 'acme.own') is null as x \gset
select is(app.evaluate_alerts(), 1, 'its own do');
select results_eq(
  $$ select a.rule_name, a.chatbot_id, n.destination_id from tests.fired() as a join app.alert_notices as n on n.alert_id = a.id $$,
  $$ values ('Slow', tests.id('acme.own'), tests.id('acme.other')) $$, 'told to whom it names');
update app.alert_rules set is_enabled = false where name = 'Slow';
select tests.forget() is null as x \gset
select count(tests.fail('timeout', 1, 'acme.own')) as x from generate_series(1, 5) \gset
select is(app.evaluate_alerts(), 0, 'one that is disabled tells nothing');
update app.alert_rules set is_enabled = false where kind = 'immediate';
select tests.fail('http_error') is null as x \gset
select is((select count(*) from tests.fired()), 0::bigint, 'nor at once');
update app.alert_rules set is_enabled = true where kind = 'immediate';
update app.alert_destinations set is_active = false where id = tests.id('acme.other');
select tests.forget() is null as x \gset

-- Metrics
select set_eq($$ select name from app.metric_views() where problem is null $$,
  '{errors_per_5_minutes,failure_share_last_hour,p95_response_ms_last_hour,waiting_conversations,oldest_waiting_minutes,dead_deliveries,tokens_share_of_budget}'::text[],
  'these metrics come with Parlance');
create table tests.figures (organization_id uuid, chatbot_id uuid, value double precision);
grant select on tests.figures to public;
create view metrics.figures as select * from tests.figures;
create view metrics.broken as select organization_id, chatbot_id, (1 / (value - value)::integer)::double precision as value from tests.figures;
create view metrics.wrong as select organization_id, value from tests.figures;
create view metrics.numbers as select organization_id, chatbot_id, value::numeric as value from tests.figures;
select results_eq($$ select name, problem from app.metric_views() where name in ('figures', 'wrong', 'numbers') order by 1 $$,
  $$ values ('figures', null), ('numbers', 'Its column value must be double precision'), ('wrong', 'Its column chatbot_id must be uuid') $$,
  'others are added by writing a view, of three columns');
insert into app.alert_rules (organization_id, name, kind, metric, comparison, threshold)
values (tests.id('acme'), 'Broken', 'metric', 'broken', '>', 1), (tests.id('acme'), 'Gone', 'metric', 'gone', '>', 1),
       (tests.id('acme'), 'High', 'metric', 'figures', '>', 5), (tests.id('acme'), 'Low', 'metric', 'figures', '<=', -1),
       (tests.id('globex'), 'Theirs', 'metric', 'figures', '>=', 1000);
insert into app.alert_rules (organization_id, name, kind, metric, comparison, threshold, chatbot_id)
values (tests.id('acme'), 'Own', 'metric', 'figures', '>', 0, tests.id('acme.own'));
insert into tests.figures values (tests.id('acme'), tests.id('acme.bot'), 5), (tests.id('acme'), tests.id('acme.own'), 0),
  (tests.id('globex'), tests.id('globex.bot'), 999), (tests.id('acme'), null, 'NaN'), (tests.id('acme'), null, 'Infinity');
select is(app.evaluate_metrics(), 0, 'figures within bounds tell nothing');
select results_eq($$ select name, failures, last_error from app.metric_runs order by 1 $$,
  $$ values ('broken', 1, 'division by zero'), ('figures', 0, null), ('gone', 1, 'There is no such view in schema metrics') $$,
  'a view that fails, or is gone, keeps nobody from the others');
select set_eq($$ select error_details ->> 'metric' from app.chatbot_errors where context = 'alert_metric' and organization_id = app.operator_organization_id() $$,
  '{broken,gone}'::text[], 'and is an error of the operator''s');
select app.evaluate_metrics() as x \gset
select is((select failures from app.metric_runs where name = 'broken'), 1, 'it is not read again at once');
select tests.later(1.5) is null as x \gset
select app.evaluate_metrics() as x \gset
select tests.later(1.5) is null as x \gset
select app.evaluate_metrics() as x \gset
select is((select failures from app.metric_runs where name = 'broken'), 2, 'but later and later');
update tests.figures set value = 6 where chatbot_id = tests.id('acme.bot');
update tests.figures set value = 1 where chatbot_id = tests.id('acme.own');
insert into tests.figures values (tests.id('acme'), null, -1), (tests.id('acme'), tests.id('acme.bot'), 7.25);
select is(app.evaluate_metrics(), 3, 'figures that are too far begin alerts');
select results_eq($$ select rule_name, chatbot_id, value, content from tests.fired() order by 1 $$,
  $$ values ('High', tests.id('acme.bot'), 7.25::float8, 'figures is 7.25, and the rule warns where it is > 5'),
            ('Low', null, -1, 'figures is -1, and the rule warns where it is <= -1'),
            ('Own', tests.id('acme.own'), 1, 'figures is 1, and the rule warns where it is > 0') $$,
  'one for each chatbot, with the worst of its figures');
select is(app.evaluate_metrics(), 0, 'once');
delete from tests.figures where value > 5 and organization_id = tests.id('acme') and value < 'Infinity';
select is(app.evaluate_metrics(), 1, 'what is no more there is over');
select is((select string_agg(rule_name, ' ' order by rule_name) from tests.fired() where status = 'firing'), 'Low Own', 'the others go on');
drop view metrics.figures;
select is(app.evaluate_metrics(), 0, 'what is not known neither begins nor ends');
select is((select count(*) from tests.fired() where status = 'firing'), 2::bigint, 'nothing did');

-- The metrics that come with Parlance
select tests.forget() is null as x \gset
create function tests.figure(metric text, chatbot text default 'acme.bot') returns double precision language plpgsql as $$
declare
  v_value double precision;
begin
  execute format('select value from metrics.%I where organization_id = tests.id(''acme'') and chatbot_id = tests.id(%L)', metric, chatbot) into v_value;
  return v_value;
end
$$;
select count(tests.fail('timeout', n)) as x from unnest('{1,2,6}'::integer[]) as n \gset
select is(tests.figure('errors_per_5_minutes'), 2::float8, 'errors of five minutes');
select count(tests.answer(tests.ask('acme.bot.ck', 'What is florbex?', 's-' || n))) as x from generate_series(1, 9) as n \gset
select is(tests.figure('failure_share_last_hour'), null, 'of nine answers nothing is said');
select tests.fail_turn(tests.ask('acme.bot.ck', 'What is florbex?', 's-10') -> 'turn', '{"type": "api_key_missing"}') is null as x \gset
select is(tests.figure('failure_share_last_hour'), 0.1::float8, 'one of ten answers failed');
update app.turns set finished_at = created_at + (row_number - 1) * interval '100 milliseconds'
from (select id as turn, row_number() over (order by id) from app.turns where outcome is not null) as n where id = turn;
select is(tests.figure('p95_response_ms_last_hour'), 900::float8, 'how long 95 of 100 took at most');
update app.chatbot_conversations set status = 'waiting', handed_off_at = now() - interval '7 minutes' where session_id = 's-1';
update app.chatbot_conversations set status = 'waiting', handed_off_at = now() - interval '3 minutes' where session_id = 's-2';
update app.chatbot_conversations set status = 'bot' where session_id = 's-10';
select is(tests.figure('waiting_conversations'), 2::float8, 'conversations that wait');
select is(tests.figure('oldest_waiting_minutes'), 7::float8, 'and how long already');
insert into app.deliveries (organization_id, kind, chatbot_id, payload, state, finished_at)
select tests.id('acme'), 'line', tests.id('acme.bot'), '{}', 'dead', now() - n * interval '13 hours' from generate_series(0, 2) as n;
select is(tests.figure('dead_deliveries'), 2::float8, 'what was given up within a day');
select is(tests.figure('tokens_share_of_budget'), null, 'without a budget there is no share of it');
update app.chatbot_instances set configuration = configuration || '{"tokenBudget": {"monthly": 1000}}' where id = tests.id('acme.bot');
select is(tests.figure('tokens_share_of_budget'), app.tokens_this_month(tests.id('acme'), tests.id('acme.bot')) / 1000.0::float8, 'with one there is');

-- Ids and times
select ok(app.first_id(clock_timestamp() - interval '1 millisecond') < app.uuid_v7() and app.uuid_v7() < app.first_id(clock_timestamp() + interval '1 millisecond'),
  'the first id of a time lies before those made since');

-- Who may do what
select tests.forget() is null as x \gset
update app.alert_destinations set is_active = true;
create function tests.alert(who text, action text, body jsonb default '{}', id text default null) returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform tests.become(who, case when id is null then '{}' else jsonb_build_object('x-resource-id', id) end);
  execute format(case when action in ('rule_get', 'rule_list', 'list', 'metric_list') then 'select api.alert_%s()' else 'select to_jsonb(api.alert_%s($1::json))' end, action) into v_answer using body::text;
  perform tests.become(null);
  return v_answer;
end
$$;
create function tests.refused_alert(who text, action text, body jsonb default '{}', id text default null) returns text language plpgsql as $$
declare
  v_refused text;
begin
  v_refused := tests.refused(format('select tests.alert(%L, %L, %L, %L)', who, action, body, id));
  perform tests.become(null);
  return v_refused;
end
$$;
select tests.note('rule', (tests.rule('acme', 'rate')).id::text) as rule \gset
select is(tests.refused_alert(who, action, case action when 'rule_create' then '{"name": "x", "kind": "immediate", "errorType": "timeout"}' else '{}' end::jsonb, case when action like 'rule_%' then :'rule' end), refused, format('%s: %s %s', who, action, refused))
from (values ('acme.super_admin', 'fine'), ('acme.admin', 'fine'), ('acme.agent', '403 forbidden'), ('acme.member', '403 forbidden'), ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in')) as v (who, refused),
     unnest('{rule_list,rule_update,rule_test,list}'::text[]) as action;
select is(tests.refused_alert('globex.admin', action, '{}', :'rule'), '404 not_found', 'another organization''s admin finds no such rule: ' || action)
from unnest('{rule_get,rule_update,rule_test,rule_delete}'::text[]) as action;
select is((select count(*) from jsonb_array_elements(tests.alert('globex.admin', 'list') -> 'data')), 0::bigint, 'nor alerts');

-- A test says which deliveries; nothing fires by it
select is(tests.alert('acme.admin', 'rule_test', '{}', :'rule') #>> '{notices,0,delivery,state}', 'waiting', 'a test names its deliveries');
select is((select count(*) from tests.fired() where not is_test), 0::bigint, 'and is no alert');
update app.alert_destinations set is_active = false;
select is(tests.refused_alert('acme.admin', 'rule_test', '{}', :'rule'), '409 no_destination', 'to nobody there is no test');
update app.alert_destinations set is_active = true;

-- A rule that changes, or goes
select count(tests.fail('timeout')) as x from generate_series(1, 11) \gset
select app.evaluate_alerts() as x \gset
select is(tests.alert('acme.admin', 'rule_update', '{"threshold": 20}', :'rule') -> 'firing', '1', 'another threshold leaves it firing');
select is(tests.alert('acme.admin', 'rule_update', '{"errorType": "unknown"}', :'rule') -> 'firing', '0', 'what watches something else ends');
select is((select string_agg(distinct state, ' ') from app.alert_notices as n join tests.fired() as a on a.id = n.alert_id where not a.is_test), 'firing', 'and nobody is told that it is over');
-- As one leaves it that was telling while somebody else disabled the rule.
update app.alerts set status = 'firing', resolved_at = null where rule_id = tests.id('rule') and not is_test;
update app.alert_rules set is_enabled = false where id = tests.id('rule');
select is(app.evaluate_alerts(), 1, 'what has no rule that looks after it ends');
select is((select string_agg(distinct status, ' ') from tests.fired()), 'resolved', 'by the clock');
select is(tests.refused_alert('acme.admin', 'rule_delete', '{}', :'rule'), 'fine', 'it is deleted');
select is((select string_agg(distinct rule_name, ' ') from tests.fired() where rule_id is null), 'More than 10 errors in 5 minutes', 'what it told stays, with its name');

-- What a rule may be
select is(tests.refused_alert('acme.admin', 'rule_create', '{"name": "x"}' || body::jsonb), refused, body || ': ' || refused)
from (values
  ('{"kind": "rate", "threshold": 1, "windowMinutes": 5}', 'fine'), ('{"kind": "rate", "threshold": 1}', '400 missing_field'),
  ('{"kind": "rate", "threshold": 1.5, "windowMinutes": 5}', '400 invalid_field'), ('{"kind": "rate", "threshold": -1, "windowMinutes": 5}', '400 invalid_field'),
  ('{"kind": "immediate"}', '400 missing_field'), ('{"kind": "immediate", "errorType": "timeout", "threshold": 1}', '400 invalid_field'),
  ('{"kind": "metric", "metric": "waiting_conversations", "comparison": ">", "threshold": 0.5}', 'fine'),
  ('{"kind": "metric", "metric": "waiting_conversations", "threshold": 1}', '400 missing_field'),
  ('{"kind": "metric", "metric": "wrong", "comparison": ">", "threshold": 1}', '400 invalid_field'),
  ('{"kind": "metric", "metric": "pg_class", "comparison": ">", "threshold": 1}', '400 invalid_field'),
  ('{"kind": "metric", "metric": "x; drop table y", "comparison": ">", "threshold": 1}', '400 invalid_field')
) as v (body, refused);
select is(tests.refused_alert('acme.admin', 'rule_create', jsonb_build_object('name', 'x', 'kind', 'immediate', 'errorType', 'timeout', field, value)), refused, field || ' ' || refused)
from (values ('chatbotId', to_jsonb(tests.id('globex.bot')), '400 invalid_field'), ('chatbotId', to_jsonb(tests.id('acme.bot')), 'fine'),
             ('destinationIds', jsonb_build_array(tests.id('globex.mail')), '400 invalid_field'), ('destinationIds', jsonb_build_array(tests.id('acme.mail')), 'fine')) as v (field, value, refused);
insert into app.alert_rules (organization_id, name, kind, error_type)
select tests.id('acme'), 'x', 'immediate', 'timeout' from generate_series((select count(*) from app.alert_rules where organization_id = tests.id('acme')), 199);
select is(tests.refused_alert('acme.admin', 'rule_create', '{"name": "x", "kind": "immediate", "errorType": "timeout"}'), '409 too_many_alert_rules', 'two hundred rules are enough');
select is(tests.refused_alert('globex.admin', 'rule_create', '{"name": "x", "kind": "immediate", "errorType": "timeout"}'), 'fine', 'another organization''s are its own');

select * from finish();
rollback;
