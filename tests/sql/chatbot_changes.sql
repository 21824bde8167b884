-- Creating, changing, deleting and restoring chatbots, their keys, and what they answer from.

begin;
\ir support/world.sql
select plan(183);

-- Be somebody at a chatbot, and call.
create function tests.at(who text, chatbot text, what text, headers jsonb default '{}') returns text language plpgsql as $$
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(chatbot), 'host', 'parlance.example') || headers);
  return tests.refused(what);
end
$$;
grant execute on function tests.at(text, text, text, jsonb) to public;
-- What one is answered.
create function tests.told(who text, chatbot text, what text, headers jsonb default '{}') returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(chatbot), 'host', 'parlance.example') || headers);
  execute 'select ' || what into v_answer;
  return v_answer;
end
$$;
grant execute on function tests.told(text, text, text, jsonb) to public;


-- Partial bodies

select is(app.merge_json(value::jsonb, patch::jsonb), merged::jsonb, format('%s with %s', value, patch))
from (values
  ('{"a": 1, "b": 2}', '{"b": 3, "c": 4}', '{"a": 1, "b": 3, "c": 4}'),
  ('{"a": 1, "b": 2}', '{"b": null}', '{"a": 1}'),
  ('{"a": {"b": 1, "c": 2}}', '{"a": {"b": 3}}', '{"a": {"b": 3, "c": 2}}'),
  ('{"a": {"b": 1, "c": 2}}', '{"a": {"b": null}}', '{"a": {"c": 2}}'),
  ('{"a": [1, 2]}', '{"a": [3]}', '{"a": [3]}'),
  ('{"a": 1}', '{"a": {"b": null, "c": 2}}', '{"a": {"c": 2}}'),
  ('{"a": 1}', '{"b": null}', '{"a": 1}'),
  ('{}', '{}', '{}')
) as v (value, patch, merged);
select is(app.partial_schema('{"type": "object", "required": ["a"], "properties": {
            "a": {"type": "object", "required": ["b"], "properties": {"b": {"type": "integer"}}}}}'),
          '{"type": "object", "properties": {
            "a": {"type": "object", "nullable": true, "properties": {"b": {"type": "integer", "nullable": true}}}}}',
          'in a partial body everything may be left out, or be null');


-- Who makes one

select is(tests.at(who, 'acme.bot', $$ select api.chatbot_create('{"name": "New"}') $$), expected, who || ' makes one')
from (values ('acme.super_admin', 'fine'), ('acme.admin', 'fine'), ('acme.agent', '403 forbidden'), ('acme.member', '403 forbidden'),
             ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in'), ('acme.bot.pk', '401 not_signed_in')) as v (who, expected);
select is(tests.at('acme.admin', 'acme.bot', format('select api.chatbot_create(%L)', body)), '400 ' || expected, body)
from (values
  ('{}', 'missing_field'), ('{"name": ""}', 'invalid_field'), ('{"name": "  "}', 'invalid_field'), ('{"name": 7}', 'invalid_field'),
  ('{"name": null}', 'invalid_field'), ('[]', 'malformed_body'), ('"x"', 'malformed_body'), ('{"name": "\u0000"}', 'malformed_body'),
  ('{"name": "x", "colour": "red"}', 'unknown_field'), ('{"name": "x", "status": "asleep"}', 'invalid_field'),
  ('{"name": "x", "configuration": {"temprature": 1}}', 'unknown_field'),
  ('{"name": "x", "configuration": {"temperature": "1"}}', 'invalid_field'),
  ('{"name": "x", "knowledgeSourceFilters": {"supplierIds": ["uuid1", "uuid2"]}}', 'invalid_field')
) as v (body, expected);

do $$ begin perform tests.become(null); end $$;
insert into app.suppliers (organization_id, name) values (tests.id('acme'), 'Ours') returning id as ours \gset
insert into app.suppliers (organization_id, name) values (tests.id('globex'), 'Theirs') returning id as theirs \gset
do $$ begin perform tests.become('acme.admin'); end $$;
select is(tests.refusal(format($$ select api.chatbot_create('{"name": "x", "knowledgeSourceFilters": {"supplierIds": ["%s", "%s"]}}') $$, :'ours', :'theirs')) ->> 'message',
          'knowledgeSourceFilters.supplierIds[1] is of no supplier of your organization', 'another organization''s supplier is none');
select api.chatbot_create(format('{
    "name": "Cosmetics Ingredient Assistant", "description": "Help customers understand ingredient information",
    "configuration": {"model": "gpt-4", "temperature": 0.7, "maxTokens": 500, "language": "en",
                      "welcomeMessage": "Hello! I can help you with cosmetic ingredient information."},
    "knowledgeSourceFilters": {"documentTypes": ["inci", "formulation"], "categories": ["information", "safety", "regulation"],
                               "supplierIds": ["%s"]}}', :'ours')::json) as made \gset
select is(tests.answered(), '201', 'the seed''s example makes one');
select alike(current_setting('response.headers'), '%{"Location": "/api/v1/chatbots/' || (:'made'::jsonb ->> 'id') || '"}%', 'and says where it is');
do $$ begin perform tests.become(null); end $$;
create function tests.effective(configuration jsonb) returns jsonb language sql security definer as $$
  select app.chatbot_defaults() - '{escalation,rateLimit}'::text[] || $1
$$;
grant execute on function tests.effective(jsonb) to public;
select tests.note('made', :'made'::jsonb ->> 'id') is null as x \gset
select is(:'made'::jsonb - '{id,apiKey,apiKeyHint,publishableKey,createdAt,updatedAt}'::text[], format('{
    "name": "Cosmetics Ingredient Assistant", "description": "Help customers understand ingredient information", "status": "testing",
    "knowledgeSourceFilters": {"documentTypes": ["inci", "formulation"], "categories": ["information", "safety", "regulation"], "supplierIds": ["%s"]},
    "welcomeMessage": "Hello! I can help you with cosmetic ingredient information.", "promptVersion": 0, "createdBy": "%s"}',
    :'ours', tests.text('acme.admin'))::jsonb || jsonb_build_object('configuration', tests.effective('{
    "model": "gpt-4", "temperature": 0.7, "maxTokens": 500, "language": "en",
    "welcomeMessage": "Hello! I can help you with cosmetic ingredient information."}')), 'it is as it was asked for, and what was not said has its default');
select matches(:'made'::jsonb ->> 'apiKey', '^ck_[A-Za-z0-9]{40}$', 'its secret key is told');
select is(:'made'::jsonb ->> 'apiKeyHint', right(:'made'::jsonb ->> 'apiKey', 8), 'of which the end is kept');
select is(tests.told('acme.admin', 'made', 'api.chatbot_get()'), :'made'::jsonb - 'apiKey', 'and never told again');
do $$ begin perform tests.become(null); end $$;
select is((select array_agg(k.kind order by k.kind) from unnest(array[:'made'::jsonb ->> 'apiKey', :'made'::jsonb ->> 'publishableKey']) as t,
           app.find_key(t) as k), '{publishable,secret}', 'both keys are live');
select lives_ok(format('select app.check_json(%L, app.chatbot_created_schema())', :'made'), 'the answer is as its schema says');
select lives_ok(format('select app.check_json(%L, app.chatbot_schema())', :'made'::jsonb - 'apiKey'), 'the chatbot too');

-- The same request once more
select tests.become('acme.admin', '{"idempotency-key": "key-0000001"}') is null as x \gset
select api.chatbot_create('{"name": "Once"}') as once \gset
select tests.become('acme.admin', '{"idempotency-key": "key-0000001"}') is null as x \gset
select is(api.chatbot_create('{"name": "Once"}'), :'once'::jsonb, 'a repeated request gets the first answer, with its key');
select is(tests.answered(), '201', 'and its status');
select alike(current_setting('response.headers'), '%Idempotency-Replayed%', 'and is told so');
select is(tests.refused($$ select api.chatbot_create('{"name": "Twice"}') $$), '422 idempotency_mismatch', 'another request needs another key');
select is((select count(*) from api.chatbots where name in ('Once', 'Twice')), 1::bigint, 'one was made');


-- Who changes, deletes, and gives new keys

select is(tests.at(who, chatbot, $$ select api.chatbot_update('{"description": "Changed"}') $$), expected, format('%s changes %s', who, chatbot))
from (values
  ('acme.super_admin', 'acme.bot', 'fine'), ('acme.admin', 'acme.bot', 'fine'), ('acme.agent', 'acme.bot', '403 forbidden'),
  ('acme.member', 'acme.own', 'fine'), ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'),
  ('globex.admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in')
) as v (who, chatbot, expected);
select is(tests.at(who, chatbot, 'select api.token_regenerate(''{}'')'), expected, format('%s gives %s a new key', who, chatbot))
from (values
  ('acme.super_admin', 'acme.own', 'fine'), ('acme.admin', 'acme.own', 'fine'), ('acme.agent', 'acme.bot', '403 forbidden'),
  ('acme.member', 'acme.own', '403 forbidden'), ('acme.member', 'acme.bot', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'),
  ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in')
) as v (who, chatbot, expected);
select is(tests.at(who, chatbot, 'select api.chatbot_delete()'), expected, format('%s deletes %s', who, chatbot))
from (values
  ('acme.agent', 'acme.bot', '403 forbidden'), ('acme.member', 'acme.own', '403 forbidden'), ('acme.member', 'acme.bot', '404 not_found'),
  ('globex.admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in')
) as v (who, chatbot, expected);


-- Changing a part

select is(tests.told('acme.admin', 'made', format('api.chatbot_update(%L)', body)) #> path,
          case path when '{configuration}' then tests.effective(expected::jsonb) else expected::jsonb end, body)
from (values
  (1, '{"name": "Renamed"}', '{name}'::text[], '"Renamed"'),
  (2, '{"configuration": {"temperature": 0.1}}', '{configuration}', '{"model": "gpt-4", "temperature": 0.1, "maxTokens": 500, "language": "en",
       "welcomeMessage": "Hello! I can help you with cosmetic ingredient information."}'),
  (3, '{"configuration": {"escalation": {"keywords": ["now"]}}}', '{configuration,escalation}', '{"keywords": ["now"]}'),
  (4, '{"configuration": {"escalation": {"onError": false}}}', '{configuration,escalation}', '{"keywords": ["now"], "onError": false}'),
  (5, '{"configuration": {"escalation": {"keywords": null}}}', '{configuration,escalation}', '{"onError": false}'),
  (6, '{"configuration": {"escalation": null, "model": null}}', '{configuration}', '{"temperature": 0.1, "maxTokens": 500, "language": "en",
       "welcomeMessage": "Hello! I can help you with cosmetic ingredient information."}'),
  (7, '{"configuration": {"rateLimit": {"limit": 5, "windowMinutes": 1}}}', '{configuration,rateLimit,limit}', '5'),
  (8, '{"configuration": {"rateLimit": {"limit": 7}}}', '{configuration,rateLimit}', '{"limit": 7, "windowMinutes": 1}'),
  (9, '{"configuration": {"welcomeMessage": "Hi."}}', '{welcomeMessage}', '"Hi."'),
  (10, '{"welcomeMessage": "Good day."}', '{configuration,welcomeMessage}', '"Good day."'),
  (11, '{"welcomeMessage": "Good day.", "configuration": {"welcomeMessage": "Hi."}}', '{welcomeMessage}', '"Good day."'),
  (12, '{"welcomeMessage": null}', '{configuration}', '{"temperature": 0.1, "maxTokens": 500, "language": "en", "rateLimit": {"limit": 7, "windowMinutes": 1}}'),
  (13, '{"knowledgeSourceFilters": {"documentTypes": ["inci"]}}', '{knowledgeSourceFilters,categories}', '["information", "safety", "regulation"]'),
  (14, '{"knowledgeSourceFilters": {"documentTypes": null}}', '{knowledgeSourceFilters,documentTypes}', null),
  (15, '{"status": "active"}', '{status}', '"active"'), (16, '{"status": "inactive"}', '{status}', '"inactive"'),
  (17, '{"status": "testing"}', '{status}', '"testing"'), (18, '{"description": null}', '{description}', 'null'),
  (19, '{}', '{name}', '"Renamed"')
) as v (n, body, path, expected) order by n;
select is(tests.refusal(format('select api.chatbot_update(%L)', body)) ->> 'message', message, body)
from (values
  ('{"name": null}', 'name must be of type string'),
  ('{"status": null}', 'status must be of type string'),
  ('{"status": "gone"}', 'status must be one of active, inactive, testing'),
  ('{"id": "x"}', 'id is not a known field'),
  ('{"configuration": null}', 'configuration must be of type object'),
  ('{"configuration": {"temprature": null}}', 'configuration.temprature is not a known field'),
  ('{"configuration": {"temperature": "0.1"}}', 'configuration.temperature must be of type number'),
  ('{"configuration": {"escalation": {"keyword": null}}}', 'configuration.escalation.keyword is not a known field'),
  ('{"configuration": {"rateLimit": {"windowMinutes": null}}}', 'configuration.rateLimit.windowMinutes is missing'),
  ('{"knowledgeSourceFilters": {"types": null}}', 'knowledgeSourceFilters.types is not a known field')
) as v (body, message);
select is((select name from api.chatbots where id = tests.id('made')), 'Renamed', 'a refused change changes nothing');


-- What a status allows

do $$ begin perform tests.become(null); end $$;
create function tests.doors(key text, origin text default null) returns text language plpgsql as $$
declare
  v_bot     text := regexp_replace(key, '\.[cp]k$', '');
  v_headers jsonb := jsonb_build_object('x-chatbot-id', tests.text(v_bot), 'x-origin', origin, 'host', 'parlance.example');
  v_message jsonb;
begin
  perform tests.become(null);
  v_message := tests.admit(key, 'Hello', more => jsonb_build_object('origin', origin));
  perform tests.become('anon', v_headers);
  return concat_ws(', ',
    'message ' || coalesce(v_message -> 'body' ->> 'code', 'fine'),
    'key ' || tests.refused(format('select app.use_key(%L, %L, %L)', tests.text(key), origin, 'parlance.example')),
    'config ' || tests.refused('select api.widget_config()'));
end
$$;
create function tests.set_status(status text) returns void language plpgsql as $$
begin
  perform tests.become(null);
  update app.chatbot_instances as b set status = set_status.status where b.id = tests.id('acme.bot');
end
$$;
grant execute on function tests.doors(text, text), tests.set_status(text) to public;
select tests.set_status('testing') is null as x \gset
select is(tests.doors(key, origin), expected, format('while it is tested: %s from %s', key, coalesce(origin, 'nowhere')))
from (values
  ('acme.bot.ck', null, 'message fine, key fine, config fine'),
  ('acme.bot.pk', null, 'message fine, key fine, config fine'),
  ('acme.bot.pk', 'https://parlance.example', 'message fine, key fine, config fine'),
  ('acme.bot.pk', 'https://shop.example', 'message chatbot_testing, key 403 chatbot_testing, config 403 chatbot_testing'),
  ('acme.bot.pk', 'https://evil.test', 'message origin_not_allowed, key 403 origin_not_allowed, config 403 origin_not_allowed')
) as v (key, origin, expected);
select tests.become('anon', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'), 'x-origin', 'https://shop.example', 'host', 'p')) is null as x \gset
select is(tests.refusal('select api.widget_config()') -> 'headers', '{"X-Parlance-Origin": "https://shop.example"}', 'the page may read why');
select tests.set_status('inactive') is null as x \gset
select is(tests.doors(key, origin), 'message chatbot_inactive, key 403 chatbot_inactive, config 404 not_found',
          format('while it is inactive: %s from %s', key, coalesce(origin, 'nowhere')))
from (values ('acme.bot.ck', null), ('acme.bot.pk', null), ('acme.bot.pk', 'https://shop.example')) as v (key, origin);
select is(tests.at('acme.admin', 'acme.bot', 'select api.chatbot_get()'), 'fine', 'its people still manage it');
select is(tests.told('acme.admin', 'acme.bot', 'api.chatbot_update(''{"status": "active"}'')') ->> 'status', 'active', 'and switch it on again');
select is(tests.doors('acme.bot.pk', 'https://shop.example'), 'message fine, key fine, config fine', 'then everybody may');


-- New keys

select tests.become('acme.admin', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'), 'idempotency-key', 'key-0000002')) is null as x \gset
select api.token_regenerate('{}') as fresh \gset
select matches(:'fresh'::jsonb ->> 'apiKey', '^ck_[A-Za-z0-9]{40}$', 'a new secret key, unless it is said which');
select is(:'fresh'::jsonb - 'apiKey', jsonb_build_object('kind', 'secret', 'hint', right(:'fresh'::jsonb ->> 'apiKey', 8)), 'with its hint');
select is(tests.answered(), '200', 'as what was there before');
select is(api.token_regenerate('{}'), :'fresh'::jsonb, 'a repeated request makes no other');
select is(tests.refused('select api.token_regenerate(''{"kind": "publishable"}'')'), '422 idempotency_mismatch', 'another needs another Idempotency-Key');
select tests.become('acme.admin', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'))) is null as x \gset
select api.token_regenerate('{"kind": "publishable"}') as public \gset
select is(tests.refusal('select api.token_regenerate(''{"kind": "gold"}'')') ->> 'message', 'kind must be one of secret, publishable', 'there are two kinds');
do $$ begin perform tests.become(null); end $$;
select lives_ok(format('select app.check_json(%L, app.regenerated_token_schema())', :'fresh'), 'as its schema says');
select is_empty(format('select from app.find_key(%L)', tests.text(k)), k || ' is dead') from unnest(array['acme.bot.ck', 'acme.bot.pk']) as k;
select is((select string_agg(k.kind, ' ' order by k.kind) from unnest(array[:'fresh'::jsonb ->> 'apiKey', :'public'::jsonb ->> 'publishableKey']) as t,
           app.find_key(t) as k), 'publishable secret', 'the new ones live');
select is_empty(format($$ select from app.audit_log as a where a::text like any (array['%%%s%%', '%%%s%%']) $$,
                       :'fresh'::jsonb ->> 'apiKey', :'public'::jsonb ->> 'publishableKey'), 'no key is in the audit log');
select is((select count(*) from app.audit_log where table_name = 'chatbot_keys' and new_value ->> 'hint' = :'fresh'::jsonb ->> 'hint' and action = 'insert'),
          1::bigint, 'but that there was a new one');
select tests.note('acme.bot.ck', :'fresh'::jsonb ->> 'apiKey'), tests.note('acme.bot.pk', :'public'::jsonb ->> 'publishableKey') \g /dev/null


-- What it answers from

select tests.learn('acme', 'A sheet', array['Sheet one.', 'Sheet two.'], 10, format('{"type": "sheet", "category": "safety", "supplierId": "%s"}', :'ours')::jsonb) as sheet \gset
select tests.learn('acme', 'B paper', array['Paper.'], 20, '{"type": "paper", "category": "safety"}') is null as x \gset
select is(tests.told('acme.admin', 'acme.bot', 'api.knowledge_sources_get()') -> 'counts', '{"documents": 3, "answering": 3, "chunks": 5, "ofOrganization": 3}',
          'without filters it is everything');
select is(tests.told('acme.admin', 'acme.bot', format('api.knowledge_sources_update(%L)', body)) #>> '{counts,documents}', documents, body)
from (values
  (1, '{"documentTypes": ["sheet", "paper"]}', '2'), (2, '{"categories": ["safety"]}', '2'), (3, '{"documentTypes": ["sheet"]}', '1'),
  (4, '{"documentTypes": ["nothing"]}', '0'), (5, '{"documentTypes": null}', '2'), (6, '{"categories": []}', '3')) as v (n, body, documents) order by n;
select is(tests.told('acme.admin', 'acme.bot', format($$ api.knowledge_sources_update('{"supplierIds": ["%s"]}') $$, :'ours')), format('{
    "chatbotId": "%s", "documentTypes": [], "categories": [], "supplierIds": ["%s"], "counts": {"documents": 1, "answering": 1, "chunks": 2, "ofOrganization": 3},
    "sources": [{"id": "%s", "title": "A sheet", "type": "sheet", "category": "safety", "supplierId": "%s", "status": "ready"}]}',
    tests.text('acme.bot'), :'ours', :'sheet', :'ours')::jsonb, 'the documents are told');
select tests.told('acme.admin', 'acme.bot', 'api.knowledge_sources_get()') as sources \gset
do $$ begin perform tests.become(null); end $$;
select lives_ok(format('select app.check_json(%L, app.knowledge_sources_schema())', :'sources'), 'as the schema says');
select tests.at('acme.admin', 'acme.bot', 'select 1') is null as x \gset
select is(tests.refusal(format('select api.knowledge_sources_update(%L)', body)) ->> 'message', message, body)
from (values
  (format('{"supplierIds": ["%s"]}', :'theirs'), 'supplierIds[0] is of no supplier of your organization'),
  ('{"supplierIds": ["uuid1"]}', 'supplierIds[0] must be a UUID'),
  ('{"documentTypes": "sheet"}', 'documentTypes must be of type array'),
  ('{"documentType": []}', 'documentType is not a known field')) as v (body, message);
select is(tests.at(who, chatbot, 'select api.knowledge_sources_update(''{}'')'), changes, format('%s changes what %s answers from', who, chatbot))
from (values
  ('acme.super_admin', 'acme.bot', 'fine', 'fine'), ('acme.agent', 'acme.bot', '403 forbidden', 'fine'), ('acme.member', 'acme.own', 'fine', 'fine'),
  ('acme.member', 'acme.bot', '404 not_found', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found', '404 not_found'),
  ('globex.admin', 'acme.bot', '404 not_found', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in', '401 not_signed_in'),
  ('acme.bot.ck', 'acme.bot', '401 not_signed_in', '401 not_signed_in')) as v (who, chatbot, changes, reads);
select is(tests.at(who, chatbot, 'select api.knowledge_sources_get()'), reads, format('%s reads what %s answers from', who, chatbot))
from (values
  ('acme.super_admin', 'acme.bot', 'fine', 'fine'), ('acme.agent', 'acme.bot', '403 forbidden', 'fine'), ('acme.member', 'acme.own', 'fine', 'fine'),
  ('acme.member', 'acme.bot', '404 not_found', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found', '404 not_found'),
  ('globex.admin', 'acme.bot', '404 not_found', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in', '401 not_signed_in'),
  ('acme.bot.ck', 'acme.bot', '401 not_signed_in', '401 not_signed_in')) as v (who, chatbot, changes, reads);


-- Deleted, and restored

select is(tests.at('acme.admin', 'acme.bot', 'select api.chatbot_delete()'), 'fine', 'an admin deletes one');
select is(tests.at('acme.admin', 'acme.bot', call), '404 not_found', 'then it is not there: ' || call)
from unnest(array['select api.chatbot_get()', 'select api.chatbot_update(''{}'')', 'select api.chatbot_delete()', 'select api.token_regenerate(''{}'')',
                  'select api.knowledge_sources_get()', 'select api.prompt_get()', 'select api.widget_get()', 'select api.translation_list()']) as call;
select is(tests.doors(key), 'message invalid_key, key 401 invalid_key, config 404 not_found', 'nor by ' || key) from unnest(array['acme.bot.ck', 'acme.bot.pk']) as key;
select tests.become('anon', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'), 'x-origin', 'https://shop.example', 'host', 'p')) is null as x \gset
select is(tests.refused('select api.preflight()'), '403 origin_not_allowed', 'nor for a browser''s preflight');
select is_empty(format($$ select from jsonb_array_elements(%L::jsonb) as c where c ->> 'id' = tests.text('acme.bot') $$,
                       tests.told('acme.admin', 'acme.bot', 'api.chatbot_list()') -> 'data'), 'nor in the list');
select tests.become('parlance_integrator') is null as x \gset
select set_config('app.current_organization_id', tests.text('globex'), true) is null as x \gset
select is(tests.refused($$ select parlance.restore_chatbot(tests.id('acme.bot')) $$), '404 not_found', 'another organization restores nothing');
select set_config('app.current_organization_id', tests.text('acme'), true) is null as x \gset
select is(tests.refused($$ select parlance.restore_chatbot(tests.id('acme.own')) $$), '404 not_found', 'nor is one restored that was not deleted');
select is(tests.refused($$ select parlance.restore_chatbot(tests.id('acme.bot')) $$), 'fine', 'an integrator restores it');
select is(tests.doors(key), 'message fine, key fine, config fine', key || ' is live again') from unnest(array['acme.bot.ck', 'acme.bot.pk']) as key;
select is(tests.at('acme.admin', 'acme.bot', 'select parlance.restore_chatbot(tests.id(''acme.bot''))'), '500 42501', 'nobody does so who is signed in');


-- The list

select is(jsonb_path_query_array(tests.told('acme.admin', 'acme.bot', call), '$.data[*].name'), names::jsonb, call)
from (values
  ('api.chatbot_list()', '["acme''s helper", "acme''s own", "New", "New", "Renamed", "Once"]'),
  ('api.chatbot_list(''2'', ''2'')', '["New", "New"]'),
  ('api.chatbot_list(p_status => ''testing'')', '["New", "New", "Renamed", "Once"]'),
  ('api.chatbot_list(p_status => ''inactive'')', '[]'),
  ('api.chatbot_list(p_search => ''ACME'')', '["acme''s helper", "acme''s own"]'),
  ('api.chatbot_list(p_search => ''changed'')', '["acme''s helper", "acme''s own"]'),
  ('api.chatbot_list(p_search => ''%'')', '[]')) as v (call, names);
select is(tests.told('acme.admin', 'acme.bot', 'api.chatbot_list(''2'', ''4'')') - 'data', '{"page": 2, "limit": 4, "total": 6}', 'the total is of all pages');
select is(tests.told('acme.member', 'acme.own', 'api.chatbot_list()') -> 'total', '1', 'a member''s list is of the own ones');
select is(tests.told('acme.colleague', 'acme.own', 'api.chatbot_list()'), '{"data": [], "page": 1, "limit": 20, "total": 0}', 'and may be empty');
select is(tests.told('acme.member', 'acme.own', 'api.chatbot_list()') -> 'data' -> 0, tests.told('acme.member', 'acme.own', 'api.chatbot_get()'), 'a row of it is the chatbot');
select is(tests.at('acme.admin', 'acme.bot', call), '400 invalid_parameter', call)
from unnest(array['select api.chatbot_list(''0'')', 'select api.chatbot_list(''1'', ''101'')', 'select api.chatbot_list(p_status => ''gone'')']) as call;

select * from finish();
rollback;
