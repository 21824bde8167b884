-- Changing the embedding model.

begin;
\ir support/world.sql
select plan(81);

insert into app.embedding_models (provider, model, dimensions) values ('openai', 'second', 3) returning id as second \gset
insert into app.embedding_models (provider, model, dimensions) values ('openai', 'third', 4) returning id as third \gset
select tests.note('second', :'second') is null as x, tests.note('third', :'third') is null as y \gset

create function tests.choose(who text, body text) returns text language plpgsql as $$
declare
  v_refused text;
begin
  perform tests.become(who);
  v_refused := coalesce(nullif(tests.refused(format('select api.embedding_model_update(%L)', body)), 'fine'), tests.answered());
  perform tests.become(null);
  return v_refused;
end
$$;
create function tests.change(who text default 'acme.admin') returns jsonb language plpgsql as $$
declare
  v_state jsonb;
begin
  perform tests.become(who);
  v_state := api.embedding_model_get();
  perform tests.become(null);
  return v_state;
end
$$;
grant execute on function tests.choose(text, text), tests.change(text) to public;
create function tests.state() returns text language sql as $$
  select format('%s by %s: %s of %s', c ->> 'status', c -> 'model' ->> 'model', c ->> 'done', c ->> 'total')
  from (select tests.change() -> 'change' as c) as t
$$;
create function tests.claim() returns jsonb language plpgsql as $$
begin
  perform tests.become(null);
  return sidecar.claim_jobs('test', '{re_embed}', 1) -> 0;
end
$$;
create function tests.embed(job jsonb, max integer) returns text language plpgsql as $$
declare
  v_step jsonb := sidecar.continue_re_embedding(job, max);
begin
  if v_step ->> 'next' <> 'embed' then
    return v_step ->> 'next';
  end if;
  perform sidecar.store_re_embeddings(
    job, (v_step -> 'embedding' ->> 'modelId')::integer, v_step -> 'items',
    array(select array_fill(0.5::real, array[(v_step -> 'embedding' ->> 'dimensions')::integer])::extensions.vector
          from jsonb_array_elements(v_step -> 'items')));
  return (select string_agg(i ->> 'kind', ' ' order by n) from jsonb_array_elements(v_step -> 'items') with ordinality as v (i, n));
end
$$;
create function tests.vectors(organization text default 'acme') returns text language sql stable as $$
  select string_agg(format('%s %s', v.model, v.n), ', ' order by v.id)
  from (
    select m.id, m.model, count(*) as n from app.chunk_embeddings as e join app.embedding_models as m on m.id = e.embedding_model_id
    where e.organization_id = tests.id($1) group by m.id, m.model
  ) as v
$$;
create function tests.titles(organization text default 'acme') returns text language sql stable as $$
  select string_agg(format('%s %s', v.model, v.n), ', ' order by v.id)
  from (
    select m.id, m.model, count(*) as n from app.title_embeddings as e join app.embedding_models as m on m.id = e.embedding_model_id
    where e.organization_id = tests.id($1) group by m.id, m.model
  ) as v
$$;
create function tests.current() returns text language sql stable security definer as $$
  select m.model from app.embedding_models as m where m.id = app.embedding_model_of(tests.id('acme'))
$$;


-- Who

select is(tests.refused(format('select tests.change(%L)', who)), expected, who || ' sees the model: ' || expected)
from (values
  ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in'), ('acme.bot.pk', '401 not_signed_in'), ('acme.member', '403 forbidden'),
  ('acme.agent', '403 forbidden'), ('acme.admin', 'fine'), ('acme.super_admin', 'fine'), ('globex.admin', 'fine')
) as v (who, expected);
select is(tests.choose(who, '{"modelId": 1}'), expected, who || ' keeps the model: ' || expected)
from (values
  ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in'), ('acme.bot.pk', '401 not_signed_in'), ('acme.member', '403 forbidden'),
  ('acme.agent', '403 forbidden'), ('acme.admin', '200'), ('acme.super_admin', '200'), ('globex.admin', '200')
) as v (who, expected);
do $$ begin perform tests.become('acme.super_admin'); end $$;
select throws_ok('select from app.embedding_changes', '42501', null, 'nobody reads the rows of changes');
do $$ begin perform tests.become(null); end $$;
select is_empty('select from app.embedding_changes', 'what stays as it is is no change');
select is(tests.choose('acme.admin', body), expected, format('%s: %s', body, expected))
from (values
  ('{}', '400 missing_field'), ('{"model": "second"}', '400 missing_field'), ('{"modelId": 31000}', '400 invalid_field'),
  ('{"modelId": "1"}', '400 invalid_field'), ('{"provider": "openai", "model": "x"}', '400 invalid_field'), ('{"id": 1}', '400 unknown_field')
) as v (body, expected);
select is(tests.change() - 'available', '{"current": {"id": 1, "provider": "embedded", "model": "all-MiniLM-L6-v2", "dimensions": 384}, "change": null}', 'so it is');
select is(jsonb_array_length(tests.change() -> 'available'), 3, 'and these there are');


-- Through

select is(tests.choose('acme.admin', '{"provider": "openai", "model": "second"}'), '202', 'a change begins');
select is(tests.state(), 'pending by second: 0 of 2', 'it waits');
select is(tests.choose('acme.super_admin', format('{"modelId": %s}', tests.text('second'))), '202', 'asked for twice it is one');
select is((select count(*) from app.jobs where kind = 're_embed'), 1::bigint, 'with one job');
select is(tests.change('globex.admin') -> 'change', 'null', 'another organization goes on as before');
select tests.claim() -> 'job' as job \gset
select is(sidecar.continue_re_embedding(:'job', 9) -> 'items' -> 1 ->> 'text',
          E'Notes of acme > Part\nFlorbex of acme is stable from pH 3 to pH 7.', 'texts are as they are embedded in ingestion');
select is(sidecar.continue_re_embedding(:'job', 9) -> 'embedding',
          jsonb_build_object('modelId', :'second'::integer, 'provider', 'openai', 'model', 'second', 'dimensions', 3), 'by the model to come');
select is(tests.state(), 'processing by second: 0 of 2', 'it is under way');
do $$ begin perform tests.become(null); end $$;
select throws_ok(format('select sidecar.store_re_embeddings(%L, %s, %L, array[]::extensions.vector[])', :'job', :'second',
  sidecar.continue_re_embedding(:'job', 9) -> 'items'), '22023', null, 'each item has one vector');
select is(tests.embed(:'job', 2), 'title chunk', 'titles first, then chunks');
select is(tests.vectors(), 'all-MiniLM-L6-v2 2, second 1', 'beside the others');
select is(tests.state(), 'processing by second: 1 of 2', 'it says how far it is');
do $$ begin perform tests.become(null); end $$;
select is((select payload - 'changeId' - 'after' from app.jobs where kind = 're_embed'), '{"batches": 1}', 'the job knows how far it is');
-- Its worker dies, and another takes it.
update app.jobs set run_after = now() where kind = 're_embed';
select tests.claim() -> 'job' as again \gset
select is(tests.refused(format('select sidecar.continue_re_embedding(%L, 9)', :'job')), '409 lease_lost', 'a worker that was too slow changes nothing');
select is(tests.refused(format('select sidecar.store_re_embeddings(%L, %s, ''[]'', array[]::extensions.vector[])', :'job', :'second')), '409 lease_lost', 'nothing at all');

-- A document that comes meanwhile, before the end
select app.add_document(tests.id('acme'), tests.id('acme.admin'), '{"fileName": "new.md", "title": "New"}', 'New.') is null as x \gset
select sidecar.claim_jobs('test', '{ingest}', 9) -> 0 -> 'job' as reading \gset
select sidecar.store_chunks(:'reading', '{"chunks": [{"ordinal": 0, "content": "New.", "headingPath": [], "tokens": 1}]}') is null as x \gset
select is(sidecar.pending_embeddings(:'reading', 9) -> 'embedding' ->> 'model', 'all-MiniLM-L6-v2', 'it is embedded by the model in use');
select sidecar.store_embeddings(:'reading', 1, sidecar.pending_embeddings(:'reading', 9) -> 'items', array[tests.vector(384), tests.vector(13)]) is null as x \gset
select is(sidecar.pending_embeddings(:'reading', 9) -> 'embedding' ->> 'model', 'second', 'and by the one to come');
select sidecar.store_embeddings(:'reading', :'second', sidecar.pending_embeddings(:'reading', 9) -> 'items', array['[1,0,0]', '[0,1,0]']::extensions.vector[]) is null as x \gset
select is(sidecar.pending_embeddings(:'reading', 9) -> 'items', '[]', 'then all is done');
select sidecar.finish_job(:'reading') is null as x \gset
select is(tests.vectors(), 'all-MiniLM-L6-v2 3, second 2', 'it has vectors of both');
select is(tests.titles(), 'all-MiniLM-L6-v2 2, second 2', 'and its title');
select is((select chunk_count from app.documents where title = 'New'), 1, 'and one chunk, not two');
select is((select sum(chunk_count) from app.knowledge_sizes where organization_id = tests.id('acme')), 3::bigint, 'search counts each once');

-- A document that goes between being embedded and being stored
select tests.learn('acme', 'Going', array['Going.'], 31) is null as x \gset
select sidecar.continue_re_embedding(:'again', 9) -> 'items' as items \gset
update app.documents set deleted_at = now() where title = 'Going';
select is(jsonb_array_length(:'items'), 3, 'whose reading began before the change: its title and its chunk lack a vector, and one other chunk');
select sidecar.store_re_embeddings(:'again', :'second', :'items', array['[1,0,0]', '[0,1,0]', '[0,0,1]']::extensions.vector[]) is null as x \gset
select is(tests.vectors(), 'all-MiniLM-L6-v2 3, second 3', 'what was deleted meanwhile gets none');
select is(tests.embed(:'again', 9), 'finish', 'then nothing is missing');
select is(tests.current(), 'all-MiniLM-L6-v2', 'questions are embedded as before');

-- A turn that is admitted before the change
select tests.admit('acme.bot.ck', 'At which pH is florbex of acme stable?') as admitted \gset
select sidecar.finish_job(:'again') is null as x \gset
select is(tests.current(), 'second', 'until it is finished');
select is(tests.state(), 'completed by second: 3 of 3', 'it says so');
do $$ begin perform tests.become(null); end $$;
select is(sidecar.begin_turn(:'admitted'::jsonb -> 'admission', tests.vector(1))::jsonb -> 'sources' -> 0 -> 'similarity', '1', 'the turn finds what it would have found');
select is(tests.admit('acme.bot.ck', 'x', 's-2') -> 'embedding' ->> 'model', 'second', 'those after it ask the new model');
select is(tests.claim(), null, 'the old vectors are left for a while');
update app.jobs set run_after = now() where kind = 're_embed' and state = 'waiting';
select tests.claim() -> 'job' as job \gset
select is(tests.embed(:'job', 9), 'finish', 'even by whoever comes too early');
update app.embedding_changes set finished_at = now() - interval '1 hour';
select is(tests.embed(:'job', 9), 'go_on', 'then they go');
select is(tests.embed(:'job', 9), 'finish', 'all of them');
select is(tests.vectors() || '; ' || tests.titles(), 'second 3; second 2', 'and nothing else');
select is(tests.vectors('globex'), 'all-MiniLM-L6-v2 2', 'another organization''s stay');
select sidecar.finish_job(:'job') is null as x \gset
select is(tests.current(), 'second', 'nor does that change anything');


-- Called off, and failed

select is(tests.choose('acme.admin', '{"provider": "openai", "model": "third"}'), '202', 'another change');
select tests.claim() -> 'job' as job \gset
select is(tests.embed(:'job', 3), 'title title chunk', 'is under way');
select sidecar.continue_re_embedding(:'job', 9) -> 'items' as items \gset
select is(tests.choose('acme.admin', format('{"modelId": %s}', tests.text('second'))), '200', 'and called off');
select is(tests.state(), 'cancelled by third: 1 of 3', 'it says so');
do $$ begin perform tests.become(null); end $$;
select sidecar.store_re_embeddings(:'job', :'third', :'items', array['[1,0,0,0]', '[0,1,0,0]']::extensions.vector[]) is null as x \gset
select is(tests.vectors(), 'second 3, third 1', 'what is stored after that is not');
select is(tests.embed(:'job', 9), 'finish', 'there is nothing more to do');
select sidecar.finish_job(:'job') is null as x \gset
select is(tests.current(), 'second', 'and nothing changed');
select tests.claim() -> 'job' as job \gset
select is(tests.embed(:'job', 9) || ' ' || tests.embed(:'job', 9), 'go_on finish', 'its vectors are removed');
select is(tests.vectors(), 'second 3', 'and no others');

select is(tests.choose('acme.admin', '{"provider": "openai", "model": "third"}'), '202', 'once more');
select tests.claim() -> 'job' as job \gset
select is(tests.embed(:'job', 3), 'title title chunk', 'one chunk is embedded');
select is(sidecar.fail_job(:'job', '{"type": "http_error", "detail": "HTTP 500: no.", "final": false}') ->> 'state', 'waiting', 'an attempt fails');
select is(tests.change() -> 'change' ->> 'error', 'HTTP 500: no.', 'which is told');
do $$ begin perform tests.become(null); end $$;
update app.jobs set run_after = now(), fence = 4 where kind = 're_embed' and state = 'waiting';
select tests.claim() -> 'job' as job \gset
select is(sidecar.fail_job(:'job', '{"type": "http_error", "detail": "HTTP 401: no.", "final": false}') ->> 'state', 'dead', 'the last one fails');
select is(tests.state() || ' ' || (tests.change() -> 'change' ->> 'error'), 'failed by third: 1 of 3 HTTP 401: no.', 'the change has failed');
select is(tests.current(), 'second', 'and everything goes on as before');
select is(tests.choose('acme.admin', '{"provider": "openai", "model": "third"}'), '202', 'asked for again');
select is(tests.state(), 'pending by third: 1 of 3', 'it goes on where it stopped');

select * from finish();
rollback;
