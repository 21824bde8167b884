-- When people are there, by clocks that are changed, over midnight, on holidays; and what visitors are told.

begin;
\ir support/world.sql
select plan(88);

create function tests.hours(days jsonb, more jsonb default '{}') returns jsonb language sql immutable as $$
  select jsonb_build_object('timezone', 'Europe/Berlin', 'days', days) || more
$$;
-- A working day in Berlin
select is(app.is_open(tests.hours('{"mon": [["09:00", "12:00"], ["13:00", "17:00"]]}'), at::timestamptz), open, format('%s: %s', at, open))
from (values ('2026-11-23 08:59:59 Europe/Berlin', false), ('2026-11-23 09:00 Europe/Berlin', true), ('2026-11-23 11:59:59.999 Europe/Berlin', true),
             ('2026-11-23 12:00 Europe/Berlin', false), ('2026-11-23 13:00 Europe/Berlin', true), ('2026-11-23 17:00 Europe/Berlin', false),
             ('2026-11-23 08:00Z', true), ('2026-11-23 16:30Z', false), ('2026-11-24 10:00 Europe/Berlin', false)) as v (at, open);
select is(app.is_open(null, now()), true, 'without hours somebody is always there');
select is(app.is_open(tests.hours('{}'), now()), false, 'with none, never');
select is(app.is_open(tests.hours('{"sun": [["00:00", "24:00"]]}'), at::timestamptz), open, format('a whole Sunday, %s: %s', at, open))
from (values ('2026-11-21 23:59:59 Europe/Berlin', false), ('2026-11-22 00:00 Europe/Berlin', true), ('2026-11-22 23:59:59 Europe/Berlin', true), ('2026-11-23 00:00 Europe/Berlin', false)) as v (at, open);
-- Over midnight
select is(app.is_open(tests.hours('{"fri": [["22:00", "06:00"]]}'), at::timestamptz), open, format('a night, %s: %s', at, open))
from (values ('2026-11-20 21:59 Europe/Berlin', false), ('2026-11-20 22:00 Europe/Berlin', true), ('2026-11-21 00:00 Europe/Berlin', true), ('2026-11-21 05:59 Europe/Berlin', true),
             ('2026-11-21 06:00 Europe/Berlin', false), ('2026-11-20 05:00 Europe/Berlin', false)) as v (at, open);
select is(app.is_open(tests.hours('{"fri": [["22:00", "00:00"]]}'), at::timestamptz), open, format('until midnight, %s: %s', at, open))
from (values ('2026-11-20 23:59 Europe/Berlin', true), ('2026-11-21 00:00 Europe/Berlin', false)) as v (at, open);
-- Clocks go forward at 2 on 29 March 2026, and back at 3 on 25 October.
select is(app.is_open(tests.hours('{"sun": [["01:00", "04:00"]]}'), at::timestamptz), open, format('%s: %s', at, open))
from (values ('2026-03-28 23:59:59Z', false), ('2026-03-29 00:00Z', true), ('2026-03-29 01:59:59Z', true), ('2026-03-29 02:00Z', false),
             ('2026-10-24 22:59:59Z', false), ('2026-10-24 23:00Z', true), ('2026-10-25 02:59:59Z', true), ('2026-10-25 03:00Z', false)) as v (at, open);
select is(app.is_open(tests.hours('{"sat": [["23:00", "05:00"]]}'), at::timestamptz), open, format('the night in which it happens, %s: %s', at, open))
from (values ('2026-03-28 22:00Z', true), ('2026-03-29 02:59Z', true), ('2026-03-29 03:00Z', false), ('2026-10-25 03:59Z', true), ('2026-10-25 04:00Z', false)) as v (at, open);
select is((select sum(t.closes - t.opens) from app.opening_times(tests.hours('{"sun": [["00:00", "24:00"]]}'), day::date, day::date) as t), hours::interval, format('%s has so many hours', day))
from (values ('2026-03-22', '24:00'), ('2026-03-29', '23:00'), ('2026-10-25', '25:00')) as v (day, hours);
-- Elsewhere it is another day.
select is(app.is_open('{"timezone": "Pacific/Kiritimati", "days": {"mon": [["00:00", "02:00"]]}}', at::timestamptz), open, format('%s: %s', at, open))
from (values ('2026-11-22 10:30Z', true), ('2026-11-22 09:30Z', false), ('2026-11-23 00:30Z', false)) as v (at, open);
-- Holidays
select is(app.is_open(tests.hours('{"thu": [["22:00", "03:00"]], "fri": [["09:00", "17:00"]]}', '{"holidays": ["2026-12-25"]}'), at::timestamptz), open, format('at Christmas, %s: %s', at, open))
from (values ('2026-12-24 23:00 Europe/Berlin', true), ('2026-12-25 02:59 Europe/Berlin', true), ('2026-12-25 10:00 Europe/Berlin', false), ('2026-12-18 10:00 Europe/Berlin', true)) as v (at, open);
select is(app.opens_at(tests.hours('{"mon": [["09:00", "12:00"], ["13:00", "17:00"]], "fri": [["09:00", "17:00"]]}', '{"holidays": ["2026-12-25"]}'), at::timestamptz), back::timestamptz, format('after %s', at))
from (values ('2026-11-20 18:00 Europe/Berlin', '2026-11-23 09:00 Europe/Berlin'), ('2026-11-23 12:30 Europe/Berlin', '2026-11-23 13:00 Europe/Berlin'),
             ('2026-12-21 18:00 Europe/Berlin', '2026-12-28 09:00 Europe/Berlin'), ('2026-10-24 12:00Z', '2026-10-26 08:00Z')) as v (at, back);
select is(app.opens_at(tests.hours('{}'), now()), null, 'never again');


-- What may be said of it

create function tests.set_hours(hours jsonb) returns text language plpgsql as $$
begin
  return tests.refused(format('update app.chatbot_instances set configuration = %L where id = tests.id(''acme.bot'')', jsonb_build_object('businessHours', hours)));
end
$$;
select is(tests.set_hours(hours::jsonb), refused, format('%s: %s', hours, refused))
from (values
  ('{"timezone": "Asia/Tokyo", "days": {"mon": [["09:00", "17:00"], ["22:00", "02:00"]], "sun": []}, "holidays": ["2028-02-29"], "awayMessage": "Closed."}', 'fine'),
  ('{"timezone": "UTC", "days": {"mon": [["00:00", "24:00"]]}}', 'fine'),
  ('{"days": {}}', '400 missing_field'), ('{"timezone": "UTC"}', '400 missing_field'), ('{"timezone": "Mars/Olympus", "days": {}}', '400 invalid_field'),
  ('{"timezone": "FOO5", "days": {}}', '400 invalid_field'), ('{"timezone": "+05", "days": {}}', '400 invalid_field'), ('{"timezone": "''; drop table x", "days": {}}', '400 invalid_field'),
  ('{"timezone": 9, "days": {}}', '400 invalid_field'), ('{"timezone": "UTC", "days": []}', '400 invalid_field'), ('{"timezone": "UTC", "days": {"monday": []}}', '400 unknown_field'),
  ('{"timezone": "UTC", "days": {"mon": [["09:00"]]}}', '400 invalid_field'), ('{"timezone": "UTC", "days": {"mon": [["09:00", "12:00", "17:00"]]}}', '400 invalid_field'),
  ('{"timezone": "UTC", "days": {"mon": [["09:00", "09:00"]]}}', '400 invalid_field'), ('{"timezone": "UTC", "days": {"mon": [["24:00", "09:00"]]}}', '400 invalid_field'),
  ('{"timezone": "UTC", "days": {"mon": [["9:00", "17:00"]]}}', '400 invalid_field'), ('{"timezone": "UTC", "days": {"mon": [["09:00", "25:00"]]}}', '400 invalid_field'),
  ('{"timezone": "UTC", "days": {"mon": ["09:00", "17:00"]}}', '400 invalid_field'), ('{"timezone": "UTC", "days": {}, "holidays": ["2026-02-29"]}', '400 invalid_field'),
  ('{"timezone": "UTC", "days": {}, "holidays": ["Christmas"]}', '400 invalid_field'), ('{"timezone": "UTC", "days": {}, "awayMessage": ""}', '400 invalid_field'),
  ('{"timezone": "UTC", "days": {}, "open": true}', '400 unknown_field')
) as v (hours, refused);
update app.chatbot_instances set configuration = '{"businessHours": {"timezone": "UTC", "days": {}}}' where id = tests.id('acme.bot');
select is(tests.refused($$ update app.chatbot_instances set configuration = configuration || '{"temperature": 0.5}' where id = tests.id('acme.bot') $$), 'fine', 'what is not changed is not asked for again');


-- What visitors are told

create function tests.told(language text, at text default '2026-11-20 18:00Z') returns text language sql as $$
  select app.handoff_phrase(tests.id('acme'), tests.id('acme.bot'), language, at::timestamptz)
$$;
update app.chatbot_instances set configuration = '{"businessHours": {"timezone": "Asia/Tokyo", "days": {"mon": [["09:00", "17:00"]]}}}' where id = tests.id('acme.bot');
select is(tests.told('en', '2026-11-23 01:00Z'), app.phrase('handoff', 'en'), 'during hours that somebody will answer');
select is(tests.told('en'), app.phrase('away', 'en') || ' We are back on 2026-11-23 09:00 (Asia/Tokyo).', 'and else when');
select is(tests.told('de-AT'), app.phrase('away', 'de') || ' Wir sind wieder da am 2026-11-23 09:00 (Asia/Tokyo).', 'in the visitor''s language');
select is(tests.told('xx'), tests.told('en'), 'or in one that there is');
update app.chatbot_instances set configuration = '{"businessHours": {"timezone": "Asia/Tokyo", "days": {}}}' where id = tests.id('acme.bot');
select is(tests.told('en'), app.phrase('away', 'en'), 'where nobody comes back it is not told when');
update app.chatbot_instances set configuration = '{"language": "nl", "businessHours": {"timezone": "Asia/Tokyo", "days": {"mon": [["09:00", "17:00"]]}, "awayMessage": "Dicht tot {{back}}."}}' where id = tests.id('acme.bot');
select is(tests.told('nl-BE'), 'Dicht tot 2026-11-23 09:00 (Asia/Tokyo).', 'the chatbot''s own message for those of its language');
select is(tests.told('xx'), tests.told('nl'), 'and for those whose language the platform has not');
select alike(tests.told('de'), app.phrase('away', 'de') || '%', 'others read the platform''s');
insert into app.chatbot_translations (organization_id, chatbot_id, language_code, translations) values
  (tests.id('acme'), tests.id('acme.bot'), 'de', '{"away": "Feierabend bis {{back}}!"}'), (tests.id('acme'), tests.id('acme.bot'), 'nl', '{"back": "Terug op {{back}}"}'),
  (tests.id('acme'), tests.id('acme.bot'), 'fr', '{"back": "On revient : {{back}}."}');
select is(tests.told('de'), 'Feierabend bis 2026-11-23 09:00 (Asia/Tokyo)!', 'or the chatbot''s in it');
select is(tests.told('fr'), app.phrase('away', 'fr') || ' On revient : 2026-11-23 09:00 (Asia/Tokyo).', 'or both');

update app.chatbot_instances set configuration = '{"businessHours": {"timezone": "UTC", "days": {}, "awayMessage": "We are away."}}' where id = tests.id('acme.bot');
select is(tests.ask('acme.bot.ck', 'I want to talk to a human', 's-1', '{}', 300) -> 'message' ->> 'response', 'We are away.', 'so who asks for a person is told');
select is(tests.fail_turn(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-2') -> 'turn', '{"type": "timeout"}') -> 'message' ->> 'response',
          app.phrase('error', 'en') || ' We are away.', 'and whose model failed');
update app.chatbot_instances set configuration = configuration || '{"moderation": {"blockedWords": {"words": ["florbex"], "action": "refuse"}}}' where id = tests.id('acme.bot');
select is(tests.ask('acme.bot.ck', 'Urgent: is florbex of acme stable?', 's-3') -> 'message' ->> 'response', app.phrase('moderated', 'en') || ' We are away.', 'and whose message was refused');
select is(app.handoff_phrase(tests.id('globex'), tests.id('acme.bot'), 'en'), null, 'not of another organization''s chatbot');

select * from finish();
rollback;
