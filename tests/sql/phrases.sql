-- Phrases: what the platform says in every language, and what a chatbot says in their place.

begin;
\ir support/world.sql
select plan(15);

select is(app.phrase('thanks', language), said, 'thanks in ' || language)
from (values ('en', 'You are welcome!'), ('de', 'Gern geschehen!'), ('de-AT', 'Gern geschehen!'),
             ('zh-TW', '不客氣！'), ('zh-Hans', '不客气！'), ('xx', 'You are welcome!')) as v (language, said);
select is_empty($$
  select key, language from jsonb_object_keys(app.phrases() -> 'en') as key, jsonb_object_keys(app.phrases()) as language
  where app.phrases() -> language ->> key is null
     or (language <> 'en' and app.phrase(key, language) = app.phrase(key, 'en'))
$$, 'every sentence is there in every language');

insert into app.chatbot_translations (organization_id, chatbot_id, language_code, translations)
values (tests.id('acme'), tests.id('acme.bot'), 'zh-TW', '{"greeting": "歡迎！", "rate_limited": "請稍候。"}'),
       (tests.id('acme'), tests.id('acme.bot'), 'fr', '{}');
select is(app.phrase_for(tests.id('acme'), tests.id('acme.bot'), 'greeting', language), said, format('a greeting in %s', language))
from (values ('zh-Hant', '歡迎！'), ('zh-HK', '歡迎！'), ('fr', 'Bonjour ! Comment puis-je vous aider ?'), ('nl', 'Hello! How can I help you?'), (null, 'Hello! How can I help you?'))
  as v (language, said);
select is(app.phrase_for(tests.id('globex'), tests.id('acme.bot'), 'greeting', 'en'), null, 'not of another organization''s chatbot');

update app.chatbot_instances set configuration = '{"rateLimit": {"limit": 1, "windowMinutes": 60}}' where id = tests.id('acme.bot');
select tests.admit('acme.bot.pk', 'x', 's-limit') is null as x \gset
select is(tests.admit('acme.bot.pk', 'x', 's-limit', format('{"language": "%s"}', language)::jsonb) -> 'body' ->> 'message', said, format('who is limited reads it in %s', language))
from (values ('zh-TW', '請稍候。'), ('de', app.phrase('rate_limited', 'de'))) as v (language, said);

select * from finish();
rollback;
