-- What conversations remember: who may say it, how long it holds, how it stands in prompts.

begin;
\ir support/world.sql
select plan(61);

create function tests.talk(bot text, session text) returns text language sql as $$
  select tests.note(bot || '.' || session, id::text)
  from app.open_conversation(tests.id(split_part($1, '.', 1)), tests.id($1), $2, 'api', null, 'en', '{}', 30)
$$;
create function tests.set(who text, talk text, body text default '{"value": "gold"}', key text default 'plan') returns text language plpgsql as $$
declare
  v_refusal jsonb;
begin
  perform tests.become(who, jsonb_build_object('x-resource-id', tests.text(talk), 'x-second-id', key));
  v_refusal := tests.refusal(format('select api.context_set(%L)', body));
  perform tests.become(null);
  return case when v_refusal is null then 'fine' else concat_ws(' ', v_refusal ->> 'status', v_refusal ->> 'code') end;
end
$$;
create function tests.get(who text, talk text, key text default 'plan') returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who, jsonb_build_object('x-resource-id', tests.text(talk), 'x-second-id', key));
  v_told := tests.refused('select api.context_get()');
  if v_told = 'fine' then
    v_told := api.context_get() ->> 'value';
  end if;
  perform tests.become(null);
  return v_told;
end
$$;
grant execute on all functions in schema tests to public;
select concat(tests.talk('acme.bot', 's'), tests.talk('acme.own', 's'), tests.talk('globex.bot', 's')) as x \gset


-- Who may

select is(tests.set(who, talk), told, format('%s lets %s remember: %s', who, talk, told)) from (values
  ('acme.admin', 'acme.bot.s', 'fine'), ('acme.agent', 'acme.bot.s', 'fine'), ('acme.bot.ck', 'acme.bot.s', 'fine'), ('acme.own.ck', 'acme.own.s', 'fine'),
  ('acme.member', 'acme.own.s', '403 forbidden'), ('acme.member', 'acme.bot.s', '403 forbidden'), ('acme.colleague', 'acme.own.s', '403 forbidden'),
  ('acme.bot.pk', 'acme.bot.s', '403 secret_key_required'), ('acme.own.ck', 'acme.bot.s', '404 not_found'), ('globex.bot.ck', 'acme.bot.s', '404 not_found'),
  ('globex.admin', 'acme.bot.s', '404 not_found'), ('anon', 'acme.bot.s', '401 not_signed_in')
) as v (who, talk, told);
select is(tests.get(who, talk), told, format('%s reads of %s: %s', who, talk, told)) from (values
  ('acme.admin', 'acme.bot.s', 'gold'), ('acme.agent', 'acme.own.s', 'gold'), ('acme.member', 'acme.own.s', 'gold'), ('acme.bot.ck', 'acme.bot.s', 'gold'),
  ('acme.member', 'acme.bot.s', '404 not_found'), ('acme.colleague', 'acme.own.s', '404 not_found'), ('acme.bot.pk', 'acme.bot.s', '403 secret_key_required'),
  ('globex.admin', 'acme.bot.s', '404 not_found'), ('globex.bot.ck', 'acme.bot.s', '404 not_found'), ('anon', 'acme.bot.s', '401 not_signed_in')
) as v (who, talk, told);
select is(tests.get('acme.admin', 'acme.bot.s', 'other'), '404 not_found', 'nothing by another name');


-- What, and for how long

select is(tests.set('acme.admin', 'acme.bot.s', body, key), told, left(body, 60) || ' as ' || left(key, 20)) from (values
  ('{}', 'a', '400 missing_field'), ('{"value": 1, "x": 2}', 'a', '400 unknown_field'), ('[]', 'a', '400 malformed_body'), ('{"value": 1, "ttlMinutes": 0}', 'a', '400 invalid_field'),
  ('{"value": 1, "ttlMinutes": "x"}', 'a', '400 invalid_field'), ('{"value": 1, "ttlMinutes": null}', 'a', 'fine'), ('{"value": [1, {"a": "b"}], "ttlMinutes": 525600}', 'a.b-c_D', 'fine'),
  ('{"value": 1}', '', '400 invalid_field'), ('{"value": 1}', 'a b', '400 invalid_field'), ('{"value": 1}', repeat('x', 255), 'fine'), ('{"value": 1}', repeat('x', 256), '400 invalid_field'),
  ('{"value": 1}', 'é', '400 invalid_field'), ('{"value": false}', 'no', 'fine')
) as v (body, key, told);
select is(tests.set('acme.admin', 'acme.bot.s', format('{"value": "%s"}', repeat('x', 16382))), 'fine', '16 KB');
select is(tests.set('acme.admin', 'acme.bot.s', format('{"value": "%s"}', repeat('x', 16383))), '400 invalid_field', 'and no more');
select results_eq($$ select context_key, expires_at - now() from app.conversation_context where context_key in ('a', 'a.b-c_D', 'no') order by 1 $$,
                  $$ values ('a', null::interval), ('a.b-c_D', '365 days'), ('no', '1 hour') $$, 'for so many minutes');
update app.conversation_context set expires_at = now() - interval '1 second' where context_key = 'no';
select is(tests.get('acme.admin', 'acme.bot.s', 'no'), '404 not_found', 'what has expired is not there');
select is(tests.set('acme.admin', 'acme.bot.s', '{"value": null}', 'a'), 'fine', 'null');
select is(tests.get('acme.admin', 'acme.bot.s', 'a'), '404 not_found', 'lets it forget');
do $$ begin perform app.remember(tests.id('globex'), tests.id('globex.bot.s'), 'k' || n, '1', null) from generate_series(1, 100) as n; end $$;
select is(tests.set('globex.admin', 'globex.bot.s'), '400 invalid_field', 'so many names at most');
select is(tests.set('globex.admin', 'globex.bot.s', '{"value": 2}', 'k1'), 'fine', 'the same one again is none more');

create function tests.remember(organization text, talk text) returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become('parlance_integrator');
  perform set_config('app.current_organization_id', tests.text(organization), true);
  v_told := tests.refused(format('select parlance.update_conversation_context(%L, ''sql'', ''{"a": 1}'')', tests.id(talk)));
  perform tests.become(null);
  return v_told;
end
$$;
grant execute on all functions in schema tests to public;
grant select on tests.notes to public;
select is(tests.remember('acme', 'acme.bot.s'), 'fine', 'an integrator says it by SQL');
select is(tests.get('acme.admin', 'acme.bot.s', 'sql'), '{"a": 1}', 'and people read it');
select is(tests.remember('globex', 'acme.bot.s'), '404 not_found', 'of the own organization only');


-- In prompts

select is(app.context_text(value::jsonb), text, coalesce(value, 'nothing') || ' in a prompt') from (values
  (null, ''), ('"gold"', '"gold"'), ('1.50', '1.50'), ('null', 'null'), ('["a"]', '["a"]'), ('"a\nb\u2028\"c\""', '"a\nb \"c\""')
) as v (value, text);
select is(length(app.context_text(to_jsonb(repeat('x', 5000)))), 1003, 'a long text is cut');
select is(length(app.context_text(jsonb_build_array(repeat('x', 5000)))), 1004, 'so is anything else that is long');
select is(app.fill_in(template, '{"a": "1", "b.c": "{{context.a}}", "a b": "no"}'), filled, template) from (values
  ('', ''), ('plain', 'plain'), ('{{context.a}}', '1'), ('x {{ context.a }}{{context.b.c}} y {{context.gone}}z', 'x 1{{context.a}} y z'),
  ('{{context.a b}} {{a}} {context.a} {{context.}}', '{{context.a b}} {{a}} {context.a} {{context.}}'), ('{{{context.a}}}', '{1}')
) as v (template, filled);

select * from finish();
rollback;
