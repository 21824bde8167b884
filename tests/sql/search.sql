-- Search: words and their mistakes, vectors, what is found and what is refused, and for whom.

begin;
\ir support/world.sql
select plan(175);

-- A unit vector between two directions: its cosine with the first is as given.
create function tests.between(n integer, cosine double precision, m integer default 300)
  returns extensions.vector language sql immutable as $$
  select array_agg(case i when $1 then $2 when $3 then sqrt(1 - $2 * $2) else 0 end::real order by i)::extensions.vector
  from generate_series(1, 384) as i
$$;
create function tests.correct(question text, language text default 'en', organization text default 'acme')
  returns text language sql as $$ select app.correct_question(tests.id($3), $1, $2) $$;
create function tests.found(
    question text, vector extensions.vector, filters jsonb default '{}', wanted integer default 8,
    organization text default 'acme'
  ) returns text language sql as $$
  select string_agg(c.content, ' | ' order by s.place)
  from app.search_chunks(tests.id($5), $3, $1, 'en', $2, 1::smallint, $4)
    with ordinality as s (chunk_id, document_id, similarity, vector_rank, text_rank, score, place)
  join app.document_chunks as c on c.id = s.chunk_id
$$;
create function tests.ground(
    question text, vector extensions.vector, chatbot text default 'acme.bot', language text default 'en'
  ) returns jsonb language sql as $$
  select jsonb_build_object('grounded', g.is_grounded, 'confidence', g.confidence, 'reason', g.reason, 'unknown', g.unknown, 'sources', g.sources, 'kept', g.kept)
  from app.ground_question(tests.id(split_part($3, '.', 1)), tests.id($3), $1, $4, $2, 1::smallint, with_nearest => true) as g
$$;
create function tests.chunk(content text) returns uuid language sql stable
  as $$ select c.id from app.document_chunks as c where c.content = $1 and c.superseded_at is null $$;
create function tests.count_of(word text, organization text default 'acme') returns integer language sql stable as $$
  select w.document_count from app.vocabulary_words as w
  where w.organization_id = tests.id($2) and w.length = length($1) and w.word = $1
$$;
grant execute on all functions in schema tests to public;


-- Words

select is(app.text_search_configuration(code)::text, expected, format('%s is read as %s', coalesce(code, 'nothing'), expected))
from (values ('en', 'english'), ('en-GB', 'english'), ('de', 'german'), ('th', 'simple'), (null, 'simple'))
  as v (code, expected);
select is(app.chunk_search_vector('en', 'Serums', '{Care,Daily}', 'Stored cold'),
          $$'care':2B 'cold':5 'daili':3B 'serum':1A 'store':4$$::tsvector, 'title, headings and text weigh differently');
select is(app.chunk_search_vector(null, null, null, 'Stored cold')::text, $$'cold':2 'stored':1$$, 'what is missing has no words');
select is(app.chunk_embedding_text('Serums', '{Care,Daily}', 'Stored cold.'), E'Serums > Care > Daily\nStored cold.',
          'a chunk is embedded with its title and headings');
select is(app.chunk_embedding_text('Serums', '{}', 'Stored cold.'), E'Serums\nStored cold.', 'or with its title alone');
select is((select array_agg(w order by w) from unnest(app.text_words('The work_mem setting, the SPF50 and the Größe: a 2nd_one')) as w),
          (select array_agg(w order by w) from unnest(array['the', 'work_mem', 'work', 'mem', 'setting', 'spf50', 'and', 'größe', 'nd_one', 'nd', 'one']) as w),
          'words are in lower case, identifiers whole and in parts');
select is(app.any_word_query('How do the tables, O''Neil''s and back\slash fit?', 'en')::text,
          $$'back' | 'fit' | 'neil' | 'o' | 'slash' | 'tabl'$$, 'a question is any of its words');
select is(app.any_word_query('how do the', 'en'), ''::tsquery, 'or nothing');
-- The parser would take seconds for 8000 characters without a space.
select ok(max(length(w)) < 256 and count(*) > 1, 'a word without end is taken in pieces')
from unnest(tsvector_to_array(to_tsvector('simple', translate(app.any_word_query(repeat('x', 7000) || repeat('y', 1000), 'en')::text, '''|', '')))) as w;
select is(app.any_word_query(null, 'en'), ''::tsquery, 'as is none');


-- The vocabulary follows the documents

select is(tests.count_of('florbex'), 1, 'a word of a document is counted');
select is(tests.count_of('of'), 1, 'in how many documents it is, not how often');
select is(tests.count_of('globex'), null, 'not what is another organization''s');
select results_eq(
  $$ select document_type, document_category, supplier_id, document_count, chunk_count from app.knowledge_sizes where organization_id = tests.id('acme') $$,
  $$ values (null::text, null::text, null::uuid, 1, 2) $$, 'chunks are counted by what filters');

insert into app.suppliers (organization_id, name) values (tests.id('acme'), 'Chemco') returning id as chemco \gset
select tests.learn('acme', 'Serums', array[
  'Niacinamide calms the skin and brightens it.', 'Use two drops of serum in the morning.',
  'Keep the bottle away from sunlight.'], 11, '{"type": "manual", "category": "care", "sourceUri": "file:serums"}') as serums \gset
select tests.learn('acme', 'Preservatives', array[
  'Phenoxyethanol keeps bacteria out of a lotion.', 'The max_dose of phenoxyethanol is one percent.'], 21,
  jsonb_build_object('type', 'sheet', 'category', 'lab', 'supplierId', :'chemco')) as preservatives \gset
select is(tests.count_of('of'), 3, 'counts grow with each document');
select is(tests.count_of('max_dose'), 1, 'identifiers are words');
select results_eq(
  $$ select document_type, document_category, supplier_id, document_count, chunk_count from app.knowledge_sizes
     where organization_id = tests.id('acme') order by chunk_count desc, document_type $$,
  format($$ values ('manual', 'care', null::uuid, 1, 3), ('sheet', 'lab', %L::uuid, 1, 2), (null, null, null, 1, 2) $$, :'chemco'),
  'each combination by itself');

create temporary table before as
  select 'w' as what, to_jsonb(w) as row from app.vocabulary_words as w
  union all select 's', to_jsonb(s) from app.knowledge_sizes as s
  union all select 'd', to_jsonb(d) from app.document_vocabularies as d;
create function tests.changed() returns setof record language sql as $$
  with now as (
    select 'w' as what, to_jsonb(w) as row from app.vocabulary_words as w
    union all select 's', to_jsonb(s) from app.knowledge_sizes as s
    union all select 'd', to_jsonb(d) from app.document_vocabularies as d)
  (table now except table before) union all (table before except table now)
$$;
do $$ begin perform app.refresh_vocabulary(tests.id('acme'), (select id from app.documents where title = 'Serums')); end $$;
select is_empty('select * from tests.changed() as c (what text, row jsonb)', 'counting a document again changes nothing');
do $$ begin perform app.refresh_vocabulary(tests.id('acme')); perform app.refresh_vocabulary(tests.id('globex')); end $$;
select is_empty('select * from tests.changed() as c (what text, row jsonb)', 'nor does counting all again');

savepoint counted;
update app.documents set deleted_at = now() where id = :'preservatives';
select is(tests.count_of('phenoxyethanol'), null, 'words of a deleted document are forgotten');
select is(tests.count_of('of'), 2, 'or counted less');
select is_empty($$ select from app.knowledge_sizes where document_type = 'sheet' $$, 'and so are its chunks');
update app.document_chunks set superseded_at = null where document_id = :'preservatives';
do $$ begin perform app.refresh_vocabulary(tests.id('acme')); end $$;
select is_empty('select * from tests.changed() as c (what text, row jsonb)', 'what comes back is counted as before');
update app.document_chunks set document_category = 'shop' where document_id = :'serums';
do $$ begin perform app.refresh_vocabulary(tests.id('acme'), (select id from app.documents where title = 'Serums')); end $$;
select results_eq($$ select document_category, chunk_count from app.knowledge_sizes where document_type = 'manual' $$,
                  $$ values ('shop', 3) $$, 'a new category takes the chunks along');
rollback to counted;


-- Typing mistakes

select is(tests.correct(typed), meant, format('%s: %s', typed, why))
from (values
  ('is niacinmide good for skin?', 'is niacinamide good for skin?', 'a letter is missing'),
  ('is niacinamiide good?', 'is niacinamide good?', 'a letter too many'),
  ('is niacinamyde good?', 'is niacinamide good?', 'another letter'),
  ('is niacniamide good?', 'is niacinamide good?', 'letters out of order'),
  ('is niacnamde good?', 'is niacinamide good?', 'two mistakes in a long word'),
  ('Phenoxyetanol?', 'Phenoxyethanol?', 'its capital and the mark behind it stay'),
  ('phenoxyetanol, niacinmide', 'phenoxyethanol, niacinamide', 'two words'),
  ('phenoxyetanol or phenoxyetanol', 'phenoxyethanol or phenoxyethanol', 'wherever it stands'),
  ('how is teh serum becuase of its recieved bootle', 'how is teh serum because of its received bottle', 'common words; not of three letters'),
  ('wher is the seurm', 'where is the serum', 'short ones by a letter more or less'),
  ('is it allowd', 'is it allowed', 'a lost letter before another one')
) as v (typed, meant, why);
select is(tests.correct(question), question, why)
from (values
  ('How do I use a serum on the skin?', 'what is right stays'),
  ('', 'as does nothing'),
  ('Does it contain retinol or tocopherol?', 'words that nobody knows stay'),
  ('Is NIACINMIDE ok? NiacinMide? niacin_mide? niacin2mide?', 'what may be an identifier stays'),
  ('Citus and citus are things', 'a short name is not a mistake for a word with another letter'),
  ('niacinmidé ñiacinmide', 'letters beyond a-z are another language''s'),
  ('ไนอาซินาไมด์ ใช้อย่างไร', 'another script is left alone'),
  ('serun@example.com and www.serun.example', 'addresses stay'),
  ('a 12345 b 3.5%', 'numbers stay'),
  ('wie benutze ich das serun und wann', 'another language is left alone, whatever was said'),
  ('seurm-bottel', 'compounds stay'),
  ('how do niacinamides differ', 'another form of a known word stays')
) as v (question, why);
select is(tests.correct('is niacinmide good?', 'de'), 'is niacinmide good?', 'no list of words, no corrections');
select is(tests.correct('is niacinmide good?', 'en-GB'), 'is niacinamide good?', 'a region changes nothing');
select is(tests.correct('is niacinmide good?', null), 'is niacinamide good?', 'nor does an unsaid language');
select is(tests.correct('is niacinmide good?', 'en', 'globex'), 'is niacinmide good?', 'another organization''s words are its own');
select is(tests.correct(null), null, 'no question, none');


-- The nearest vectors

select is(tests.found('zzz', tests.between(11, 0.9, 21), wanted => 2),
          'Niacinamide calms the skin and brightens it. | Phenoxyethanol keeps bacteria out of a lotion.', 'the nearest comes first');
select results_eq(
  $$ select c.content, round(n.distance::numeric, 2)
     from app.nearest_chunks(tests.id('acme'), 1::smallint, tests.between(12, 0.8, 13)::extensions.halfvec, null, null, null, 2) as f,
       unnest(f.chunk_ids, f.distances) as n (id, distance) join app.document_chunks as c using (id) $$,
  $$ values ('Use two drops of serum in the morning.', 0.20), ('Keep the bottle away from sunlight.', 0.40) $$, 'with its distance');
select is((select chunk_count from app.nearest_chunks(tests.id('acme'), 1::smallint, tests.vector(1)::extensions.halfvec, null, null, null, 1)),
          7::bigint, 'and how many chunks there are in all');
select is((select chunk_ids from app.nearest_chunks(tests.id('acme'), 2::smallint, tests.vector(1)::extensions.halfvec, null, null, null, 1)),
          null, 'another model''s vectors are not compared');
select is_empty($$ select from app.nearest_chunks(tests.id('acme'), 1::smallint, tests.vector(1)::extensions.halfvec, null, null, null, 100) as f,
  unnest(f.chunk_ids) as i (id) join app.document_chunks as c using (id) where c.organization_id <> tests.id('acme') $$,
  'nor another organization''s');
select is(tests.found('zzz', tests.vector(11), filters), expected, why)
from (values
  ('{"categories": ["lab"]}'::jsonb, 'Phenoxyethanol keeps bacteria out of a lotion. | The max_dose of phenoxyethanol is one percent.', 'a category'),
  ('{"documentTypes": ["sheet", "none"]}', 'Phenoxyethanol keeps bacteria out of a lotion. | The max_dose of phenoxyethanol is one percent.', 'one of some types'),
  ('{"documentTypes": ["manual"], "categories": ["lab"]}', null, 'a type and a category'),
  ('{"supplierIds": ["00000000-0000-7000-8000-000000000000"]}', null, 'a supplier of nothing')
) as v (filters, expected, why);
select is(tests.found('zzz', tests.vector(21), jsonb_build_object('supplierIds', jsonb_build_array(:'chemco')), 1),
          'Phenoxyethanol keeps bacteria out of a lotion.', 'a supplier');
select is((select count(*) from app.search_chunks(tests.id('acme'), filters, 'zzz', 'en', tests.vector(11), 1::smallint, 8)), 7::bigint,
          format('%s restricts nothing', coalesce(filters::text, 'null')))
from (values (null::jsonb), ('{}'), ('{"documentTypes": [], "categories": null}'), ('{"supplierIds": []}')) as v (filters);


-- Vectors and words together

select results_eq(
  $$ select similarity::numeric(3, 2), vector_rank, text_rank, (score > 0.6)
     from app.search_chunks(tests.id('acme'), '{}', 'how much phenoxyethanol is the max_dose', 'en', tests.between(21, 0.6, 22), 1::smallint, 2) $$,
  $$ values (0.80, 1, 1, true), (0.60, 2, 2, false) $$, 'each result says why it came');
select is(tests.found('max_dose', tests.between(21, 0.71, 22), wanted => 1), 'The max_dose of phenoxyethanol is one percent.',
          'between near ones, the words decide');
select is(tests.found('bottle', tests.vector(11), wanted => 1), 'Niacinamide calms the skin and brightens it.', 'a near one beats a word');
select is(tests.found('away from sunlight', null, wanted => 1), 'Keep the bottle away from sunlight.', 'without a vector, words find');
select is((select similarity from app.search_chunks(tests.id('acme'), '{}', 'sunlight', 'en', null, 1::smallint, 1)), null, 'and nothing is similar');
select is(tests.found('sunlight', null, '{"categories": ["lab"]}'), null, 'but filters hold');
select is(tests.found('how do the', null), null, 'words that mean nothing find nothing');
select is(tests.found('away from sunlight', null, organization => 'globex'), null, 'nor does another organization');

savepoint before_deletion;
update app.documents set deleted_at = now() where id = :'serums';
select is(tests.found('niacinamide', tests.vector(11)) ~ 'Niacinamide', false, 'a deleted document is not found by its vector');
select is(tests.found('niacinamide', null), null, 'nor by its words');
rollback to before_deletion;


-- Sources

select tests.learn('acme', 'Long', array['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'], 101) as long \gset
select results_eq(
  $$ select source_index, content, tokens from app.expand_context(tests.id('acme'), array[tests.chunk('Three.')], 1000) $$,
  $$ values (1, E'Two.\n\nThree.\n\nFour.', 30) $$, 'a chunk brings what stands next to it');
select results_eq(
  $$ select content from app.expand_context(tests.id('acme'), array[tests.chunk('Three.')], 20) $$,
  $$ values (E'Three.\n\nFour.') $$, 'what follows first, where there is room for one');
select results_eq(
  $$ select content from app.expand_context(tests.id('acme'), array[tests.chunk('Three.')], 1) $$,
  $$ values ('Three.') $$, 'the best one always');
select results_eq(
  $$ select content, source_chunk_ids, chunk_id, title, heading_path, document_id
     from app.expand_context(tests.id('acme'), array[tests.chunk('Six.'), tests.chunk('One.')], 1000) $$,
  format($$ values (E'One.\n\nTwo.\n\n…\n\nFive.\n\nSix.', array[tests.chunk('One.'), tests.chunk('Two.'), tests.chunk('Five.'), tests.chunk('Six.')],
            tests.chunk('Six.'), 'Long', '{Part}'::text[], %L::uuid) $$, :'long'),
  'chunks under the same headings are one source, in reading order, named by the best');
select results_eq(
  $$ select source_index, left(content, 4) from app.expand_context(tests.id('acme'),
       array[tests.chunk('Keep the bottle away from sunlight.'), tests.chunk('One.')], 1000) $$,
  $$ values (1, 'Use '), (2, 'One.') $$, 'documents are sources of their own, best first');
select is((select count(*) from unnest(array(select source_chunk_ids from app.expand_context(tests.id('acme'),
            array[tests.chunk('Two.'), tests.chunk('Three.'), tests.chunk('Four.')], 1000))) as u), 5::bigint, 'no chunk comes twice');
-- Under another heading.
update app.document_chunks set superseded_at = 'infinity' where content = 'Five.';
alter table app.document_chunks disable trigger text_never_edited;
update app.document_chunks set heading_path = '{Other}' where content = 'Four.';
alter table app.document_chunks enable trigger text_never_edited;
select results_eq(
  $$ select content from app.expand_context(tests.id('acme'), array[tests.chunk('Three.')], 1000) $$,
  $$ values (E'Two.\n\nThree.') $$, 'what is under another heading stays away');
select is_empty($$ select from app.expand_context(tests.id('acme'), '{}', 1000) $$, 'nothing makes nothing');
select is_empty($$ select from app.expand_context(tests.id('globex'), array[tests.chunk('Three.')], 1000) $$, 'nor what is another''s');


-- Names that no document has

select is(app.unknown_names(tests.id('acme'), question, 'en', null), expected, format('%s: %s', question, why))
from (values
  ('Is niacinamide good for the skin?', '{}'::text[], 'all is known'),
  ('Does Retinol work with niacinamide?', '{Retinol}', 'a thing that is not there'),
  ('does retinol work with niacinamide?', '{retinol}', 'whatever its case'),
  ('wat is thx for hte serum?', '{}', 'short words in haste are no names'),
  ('Is it OK in the EU, REALLY?', '{}', 'nor is what is written loudly'),
  ('What about Paris and Jennifer?', '{Jennifer,Paris}', 'places and people'),
  ('Hello, I''m Jennifer. Is niacinamide good?', '{}', 'who is asking is no subject'),
  ('What about the BHA and E330?', '{BHA,E330}', 'acronyms and codes'),
  ('How do I set max_dose and min_dose?', '{min_dose}', 'identifiers by their whole'),
  ('Which carpets should the elephant paint?', '{}', 'common words are no names'),
  ('May I keep it in a Cupboard?', '{Cupboard}', 'unless written like one'),
  ('Elephants brighten lotions?', '{}', 'but for the first'),
  ('bottles, keeping, brightened', '{}', 'another form of a known word is known'),
  ('How much of the Morning Serum Bottle?', '{"Morning Serum Bottle"}', 'names of several words are known in a row'),
  ('How about Niacinamide Calms the skin?', '{}', 'as they stand in a document'),
  ('HOW DO I KEEP THE BOTTLE', '{}', 'capitals throughout say nothing'),
  ('', '{}', 'nothing names nothing'),
  ('Wie lange hält das Konservierungsmittel', '{}', 'nor can another language be judged')
) as v (question, expected, why);
select is(app.unknown_names(tests.id('globex'), 'Is niacinamide good for it?', 'en', null), '{niacinamide}', 'each organization knows its own');
select is(app.unknown_names(tests.id('acme'), 'Ist Konservierung mit E330 oder iPhone gut?', 'de', null), '{E330,iPhone}',
          'without a list of words, only what looks like a name is one');
select is(cardinality(app.unknown_names(tests.id('acme'), string_agg('iThing' || n, ' '), 'it', null)), 100, 'of very many it looks at some')
from generate_series(1, 600) as n;
select is(tests.correct('is niacinmide good? ' || words) like 'is niacinamide %', is_put_right, why)
from (values ('', true, 'a mistyped word is put right'),
             ((select string_agg('zzz' || chr(97 + n / 26) || chr(97 + n % 26) || 'qx', ' ') from generate_series(1, 60) as n), false,
              'but none, where so many are strange')) as v (words, is_put_right, why);


-- The verdict

select results_eq(
  format($$ select is_grounded, confidence >= 0.5, reason from app.judge_grounding(
    tests.id('acme'), %L, 'en', 1::smallint, %L::uuid[], %L::double precision) $$, question,
    case when chunks then array[tests.chunk('Niacinamide calms the skin and brightens it.')] end, similarity),
  format('values (%L::boolean, %L::boolean, %L)', reason = 'found', reason = 'found', reason), why)
from (values
  ('Is niacinamide good?', true, 0.38, 'found', 'at the model''s floor'),
  ('Is niacinamide good?', true, 0.9, 'found', 'above it'),
  ('Is niacinamide good?', true, 0.37, 'too_far', 'below it'),
  ('Is niacinamide good?', true, -0.5, 'too_far', 'far below it'),
  ('Is retinol good?', true, 0.9, 'unknown_name', 'near, but of something else'),
  ('Is niacinamide good?', false, null, 'no_documents', 'where nothing is found'),
  ('What calms the skin and brightens it?', true, null, 'found', 'by words alone, where they are there'),
  ('What brightens a dark winter evening?', true, null, 'too_far', 'and not where they are not')
) as v (question, chunks, similarity, reason, why);
select ok(
  (select confidence from app.judge_grounding(tests.id('acme'), 'it', 'en', 1::smallint, array[tests.chunk('One.')], 0.9))
  > (select confidence from app.judge_grounding(tests.id('acme'), 'it', 'en', 1::smallint, array[tests.chunk('One.')], 0.5)),
  'the nearer, the surer');
insert into app.embedding_models (provider, model, dimensions, similarity_floor) values ('openai', 'other', 3, 0.1) returning id as other \gset
select is((select is_grounded from app.judge_grounding(tests.id('acme'), 'niacinamide', 'en', :other::smallint, array[tests.chunk('One.')], 0.2)),
          true, 'each model has its own floor');


-- The whole

select tests.ground('Is niacinamide good for the skin?', tests.between(11, 0.7)) as grounded \gset
select is(:'grounded'::jsonb - 'sources' - 'kept' - 'confidence', '{"grounded": true, "reason": "found", "unknown": []}', 'a question is grounded');
select is((:'grounded'::jsonb ->> 'confidence')::numeric between 0.5 and 1, true, 'with confidence');
select is(:'grounded'::jsonb -> 'sources' -> 0, jsonb_build_object(
  'index', 1, 'documentId', :'serums', 'chunkId', tests.chunk('Niacinamide calms the skin and brightens it.'),
  'content', E'Niacinamide calms the skin and brightens it.\n\nUse two drops of serum in the morning.\n\nKeep the bottle away from sunlight.',
  'similarity', 0.7, 'metadata', jsonb_build_object(
    'documentName', 'Serums', 'category', 'care', 'supplier', null, 'headingPath', '["Part"]'::jsonb, 'url', 'file:serums')),
  'on sources that say where they are from');
select is(:'grounded'::jsonb -> 'kept' -> 0, jsonb_build_object('index', 1, 'similarity', 0.7,
  'chunkIds', jsonb_build_array(tests.chunk('Niacinamide calms the skin and brightens it.'), tests.chunk('Use two drops of serum in the morning.'),
                                tests.chunk('Keep the bottle away from sunlight.'))), 'and which are kept by their chunks');
select is((select array_agg((s.value ->> 'index')::integer order by s.ordinality) from jsonb_array_elements(:'grounded'::jsonb -> 'sources') with ordinality as s),
          (select array_agg(i order by i) from generate_series(1, jsonb_array_length(:'grounded'::jsonb -> 'sources')) as i), 'numbered from 1');
select is(tests.ground('Is retinol good for the skin?', tests.between(11, 0.7)) - 'sources' - 'kept' - 'confidence',
          '{"grounded": false, "reason": "unknown_name", "unknown": ["retinol"]}', 'what is not known is refused by name');
select is(tests.ground('Who won the bicycle race?', tests.between(11, 0.2)) -> 'grounded', 'false', 'what is far is refused');
select isnt(tests.ground('Who won the bicycle race?', tests.between(11, 0.2)) -> 'sources', '[]', 'with what came nearest');
select is(tests.ground('away from sunlight', null) #>> '{sources,0,similarity}', null, 'without a vector nothing is similar');
select is(tests.ground('keep the bottle away from sunlight', null) -> 'grounded', 'true', 'but words can ground');
update app.chatbot_instances set knowledge_source_filters = '{"categories": ["lab"]}' where id = tests.id('acme.own');
select is((select count(*) from jsonb_array_elements(tests.ground('Is niacinamide good?', tests.vector(11), 'acme.own') -> 'sources') as s
           where s -> 'metadata' ->> 'category' is distinct from 'lab'), 0::bigint, 'a chatbot sees what its filters let through');
select is(tests.ground('Is florbex of globex stable?', tests.vector(1), 'globex.bot') #>> '{sources,0,metadata,documentName}', 'Notes of globex',
          'each organization has its own');
insert into app.organizations (name) values ('empty') returning id as empty \gset
select is((select (g.is_grounded, g.confidence, g.reason, g.unknown, g.sources::text, g.kept)::text
           from app.ground_question(:'empty', :'empty', 'Anything?', 'en', tests.vector(1), 1::smallint, with_nearest => true) as g),
          (false, 0::real, 'no_documents', '{}'::text[], '[]', '[]'::jsonb)::text, 'no documents, no sources');
select lives_ok(format('select tests.ground(%L, tests.vector(11))', question), format('%s is asked without an error', quote_literal(left(translate(question, E'\n\t', '  '), 20))))
from (values
  (''), ('?'), ('''; drop table app.documents; --'), ('\'), ('a & b | !c <-> (d):*'), ('''''''\''''\\'), ('%_%'), (E'line\nbreak\ttab'),
  ('ไนอาซินาไมด์ใช้อย่างไร'), ('日本語の質問'), ('😀 ' || repeat('very ', 1000) || 'long'), (repeat('x', 4000)), ('_ __ a_ _b c__d'),
  (U&'e\0301te\0301 \200B zero')
) as v (question);


-- For integrators

select is(has_function_privilege('parlance_integrator', f.oid, 'execute'), true, 'an integrator may search')
from pg_proc as f where f.proname = 'chatbot_search_knowledge_base';
select is_empty($$
  select f.oid::regprocedure from pg_proc as f, unnest(array['anon', 'authenticated', 'sidecar', 'tool_runner', 'parlance_integrator']) as r (name)
  where f.pronamespace = 'app'::regnamespace and has_function_privilege(r.name, f.oid, 'execute')
    and f.proname in ('ground_question', 'search_chunks', 'nearest_chunks', 'correct_question', 'judge_grounding', 'unknown_names',
                      'expand_context', 'refresh_vocabulary', 'promote_knowledge', 'promote_due_knowledge', 'word_coverage', 'text_words')
$$, 'and nobody from outside may do more');
grant parlance_integrator to current_user;
do $$ begin
  perform tests.become('parlance_integrator');
  perform set_config('app.current_organization_id', tests.id('acme')::text, true);
end $$;
prepare search(text, extensions.vector, double precision, integer) as
  select content, similarity::numeric(3, 2), document_type, document_category, metadata ->> 'title'
  from parlance.chatbot_search_knowledge_base(tests.id($1), $2, $3, $4);
select results_eq($$ execute search('acme.bot', tests.between(11, 0.8, 21), 0.5, 5) $$,
  $$ values ('Niacinamide calms the skin and brightens it.', 0.80, 'manual', 'care', 'Serums'),
            ('Phenoxyethanol keeps bacteria out of a lotion.', 0.60, 'sheet', 'lab', 'Preservatives') $$, 'as in the seed: what is similar enough');
select results_eq($$ execute search('acme.bot', tests.between(11, 0.8, 21), 0.5, 1) $$,
  $$ values ('Niacinamide calms the skin and brightens it.', 0.80, 'manual', 'care', 'Serums') $$, 'as many as wanted');
select is((select count(*) from parlance.chatbot_search_knowledge_base(tests.id('acme.bot'), tests.between(11, 0.65, 21))), 1::bigint,
          'from 0.7 on, unless said');
select results_eq($$ execute search('acme.own', tests.between(11, 0.8, 21), 0.5, 5) $$,
  $$ values ('Phenoxyethanol keeps bacteria out of a lotion.', 0.60, 'sheet', 'lab', 'Preservatives') $$, 'within the chatbot''s filters');
select is_empty($$ execute search('globex.bot', tests.vector(1), 0.0, 5) $$, 'another organization''s chatbot finds nothing');
select is_empty($$ execute search('acme.bot', null, 0.0, 5) $$, 'nor does no vector');
select is_empty($$ execute search('acme.bot', tests.vector(11), 0.0, 0) $$, 'nor none wanted');
select throws_ok($$ select * from parlance.chatbot_search_knowledge_base(tests.id('acme.bot'), '[1,2,3]') $$, '22000', null,
                 'a vector of another model is refused');
do $$ begin
  perform tests.become('parlance_integrator');
end $$;
select is_empty($$ execute search('acme.bot', tests.vector(11), 0.0, 5) $$, 'without an organization there is nothing');
do $$ begin perform tests.become(null); end $$;
select set_config('app.current_organization_id', tests.id('acme')::text, true) as o \gset
savepoint before_end;
update app.chatbot_instances set deleted_at = now() where id = tests.id('acme.bot');
select is_empty($$ execute search('acme.bot', tests.vector(11), 0.0, 5) $$, 'a deleted chatbot finds nothing');
rollback to before_end;


-- An index of one's own

insert into app.settings (name, value) values ('exact_search_max_chunks', '1500');
insert into app.documents (organization_id, title, document_category, status, current_version)
select tests.id('acme'), 'Bulk ' || i, case when i % 10 = 0 then 'tenth' else 'rest' end, 'ready', 1 from generate_series(1, 20) as i;
insert into app.document_versions (organization_id, document_id, version, file_name, media_type, content, sha256, status)
select d.organization_id, d.id, 1, 'b', 'text/plain', 'b', sha256('b'), 'ready' from app.documents as d where d.title like 'Bulk %';
insert into app.document_chunks
  (organization_id, document_id, document_version, ordinal, title, content, tokens, language, document_category, search_vector)
select d.organization_id, d.id, 1, i, d.title, 'bulk', 1, 'en', d.document_category, 'bulk'
from app.documents as d, generate_series(1, 100) as i where d.title like 'Bulk %';
select setseed(0.5);
insert into app.chunk_embeddings (organization_id, embedding_model_id, chunk_id, document_id, document_category, embedding)
select c.organization_id, 1, c.id, c.document_id, c.document_category,
       (select array_agg(random() - 0.5) from generate_series(1, 384) where c.ordinal is not null)::extensions.vector
from app.document_chunks as c where c.title like 'Bulk %';
do $$ begin perform app.refresh_vocabulary(tests.id('acme')); end $$;

create function tests.nearest(vector extensions.halfvec, categories text[]) returns text language sql as $$
  select f.chunk_ids::text from app.nearest_chunks(tests.id('acme'), 1::smallint, $1, null, $2, null, 10) as f
$$;
create temporary table probes as
select f.n, f.categories, (
    select array_agg(random() - 0.5) from generate_series(1, 384) where f.n is not null)::extensions.vector::extensions.halfvec as vector
from (select n, case when n % 3 = 0 then array['tenth'] when n % 3 = 1 then array['rest', 'lab'] end as categories from generate_series(1, 30) as n) as f;
create temporary table exact as select p.*, tests.nearest(p.vector, p.categories) as found from probes as p;

select results_eq('select app.promote_due_knowledge()', $$ select app.promote_knowledge(tests.id('acme'), 1::smallint) $$, 'a large organization is due');
select matches(app.promote_knowledge(tests.id('acme'), 1::smallint),
  'create index concurrently if not exists chunk_embeddings_[0-9a-f]{32}_1_hnsw .*halfvec\(384\).*m = 24, ef_construction = 200.*'
  || tests.id('acme') || '.*embedding_model_id = 1$', 'the command says it all');
select is(app.is_knowledge_promoted(tests.id('acme'), 1::smallint), false, 'it has no index yet');
select is((select 'parallel_workers=0' = any (reloptions) from pg_class where oid = 'app.chunk_embeddings'::regclass), true,
          'nor is one ever built in parallel');
do $$ begin execute replace(app.promote_knowledge(tests.id('acme'), 1::smallint), ' concurrently', ''); end $$;
select is(app.is_knowledge_promoted(tests.id('acme'), 1::smallint), true, 'now it has');
select is(app.is_knowledge_promoted(tests.id('globex'), 1::smallint), false, 'the other has not');
select is(app.promote_knowledge(tests.id('acme'), 1::smallint), null, 'nothing is left to do');
select is_empty('select app.promote_due_knowledge()', 'nothing is due');
select isnt((select built_at from app.knowledge_indexes), null, 'when it was built is known');
select ok((select idx_scan = 0 from pg_stat_user_indexes where indexrelname = app.knowledge_index_name(tests.id('acme'), 1::smallint)), 'nobody has used it');
select cmp_ok((select count(*) from exact as e where tests.nearest(e.vector, e.categories) = e.found), '>=', 27::bigint,
              'by the index the same are found, with filters and without');
select ok(current_setting('hnsw.ef_search')::integer >= 100, 'and it was the index that found them');
insert into app.settings (name, value) values ('exact_search_max_chunks', '20000')
on conflict on constraint settings_pkey do update set value = excluded.value;
select matches((select app.promote_due_knowledge()), '^drop index concurrently if exists app\.chunk_embeddings_[0-9a-f]{32}_1_hnsw$',
               'an index that nobody needs is dropped');
do $$ begin execute replace((select app.promote_due_knowledge()), ' concurrently', ''); end $$;
select is_empty('select app.promote_due_knowledge()', 'and then all is done');

select * from finish();
rollback;
