-- Documents: on their way in, in versions, what answers, and out again.

begin;
\ir support/world.sql
select plan(107);

create function tests.add(document jsonb, content text default 'Text.', organization text default 'acme') returns jsonb
  language sql as $$
  select app.add_document(tests.id($3), tests.id($3 || '.admin'), $1, convert_to($2, 'utf8'))
$$;
-- The pieces of a document that answer now, by their vectors.
create function tests.live(document uuid) returns text language sql stable as $$
  select string_agg(c.content, ' | ' order by c.ordinal)
  from app.chunk_embeddings as e
  join app.document_chunks as c on c.organization_id = e.organization_id and c.id = e.chunk_id
  where e.document_id = $1
$$;
-- The same by their words.
create function tests.live_words(document uuid) returns text language sql stable as $$
  select string_agg(c.content, ' | ' order by c.ordinal) from app.document_chunks as c
  where c.document_id = $1 and c.superseded_at is null
$$;


-- What kind of file it is

select is(app.media_type_of(name, declared), expected, format('%s, said to be %s', name, declared))
from (values
  ('a.pdf', null, 'application/pdf'), ('a.PDF', 'text/plain', 'application/pdf'),
  ('a.b.htm', null, 'text/html'), ('notes', 'text/plain; charset=utf-8', 'text/plain'),
  ('a.md', 'application/octet-stream', 'text/markdown'), ('a.exe', 'text/plain', 'text/plain'),
  ('a', null, 'application/octet-stream'), ('pdf', '', 'application/octet-stream')
) as v (name, declared, expected);


-- Adding

select tests.add('{"fileName": "one.md", "title": "One", "type": "manual", "category": "care", "language": "de", "metadata": {"a": 1}, "sourceUri": "file:one"}') as one \gset
select (:'one'::jsonb ->> 'id')::uuid as one_id \gset
select is(:'one'::jsonb - 'id', '{"version": 1, "status": "pending", "unchanged": false}', 'a document is taken');
select results_eq(
  format($$ select title, document_type, document_category, language, source_uri, metadata, status, current_version, created_by
            from app.documents where id = %L $$, :'one_id'),
  $$ values ('One', 'manual', 'care', 'de', 'file:one', '{"a": 1}'::jsonb, 'pending', 0, tests.id('acme.admin')) $$, 'as it was described');
select results_eq(
  format($$ select version, file_name, media_type, encode(content, 'escape'), sha256 from app.document_versions where document_id = %L $$, :'one_id'),
  $$ values (1, 'one.md', 'text/markdown', 'Text.', sha256('Text.')) $$, 'its file is kept');
select is((select count(*) from app.jobs where payload ->> 'documentId' = :'one_id' and state = 'waiting'), 1::bigint, 'and its reading queued');
select is(tests.add('{"fileName": "one.md", "sourceUri": "file:one"}') -> 'unchanged', 'true', 'the same again is nothing new');
select is((select count(*) from app.jobs where payload ->> 'documentId' = :'one_id'), 1::bigint, 'and no work');
select isnt(tests.add('{"fileName": "one.md", "sourceUri": "file:one"}', 'Text.', 'globex') ->> 'id', :'one_id',
            'the same source of another organization is another document');
select isnt(tests.add('{"fileName": "one.md"}') ->> 'id', :'one_id', 'without a source each is a new one');
select is(tests.refusal(format('select tests.add(%L, %L)', d, c)) ->> 'message', said, 'refused: ' || said)
from (values
  ('{"fileName": "one.md"}', '', 'file or text is empty'),
  ('{"fileName": "one.exe", "mediaType": "application/x-dosexec"}', 'MZ', 'Documents of type application/x-dosexec cannot be read'),
  ('{"fileName": "noname"}', 'x', 'Documents of type application/octet-stream cannot be read')
) as v (d, c, said);
insert into app.suppliers (organization_id, name) values (tests.id('globex'), 'Ours') returning id as theirs \gset
insert into app.suppliers (organization_id, name) values (tests.id('acme'), 'Chemco') returning id as chemco \gset
select is(tests.refusal(format('select tests.add(%L)', jsonb_build_object('fileName', 'a.md', 'supplierId', :'theirs'))) ->> 'message',
          'supplierId is of no supplier of your organization', 'another organization''s supplier is none');
select throws_ok(format('update app.documents set supplier_id = %L where id = %L', :'theirs', :'one_id'), '23503', null,
                 'nor can a row point at it');
select throws_ok(format('insert into app.chunk_embeddings (organization_id, embedding_model_id, chunk_id, document_id, embedding)
  select tests.id(''globex''), e.embedding_model_id, e.chunk_id, e.document_id, e.embedding from app.chunk_embeddings as e limit 1'),
  '23503', null, 'nor a vector at another''s text');


-- Reading

do $$ begin perform tests.read_documents('{Alpha of one.,Beta of one.}', 11); end $$;
select is(tests.live(:'one_id'), 'Alpha of one. | Beta of one.', 'once read, it answers');
select is(tests.live_words(:'one_id'), 'Alpha of one. | Beta of one.', 'by its words too');
select results_eq(format('select status, current_version, chunk_count, error from app.documents where id = %L', :'one_id'),
                  $$ values ('ready', 1, 2, null::text) $$, 'and says so');
select ok((select ready_at is not null from app.document_versions where document_id = :'one_id'), 'and since when');
select results_eq(
  format('select distinct title, language, document_type, document_category, document_version from app.document_chunks where document_id = %L', :'one_id'),
  $$ values ('One', 'de', 'manual', 'care', 1) $$, 'each piece repeats what is searched by');
select is((select count(*) from app.title_embeddings where document_id = :'one_id'), 1::bigint, 'its title has a vector');
select is_empty('select from app.staged_embeddings', 'nothing is left on the way');

select tests.add('{"fileName": "untitled.md"}', 'x') ->> 'id' as untitled \gset
select tests.add('{"fileName": "untitled.md", "title": "By hand"}', 'x') ->> 'id' as titled \gset
do $$
declare
  v_job jsonb;
begin
  for v_job in select j -> 'job' from jsonb_array_elements(sidecar.claim_jobs('test', '{ingest}', 100)) as j loop
    perform sidecar.store_chunks(v_job, '{"title": "Found inside", "language": "en-US", "chunks": [{"ordinal": 0, "content": "first try", "headingPath": [], "tokens": 2}]}');
    perform sidecar.store_chunks(v_job, '{"title": "Found inside", "language": "en-US", "chunks": [{"ordinal": 0, "content": "x", "headingPath": [], "tokens": 1}]}');
  end loop;
end
$$;
select is((select title || ' ' || language from app.documents where id = :'untitled'), 'Found inside en', 'a file''s name gives way to its title');
select is((select title from app.documents where id = :'titled'), 'By hand', 'a title given by a person does not');
select is((select count(*) || min(content) from app.document_chunks where document_id = :'titled'), '1x', 'pieces that come twice are there once');
select is(tests.live(:'titled'), null, 'nothing of it answers yet');


-- The next version

select is(tests.add('{"fileName": "one.md", "title": "One", "sourceUri": "file:one"}', 'Second.') - 'id',
          '{"version": 2, "status": "pending", "unchanged": false}', 'another text of the source is its next version');
select is(tests.live(:'one_id'), 'Alpha of one. | Beta of one.', 'while it waits, the old one answers');
select sidecar.claim_jobs('test', '{ingest}', 100) -> 0 -> 'job' as job \gset
select sidecar.store_chunks(:'job', '{"chunks": [{"ordinal": 0, "content": "Gamma.", "headingPath": [], "tokens": 1}]}') is null as x \gset
select is((select status from app.documents where id = :'one_id'), 'processing', 'it is being read');
select is(tests.live(:'one_id'), 'Alpha of one. | Beta of one.', 'the old one still answers');
select is(tests.live_words(:'one_id'), 'Alpha of one. | Beta of one.', 'alone');
select is(tests.refused(format('select sidecar.finish_job(%L)', :'job')), '409 job_unfinished', 'half of it never answers');
select is((select string_agg(i ->> 'kind' || ': ' || (i ->> 'text'), ', ') from jsonb_array_elements(sidecar.pending_embeddings(:'job', 1) -> 'items') as i),
          'title: One', 'what has no vector yet is said, so much at a time');
select throws_ok(format('select sidecar.store_embeddings(%L, 1, %L, array[tests.vector(1), tests.vector(2)])', :'job',
  sidecar.pending_embeddings(:'job', 1) -> 'items'), '22023', null, 'each item has one vector');
select sidecar.store_embeddings(:'job', 1, sidecar.pending_embeddings(:'job', 9) -> 'items', array[tests.vector(384), tests.vector(13)]) is null as x \gset
select is(sidecar.pending_embeddings(:'job', 9) -> 'items', '[]', 'in the end all have one');
select sidecar.finish_job(:'job') is null as x \gset
select is(tests.live(:'one_id'), 'Gamma.', 'then the new version answers in the old one''s place');
select is(tests.live_words(:'one_id'), 'Gamma.', 'by its words too');
select is((select string_agg(content, ' | ' order by content) from app.document_chunks where document_id = :'one_id' and document_version = 1),
          'Alpha of one. | Beta of one.', 'what was cited stays');
select results_eq(format('select status, current_version, chunk_count from app.documents where id = %L', :'one_id'),
                  $$ values ('ready', 2, 1) $$, 'the document says which version answers');

-- A version that cannot be read
select tests.add('{"fileName": "one.md", "title": "One", "sourceUri": "file:one"}', 'Third.') is null as x \gset
select sidecar.claim_jobs('test', '{ingest}', 100) -> 0 -> 'job' as job \gset
select is(sidecar.fail_job(:'job', '{"type": "extraction_failed", "detail": "It has no text.", "final": true}'), '{"state": "dead"}', 'a file at fault is given up');
select results_eq(format('select status, error, current_version from app.documents where id = %L', :'one_id'),
                  $$ values ('failed', 'It has no text.', 2) $$, 'the document says why');
select is(tests.live(:'one_id'), 'Gamma.', 'and the version before goes on answering');
select is(tests.add('{"fileName": "one.md", "title": "One", "sourceUri": "file:one"}', 'Third.') -> 'version', '4', 'the same file may be tried again');

-- Two versions, read in the wrong order
select tests.add('{"fileName": "one.md", "title": "One", "sourceUri": "file:one"}', 'Fifth.') is null as x \gset
create temporary table claimed as select j -> 'job' as job, (j ->> 'version')::integer as version
from jsonb_array_elements(sidecar.claim_jobs('test', '{ingest}', 100)) as j;
select is((select array_agg(version order by version) from claimed), '{4,5}', 'two versions are read at once');
do $$
declare
  v_version integer;
  v_job     jsonb;
begin
  foreach v_version in array array[5, 4] loop
    select job into v_job from claimed where version = v_version;
    perform sidecar.store_chunks(v_job, jsonb_build_object('chunks', jsonb_build_array(jsonb_build_object(
      'ordinal', 0, 'content', 'Version ' || v_version, 'headingPath', '[]'::jsonb, 'tokens', 1))));
    perform sidecar.store_embeddings(v_job, 1, sidecar.pending_embeddings(v_job, 9) -> 'items', array[tests.vector(384), tests.vector(14)]);
    perform sidecar.finish_job(v_job);
  end loop;
end
$$;
select is(tests.live(:'one_id'), 'Version 5', 'the newest one answers, whichever was read last');
select is(tests.live_words(:'one_id'), 'Version 5', 'and only it');
select results_eq(format('select status, current_version from app.documents where id = %L', :'one_id'), $$ values ('ready', 5) $$, 'the document says so');
select is_empty('select from app.staged_embeddings', 'nothing is left of the way');


-- What search filters on follows the document

update app.documents set document_type = 'leaflet', document_category = null, supplier_id = :'chemco' where id = :'one_id';
select results_eq(
  format('select distinct document_type, document_category, supplier_id from app.document_chunks where document_id = %L', :'one_id'),
  format($$ values ('leaflet', null::text, %L::uuid) $$, :'chemco'), 'its pieces follow');
select results_eq(
  format('select distinct document_type, document_category, supplier_id from app.chunk_embeddings where document_id = %L', :'one_id'),
  format($$ values ('leaflet', null::text, %L::uuid) $$, :'chemco'), 'and its vectors');
select bag_eq(
  $$ select s.document_type, s.document_category, s.supplier_id, s.chunk_count::bigint from app.knowledge_sizes as s
     where s.organization_id = tests.id('acme') and s.chunk_count > 0 $$,
  $$ select e.document_type, e.document_category, e.supplier_id, count(*) from app.chunk_embeddings as e
     where e.organization_id = tests.id('acme') group by 1, 2, 3 $$, 'and the counts that search plans by');


-- The text of a piece is never changed

select throws_ok(format('update app.document_chunks set %s where document_id = %L', change, :'one_id'), '23001', null, 'not: ' || change)
from unnest(array['content = ''x''', 'title = ''x''', 'heading_path = ''{x}''', 'ordinal = 7']) as change;
select set_config('role', 'parlance_owner', true) is null as x \gset
select throws_ok(format('update app.document_chunks set content = ''x'' where document_id = %L', :'one_id'), '23001', null,
                 'not even by the owner of the table');
do $$ begin perform tests.become(null); end $$;


-- Who sees which

create function tests.titles(who text) returns text language plpgsql as $$
declare
  v_titles text;
begin
  perform tests.become(who);
  select string_agg(d.title, ', ' order by d.title) into v_titles from api.documents as d where d.source_uri is not null or d.title like 'Notes%';
  return v_titles;
exception when insufficient_privilege then
  return 'denied';
end
$$;
grant execute on function tests.titles(text) to public;
select is(tests.titles(who), seen, who || ' sees these documents')
from (values
  ('acme.super_admin', 'Notes of acme, One'), ('acme.admin', 'Notes of acme, One'), ('acme.agent', 'Notes of acme, One'),
  ('acme.member', 'Notes of acme, One'), ('acme.colleague', 'Notes of acme, One'), ('globex.admin', 'Notes of globex, one.md'),
  ('anon', 'denied'), ('acme.bot.ck', 'denied'), ('acme.bot.pk', 'denied'), ('sidecar', 'denied'), ('tool_runner', 'denied')
) as v (who, seen);
do $$ begin perform tests.become('acme.admin'); end $$;
select throws_ok(s, '42501', null, 'not even an admin may: ' || s)
from unnest(array['select content from app.document_versions', 'select from app.chunk_embeddings', 'select from app.title_embeddings',
                  'select from app.staged_embeddings', 'update api.documents set title = ''x''', 'delete from api.documents',
                  'insert into api.suppliers (name) values (''x'')']) as s;
select is((select string_agg(name, ', ') from api.suppliers), 'Chemco', 'suppliers are the organization''s');
select is((select count(distinct document_version) from api.document_chunks where document_id = :'one_id'), 1::bigint, 'only pieces that answer are shown');
select is((select count(*) from api.document_versions where document_id = :'one_id'), 5::bigint, 'all versions are shown');

select is(api.document_list(p_status => 'ready', p_search => 'ONE') -> 'total', '2', 'the list is searched by title');
select is(api.document_list(p_search => 'file:o') -> 'data' -> 0 ->> 'title', 'One', 'and by source');
select is(api.document_list(p_search => '%') -> 'total', '0', 'a percent sign is a percent sign');
select is(api.document_list('9', '1') -> 'data', '[]', 'a page past the last is empty');
select is((api.document_list('9', '1') ->> 'total')::bigint, (select count(*) from api.documents), 'and knows how many there are');
select is(tests.refusal('select api.document_list(p_status => ''lost'')') ->> 'message',
          'status must be one of pending, processing, ready, failed', 'a status that is none');
do $$ begin perform tests.become('anon'); end $$;
select is(tests.refused('select api.document_list()'), '401 not_signed_in', 'nobody lists nothing');


-- Deleting

do $$ begin perform tests.become(null); end $$;
create function tests.delete(who text, document uuid) returns text language plpgsql as $$
begin
  perform tests.become(who, jsonb_build_object('x-resource-id', document));
  return tests.refused('select api.document_delete(''{}'')');
end
$$;
grant execute on function tests.delete(text, uuid) to public;
select is(tests.delete(who, tests.id('acme.document')), expected, who || ' deletes it: ' || expected)
from (values
  ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in'), ('acme.member', '403 forbidden'), ('acme.agent', '403 forbidden'),
  ('globex.admin', '404 not_found'), ('acme.admin', 'fine'), ('acme.admin', '404 not_found')
) as v (who, expected);
do $$ begin perform tests.become(null); end $$;
select is(tests.live(tests.id('acme.document')), null, 'it stops answering at once');
select is(tests.live_words(tests.id('acme.document')), null, 'by its words too');
select is((select count(*) from app.document_chunks where document_id = tests.id('acme.document')), 2::bigint, 'what was cited stays');
select is_empty($$ select from app.title_embeddings where document_id = tests.id('acme.document') $$, 'its title is forgotten');
select isnt(tests.live(tests.id('globex.document')), null, 'another organization''s answers on');
do $$ begin perform tests.become('acme.admin', jsonb_build_object('x-resource-id', tests.id('acme.document'))); end $$;
select is(tests.refused('select api.document_get()'), '404 not_found', 'it is not there any more');
do $$ begin perform tests.become(null); end $$;

-- Deleted while it was read
select tests.add('{"fileName": "late.md", "sourceUri": "file:late"}') ->> 'id' as late \gset
select sidecar.claim_jobs('test', '{ingest}', 100) -> 0 -> 'job' as job \gset
update app.documents set deleted_at = now() where id = :'late';
do $$
declare
  v_job jsonb := (select jsonb_build_object('organizationId', organization_id, 'id', id, 'fence', fence) from app.jobs where state = 'running' order by id desc limit 1);
begin
  perform sidecar.store_chunks(v_job, '{"chunks": [{"ordinal": 0, "content": "Too late.", "headingPath": [], "tokens": 1}]}');
  perform sidecar.store_embeddings(v_job, 1, sidecar.pending_embeddings(v_job, 9) -> 'items', array[tests.vector(384), tests.vector(15)]);
  perform sidecar.finish_job(v_job);
end
$$;
select is(tests.live(:'late'), null, 'a document that was deleted while it was read never answers');
select is(tests.live_words(:'late'), null, 'nor do its words');
select isnt(tests.add('{"fileName": "late.md", "sourceUri": "file:late"}') ->> 'id', :'late', 'the same source is a new document then');

select * from finish();
rollback;
