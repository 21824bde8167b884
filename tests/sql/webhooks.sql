-- Outgoing webhooks and destinations of alerts: who may, what is queued, what outcomes mean.

begin;
\ir support/world.sql
select plan(194);

select vault.set_sealing_key(decode(repeat('07', 32), 'hex')) is not null as x \gset

create function tests.call(who text, statement text, id uuid default null) returns jsonb language plpgsql as $$
declare
  v_said jsonb;
begin
  perform tests.become(who, jsonb_build_object('x-resource-id', id));
  begin
    execute statement into v_said;
  exception when sqlstate 'PGRST' then
    v_said := sqlerrm::jsonb;
  end;
  perform tests.become(null);
  return v_said;
end
$$;
create function tests.hook(body jsonb, who text default 'acme.admin') returns jsonb language sql as $$
  select tests.call(who, format('select api.webhook_create(%L)', body))
$$;
create function tests.place(body jsonb, who text default 'acme.admin') returns jsonb language sql as $$
  select tests.call(who, format('select api.alert_destination_create(%L)', body))
$$;
create function tests.told(organization text, chatbot text, type text) returns integer language sql as $$
  select app.notify(tests.id(organization), case when chatbot is not null then tests.id(chatbot) end, type, '{"n": 1}')
$$;
create function tests.queue() returns setof text language sql as $$
  select concat_ws(' ', e.description, d.event_type, d.state) from app.deliveries as d join app.webhook_endpoints as e on e.id = d.target_id order by 1
$$;
create function tests.claimed(most integer default 100) returns jsonb language sql as $$
  select coalesce(jsonb_agg(c order by c ->> 'url', c ->> 'id'), '[]') from jsonb_array_elements(sidecar.claim_jobs('test', '{notice}', most)) as c
$$;


-- Which types are wanted

select is(types && app.event_patterns(type), wanted, format('%s of %s', type, types)) from (values
  ('{*}'::text[], 'lead:captured', true), ('{lead:*}', 'lead:captured', true), ('{lead:captured}', 'lead:captured', true),
  ('{lead:captured}', 'lead:captured2', false), ('{lead:captured}', 'lead', false), ('{message:*}', 'lead:captured', false),
  ('{a,lead:*}', 'lead:x', true), ('{l_ad:*}', 'lead:x', false), ('{lead%}', 'lead:x', false)
) as v (types, type, wanted);


-- Making one

select tests.hook('{"url": "https://crm.example/in?x=1", "eventTypes": ["lead:*", "lead:*", "alert.*"], "description": "all"}') as made \gset
select matches(:'made'::jsonb ->> 'secret', '^whsec_[A-Za-z0-9+/]{43}=$', 'its secret is shown');
select is(:'made'::jsonb -> 'eventTypes', '["alert.*", "lead:*"]', 'each type once');
select is(right(:'made'::jsonb ->> 'secret', 4), :'made'::jsonb ->> 'secretHint', 'and a hint at it');
select is(tests.hook(jsonb_build_object('url', 'https://own.example/', 'eventTypes', '["*"]'::jsonb, 'description', 'own', 'chatbotId', tests.id('acme.own'))) ->> 'chatbotId', tests.text('acme.own'), 'for one chatbot');
select :'made'::jsonb ->> 'id' as hook \gset
select is(tests.call('acme.admin', 'select api.webhook_get()', :'hook') ? 'secret', false, 'never again');
select is_empty(format($$ select from app.webhook_endpoints as e where e::text like '%%' || %L || '%%' $$, substr(:'made'::jsonb ->> 'secret', 7)), 'nor is it kept in the clear');
select is_empty($$ select from app.audit_log as a where a::text ~ 'whsec_|"c":' $$, 'nor logged');
select is(tests.hook(body::jsonb) ->> 'message', told, told) from (values
  ('{"eventTypes": ["*"]}', 'url is missing'), ('{"url": "https://x.example"}', 'eventTypes is missing'),
  ('{"url": "ftp://x.example", "eventTypes": ["*"]}', 'url is not well formed'), ('{"url": "https://a:b@x.example", "eventTypes": ["*"]}', 'url is not well formed'),
  ('{"url": "https://x.example/#a", "eventTypes": ["*"]}', 'url is not well formed'),
  ('{"url": "https://[::1/", "eventTypes": ["*"]}', 'url is not well formed'), ('{"url": "https://a:b:c/", "eventTypes": ["*"]}', 'url is not well formed'),
  ('{"url": "https://x.example:123456/", "eventTypes": ["*"]}', 'url is not well formed'), ('{"url": "https://:443/", "eventTypes": ["*"]}', 'url is not well formed'), ('{"url": "https://x.example/ a", "eventTypes": ["*"]}', 'url is not well formed'),
  ('{"url": "https://x.example", "eventTypes": []}', 'eventTypes must not be empty'), ('{"url": "https://x.example", "eventTypes": ["a*b"]}', 'eventTypes[0] is not well formed'),
  ('{"url": "https://x.example", "eventTypes": [""]}', 'eventTypes[0] must not be shorter than 1 characters'),
  ('{"url": "https://x.example", "eventTypes": ["*"], "secret": "mine"}', 'secret is not a known field')
) as v (body, told);
select is(tests.hook(jsonb_build_object('url', 'https://x.example', 'eventTypes', '["*"]'::jsonb, 'chatbotId', tests.id('globex.bot'))) ->> 'message',
          'chatbotId is of no chatbot of your organization', 'another organization''s chatbot');

-- Who may
select is(tests.hook('{"url": "https://x.example", "eventTypes": ["*"]}', who) ->> 'code', code, coalesce(who, 'nobody')) from (values
  ('acme.agent', 'forbidden'), ('acme.member', 'forbidden'), ('anon', 'not_signed_in'), ('acme.bot.ck', 'not_signed_in')) as v (who, code);
select is(tests.call(who, statement, :'hook') ->> 'code', code, who || ': ' || statement)
from (values ('acme.agent', 'forbidden'), ('globex.admin', 'not_found'), ('anon', 'not_signed_in')) as w (who, code),
     unnest(array['select api.webhook_get()', 'select api.webhook_update(''{"isActive": false}'')', 'select null::jsonb from api.webhook_delete(''{}'')',
                  'select api.webhook_rotate_secret(''{}'')', 'select api.webhook_test(''{}'')', 'select api.webhook_delivery_list()']) as statement;
select is(tests.call('globex.admin', 'select api.webhook_list()') ->> 'total', '0', 'a stranger has none');
select is(tests.call('acme.super_admin', 'select api.webhook_list()') ->> 'total', '2', 'an admin sees all');
select is(tests.call('acme.admin', format('select api.webhook_list(p_chatbot_id => %L)', tests.id('acme.own'))) #>> '{data,0,description}', 'own', 'or a chatbot''s');


-- What is queued

select is(tests.told('globex', 'globex.bot', 'lead:captured'), 0, 'nobody of theirs listens');
select is(tests.told('acme', 'acme.bot', 'message:sent'), 0, 'nobody to that');
select is(tests.told('acme', 'acme.bot', 'lead:captured'), 1, 'one does');
select is(tests.told('acme', 'acme.own', 'lead:captured'), 2, 'and one to all of that chatbot');
select is(tests.told('acme', null, 'alert.firing'), 1, 'of no chatbot');
select results_eq('select tests.queue()', $$ values ('all alert.firing waiting'), ('all lead:captured waiting'), ('all lead:captured waiting'), ('own lead:captured waiting') $$, 'all of it waits');
select is(d.payload - 'timestamp', jsonb_build_object('type', 'lead:captured', 'chatbotId', tests.id('acme.bot'), 'data', '{"n": 1}'::jsonb), 'as it will be sent')
from app.deliveries as d order by d.id limit 1;
select is(sidecar.claim_jobs('test', '{delivery}', 100), '[]', 'channels know nothing of it');

-- Handed out
select tests.claimed() as claimed \gset
select is(jsonb_array_length(:'claimed'), 4, 'all of it');
select is(tests.claimed(), '[]', 'once');
select is((:'claimed'::jsonb -> 0) - 'delivery' - 'secrets' - 'body' - 'id', '{"kind": "notice", "service": "webhook", "url": "https://crm.example/in?x=1", "timeoutMs": 15000}', 'where to');
select is(jsonb_array_length(:'claimed'::jsonb -> 0 -> 'secrets'), 1, 'signed by one secret');
select is((:'claimed'::jsonb -> 0 ->> 'body')::jsonb #> '{data,n}', '1', 'what');
select is(tests.call('acme.admin', 'select api.webhook_rotate_secret(''{}'')', :'hook') ->> 'secret' <> :'made'::jsonb ->> 'secret', true, 'another secret');
select is(jsonb_array_length(app.compose_notice(d) -> 'secrets'), 2, 'both sign') from app.deliveries as d where d.target_id = :'hook' limit 1;
select is(tests.call('acme.admin', 'select api.webhook_rotate_secret(''{"overlapHours": 0}'')', :'hook') ? 'secret', true, 'another, at once');
select is(jsonb_array_length(app.compose_notice(d) -> 'secrets'), 1, 'one signs') from app.deliveries as d where d.target_id = :'hook' limit 1;

create function tests.finish(call jsonb, outcome jsonb) returns text language plpgsql as $$
declare
  v_id uuid := (call -> 'delivery' ->> 'id')::uuid;
begin
  perform sidecar.finish_delivery(call -> 'delivery', outcome);
  return (select concat_ws(' ', d.state, d.code, d.attempts) from app.deliveries as d where d.id = v_id);
end
$$;
create function tests.again(id uuid) returns jsonb language sql as $$
  update app.deliveries set run_after = now() - interval '1 hour' where id = again.id;
  update app.deliveries set run_after = now() + interval '1 hour' where id <> again.id and finished_at is null;
  select tests.claimed() -> 0
$$;
select is(tests.finish(:'claimed'::jsonb -> 0, '{"status": 204}'), 'sent 1', 'taken');
select is(tests.finish(:'claimed'::jsonb -> 0, '{"status": 500}'), 'sent 1', 'whoever comes later changes nothing');
select is(last_sent_at, now(), 'to be seen') from app.webhook_endpoints where id = :'hook';

-- Again, and longer each time
select :'claimed'::jsonb -> 1 as call, :'claimed'::jsonb #>> '{1,delivery,id}' as id \gset
select is(tests.finish(:'call', '{"status": 500, "body": "oops"}'), 'waiting 1', 'not taken');
select is(error || (answer ->> 'status') || (answer ->> 'body'), 'It answered 500500oops', 'what was said') from app.deliveries where id = :'id';
select is(extract(epoch from run_after - now()) between 4 and 6, true, 'five seconds') from app.deliveries where id = :'id';
select is(last_error, 'It answered 500', 'to be seen at the webhook') from app.webhook_endpoints where id = :'hook';
select is(tests.finish(tests.again(:'id'), '{"error": "timeout"}'), 'waiting 2', 'again');
select is(extract(epoch from run_after - now()) between 24 and 36, true, 'half a minute') from app.deliveries where id = :'id';
select is(tests.finish(tests.again(:'id'), '{"status": 503, "retryAfter": "77"}'), 'waiting 3', 'when it likes');
select is(extract(epoch from run_after - now()), 77::numeric, 'Retry-After') from app.deliveries where id = :'id';
select is(tests.finish(tests.again(:'id'), '{"status": 302}'), 'waiting 4', 'no redirects');
select is(tests.finish(tests.again(:'id'), '{"error": "not_connected"}'), 'waiting 5', 'nobody there');
select is((select array_agg(round(app.notice_pause(n) / base) = 1 order by n) from unnest(array[5, 30, 120, 600, 1800, 7200, 18000, 36000, 57600, 86400]) with ordinality as p (base, i), lateral (select i::integer as n) as k),
          array_fill(true, array[10]), 'to a day');
update app.deliveries set attempts = 10 where id = :'id';
select is(tests.finish(tests.again(:'id'), '{"status": 400}'), 'dead gave_up 11', 'given up');
select is(is_active, true, 'by one message') from app.webhook_endpoints where id = :'hook';
select is(tests.call('acme.admin', 'select api.webhook_delivery_list(p_state => ''dead'')', :'hook') #>> '{data,0,id}', :'id', 'visibly');
select is(tests.call(who, 'select api.webhook_delivery_retry(''{}'')', :'id') ->> 'code', code, who) from (values
  ('acme.agent', 'forbidden'), ('globex.admin', 'not_found'), ('anon', 'not_signed_in')) as v (who, code);
select is(tests.call('acme.admin', 'select api.webhook_delivery_retry(''{}'')', :'id') ->> 'state', 'waiting', 'a person sends it once more');
select is(tests.call('acme.admin', 'select api.webhook_delivery_retry(''{}'')', :'id') ->> 'code', 'delivery_not_dead', 'once');
update app.webhook_endpoints set failing_since = now() - interval '4 days' where id = :'hook';
update app.deliveries set attempts = 10 where id = :'id';
select is(tests.finish(tests.again(:'id'), '{"status": 500}'), 'dead gave_up 11', 'given up again');
select is(concat_ws(' ', is_active, disabled_reason), 'f failing', 'nothing for days: off') from app.webhook_endpoints where id = :'hook';
select is(e.error_message, 'A webhook took nothing for three days and was switched off: It answered 500', 'and told') from app.chatbot_errors as e where e.context = 'webhook_delivery';
select is(tests.told('acme', 'acme.bot', 'lead:captured'), 0, 'nothing more');
update app.deliveries set run_after = now() where finished_at is null;
select is((select count(*) from jsonb_array_elements(tests.claimed()) as c where c ->> 'url' like '%crm%'), 0::bigint, 'what waits is not sent');
select is(count(*), 1::bigint, 'and says so') from app.deliveries where target_id = :'hook' and code = 'disabled';
select is(tests.call('acme.admin', 'select api.webhook_update(''{"isActive": true}'')', :'hook') - '{id,createdAt,updatedAt,createdBy,secretHint,url,eventTypes,lastSentAt,lastErrorAt}'::text[],
          '{"chatbotId": null, "description": "all", "isActive": true, "disabledReason": null, "disabledAt": null, "failingSince": null, "lastError": "It answered 500"}', 'on again');

-- 410
select is(tests.told('acme', 'acme.bot', 'lead:captured'), 1, 'one more');
select is(tests.finish(c, '{"status": 410}'), 'dead gone 1', 'gone') from jsonb_array_elements(tests.claimed()) as c where c ->> 'url' like '%crm%';
select is(concat_ws(' ', is_active, disabled_reason), 'f gone', 'off') from app.webhook_endpoints where id = :'hook';
select is(count(*), 2::bigint, 'told') from app.chatbot_errors where context = 'webhook_delivery';

-- A test, although it is off
select tests.call('acme.admin', 'select api.webhook_test(''{}'')', :'hook') as test \gset
select is(:'test'::jsonb ->> 'eventType', 'webhook.test', 'a test');
select is(tests.finish(c, '{"status": 500}'), 'dead gave_up 1', 'once only') from jsonb_array_elements(tests.claimed()) as c where c ->> 'id' = :'test'::jsonb ->> 'id';
select is(count(*), 2::bigint, 'and no error') from app.chatbot_errors where context = 'webhook_delivery';

-- What waits for one that is switched off, however much it is
update app.webhook_endpoints set is_active = true where id = :'hook';
select sum(tests.told('acme', 'acme.bot', 'lead:captured')) as many from generate_series(1, 20) \gset
select is(:many, 20, 'many wait');
update app.webhook_endpoints set is_active = false where id = :'hook';
select is(tests.claimed(1), '[]', 'nothing is sent');
select is_empty(format('select from app.deliveries where target_id = %L and finished_at is null', :'hook'), 'and none of it waits on');

-- Deleted
select is(tests.told('acme', 'acme.own', 'x'), 1, 'the other one');
delete from app.webhook_endpoints where organization_id = tests.id('acme');
update app.deliveries set run_after = now() where finished_at is null;
select is(tests.claimed(), '[]', 'goes nowhere');
select is_empty($$ select from app.deliveries where finished_at is null $$, 'and is finished');
select is(count(*) > 0, true, 'as it should') from app.deliveries where code = 'no_target';
select is(tests.told('acme', 'acme.bot', 'lead:captured'), 0, 'nobody listens');


-- Evenly: one that hangs has four slots, and each organization its turn

insert into app.webhook_endpoints (organization_id, url, event_types, secret, secret_hint)
select tests.id(o), format('https://%s.example', h), '{*}', '{"k": 1, "c": ""}', 'x' from (values ('acme', 'one'), ('acme', 'two'), ('globex', 'three')) as v (o, h);
select app.notify(tests.id('acme'), null, 'x', '{}') from generate_series(1, 50) \g /dev/null
select app.notify(tests.id('globex'), null, 'x', '{}') from generate_series(1, 2) \g /dev/null
select results_eq($$ select c ->> 'url', count(*)::integer from jsonb_array_elements(tests.claimed(4)) as c group by 1 order by 1 $$,
                  $$ values ('https://one.example', 1), ('https://three.example', 2), ('https://two.example', 1) $$, 'the first of each, then the second');
select results_eq($$ select c ->> 'url', count(*)::integer from jsonb_array_elements(tests.claimed(100)) as c group by 1 order by 1 $$,
                  $$ values ('https://one.example', 3), ('https://two.example', 3) $$, 'four each and no more');
select is(tests.claimed(), '[]', 'until one is done');
update app.deliveries set run_after = now() - interval '1 s' where id = (select id from app.deliveries where state = 'running' limit 1);
select is(jsonb_array_length(tests.claimed()), 1, 'or lost its worker');
select is(count(*), 1::bigint, 'who may have been heard') from app.deliveries where is_unknown and event_type = 'x' and state = 'running';
delete from app.webhook_endpoints;
delete from app.deliveries;


-- Destinations

select is(tests.place(body::jsonb) ->> 'message', told, told) from (values
  ('{"name": "x"}', 'kind is missing'), ('{"kind": "email"}', 'name is missing'), ('{"kind": "fax", "name": "x"}', 'kind must be one of webhook, slack, email, sentry'),
  ('{"kind": "email", "name": "x"}', 'to is missing'), ('{"kind": "slack", "name": "x"}', 'url is missing'), ('{"kind": "sentry", "name": "x"}', 'dsn is missing'),
  ('{"kind": "email", "name": "x", "to": []}', 'to must be e-mail addresses, one at least'), ('{"kind": "email", "name": "x", "to": ["a@b.de\nBcc: c@d.de"]}', 'to must be e-mail addresses, one at least'),
  ('{"kind": "email", "name": "x", "to": ["a@b.de"], "url": "https://x.example"}', 'url is nothing that a destination of kind email has'),
  ('{"kind": "sentry", "name": "x", "dsn": "https://sentry.example/1"}', 'dsn is not well formed'), ('{"kind": "slack", "name": "x", "url": "slack"}', 'url is not well formed')
) as v (body, told);
select tests.place('{"kind": "webhook", "name": "Hook", "url": "https://ops.example/in"}') as hook,
       tests.place('{"kind": "slack", "name": "Slack", "url": "https://hooks.slack.example/services/T0/B0/abcdefgh"}') as slack,
       tests.place('{"kind": "email", "name": "Mail", "to": ["Duty@Example.com", "duty@example.com"]}') as mail,
       tests.place('{"kind": "sentry", "name": "Sentry", "dsn": "https://0123abcd@sentry.example/42", "environment": "test"}') as sentry \gset
select matches(:'hook'::jsonb ->> 'secret', '^whsec_', 'a webhook has a secret');
select is(array[:'slack'::jsonb ->> 'secretHint', :'sentry'::jsonb ->> 'secretHint', :'mail'::jsonb ->> 'secretHint'], array['hooks.slack.example…efgh', 'sentry.example/42', null], 'hints');
select is(:'mail'::jsonb -> 'to', '["duty@example.com"]', 'addresses, once each');
select is_empty($$ select from app.alert_destinations as a where a::text ~ 'abcdefgh|0123abcd|T0/B0' $$, 'what opens doors is sealed');
select is_empty($$ select from app.audit_log as a where a::text ~ 'abcdefgh|0123abcd' $$, 'and not logged');
select is(tests.call(who, statement, (:'slack'::jsonb ->> 'id')::uuid) ->> 'code', code, who || ': ' || statement)
from (values ('acme.agent', 'forbidden'), ('acme.member', 'forbidden'), ('globex.admin', 'not_found'), ('anon', 'not_signed_in')) as w (who, code),
     unnest(array['select api.alert_destination_get()', 'select api.alert_destination_update(''{"name": "x"}'')', 'select null::jsonb from api.alert_destination_delete(''{}'')',
                  'select api.alert_destination_test(''{}'')']) as statement;
select is(tests.call('globex.admin', 'select api.alert_destination_list()') ->> 'total', '0', 'a stranger has none');
select is(tests.call('acme.admin', 'select api.alert_destination_list(p_kind => ''slack'')') #>> '{data,0,name}', 'Slack', 'by kind');
select is(tests.call('acme.admin', 'select api.alert_destination_update(''{"name": "Chat", "kind": "email"}'')', (:'slack'::jsonb ->> 'id')::uuid) ->> 'code', 'unknown_field', 'a kind stays');
select is(tests.call('acme.admin', 'select api.alert_destination_update(''{"url": "https://chat.example/zyxw"}'')', (:'slack'::jsonb ->> 'id')::uuid) ->> 'secretHint', 'chat.example…zyxw', 'an address does not');
select is(tests.call('acme.admin', 'select api.alert_destination_update(''{"environment": null}'')', (:'sentry'::jsonb ->> 'id')::uuid) ->> 'environment', null, 'nor an environment');

\set alert '{"id": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0009", "rule": "Errors", "title": "More than 10\\nerrors <!channel>", "text": "In 5 minutes & more", "severity": "critical", "state": "firing", "chatbotId": null, "value": 11, "threshold": 10, "at": "2026-01-31T09:30:00Z"}'
create function tests.send(place jsonb, alert jsonb, organization text default 'acme') returns uuid language sql as $$
  select app.send_alert(tests.id(organization), (place ->> 'id')::uuid, alert)
$$;
select is(tests.send(:'hook', :'alert', 'globex'), null, 'only one''s own');
select tests.send(p, :'alert') as sent from unnest(array[:'hook'::jsonb, :'slack', :'mail', :'sentry']) as p \g /dev/null
select results_eq('select kind, event_type from app.deliveries order by id', $$ values ('webhook', 'alert.firing'), ('slack', 'alert.firing'), ('email', 'alert.firing'), ('sentry', 'alert.firing') $$, 'all are queued');
create temporary table calls as select c ->> 'service' as service, c as call from jsonb_array_elements(tests.claimed()) as c;
select is((call ->> 'body')::jsonb - 'data', '{"type": "alert.firing", "timestamp": "2026-01-31T09:30:00Z"}', 'a message') from calls where service = 'webhook';
select is((call ->> 'body')::jsonb -> 'data', :'alert'::jsonb, 'with the alert') from calls where service = 'webhook';
select is((call ->> 'body')::jsonb ->> 'text', E'*Alert: More than 10 errors &lt;!channel&gt;*\nIn 5 minutes &amp; more\nRule: Errors\nSeverity: critical\nValue: 11\nThreshold: 10\nAt: 2026-01-31T09:30:00Z', 'for Slack, calling nobody') from calls where service = 'slack';
select is(call -> 'to' || jsonb_build_array(call -> 'subject'), '["duty@example.com", "[Parlance] Alert: More than 10 errors <!channel>"]', 'for people, in one line') from calls where service = 'email';
select is(call -> 'event' -> 'level' || jsonb_build_array(call #> '{event,fingerprint}', replace(call ->> 'id', '-', '') = call #>> '{event,event_id}'), '["fatal", ["parlance", "Errors", ""], true]', 'for Sentry') from calls where service = 'sentry';
select is_empty($$ select from calls where call::text ~ 'abcdefgh|zyxw|0123abcd' $$, 'secrets stay sealed');

select is(app.judge_notice(kind, outcome::jsonb) - 'error', judged::jsonb, kind || ' ' || outcome) from (values
  ('slack', '{"status": 200}', '{"is": "taken"}'), ('slack', '{"status": 404}', '{"is": "never", "code": "refused"}'), ('slack', '{"status": 429}', '{"is": "again"}'),
  ('slack', '{"status": 500}', '{"is": "again"}'), ('sentry', '{"status": 403}', '{"is": "never", "code": "refused"}'), ('sentry', '{"error": "timeout"}', '{"is": "again"}'),
  ('email', '{"status": 250}', '{"is": "taken"}'), ('email', '{"status": 451}', '{"is": "again"}'), ('email', '{"status": 550}', '{"is": "never", "code": "refused"}'),
  ('email', '{"error": "no_mail_server"}', '{"is": "never", "code": "no_mail_server"}'), ('webhook', '{"status": 404}', '{"is": "again"}'), ('webhook', '{"status": 301}', '{"is": "again"}'),
  ('webhook', '{"status": 410}', '{"is": "never", "code": "gone"}'), ('webhook', '{"error": "target_refused"}', '{"is": "never", "code": "target_refused"}'), ('webhook', '{"error": "broken"}', '{"is": "again"}')
) as v (kind, outcome, judged);
select is(tests.finish(call, '{"status": 404}'), 'dead refused 1', 'an alert that cannot be delivered') from calls where service = 'slack';
select is(error_message, 'An alert could not be delivered to Slack: It answered 404', 'is told') from app.chatbot_errors where context = 'alert_delivery';
select tests.send(:'slack', :'alert') is not null as x \gset
select is(tests.finish(tests.claimed() -> 0, '{"status": 404}'), 'dead refused 1', 'the next as well');
select is(count(*), 1::bigint, 'told once a day') from app.chatbot_errors where context = 'alert_delivery';
select is(is_active, true, 'and tried on') from app.alert_destinations where name = 'Slack';
select is(tests.call('acme.admin', 'select api.alert_destination_update(''{"isActive": false}'')', (:'slack'::jsonb ->> 'id')::uuid) -> 'isActive', 'false', 'a person switches it off');
select is(tests.send(:'slack', :'alert'), null, 'then nothing is sent');
select is(tests.call('acme.admin', 'select api.alert_destination_test(''{}'')', (:'slack'::jsonb ->> 'id')::uuid) ->> 'eventType', 'alert.test', 'but a test');

-- An alarm that comes after the all-clear
delete from app.deliveries;
select app.fire_alert(r, null, 'It broke', null, null) as alarm
from app.alert_rules as r where r.organization_id = tests.id('acme') and r.kind = 'rate' \gset
select app.end_alert(a) as x from app.alerts as a where a.id = :'alarm' \gset
update app.deliveries set attempts = 1, run_after = now() where event_type = 'alert.firing';
update app.deliveries set state = 'sent', finished_at = now() where event_type = 'alert.resolved' and kind = 'email';
update app.deliveries set run_after = now() + interval '1 hour' where event_type = 'alert.resolved' and kind = 'webhook';
select is((select string_agg(concat_ws(' ', c ->> 'service', c ->> 'subject', c #>> '{event,tags,state}', (c ->> 'body')::jsonb ->> 'type'), ', ' order by c ->> 'service', c #>> '{event,tags,state}')
           from jsonb_array_elements(tests.claimed()) as c), 'sentry firing, sentry resolved, webhook alert.firing', 'is sent to who has not heard the all-clear');
select results_eq($$ select kind, state, code from app.deliveries where state = 'dead' $$, $$ values ('email', 'dead', 'overtaken') $$, 'and to nobody else');
select is((select count(*) from metrics.dead_deliveries), 0::bigint, 'which is nothing to be alarmed about');

-- Who sees what was sent
create function tests.seen(who text) returns bigint language plpgsql as $$
declare
  v_count bigint;
begin
  perform tests.become(who);
  v_count := (select count(*) from api.deliveries);
  perform tests.become(null);
  return v_count;
end
$$;
select results_eq($$ select tests.seen(w) > 0 from unnest(array['acme.admin', 'acme.super_admin', 'acme.agent', 'acme.member', 'globex.admin']) as w $$,
                  $$ values (true), (true), (false), (false), (false) $$, 'admins of the organization see deliveries');

select * from finish();
rollback;
