-- Errors that others report: what is kept of them, whose they are, and what is not taken.

begin;
\ir support/world.sql
select plan(57);

-- What opens doors, and names people.
select is(app.redact_trace(said, 2000), kept, 'kept: ' || kept)
from (values
  ('at f (https://a.example/x.js?v=1:10:5)', 'at f (https://a.example/x.js:10:5)'),
  ('at f (https://a.example/x.js?a=b:c&d=1:10:5)', 'at f (https://a.example/x.js)'),
  ('open https://u:p@a.example/b#secret now', 'open https://a.example/b now'),
  ('see https://a.example/b?c=d, and https://e.example/f?g', 'see https://a.example/b and https://e.example/f'),
  ('what? nothing #1', 'what? nothing #1'),
  ('Authorization: Bearer abcdefgh12345', 'Authorization: Bearer [redacted]'),
  ('{"access_token":"abcdefgh","x":1}', '{"access_token":"[redacted]","x":1}'),
  ('/reset?token=abcdefgh&x=1', '/reset?token=[redacted]&x=1'),
  ('Cookie: sid=abcdefgh; y=2', 'Cookie: [redacted]; y=2'),
  ('with Bearer abcdefgh12345.', 'with Bearer [redacted]'),
  ('/invite/0123456789abcdef0123456789abcdef/x', '/invite/[redacted]/x'),
  ('/chunk.0123456789abcdef0123456789abcdef.js', '/chunk.0123456789abcdef0123456789abcdef.js'),
  ('Unexpected token: foo', 'Unexpected token: foo'),
  ('I am ann@example.com, +49 30 1234567', 'I am [redacted: e-mail], [redacted: phone number]'),
  ('The key is sk-abcdefghijklmnopqrstuvwxyz', 'The key is [redacted: key]')
) as v (said, kept);
select is(app.redact_trace(null, 10), null, 'of nothing, nothing is kept');
select is(length(app.redact_trace(repeat('x y ', 100000), 2000)), 2000, 'what is long is cut');
select is(app.redact_data(data), kept, 'kept: ' || kept::text)
from (values
  ('{"a": [1, true, null, "ann@example.com"]}'::jsonb, '{"a": [1, true, null, "[redacted: e-mail]"]}'::jsonb),
  ('{"apiToken": "x", "Password": ["y"], "hasToken": true, "cookie": null}', '{"apiToken": "[redacted]", "Password": "[redacted]", "hasToken": true, "cookie": null}'),
  ('{"ann@example.com": 1}', '{"[redacted: e-mail]": 1}'),
  ('[4111111111111111, 1769851800000]', '["[redacted]", 1769851800000]'),
  ('[[[[[[[[[1]]]]]]]]]', '[[[[[[[["[nested too deeply]"]]]]]]]]'), ('{}', '{}')
) as v (data, kept);

-- Clocks.
select is((select occurred_at from app.reported_time(null)), now(), 'no time is now');
select is((select occurred_at from app.reported_time(to_json(now() - interval '23 hours') #>> '{}')), now() - interval '23 hours', 'a late one is taken as it is');
select is((select occurred_at from app.reported_time(to_json(now() + interval '4 minutes') #>> '{}')), now(), 'what is to come is now');
select is((select format('%s %s', occurred_at = now(), doubt) from app.reported_time('2020-02-29T12:00:00Z')),
          format('t {"skewSeconds": %s, "clientTimestamp": "2020-02-29T12:00:00Z"}', round(extract(epoch from timestamptz '2020-02-29T12:00:00Z' - now()))),
          'a wrong clock is not believed, and that is noted');
select is(tests.refused($$ select app.reported_time('2026-02-30T12:00:00Z') $$), '400 invalid_field', 'there is no such day');

-- Reporting.
create function tests.report(key text, report jsonb default '{}', more jsonb default '{}') returns text language plpgsql as $$
declare
  v_answer jsonb;
  v_why    text;
begin
  v_why := tests.refused(format('select sidecar.report_error(%L)', jsonb_build_object(
    'apiKey', case when key like '%.%' then tests.text(key) else key end, 'host', 'parlance.example', 'address', '192.0.2.7', 'userAgent', 'Browser',
    'requestId', 'request-9', 'report', '{"error": {"message": "It broke"}}'::jsonb || report) || more));
  return v_why;
end
$$;
select is(tests.report('acme.bot.ck'), 'fine', 'a server reports');
select is(tests.report('acme.bot.pk'), 'fine', 'a page of the gateway does');
select is((select array_agg(distinct format('%s %s %s %s %s %s', source, error_type, error_message, user_agent, request_id, chatbot_id = tests.id('acme.bot'))) from app.chatbot_errors),
          array['client unknown It broke Browser request-9 t'], 'with what the gateway knows of them');
select is(tests.report(key, report, more), expected, expected || ': ' || coalesce(key, 'nobody') || ' ' || report::text || more::text)
from (values
  ('ck_no', '{}'::jsonb, '{}'::jsonb, '401 invalid_key'),
  ('acme.bot.pk', '{}', '{"origin": "https://evil.example"}', '403 origin_not_allowed'),
  ('acme.bot.ck', '{"error": "x"}', '{}', '400 invalid_field'), ('acme.bot.ck', '{"error": {}}', '{}', '400 missing_field'),
  ('acme.bot.ck', '{"colour": 1}', '{}', '400 unknown_field'), ('acme.bot.ck', '{"messageCount": "3"}', '{}', '400 invalid_field')
) as v (key, report, more, expected);
select is(sidecar.report_error('{"report": {"error": {"message": "x"}}}') #>> '{body,code}', 'missing_key', 'without a key nothing is taken');
update app.chatbot_instances set status = 'inactive' where id = tests.id('acme.bot');
select is(tests.report('acme.bot.ck'), '403 chatbot_inactive', 'nor for a chatbot that is off');
update app.chatbot_instances set status = 'active' where id = tests.id('acme.bot');
select is((select count(*) from app.chatbot_errors), 2::bigint, 'what is refused is not kept');
select is(sidecar.report_error(jsonb_build_object('report', jsonb_build_object('apiKey', tests.text('acme.bot.pk'), 'error', '{"message": "By beacon"}'::jsonb))) #>> '{body,success}', 'true', 'the key may be in the body');

-- Limits: of an address, of a chatbot, and of nobody else.
insert into app.settings (name, value) values ('error_address_rate_limit', '{"limit": 2, "windowMinutes": 60}'), ('error_chatbot_rate_limit', '{"limit": 3, "windowMinutes": 60}');
delete from app.rate_limits;
create function tests.status(key text, address text) returns text language sql as $$
  select sidecar.report_error(jsonb_build_object('apiKey', tests.text(key), 'address', address, 'report', '{"error": {"message": "Flood"}}'::jsonb)) ->> 'status'
$$;
select is(array[tests.status('acme.bot.pk', 'a'), tests.status('acme.bot.pk', 'a'), tests.status('acme.bot.pk', 'a'), tests.status('acme.bot.pk', 'b'),
                tests.status('acme.bot.pk', 'c'), tests.status('acme.bot.ck', 'd'), tests.status('globex.bot.pk', 'a')],
          array['201', '201', '429', '201', '429', '429', '201'], 'two of an address, three of a chatbot, and another''s are its own');
select is((select count(*) from app.chatbot_errors where error_message = 'Flood'), 4::bigint, 'as many are kept');
select is(tests.admit('acme.bot.ck', 'Hello') ->> 'status', '200', 'who talks to the chatbot notices nothing');

-- The sidecar's own.
select is(sidecar.report_failure(f), '{"kept": true}', 'kept: ' || (f ->> 'event'))
from (values
  (jsonb_build_object('event', 'request_failed', 'error', 'KeyError', 'at', '["app.py:3", "turns.py:9"]'::jsonb, 'chatbotId', tests.id('acme.bot'), 'route', '/x/{chatbotId}', 'suppressed', 7)),
  ('{"event": "job_failed", "error": "ValueError", "message": "sk-abcdefghijklmnopqrstuvwxyz", "job": {"id": "j"}}'),
  ('{"event": "odd", "chatbotId": "default", "at": []}')
) as v (f);
select results_eq(
  $$ select chatbot_id = tests.id('acme.bot'), error_message, error_name, error_stack, error_details from app.chatbot_errors where source = 'sidecar' order by id $$,
  $$ values (true, 'request_failed', 'KeyError', E'at turns.py:9\nat app.py:3', '{"event": "request_failed", "route": "/x/{chatbotId}", "suppressed": 7}'::jsonb),
            (null, '[redacted: key]', 'ValueError', null, '{"event": "job_failed", "job": {"id": "j"}}'), (null, 'odd', null, null, '{"event": "odd"}') $$,
  'with its place, and without secrets');
select is((select count(*) from app.chatbot_errors where source = 'sidecar' and chatbot_id is null and organization_id = app.operator_organization_id()), 2::bigint,
          'what is nobody''s is the operator''s');

-- Who reads what there is.
create function tests.errors(who text) returns text language plpgsql as $$
begin
  perform tests.become(who);
  return coalesce(tests.refusal('select api.error_list()') ->> 'code', 'list ' || (api.error_list() ->> 'total') || ', stats ' || (api.error_stats() ->> 'totalErrors'));
exception when others then
  return sqlstate;
end
$$;
grant execute on function tests.errors(text) to public;
insert into app.chatbot_errors (organization_id, chatbot_id, error_type) values (tests.id('globex'), tests.id('globex.own'), 'timeout');
select is(tests.errors(who), seen, who || ': ' || seen)
from (values ('globex.admin', 'list 2, stats 2'), ('globex.member', 'list 1, stats 1'), ('globex.colleague', 'list 0, stats 0'), ('anon', 'not_signed_in'), ('globex.bot.ck', 'not_signed_in')) as v (who, seen);
do $$ begin perform tests.become('anon'); end $$;
select throws_ok(s, '42501', null, 'nobody: ' || s)
from unnest(array['select sidecar.report_error(''{}'')', 'select sidecar.report_failure(''{}'')',
                  'select app.find_errors(null, null, null, null, null, null, null, ''%'', null)']) as s;

select * from finish();
rollback;
