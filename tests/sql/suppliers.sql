-- Suppliers and products.

begin;
\ir support/world.sql
select plan(34);

-- What becomes of a call, and of how many rows that leaves.
create function tests.make(who text, what text, body json, headers jsonb default '{}') returns text
  language plpgsql as $$
declare
  v_refused text;
begin
  perform tests.become(who, headers);
  v_refused := tests.refused(format('select api.%I(%L)', what || '_create', body));
  return coalesce(nullif(v_refused, 'fine'), tests.answered());
end
$$;
grant execute on function tests.make(text, text, json, jsonb) to public;

select is(tests.make(who, what, json_build_object('name', who || '''s')), expected, format('%s makes a %s: %s', who, what, expected))
from (values
  ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in'), ('acme.bot.pk', '401 not_signed_in'),
  ('acme.member', '403 forbidden'), ('acme.agent', '403 forbidden'),
  ('acme.admin', '201'), ('acme.super_admin', '201'), ('globex.admin', '201')
) as v (who, expected), unnest(array['supplier', 'product']) as what;

select is(tests.make('acme.admin', 'supplier', '{"name": "acme.admin''s"}'), '409 name_taken', 'a name is one supplier''s');
select is(tests.make('acme.admin', 'product', '{"name": "acme.admin''s"}'), '201', 'products may be called alike');
select is(tests.make('globex.admin', 'supplier', '{"name": "acme.admin''s"}'), '201', 'as may those of two organizations');
select is(tests.make('acme.admin', 'product', json_build_object('name', 'x', 'supplierId', (
            select id from app.suppliers where organization_id = tests.id('globex') limit 1))),
          '400 invalid_field', 'another organization''s supplier is none');
do $$ begin perform tests.become(null); end $$;
select is((select count(*) from app.suppliers where organization_id = tests.id('acme')), 2::bigint, 'as many are there as were made');

-- Twice with one key
select tests.note('headers', '{"idempotency-key": "key-of-suppliers"}') is null as x \gset
select is(tests.make('acme.admin', 'supplier', '{"name": "Once", "metadata": {"a": 1}}', tests.text('headers')::jsonb), '201', 'made');
select is(tests.make('acme.admin', 'supplier', '{"name": "Once", "metadata": {"a": 1}}', tests.text('headers')::jsonb), '201', 'and again: the first answer');
select is(tests.make('acme.admin', 'supplier', '{"name": "Other"}', tests.text('headers')::jsonb), '422 idempotency_mismatch', 'another body is another request');
select is(tests.make('acme.admin', 'product', '{"name": "Once", "metadata": {"a": 1}}', tests.text('headers')::jsonb), '422 idempotency_mismatch', 'another operation too');

-- Lists
do $$ begin perform tests.become('acme.member'); end $$;
select is(api.supplier_list() -> 'data' -> 2 ->> 'name', 'acme.super_admin''s', 'members read them, by name');
select is(api.supplier_list() ->> 'total', '3', 'their organization''s');
select is(api.supplier_list(p_search => 'SUPER') ->> 'total', '1', 'found by part of the name');
select is(api.supplier_list('2', '2') -> 'data' -> 0 ->> 'name', 'acme.super_admin''s', 'page by page');
select is(api.product_list(p_search => '%') ->> 'total', '0', 'a percent sign is a percent sign');
select is(tests.refused('select api.product_list(p_supplier_id => ''x'')'), '400 invalid_parameter', 'a supplier is named by its id');
do $$ begin perform tests.become('globex.agent'); end $$;
select is((select string_agg(s ->> 'name', ', ') from jsonb_array_elements(api.supplier_list() -> 'data') as s),
          'acme.admin''s, globex.admin''s', 'each organization sees its own');
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refused(s), '401 not_signed_in', 'nobody: ' || s)
from unnest(array['select api.supplier_list()', 'select api.product_list()']) as s;

select * from finish();
rollback;
