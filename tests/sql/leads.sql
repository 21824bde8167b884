-- Leads: what is taken for an address, consent, one for each conversation, who sees them, CSV.

begin;
\ir support/world.sql
select plan(101);

create function tests.talk(bot text, session text) returns uuid language sql as $$
  select id from app.open_conversation(tests.id(split_part($1, '.', 1)), tests.id($1), $2, 'api', null, 'en', '{}', 30)
$$;
create function tests.keep(lead jsonb, session text default 's-1', bot text default 'acme.bot') returns text language plpgsql as $$
declare
  v_refusal jsonb := tests.refusal(format('select app.keep_lead(%L, %L, %L, %L)', tests.id(split_part(bot, '.', 1)), tests.id(bot), tests.talk(bot, session), lead));
begin
  return case when v_refusal is null then 'fine' else concat_ws(' ', v_refusal ->> 'status', v_refusal ->> 'message') end;
end
$$;
create function tests.leads() returns setof text language sql as $$
  select concat_ws('|', l.name, l.email, l.phone, l.company, l.note, l.consent) from app.leads as l order by l.id
$$;


-- Addresses

select is(app.email_address(given), kept, coalesce(given, 'null')) from (values
  ('Ann@Example.com', 'ann@example.com'), ('a.b+c@x.y.example', 'a.b+c@x.y.example'), ('o''neil@x.ie', 'o''neil@x.ie'),
  ('ann', null), ('ann@', null), ('@x.de', null), ('ann@example', null), ('a b@x.de', null), ('a@x..de', null), ('a@-x.de', null),
  ('ann@x.de, bob@x.de', null), ('<ann@x.de>', null), ('ann@x.de' || E'\n', null), (repeat('a', 65) || '@x.de', null), (repeat('a', 250) || '@x.de', null), (null, null)
) as v (given, kept);
select is(app.phone_number(given), kept, coalesce(given, 'null')) from (values
  ('+49 30 123456', '+49 30 123456'), ('(030) 12-34/56', '(030) 12-34/56'), ('030.123.456', '030.123.456'), ('+1  555   0100', '+1 555 0100'),
  ('1234', null), ('call me', null), ('+49 30 x', null), ('1234567890123456', null), ('30+123456', null), ('=1+123456', null), ('', null), (null, null)
) as v (given, kept);


-- Consent

select is(tests.keep('{"email": "ann@example.com", "consent": false}'), '422 The visitor has not agreed yet, so nothing was kept', 'without consent');
select is(tests.keep('{"email": "ann@example.com"}'), '422 The visitor has not agreed yet, so nothing was kept', 'or a word about it');
select is_empty('select tests.leads()', 'nothing is kept');
select is(tests.keep('{"email": "ann@example.com", "consent": true}'), 'fine', 'with it');
select results_eq('select consent, consent_at = now(), consent_text from app.leads', $$ values (true, true, 'May we keep your details and contact you?') $$, 'it is kept with what was agreed to');
update app.chatbot_instances set configuration = '{"leads": {"consentText": "May we write to you?"}}' where id = tests.id('acme.bot');
select is((tests.refusal(format('select app.keep_lead(%L, %L, null, ''{"phone": "030 123456"}'')', tests.id('acme'), tests.id('acme.bot'))) ->> 'hint'),
          'Ask for consent, in these words: May we write to you? Call again with consent true once the visitor has said yes', 'a model is told what to ask');
select is(tests.keep('{"email": "eve@example.com", "consent": true}', 's-eve'), 'fine', 'the chatbot''s own words');
select is((select consent_text from app.leads where email = 'eve@example.com'), 'May we write to you?', 'are kept then');
update app.chatbot_instances set configuration = '{"leads": {"requireConsent": false}}' where id = tests.id('acme.bot');
select is(tests.keep('{"phone": "030 123456"}', 's-free'), 'fine', 'where none is needed');
select results_eq($$ select consent, consent_at, consent_text from app.leads where phone is not null $$, $$ values (false, null::timestamptz, null::text) $$, 'it is kept that there was none');
select is(tests.keep('{"phone": "030 123456", "consent": true}', 's-free'), 'fine', 'it may come later');
select results_eq($$ select consent, consent_at = now(), consent_text from app.leads where phone is not null $$, $$ values (true, true, 'May we keep your details and contact you?') $$, 'once, and with what was agreed to');
select throws_ok($$ update app.chatbot_instances set configuration = '{"leads": {"requireConsent": "no"}}' $$, 'PGRST', null, 'yes or no');
select throws_ok($$ update app.chatbot_instances set configuration = '{"leads": {"other": 1}}' $$, 'PGRST', null, 'and nothing else');


-- One for each conversation and address

delete from app.leads;
select is(tests.keep(lead::jsonb), told, lead || ': ' || told) from (values
  ('{"name": "Ann"}', '400 email or phone is missing'), ('{}', '400 email or phone is missing'), ('{"email": " ", "phone": ""}', '400 email or phone is missing'),
  ('{"email": "ann"}', '400 email must be an e-mail address, such as ann@example.com'), ('{"phone": "x"}', '400 phone must be a telephone number, such as +49 30 123456'),
  ('{"phone": "+49 30 123456"}', 'fine'), ('{"email": "Ann@example.com", "name": " Ann "}', 'fine'), ('{"email": "ann@example.com", "company": "Florbex", "name": ""}', 'fine'),
  ('{"email": "bob@example.com", "note": "Wants a sample"}', 'fine')
) as v (lead, told);
select is(tests.keep(jsonb_build_object('email', 'x@example.com', 'name', repeat('x', 201))), '400 name must not be longer than 200 characters', 'a long name');
select results_eq('select tests.leads()', $$ values ('Ann|ann@example.com|+49 30 123456|Florbex|f'), ('bob@example.com|Wants a sample|f') $$, 'what is new is added');
select is(tests.keep('{"email": "ann@example.com"}', 's-2'), 'fine', 'another conversation');
select is(count(*), 3::bigint, 'has its own') from app.leads;
delete from app.chatbot_conversations where session_id = 's-2';
select is(count(*), 3::bigint, 'which outlives it') from app.leads;


-- By SQL

create function tests.capture(organization text, bot text, more text default '') returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become('parlance_integrator');
  perform set_config('app.current_organization_id', tests.text(organization), true);
  v_told := tests.refused(format('select parlance.capture_lead(%L, %L%s)', tests.id(bot), 'sql@example.com', more));
  perform tests.become(null);
  return v_told;
end
$$;
grant execute on all functions in schema tests to public;
grant select on tests.notes to public;
select is(tests.capture('globex', 'globex.bot'), '422 consent_required', 'it needs consent too');
select is(tests.capture('globex', 'globex.bot', ', p_consent => true, p_fields => ''{"plan": "gold"}'', p_consent_text => ''On the form'''), 'fine', 'an integrator keeps one');
select results_eq($$ select fields::jsonb, consent_text, conversation_id from app.leads where email = 'sql@example.com' $$, $$ values ('{"plan": "gold"}'::jsonb, 'On the form', null::uuid) $$, 'with fields of its own');
select is(tests.capture('globex', 'acme.bot', ', p_consent => true'), '404 not_found', 'of the own organization');
select is(tests.capture('globex', 'globex.bot', format(', p_consent => true, p_conversation_id => %L', tests.talk('acme.bot', 's-1'))), '404 not_found', 'and the own conversations');
select is(tests.capture('globex', 'globex.bot', ', p_consent => true, p_fields => ''[]'''), '400 invalid_field', 'fields are an object');


-- Who sees them

delete from app.leads where email = 'bob@example.com' or conversation_id is null and email = 'ann@example.com';
select tests.keep('{"email": "own@example.com", "name": "=1+1", "note": "a \"b\",\nc", "consent": true}', 's-1', 'acme.own') as own \gset
create function tests.listed(who text, bot text default 'acme.bot', query text default '') returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot)));
  v_told := tests.refused(format('select api.lead_list(%s)', query));
  if v_told = 'fine' then
    execute format('select convert_from(api.lead_list(%s), ''utf8'')', query) into v_told;
  end if;
  perform tests.become(null);
  return v_told;
end
$$;
create function tests.emails(who text, bot text default 'acme.bot', query text default '') returns text language sql as $$
  select case when told like '{%' then coalesce((select string_agg(l ->> 'email', ' ') from jsonb_array_elements(told::jsonb -> 'data') as l), 'none') || ' of ' || (told::jsonb ->> 'total') else told end
  from tests.listed($1, $2, $3) as told
$$;
create function tests.viewed(who text) returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who);
  select string_agg(l.email, ' ' order by l.email) into v_told from api.leads as l;
  perform tests.become(null);
  return coalesce(v_told, 'none');
exception when insufficient_privilege then
  return 'denied';
end
$$;
grant execute on all functions in schema tests to public;
select is(tests.emails(who, bot), told, format('%s lists %s: %s', who, bot, told)) from (values
  ('acme.admin', 'acme.bot', 'ann@example.com of 1'), ('acme.agent', 'acme.own', 'own@example.com of 1'), ('acme.member', 'acme.own', 'own@example.com of 1'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'),
  ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in')
) as v (who, bot, told);
select is(tests.viewed(who), told, format('%s reads %s', who, told)) from (values
  ('acme.admin', 'ann@example.com own@example.com'), ('acme.member', 'own@example.com'), ('acme.colleague', 'none'), ('globex.agent', 'sql@example.com'),
  ('anon', 'denied'), ('sidecar', 'denied'), ('tool_runner', 'denied'), ('parlance_integrator', 'denied')
) as v (who, told);
select is(tests.emails('acme.admin', 'acme.bot', query), told, query || ': ' || told) from (values
  ('p_search => ''FLORB''', 'ann@example.com of 1'), ('p_search => ''%''', 'none of 0'), ('p_from => ''2000-01-01''', 'ann@example.com of 1'), ('p_to => ''2000-01-01''', 'none of 0'),
  ('p_page => ''2''', 'none of 1'), ('p_page => ''0''', '400 invalid_parameter'), ('p_format => ''xml''', '400 invalid_parameter'), ('p_from => ''x''', '400 invalid_parameter')
) as v (query, told);
select is_empty(format($$ select from jsonb_array_elements(%L::jsonb -> 'data') as l where app.check_json(l, app.lead_schema())::text <> '' $$, tests.listed('acme.admin', 'acme.own')), 'each is as its schema says');


-- CSV

select is(app.csv_cell(given), kept, coalesce(given, 'null')) from (values
  (null, ''), ('', ''), ('plain', 'plain'), ('a,b', '"a,b"'), ('a "b"', '"a ""b"""'), (E'a\nb', E'"a\nb"'), ('=1+1', '"''=1+1"'), ('@x', '"''@x"'), ('-2', '"''-2"'),
  (E'\t=1', E'"''\t=1"'), ('+49 30 123456', '+49 30 123456'), ('+1*cmd|x', '"''+1*cmd|x"'), (' x', '" x"')
) as v (given, kept);
select is(regexp_replace(tests.listed('acme.member', 'acme.own', 'p_format => ''csv'''), '[0-9a-f-]{36}|[0-9T:.+-]{25,}', '…', 'g'),
  E'id,name,email,phone,company,note,fields,consent,consentAt,consentText,conversationId,createdAt\r\n' || E'…,"''=1+1",own@example.com,,,"a ""b"",\nc",,true,…,May we keep your details and contact you?,…,…\r\n', 'all of them as a file');

select * from finish();
rollback;
