-- Chatbots in other languages.

begin;
\ir support/world.sql
select plan(70);

create function tests.at(who text, chatbot text, what text, language text default 'de') returns text language plpgsql as $$
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(chatbot), 'x-resource-id', language));
  return tests.refused(what);
end
$$;
create function tests.change(language text, body text) returns jsonb language plpgsql as $$
begin
  perform tests.become('acme.admin', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'), 'x-resource-id', language));
  return api.translation_update(body::json);
end
$$;
create function tests.languages(who text, chatbot text) returns text language plpgsql as $$
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(chatbot)));
  return (select string_agg(t ->> 'languageCode', ' ' order by n)
          from jsonb_array_elements(api.translation_list() -> 'data') with ordinality as l (t, n));
end
$$;
grant execute on function tests.at(text, text, text, text), tests.change(text, text), tests.languages(text, text) to public;

select is(app.language_tag(code), tag, code)
from (values ('de', 'de'), ('DE', 'de'), ('zh-tw', 'zh-TW'), ('ZH-TW', 'zh-TW'), ('zh-hant-tw', 'zh-Hant-TW'), ('ZH-HANT', 'zh-Hant'),
             ('es-419', 'es-419'), ('de-ch-1996', 'de-CH-1996'), ('SL-ROZAJ', 'sl-rozaj'), ('fil-ph', 'fil-PH')) as v (code, tag);


-- Who

select is(tests.at(who, chatbot, 'select api.translation_update(''{"welcomeMessage": "Hallo"}'')'), expected, format('%s translates %s', who, chatbot))
from (values
  ('acme.super_admin', 'acme.bot', 'fine'), ('acme.admin', 'acme.bot', 'fine'), ('acme.agent', 'acme.bot', '403 forbidden'), ('acme.member', 'acme.own', 'fine'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'),
  ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in')) as v (who, chatbot, expected);
select is(tests.at(who, chatbot, 'select api.translation_get()'), expected, format('%s reads a translation of %s', who, chatbot))
from (values
  ('acme.super_admin', 'acme.bot', 'fine'), ('acme.agent', 'acme.bot', 'fine'), ('acme.member', 'acme.own', 'fine'), ('acme.member', 'acme.bot', '404 not_found'),
  ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in'),
  ('acme.bot.pk', 'acme.bot', '401 not_signed_in')) as v (who, chatbot, expected);
select is(tests.at(who, chatbot, 'select api.translation_list()'), expected, format('%s lists those of %s', who, chatbot))
from (values
  ('acme.agent', 'acme.bot', 'fine'), ('acme.member', 'acme.own', 'fine'), ('acme.member', 'acme.bot', '404 not_found'),
  ('globex.admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in')) as v (who, chatbot, expected);
select is(tests.at(who, chatbot, 'select api.translation_delete()', 'fr'), expected, format('%s takes one away from %s', who, chatbot))
from (values
  ('acme.admin', 'acme.bot', '404 not_found'), ('acme.agent', 'acme.bot', '403 forbidden'), ('acme.member', 'acme.bot', '404 not_found'),
  ('globex.admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in')) as v (who, chatbot, expected);


-- What

select tests.change('zh-tw', '{"translations": {"thanks": "不客氣", "send": "傳送"}, "systemPrompt": "請簡短回答。", "welcomeMessage": "您好"}') as made \gset
select is(:'made'::jsonb - '{createdAt,updatedAt}'::text[], jsonb_build_object('chatbotId', tests.id('acme.bot')) || '{
  "languageCode": "zh-TW", "translations": {"thanks": "不客氣", "send": "傳送"}, "systemPrompt": "請簡短回答。", "welcomeMessage": "您好"}', 'one is made');
select is(tests.at('acme.admin', 'acme.bot', 'select api.translation_get()', code), expected, 'found as ' || code)
from (values ('zh-TW', 'fine'), ('zh-tw', 'fine'), ('ZH-TW', 'fine'), ('zh', '404 not_found'), ('zh-HK', '404 not_found')) as v (code, expected);
select is(tests.change('ZH-tw', body) #> path, expected::jsonb, body)
from (values
  (1, '{"translations": {"send": "送出"}}', '{translations}'::text[], '{"thanks": "不客氣", "send": "送出"}'),
  (2, '{"translations": {"send": null}}', '{translations}', '{"thanks": "不客氣"}'),
  (3, '{"welcomeMessage": null}', '{welcomeMessage}', 'null'),
  (4, '{}', '{systemPrompt}', '"請簡短回答。"'),
  (5, '{"systemPrompt": null}', '{systemPrompt}', 'null'),
  (6, '{"translations": null}', '{translations}', '{}')) as v (n, body, path, expected) order by n;
select is(tests.languages('acme.admin', 'acme.bot'), 'de zh-TW', 'it is one translation all the time');
select is(tests.refusal(format('select api.translation_update(%L)', body)) ->> 'message', message, body)
from (values
  ('{"translations": []}', 'translations must be of type object'),
  ('{"translations": {"send": 7}}', 'translations.send must be of type string'),
  ('{"translations": {"send": {"x": "y"}}}', 'translations.send must be of type string'),
  ('{"systemPrompt": ""}', 'systemPrompt must not be shorter than 1 characters'),
  ('{"systemPrompt": " \n"}', 'systemPrompt is not well formed'),
  ('{"welcomeMessage": ["x"]}', 'welcomeMessage must be of type string'),
  ('{"languageCode": "fr"}', 'languageCode is not a known field')) as v (body, message);
select is(tests.refusal(format('select api.translation_update(%L)', jsonb_build_object('translations', (
            select jsonb_object_agg('key ' || n, 'x') from generate_series(1, 501) as n)))) ->> 'message',
          'translations must not have more than 500 sentences', 'there is an end');
select is(tests.change('ja', '{}') -> 'translations', '{}', 'one may be empty');
select is(tests.refusal('select api.translation_list(''1'', ''0'')') ->> 'message', 'limit must be a whole number from 1 to 100', 'in pages');
select is(api.translation_list('2', '1') - 'data', '{"page": 2, "limit": 1, "total": 3}', 'of a total');
select is(api.translation_list('2', '1') -> 'data' -> 0 ->> 'languageCode', 'ja', 'by their codes');
select is(tests.languages('acme.member', 'acme.own'), 'de', 'each chatbot has its own');

-- What visitors notice
select tests.become('anon', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'), 'host', 'p')) is null as x \gset
select is(api.widget_config() -> 'languages', '["de", "ja", "zh-TW"]', 'pages are told the languages');

select is(tests.at('acme.admin', 'acme.bot', 'select api.translation_delete()', 'zh-tw'), 'fine', 'one goes');
select is(tests.at('acme.admin', 'acme.bot', 'select api.translation_delete()', 'zh-TW'), '404 not_found', 'and is gone');
select is(tests.languages('acme.admin', 'acme.bot'), 'de ja', 'the others stay');
do $$ begin perform tests.become(null); end $$;
select lives_ok(format('select app.check_json(%L, app.translation_schema())', :'made'), 'what was answered is as its schema says');
select is((select string_agg(action, ' ' order by id) from app.audit_log where table_name = 'chatbot_translations' and row_id = 'zh-TW'),
          'insert update update update update update delete', 'every change is in the audit log');
select is((select old_value ->> 'system_prompt' from app.audit_log where table_name = 'chatbot_translations' and row_id = 'zh-TW' and new_value ? 'system_prompt'
             and action = 'update'), '請簡短回答。', 'with what was said before');

select * from finish();
rollback;
