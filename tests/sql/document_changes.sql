-- Changing what is said of a document.

begin;
\ir support/world.sql
select plan(46);

create function tests.change(who text, document uuid, body jsonb) returns text language plpgsql as $$
begin
  perform tests.become(who, jsonb_build_object('x-resource-id', document));
  return tests.refused(format('select api.document_update(%L)', body));
end
$$;
grant execute on function tests.change(text, uuid, jsonb) to public;
create function tests.document(id uuid) returns app.documents language sql stable security definer as $$
  select d from app.documents as d where d.id = $1
$$;
-- What answers now, under which title.
create function tests.live(document uuid) returns text language sql stable security definer as $$
  select string_agg(c.title || ': ' || c.content, ' | ' order by c.ordinal)
  from app.chunk_embeddings as e
  join app.document_chunks as c on c.organization_id = e.organization_id and c.id = e.chunk_id
  where e.document_id = $1 and c.superseded_at is null
$$;

select tests.learn('acme', 'Lamps', array['The lamps were shining brightly.'], 11, '{"type": "manual", "category": "light", "sourceUri": "file:lamps"}') as lamps \gset
select tests.learn('acme', 'Oil', array['Oil for lamps.'], 21, '{"sourceUri": "file:oil"}') as oil \gset
insert into app.suppliers (organization_id, name) values (tests.id('acme'), 'Chemco') returning id as chemco \gset
insert into app.suppliers (organization_id, name) values (tests.id('globex'), 'Theirs') returning id as theirs \gset
insert into app.products (organization_id, supplier_id, name) values (tests.id('acme'), :'chemco', 'Wick') returning id as wick \gset


-- Who

select is(tests.change(who, :'lamps', '{"type": "manual"}'), expected, who || ' changes it: ' || expected)
from (values
  ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in'), ('acme.bot.pk', '401 not_signed_in'),
  ('acme.member', '403 forbidden'), ('acme.colleague', '403 forbidden'), ('acme.agent', '403 forbidden'),
  ('globex.admin', '404 not_found'), ('acme.admin', 'fine'), ('acme.super_admin', 'fine')
) as v (who, expected);


-- What is no change

select is(tests.change('acme.admin', :'lamps', body::jsonb), expected, format('%s: %s', left(body, 60), expected))
from (values
  ('{"colour": 1}', '400 unknown_field'), ('{"title": ""}', '400 invalid_field'), ('{"title": null}', '400 invalid_field'),
  ('{"metadata": [1]}', '400 invalid_field'), ('{"language": "English"}', '400 invalid_field'),
  ('{"sourceUri": "file:oil"}', '409 source_taken'), ('{"sourceUri": "file:lamps"}', 'fine'), ('{}', 'fine')
) as v (body, expected);
select is(tests.change('acme.admin', :'lamps', jsonb_build_object('supplierId', :'theirs')), '400 invalid_field', 'another organization''s supplier is none');
select is(tests.change('acme.admin', :'lamps', jsonb_build_object('productId', :'theirs')), '400 invalid_field', 'and what is no product');
select is(tests.change('acme.admin', :'lamps', jsonb_build_object('productId', :'theirs', 'supplierId', :'chemco')), '400 invalid_field', 'whoever supplies it');
do $$ begin perform tests.become(null); end $$;
select results_eq(format('select title, document_type, document_category, source_uri, status, current_version from tests.document(%L)', :'lamps'),
                  $$ values ('Lamps', 'manual', 'light', 'file:lamps', 'ready', 1) $$, 'nothing of it has changed');


-- What search filters on

select is(tests.change('acme.admin', :'lamps', jsonb_build_object('category', 'night', 'productId', :'wick')), 'fine', 'category and product change');
do $$ begin perform tests.become(null); end $$;
select results_eq(
  format($$ select document_type, document_category, supplier_id from app.documents where id = %1$L
            union all select document_type, document_category, supplier_id from app.document_chunks where document_id = %1$L
            union all select document_type, document_category, supplier_id from app.chunk_embeddings where document_id = %1$L $$, :'lamps'),
  format($$ values ('manual', 'night', %1$L::uuid), ('manual', 'night', %1$L), ('manual', 'night', %1$L) $$, :'chemco'),
  'pieces and vectors follow, and the product''s supplier comes along');
select is((select sum(s.chunk_count) from app.knowledge_sizes as s where s.supplier_id = :'chemco'), 1::bigint, 'as do the counts');
select is((select string_agg(c.content, '') from app.search_chunks(tests.id('acme'), f::jsonb, 'shining lamps', 'en', tests.vector(11), 1::smallint, 5) as s
             join app.document_chunks as c on c.id = s.chunk_id where c.document_id = :'lamps'), found, format('%s finds: %s', f, coalesce(found, 'nothing')))
from (values
  ('{"categories": ["night"]}', 'The lamps were shining brightly.'), ('{"categories": ["light"]}', null),
  (format('{"supplierIds": ["%s"]}', :'chemco'), 'The lamps were shining brightly.'),
  (format('{"supplierIds": ["%s"], "documentTypes": ["leaflet"]}', :'chemco'), null)
) as v (f, found);


-- The language

select ok((select search_vector @@ 'shine'::tsquery from app.document_chunks where document_id = :'lamps'), 'English words are found by their stems');
select is(tests.change('acme.admin', :'lamps', '{"language": "de"}'), 'fine', 'the language changes');
do $$ begin perform tests.become(null); end $$;
select results_eq(format($$ select language, search_vector = app.chunk_search_vector('de', title, heading_path, content), superseded_at is null
                            from app.document_chunks where document_id = %L $$, :'lamps'),
                  $$ values ('de', true, true) $$, 'its words are formed as German at once');
select is((select status from tests.document(:'lamps')), 'ready', 'and it goes on answering');
select is(tests.change('acme.admin', :'lamps', '{"language": "en"}'), 'fine', 'and back');


-- The title

select is(tests.change('acme.admin', :'lamps', '{"title": "Lanterns"}'), 'fine', 'the title changes');
do $$ begin perform tests.become(null); end $$;
select results_eq(format('select title, status, current_version from tests.document(%L)', :'lamps'),
                  $$ values ('Lanterns', 'pending', 1) $$, 'it is to be read again');
select is(tests.live(:'lamps'), 'Lamps: The lamps were shining brightly.', 'and answers as before meanwhile');
select is((select count(distinct sha256) || ' of ' || count(*) from app.document_versions where document_id = :'lamps'), '1 of 2', 'the same file is its next version');
select is((select count(*) from app.jobs where payload ->> 'documentId' = :'lamps' and state = 'waiting'), 1::bigint, 'queued');
select is(tests.change('acme.admin', :'lamps', '{"title": "Old lanterns"}'), 'fine', 'and once more, before it is read');
do $$ begin perform tests.become(null); end $$;
select is((select count(*) from app.document_versions where document_id = :'lamps'), 2::bigint, 'it waits already');
do $$ begin perform tests.read_documents(array['The lamps were shining brightly.'], 12); end $$;
select is(tests.live(:'lamps'), 'Old lanterns: The lamps were shining brightly.', 'then it answers under its title');
select is((select string_agg(title, ', ' order by document_version) from app.document_chunks where document_id = :'lamps'), 'Lamps, Old lanterns',
          'what was cited stays as it was cited');
select is((select count(*) from app.title_embeddings where document_id = :'lamps'), 1::bigint, 'one title has a vector');

-- A title that comes while the document is being read
select is(tests.change('acme.admin', :'oil', '{"title": "Fuel"}'), 'fine', 'a title');
do $$ begin perform tests.become(null); end $$;
select sidecar.claim_jobs('test', '{ingest}', 100) -> 0 -> 'job' as job \gset
select sidecar.store_chunks(:'job', '{"language": "en", "chunks": [{"ordinal": 0, "content": "Oil for lamps.", "headingPath": [], "tokens": 3}]}') is null as x \gset
select is(tests.change('acme.admin', :'oil', '{"title": "Fuels"}'), 'fine', 'and another one');
do $$ begin perform tests.become(null); end $$;
select is((select max(version) from app.document_versions where document_id = :'oil'), 3, 'it is read once more');

select * from finish();
rollback;
