-- Chatbots: configuration, prompts, keys, origins, and who sees which.

begin;
\ir support/world.sql
select plan(139);

-- Configuration: whoever writes it, in whatever way

create function tests.configure(configuration jsonb, filters jsonb default '{}') returns text language sql as $$
  select coalesce((r ->> 'code') || ': ' || (r ->> 'message'), 'fine')
  from tests.refusal(format(
    'update app.chatbot_instances set configuration = %L, knowledge_source_filters = %L where id = tests.id(''acme.bot'')',
    $1, $2)) as r
$$;

select is(tests.configure(c::jsonb), said, 'configuration ' || c)
from (values
  ('{}', 'fine'),
  ('{"model": "gpt-4", "temperature": 0.7, "maxTokens": 500, "language": "en", "responseTimeout": 30}', 'fine'),
  ('{"provider": "openai", "temperature": 2, "maxConversationHistory": 0, "sessionTimeoutMinutes": 1, "rewriteQuestion": true}', 'fine'),
  ('{"escalation": {"keywords": ["urgent"], "confidenceThreshold": 0, "onError": false}}', 'fine'),
  ('{"rateLimit": {"limit": 5, "windowMinutes": 1}, "tokenBudget": {"monthly": null}, "retention": {"messagesDays": 30}}', 'fine'),
  ('{"language": "zh-TW", "welcomeMessage": "你好"}', 'fine'),
  ('{"temprature": 1}', 'unknown_field: configuration.temprature is not a known field'),
  ('{"temperature": 2.1}', 'invalid_field: configuration.temperature must be at most 2'),
  ('{"temperature": -1}', 'invalid_field: configuration.temperature must be at least 0'),
  ('{"temperature": "0.7"}', 'invalid_field: configuration.temperature must be of type number'),
  ('{"temperature": null}', 'invalid_field: configuration.temperature must be of type number'),
  ('{"maxTokens": 0}', 'invalid_field: configuration.maxTokens must be at least 1'),
  ('{"maxTokens": 1.5}', 'invalid_field: configuration.maxTokens must be of type integer'),
  ('{"provider": "other"}', 'invalid_field: configuration.provider must be one of openai, embedded'),
  ('{"model": ""}', 'invalid_field: configuration.model must not be shorter than 1 characters'),
  ('{"language": "english"}', 'invalid_field: configuration.language is not well formed'),
  ('{"responseTimeout": 301}', 'invalid_field: configuration.responseTimeout must be at most 300'),
  ('{"maxConversationHistory": 101}', 'invalid_field: configuration.maxConversationHistory must be at most 100'),
  ('{"sessionTimeoutMinutes": 0}', 'invalid_field: configuration.sessionTimeoutMinutes must be at least 1'),
  ('{"rewriteQuestion": "yes"}', 'invalid_field: configuration.rewriteQuestion must be of type boolean'),
  ('{"escalation": []}', 'invalid_field: configuration.escalation must be of type object'),
  ('{"escalation": {"keywords": "urgent"}}', 'invalid_field: configuration.escalation.keywords must be of type array'),
  ('{"escalation": {"keywords": ["urgent", 7]}}', 'invalid_field: configuration.escalation.keywords[1] must be of type string'),
  ('{"escalation": {"confidenceThreshold": 1.1}}', 'invalid_field: configuration.escalation.confidenceThreshold must be at most 1'),
  ('{"rateLimit": {"limit": 5}}', 'missing_field: configuration.rateLimit.windowMinutes is missing'),
  ('{"rateLimit": {"limit": 0, "windowMinutes": 1}}', 'invalid_field: configuration.rateLimit.limit must be at least 1'),
  ('{"queryGrouping": {"similarity": 0.4}}', 'invalid_field: configuration.queryGrouping.similarity must be at least 0.5'),
  ('{"queryGrouping": {"similarity": 0.9}}', 'fine'),
  ('{"tokenBudget": {"monthly": -1}}', 'invalid_field: configuration.tokenBudget.monthly must be at least 0'),
  ('{"retention": {"messagesDays": 0}}', 'invalid_field: configuration.retention.messagesDays must be at least 1')
) as v (c, said);

insert into app.suppliers (organization_id, name) values (tests.id('acme'), 'Ours') returning id as supplier \gset
insert into app.suppliers (organization_id, name) values (tests.id('globex'), 'Theirs') returning id as foreign \gset
select is(tests.configure('{}', f::jsonb), said, 'filters ' || f)
from (values
  ('{"documentTypes": ["manual"], "categories": []}', 'fine'),
  (format('{"supplierIds": ["%s"]}', :'supplier'), 'fine'),
  (format('{"supplierIds": ["%s", "%s"]}', :'supplier', :'foreign'),
   'invalid_field: knowledgeSourceFilters.supplierIds[1] is of no supplier of your organization'),
  ('{"supplierIds": ["uuid1"]}', 'invalid_field: knowledgeSourceFilters.supplierIds[0] must be a UUID'),
  ('{"documentType": ["manual"]}', 'unknown_field: knowledgeSourceFilters.documentType is not a known field'),
  ('{"documentTypes": "manual"}', 'invalid_field: knowledgeSourceFilters.documentTypes must be of type array'),
  ('{"documentTypes": [""]}', 'invalid_field: knowledgeSourceFilters.documentTypes[0] must not be shorter than 1 characters'),
  ('{"supplierIds": ["acme"]}', 'invalid_field: knowledgeSourceFilters.supplierIds[0] must be a UUID')
) as v (f, said);
select throws_ok($$ update app.chatbot_instances set configuration = '[]' where id = tests.id('acme.bot') $$,
                 null, null, 'a list is no configuration');
select is(tests.refusal($$ select app.add_chatbot(tests.id('acme'), tests.id('acme.admin'), 'x', null, '{"colour": 1}') $$)
          ->> 'message', 'configuration.colour is not a known field', 'nor does a new chatbot get a wrong one');
select throws_ok($$ insert into app.chatbot_instances (organization_id, name, created_by)
                    values (tests.id('acme'), 'x', tests.id('globex.admin')) $$, '23503', null,
                 'a chatbot is made by somebody of its organization');
select is_empty($$ select k from jsonb_object_keys(app.chatbot_defaults()) as k
                   where not app.configuration_schema() -> 'properties' ? k $$, 'every default is a known key');
select lives_ok($$ select app.check_json(app.chatbot_defaults(), app.configuration_schema()) $$, 'and of its type');


-- Prompts

do $$ begin perform tests.become('parlance_owner'); end $$;
select set_config('app.current_user_id', tests.id('acme.admin')::text, true) is null as x \gset
select is(app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'Be brief.'), 1, 'the first prompt is version 1');
select is(app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'Be kind.'), 2, 'the next is 2');
select is(app.set_prompt(tests.id('acme'), tests.id('acme.bot'), 'Be brief.', 'rollback', '{"from": 1}'), 3, 'going back goes on');
select results_eq(
  $$ select version, prompt_text, generation_method, created_by from app.chatbot_prompt_history
     where chatbot_id = tests.id('acme.bot') order by version $$,
  $$ values (1, 'Be brief.', 'manual', tests.id('acme.admin')), (2, 'Be kind.', 'manual', tests.id('acme.admin')),
            (3, 'Be brief.', 'rollback', tests.id('acme.admin')) $$, 'all of them are kept, and by whom');
select results_eq($$ select prompt_version, current_system_prompt from app.chatbot_instances where id = tests.id('acme.bot') $$,
                  $$ values (3, 'Be brief.') $$, 'the chatbot has the last');
select throws_ok($$ update app.chatbot_prompt_history set prompt_text = 'x' $$, '23001', null,
                 'not even the owner of the table edits one');
select is(tests.refused($$ select app.set_prompt(tests.id('globex'), tests.id('acme.bot'), 'x') $$), '404 not_found',
          'another organization''s chatbot is not found');
select throws_ok($$ select app.set_prompt(tests.id('acme'), tests.id('acme.bot'), '') $$, '23514', null, 'an empty one is none');
do $$ begin perform tests.become(null); end $$;


-- Keys

select matches(tests.text('acme.bot.ck'), '^ck_[A-Za-z0-9]{40}$', 'a secret key');
select matches(tests.text('acme.bot.pk'), '^pk_[A-Za-z0-9]{40}$', 'a publishable key');
select results_eq(
  $$ select hint, publishable_key, length(key_hash) from app.chatbot_keys where chatbot_id = tests.id('acme.bot') order by kind desc $$,
  $$ values (right(tests.text('acme.bot.ck'), 8), null, 32),
            (right(tests.text('acme.bot.pk'), 8), tests.text('acme.bot.pk'), 32) $$,
  'the secret one is stored as a hash and a hint');
select is((select chatbot_id from app.find_key(tests.text('acme.bot.ck'))), tests.id('acme.bot'), 'it is found');
select is_empty(format('select from app.find_key(%L)', k), 'found by nothing else: ' || left(k, 12))
from unnest(array['', 'ck_', right(tests.text('acme.bot.ck'), 8), upper(tests.text('acme.bot.ck')),
                  tests.text('acme.bot.ck') || 'x', 'pk_' || substr(tests.text('acme.bot.ck'), 4)]) as k;
select set_config('app.current_organization_id', tests.id('acme')::text, true) is null as x \gset
select tests.text('acme.bot.ck') as stale \gset
select tests.note('acme.bot.ck', parlance.generate_chatbot_api_key(tests.id('acme.bot'))) is null as x \gset
select is((select kind from app.find_key(tests.text('acme.bot.ck'))), 'secret', 'a chatbot gets a new secret key');
select is_empty(format('select from app.find_key(%L)', :'stale'), 'the old one is dead at once');
select is((select kind from app.find_key(tests.text('acme.bot.pk'))), 'publishable', 'the publishable one lives');
select is(tests.refused($$ select parlance.generate_chatbot_api_key(tests.id('globex.bot')) $$), '404 not_found',
          'only of one''s own organization');
select is((select count(*) from app.chatbot_keys where chatbot_id = tests.id('acme.bot')), 3::bigint, 'revoked keys are kept');
update app.chatbot_instances set deleted_at = now() where id = tests.id('acme.own');
select is_empty($$ select from app.find_key(tests.text('acme.own.ck')) $$, 'a deleted chatbot''s key is dead');
update app.chatbot_instances set deleted_at = null where id = tests.id('acme.own');


-- Origins

select is(app.is_origin_allowed(origin, host, allowed), expected, format('%s at %s', origin, host))
from (values
  ('https://chat.acme.example', 'chat.acme.example', '{}'::text[], true),
  ('http://127.0.0.1:8080', '127.0.0.1:8080', '{}', true),
  ('http://127.0.0.1:8081', '127.0.0.1:8080', '{}', false),
  ('https://shop.example', 'x', '{shop.example}', true),
  ('https://shop.example:8443', 'x', '{shop.example}', true),
  ('https://shop.example:8443', 'x', '{shop.example:8443}', true),
  ('https://shop.example', 'x', '{shop.example:8443}', false),
  ('https://shop.example', 'x', '{SHOP.example}', true),
  ('https://www.shop.example', 'x', '{shop.example}', false),
  ('https://evilshop.example', 'x', '{shop.example}', false),
  ('https://shop.example.evil.test', 'x', '{shop.example}', false),
  ('https://a.partner.example', 'x', '{*.partner.example}', true),
  ('https://a.b.partner.example', 'x', '{*.partner.example}', true),
  ('https://partner.example', 'x', '{*.partner.example}', false),
  ('https://evilpartner.example', 'x', '{*.partner.example}', false),
  ('https://anything.test', 'x', '{*}', false),
  ('https://a.shop.example', 'x', '{%.shop.example}', false),
  ('null', 'x', '{shop.example}', false),
  ('file://', 'x', '{shop.example}', false)
) as v (origin, host, allowed, expected);

do $$ begin perform tests.become('anon'); end $$;
select is(tests.refused(format('select app.use_key(%L, %L, %L)', tests.text(key), origin, 'parlance.example')), expected,
          format('%s from %s', key, coalesce(origin, 'nowhere')))
from (values
  ('acme.bot.pk', null, 'fine'),
  ('acme.bot.pk', 'https://shop.example', 'fine'),
  ('acme.bot.pk', 'https://parlance.example', 'fine'),
  ('acme.bot.pk', 'https://evil.test', '403 origin_not_allowed'),
  ('globex.bot.pk', 'https://shop.example', 'fine'),
  ('acme.own.pk', 'https://shop.example', '403 origin_not_allowed')
) as v (key, origin, expected);
select is(tests.refused($$ select app.use_key('ck_unknown', null, null) $$), '401 invalid_key', 'a key that is none');


-- Who sees which chatbot

do $$ begin perform tests.become(null); end $$;
create function tests.seen(who text, what text) returns text language plpgsql as $$
declare
  v_names text;
begin
  perform tests.become(who);
  execute what into v_names;
  return v_names;
exception when insufficient_privilege then
  return 'denied';
end
$$;
grant execute on function tests.seen(text, text) to public;
insert into app.chatbot_translations (organization_id, chatbot_id, language_code)
values (tests.id('acme'), tests.id('acme.bot'), 'de'), (tests.id('acme'), tests.id('acme.own'), 'fr'),
       (tests.id('globex'), tests.id('globex.bot'), 'ja');

select is(tests.seen(who, $$ select string_agg(name, ', ' order by name) from api.chatbots $$), seen, who || ' sees these chatbots')
from (values
  ('acme.super_admin', 'acme''s helper, acme''s own'), ('acme.admin', 'acme''s helper, acme''s own'),
  ('acme.agent', 'acme''s helper, acme''s own'), ('acme.member', 'acme''s own'), ('acme.colleague', null),
  ('globex.admin', 'globex''s helper, globex''s own'), ('globex.member', 'globex''s own'),
  ('anon', 'denied'), ('acme.bot.ck', 'denied'), ('acme.bot.pk', 'denied'), ('tool_runner', 'denied'),
  ('sidecar', 'denied'), ('parlance_integrator', 'denied')
) as v (who, seen);
select is(tests.seen(who, $$ select string_agg(language_code, ', ' order by language_code) from api.translations $$), seen,
          who || ' sees these translations')
from (values ('acme.admin', 'de, fr'), ('acme.member', 'fr'), ('acme.colleague', null), ('globex.agent', 'ja')) as v (who, seen);
select is(tests.seen('acme.member', $$ select count(*)::text from api.chatbot_keys $$), '2', 'a member sees the keys of the own chatbot');
select is(tests.seen('acme.member', $$ select count(*)::text from api.prompt_history $$), '0', 'and its prompts only');
select is(tests.seen('acme.agent', $$ select count(*)::text from api.prompt_history $$), '3', 'an agent sees all');
do $$ begin perform tests.become('acme.admin'); end $$;
select throws_ok('select key_hash from app.chatbot_keys', '42501', null, 'nobody reads a hash');
select throws_ok(s, '42501', null, 'functions write, nobody else: ' || s)
from unnest(array['update api.chatbots set name = ''x''', 'delete from api.chatbots', 'insert into api.chatbots (name) values (''x'')',
                  'update app.chatbot_prompt_history set prompt_text = ''x''', 'delete from api.widget_configs']) as s;

select is(tests.seen(who, $$ select api.chatbot_list() ->> 'total' $$), total, who || ' lists so many')
from (values ('acme.admin', '2'), ('acme.member', '1'), ('acme.colleague', '0')) as v (who, total);
do $$ begin perform tests.become('acme.admin'); end $$;
select is(api.chatbot_list('2', '1') -> 'data' -> 0 ->> 'name', 'acme''s own', 'page by page');
select is(json_array_length(api.chatbot_list('3', '1') -> 'data'), 0, 'a page past the last is empty');
select is(tests.refused('select api.chatbot_list(''0'')'), '400 invalid_parameter', 'pages begin at 1');
do $$ begin perform tests.become('acme.member', jsonb_build_object('x-chatbot-id', tests.text('acme.own'))); end $$;
select is(api.chatbot_get() ->> 'publishableKey', tests.text('acme.own.pk'), 'a member reads the own chatbot');
do $$ begin perform tests.become('acme.member', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'))); end $$;
select is(tests.refused('select api.chatbot_get()'), '404 not_found', 'a colleague''s is not there');
do $$ begin perform tests.become('globex.admin', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'))); end $$;
select is(tests.refused('select api.chatbot_get()'), '404 not_found', 'nor is another organization''s');
do $$ begin perform tests.become('anon', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'))); end $$;
select is(tests.refused('select api.chatbot_get()'), '401 not_signed_in', 'nor is anything for nobody');


-- What every browser may have

select is(api.widget_config() ->> 'name', 'acme''s helper', 'a page finds out what the chatbot is called');
select is((select array_agg(k order by k) from jsonb_object_keys(api.widget_config()) as k),
          '{chatbotId,customCss,features,language,languages,name,theme,translations,welcomeMessage}'::text[], 'and no more than it must');
select is(api.widget_config() -> 'languages', '["de"]', 'and in which languages it is there');
select tests.request(jsonb_build_object('x-chatbot-id', tests.text('acme.bot'), 'x-origin', 'https://evil.test', 'host', 'p')) is null as x \gset
select is(tests.refused('select api.widget_config()'), '403 origin_not_allowed', 'not on a page that is not allowed');
select is(tests.refused('select api.preflight()'), '403 origin_not_allowed', 'nor is its preflight');
select tests.request(jsonb_build_object('x-chatbot-id', tests.text('acme.bot'), 'x-origin', 'https://shop.example', 'host', 'p')) is null as x \gset
select lives_ok('select api.preflight()', 'the preflight of an allowed page');
select alike(current_setting('response.headers'), '%{"X-Parlance-Origin": "https://shop.example"}%', 'is told to the gateway');
select tests.request('{"x-chatbot-id": "default", "host": "p"}') is null as x \gset
select is(tests.refused('select api.widget_config()'), '404 not_found', 'there is no default yet');
do $$ begin perform tests.become(null); end $$;
insert into app.settings (name, value) values ('default_chatbot_id', to_jsonb(tests.text('acme.bot')));
do $$ begin perform tests.become('anon', '{"x-chatbot-id": "default", "host": "p"}'); end $$;
select is(api.widget_config() ->> 'publishableKey', tests.text('acme.bot.pk'), 'the page at / gets the default''s key');
do $$ begin perform tests.become(null); end $$;
update app.chatbot_instances set status = 'inactive' where id = tests.id('acme.bot');
do $$ begin perform tests.become('anon', '{"x-chatbot-id": "default", "host": "p"}'); end $$;
select is(tests.refused('select api.widget_config()'), '404 not_found', 'one that is switched off is not there');

select * from finish();
rollback;
