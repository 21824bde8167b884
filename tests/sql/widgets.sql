-- How chatbots show on web sites: who says so, in which words, and what pages are told.

begin;
\ir support/world.sql
select plan(77);

create function tests.at(who text, chatbot text, what text) returns text language plpgsql as $$
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(chatbot)));
  return tests.refused(what);
end
$$;
-- What an admin is answered who changes acme's widget.
create function tests.change(body text) returns jsonb language plpgsql as $$
begin
  perform tests.become('acme.admin', jsonb_build_object('x-chatbot-id', tests.text('acme.bot')));
  return api.widget_update(body::json);
end
$$;
grant execute on function tests.at(text, text, text), tests.change(text) to public;


select is(tests.at(who, chatbot, 'select api.widget_get()'), reads, format('%s reads the widget of %s', who, chatbot))
from (values
  ('acme.super_admin', 'acme.bot', 'fine'), ('acme.admin', 'acme.bot', 'fine'), ('acme.agent', 'acme.bot', 'fine'), ('acme.member', 'acme.own', 'fine'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'),
  ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in'),
  ('acme.bot.pk', 'acme.bot', '401 not_signed_in')) as v (who, chatbot, reads);
select is(tests.at(who, chatbot, 'select api.widget_update(''{}'')'), changes, format('%s changes the widget of %s', who, chatbot))
from (values
  ('acme.super_admin', 'acme.bot', 'fine'), ('acme.admin', 'acme.bot', 'fine'), ('acme.agent', 'acme.bot', '403 forbidden'), ('acme.member', 'acme.own', 'fine'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'),
  ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in')) as v (who, chatbot, changes);


-- Nothing said yet

do $$ begin perform tests.become(null); end $$;
delete from app.chatbot_widget_configs where chatbot_id = tests.id('acme.bot');
select tests.become('acme.admin', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'))) is null as x \gset
select is(api.widget_get(), jsonb_build_object('chatbotId', tests.id('acme.bot'), 'updatedAt', null) || '{
  "theme": {"primaryColor": "#007bff", "fontFamily": "Arial, sans-serif", "borderRadius": "8px", "position": "bottom-right"},
  "features": {"fileUpload": false, "voiceInput": false}, "allowedDomains": [], "customCss": null, "suggestedQuestions": []}', 'there are defaults');


-- What may be said

select is(tests.change(body) #> path, expected::jsonb, body)
from (values
  (1, '{"theme": {"primaryColor": "#0d6a5b"}}', '{theme}'::text[], '{"primaryColor": "#0d6a5b", "fontFamily": "Arial, sans-serif", "borderRadius": "8px", "position": "bottom-right"}'),
  (2, '{"theme": {"position": "top-left", "borderRadius": "0"}}', '{theme}', '{"primaryColor": "#0d6a5b", "fontFamily": "Arial, sans-serif", "borderRadius": "0", "position": "top-left"}'),
  (3, '{"theme": {"position": null, "fontFamily": "''Open Sans'', \"Noto Sans\", system-ui"}}', '{theme}',
   '{"primaryColor": "#0d6a5b", "fontFamily": "''Open Sans'', \"Noto Sans\", system-ui", "borderRadius": "0", "position": "bottom-right"}'),
  (4, '{"theme": null}', '{theme,primaryColor}', '"#007bff"'),
  (5, '{"features": {"fileUpload": true}}', '{features}', '{"fileUpload": true, "voiceInput": false}'),
  (6, '{"features": {"voiceInput": true, "fileUpload": null}}', '{features}', '{"fileUpload": false, "voiceInput": true}'),
  (7, '{"allowedDomains": ["Shop.example", "*.partner.example", "localhost:3000", "192.0.2.7:8443", "xn--bcher-kva.example", "shop.example"]}', '{allowedDomains}',
   '["shop.example", "*.partner.example", "localhost:3000", "192.0.2.7:8443", "xn--bcher-kva.example"]'),
  (8, '{}', '{allowedDomains,0}', '"shop.example"'),
  (9, '{"customCss": "a > b { color: red; } /* < */"}', '{customCss}', '"a > b { color: red; } /* < */"'),
  (10, '{"suggestedQuestions": ["What is it?", "Why?"]}', '{suggestedQuestions}', '["What is it?", "Why?"]'),
  (11, '{"suggestedQuestions": []}', '{suggestedQuestions}', '[]'),
  (12, '{"suggestedQuestions": ["Why?"]}', '{customCss}', '"a > b { color: red; } /* < */"')
) as v (n, body, path, expected) order by n;
select tests.change('{}') as widget \gset
do $$ begin perform tests.become(null); end $$;
select lives_ok(format('select app.check_json(%L, app.widget_schema())', :'widget'), 'the answer is as its schema says');
select is((select count(*) from app.audit_log where table_name = 'chatbot_widget_configs' and new_value ->> 'custom_css' like 'a > b%'), 1::bigint, 'changes are in the audit log');


-- What may not

select tests.become('acme.admin', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'))) is null as x \gset
select is(tests.refusal(format('select api.widget_update(%L)', body)) ->> 'message', message, body)
from (values
  ('{"theme": {"primaryColor": "red"}}', 'theme.primaryColor is not well formed'),
  ('{"theme": {"primaryColor": "#12345"}}', 'theme.primaryColor is not well formed'),
  ('{"theme": {"primaryColor": "#007bff; } body { display: none"}}', 'theme.primaryColor is not well formed'),
  ('{"theme": {"fontFamily": "x; color: red"}}', 'theme.fontFamily is not well formed'),
  ('{"theme": {"fontFamily": ""}}', 'theme.fontFamily is not well formed'),
  ('{"theme": {"borderRadius": "8"}}', 'theme.borderRadius is not well formed'),
  ('{"theme": {"borderRadius": "calc(1px)"}}', 'theme.borderRadius is not well formed'),
  ('{"theme": {"borderRadius": 8}}', 'theme.borderRadius must be of type string'),
  ('{"theme": {"position": "middle"}}', 'theme.position must be one of bottom-right, bottom-left, top-right, top-left'),
  ('{"theme": {"shadow": "1px"}}', 'theme.shadow is not a known field'),
  ('{"features": {"fileUpload": "yes"}}', 'features.fileUpload must be of type boolean'),
  ('{"features": {"suggestedQuestions": []}}', 'features.suggestedQuestions is not a known field'),
  ('{"allowedDomains": "shop.example"}', 'allowedDomains must be of type array'),
  ('{"allowedDomains": ["https://shop.example"]}', 'allowedDomains[0] is not well formed'),
  ('{"allowedDomains": ["shop.example/"]}', 'allowedDomains[0] is not well formed'),
  ('{"allowedDomains": ["*"]}', 'allowedDomains[0] is not well formed'),
  ('{"allowedDomains": ["*."]}', 'allowedDomains[0] is not well formed'),
  ('{"allowedDomains": ["a.*.example"]}', 'allowedDomains[0] is not well formed'),
  ('{"allowedDomains": ["shop..example"]}', 'allowedDomains[0] is not well formed'),
  ('{"allowedDomains": ["-shop.example"]}', 'allowedDomains[0] is not well formed'),
  ('{"allowedDomains": ["shop.example", "shop example"]}', 'allowedDomains[1] is not well formed'),
  ('{"allowedDomains": ["shop.example:port"]}', 'allowedDomains[0] is not well formed'),
  ('{"allowedDomains": [""]}', 'allowedDomains[0] is not well formed'),
  ('{"customCss": "a {} </style><script>alert(1)</script>"}', 'customCss is not well formed'),
  ('{"customCss": "</"}', 'customCss is not well formed'),
  ('{"customCss": "<</"}', 'customCss is not well formed'),
  ('{"customCss": "a\n{}\n</STYLE\n>"}', 'customCss is not well formed'),
  ('{"suggestedQuestions": [""]}', 'suggestedQuestions[0] must not be shorter than 1 characters'),
  ('{"suggestedQuestions": [7]}', 'suggestedQuestions[0] must be of type string'),
  ('{"customJs": "alert(1)"}', 'customJs is not a known field')
) as v (body, message);
select is(tests.refused(format('select api.widget_update(%L)', jsonb_build_object('customCss', repeat('x', 50001)))), '400 invalid_field', 'a style sheet has an end');
select is(tests.refused(format('select api.widget_update(%L)', jsonb_build_object('suggestedQuestions', array_fill('x'::text, array[21])))), '400 invalid_field', 'so have suggestions');


-- What pages are told, at once

do $$ begin perform tests.become(null); end $$;
create function tests.config(origin text) returns jsonb language plpgsql as $$
begin
  perform tests.become('anon', jsonb_build_object('x-chatbot-id', tests.text('acme.bot'), 'x-origin', origin, 'host', 'parlance.example'));
  return coalesce(tests.refusal('select api.widget_config()') -> 'code', api.widget_config());
end
$$;
grant execute on function tests.config(text) to public;
select tests.change('{"theme": {"primaryColor": "#123"}, "customCss": "a {}", "features": {"fileUpload": true}, "allowedDomains": ["new.example", "*.new.example:8443"]}') is null as x \gset
select tests.config(null) as config \gset
select is(:'config'::jsonb -> 'theme' ->> 'primaryColor', '#123', 'the theme');
select is(:'config'::jsonb ->> 'customCss', 'a {}', 'the style sheet');
select is(:'config'::jsonb -> 'features', '{"fileUpload": true, "voiceInput": true, "suggestedQuestions": ["Why?"]}', 'features and suggestions');
select is(tests.config(origin) ->> 'name' is not null, allowed, origin)
from (values ('https://new.example', true), ('https://new.example:444', true), ('https://shop.example', false), ('https://a.new.example:8443', true),
             ('https://a.new.example', false), ('https://parlance.example', true)) as v (origin, allowed);
do $$ begin perform tests.become(null); end $$;
select lives_ok(format('select app.check_json(%L, app.widget_config_schema())', :'config'), 'as its schema says');
select is(app.is_origin_allowed('https://a.new.example:8443', 'x', '{*.new.example}'), true, 'a port is free where none is said');

select * from finish();
rollback;
