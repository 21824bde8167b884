-- Work that waits: claimed for a while, done by one, given up in the end.

begin;
\ir support/world.sql
select plan(72);

create function tests.claim(max integer default 10) returns jsonb language sql as $$
  select sidecar.claim_jobs('w', '{ingest}', $1)
$$;
create function tests.job(document text) returns app.jobs language sql stable as $$
  select j from app.jobs as j join app.documents as d on d.organization_id = j.organization_id and d.id = (j.payload ->> 'documentId')::uuid
  where d.title = $1 order by j.id desc limit 1
$$;
create function tests.due(document text) returns void language sql as $$
  update app.jobs set run_after = now() - interval '1 second' where id = (tests.job($1)).id
$$;
create function tests.add(title text) returns void language sql as $$
  select app.add_document(tests.id('acme'), tests.id('acme.admin'), jsonb_build_object('fileName', $1 || '.md', 'title', $1), 'Text.')
$$;

-- Claiming

select is(tests.claim(), '[]', 'nothing waits');
select tests.add('One') is null as x, tests.add('Two') is null as y, tests.add('Three') is null as z \gset
update app.jobs set run_after = now() - interval '2 minutes' where id = (tests.job('One')).id;
update app.jobs set run_after = now() - interval '1 minute' where id = (tests.job('Two')).id;
select is(sidecar.claim_jobs('w', '{turn}', 10), '[]', 'who does other work gets none');
select tests.claim(1) as claimed \gset
select is(jsonb_array_length(:'claimed'), 1, 'so many at a time');
select is((:'claimed'::jsonb -> 0) - 'job', jsonb_build_object('kind', 'ingest', 'documentId', (tests.job('One')).payload -> 'documentId', 'version', 1,
  'mediaType', 'text/markdown', 'fileName', 'One.md'), 'the oldest first, with what is to be done');
select is(:'claimed'::jsonb -> 0 -> 'job', jsonb_build_object('organizationId', tests.id('acme'), 'id', (tests.job('One')).id, 'fence', 1), 'and what names it');
select tests.claim(1) as other \gset
select is(:'other'::jsonb -> 0 ->> 'fileName', 'Two.md', 'then the next');
select is(jsonb_array_length(tests.claim()), 1, 'the others are left to others');
select is(tests.claim(), '[]', 'each is one worker''s');
select is((tests.job('One')).run_after, now() + interval '60 seconds', 'for a minute');
select results_eq($$ select content, media_type, file_name, title from sidecar.read_document('$$ || (:'claimed'::jsonb -> 0 -> 'job')::text || $$') $$,
                  $$ values ('Text.'::bytea, 'text/markdown', 'One.md', 'One') $$, 'its worker reads the file');

-- Keeping, and losing
select is(sidecar.extend_lease(:'claimed'::jsonb -> 0 -> 'job'), '{"held": true}', 'a worker may keep it');
select tests.due('One') is null as x \gset
select is(sidecar.extend_lease(:'claimed'::jsonb -> 0 -> 'job'), '{"held": true}', 'also a little late, if nobody came');
select tests.due('One') is null as x \gset
select tests.claim() -> 0 -> 'job' as second \gset
select is((:'second'::jsonb ->> 'fence')::integer, 2, 'left alone too long, it is another''s');
select is(sidecar.extend_lease(:'claimed'::jsonb -> 0 -> 'job'), '{"held": false}', 'the first is told');
select is(tests.refused(format(s, :'claimed'::jsonb -> 0 -> 'job')), '409 lease_lost', 'and changes nothing: ' || split_part(s, '(', 1))
from unnest(array['select from sidecar.read_document(%L)', 'select sidecar.store_chunks(%L, ''{"chunks": []}'')', 'select sidecar.pending_embeddings(%L, 10)',
                  'select sidecar.store_embeddings(%L, 1, ''[]'', ''{}'')', 'select sidecar.finish_job(%L)', 'select sidecar.fail_job(%L, ''{}'')']) as s;
select is(tests.refused($$ select sidecar.finish_job('{"organizationId": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001", "id": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001", "fence": 1}') $$), '409 lease_lost', 'nor does anybody a job that there is not');
select is(tests.refused(format('select sidecar.finish_job(%L)', jsonb_set(:'second', '{organizationId}', to_jsonb(tests.text('globex'))))), '409 lease_lost', 'nor another organization''s');

-- Failing
select is(sidecar.fail_job(:'second', '{"type": "network_error", "detail": "No connection"}'), '{"state": "waiting"}', 'what may pass is tried again');
select results_eq($$ select state, error from tests.job('One') $$, $$ values ('waiting', 'No connection') $$, 'it waits, and says why');
select ok((tests.job('One')).run_after between now() + interval '2 seconds' and now() + interval '6 seconds', 'a little');
select is(tests.claim(), '[]', 'until then nobody gets it');
do $$
declare
  v_job jsonb;
begin
  for n in 3 .. 4 loop
    perform tests.due('One');
    v_job := tests.claim() -> 0 -> 'job';
    perform sidecar.fail_job(v_job, '{"type": "network_error", "detail": "No connection"}');
  end loop;
end
$$;
select ok((tests.job('One')).run_after between now() + interval '8 seconds' and now() + interval '24 seconds', 'longer each time');
select tests.due('One') is null as x \gset
select is(sidecar.fail_job(tests.claim() -> 0 -> 'job', '{"type": "network_error", "detail": "Still none"}'), '{"state": "dead"}', 'after the fifth attempt it is given up');
select results_eq($$ select state, error, finished_at is not null, fence from tests.job('One') $$, $$ values ('dead', 'Still none', true, 5) $$, 'with the reason');
select results_eq($$ select status, error from app.documents where title = 'One' $$, $$ values ('failed', 'Still none') $$, 'which its document shows');
select tests.due('One') is null as x \gset
select is(tests.claim(), '[]', 'the dead are not claimed');

select is(sidecar.fail_job(:'other'::jsonb -> 0 -> 'job', '{"type": "extraction_failed", "detail": "It is encrypted", "final": true}'), '{"state": "dead"}', 'what cannot pass is given up at once');

-- Workers that die
do $$
begin
  for n in 1 .. 5 loop
    perform tests.due('Three');
    perform tests.claim();
  end loop;
end
$$;
select is((tests.job('Three')).state, 'dead', 'a job whose workers die is given up');
select results_eq($$ select status, error from app.documents where title = 'Three' $$, $$ values ('failed', 'Given up: its worker died 5 times') $$, 'visibly');

-- Done
select tests.add('Four') is null as x \gset
do $$ begin perform tests.read_documents('{Text.}', 21); end $$;
select results_eq($$ select state, finished_at is not null from tests.job('Four') $$, $$ values ('done', true) $$, 'what is done is done');
select is(tests.claim(), '[]', 'and not claimed again');
update app.jobs set finished_at = now() - interval '8 days' where id = (tests.job('Four')).id;
select app.sweep() is null as x \gset
select is((select count(*) from app.jobs where state = 'done'), 2::bigint, 'it is remembered for a week');
select is((select count(*) from app.jobs where state = 'dead'), 3::bigint, 'what was given up, for good');


-- Uploading, as the sidecar does it

create function tests.upload(caller text, document jsonb, content bytea default 'Text.') returns jsonb language plpgsql as $$
begin
  return sidecar.add_document(jsonb_build_object('authorization', caller), document, content);
exception when others then
  return tests.refusal(format('select sidecar.add_document(%L, %L, %L)', jsonb_build_object('authorization', caller), document, content));
end
$$;
select 'Bearer ' || app.issue_access_token(tests.id('acme.admin')) as admin, 'Bearer ' || app.issue_access_token(tests.id('acme.member')) as member,
       'Bearer ' || app.issue_access_token(tests.id('acme.agent')) as agent \gset
select is(tests.refused(format('select sidecar.know_caller(%L)', jsonb_build_object('authorization', token))), expected, who || ' before a body is read: ' || expected)
from (values ('an admin', :'admin', 'fine'), ('a member', :'member', 'fine'), ('a forger', :'admin' || 'x', '401 not_signed_in'), ('nobody', null, '401 not_signed_in')) as v (who, token, expected);
update app.users set is_active = false where id = tests.id('acme.agent');
select is(tests.refused(format('select sidecar.know_caller(%L)', jsonb_build_object('authorization', :'agent'))), '401 not_signed_in', 'nor who is no longer active');
update app.users set is_active = true where id = tests.id('acme.agent');
select tests.upload(:'admin', '{"fileName": "new.md", "title": "New", "sourceUri": "file:new"}') as made \gset
select is(:'made'::jsonb -> 'status', '202', 'an admin''s document is taken');
select is(:'made'::jsonb -> 'headers' ->> 'Location', '/api/v1/documents/' || (:'made'::jsonb -> 'body' ->> 'id'), 'here it will be');
select is((select created_by from app.documents where title = 'New'), tests.id('acme.admin'), 'it is the admin''s');
select is(tests.upload(:'admin', '{"fileName": "new.md", "title": "New", "sourceUri": "file:new"}') -> 'status', '200', 'the same again is nothing new');
select is(tests.upload(who, '{"fileName": "a.md"}') ->> 'code', expected, what)
from (values (:'member', 'forbidden', 'a member may not'), (:'agent', 'forbidden', 'an agent may not'), (null, 'not_signed_in', 'nobody may not'),
             ('Basic abc', 'not_signed_in', 'nor who comes otherwise'), ('Bearer x.y.z', 'not_signed_in', 'nor with a false token'), ('Bearer ', 'not_signed_in', 'nor with none')) as v (who, expected, what);
select is((r ->> 'status') || ' ' || (r ->> 'message'), said, 'refused: ' || said)
from (values
  ('{"colour": "red"}', 'Text.'::bytea, '400 colour is not a known field'),
  ('{"title": 7}', 'Text.', '400 title must be of type string'),
  ('{"metadata": "x"}', 'Text.', '400 metadata must be of type object'),
  ('{"supplierId": "x"}', 'Text.', '400 supplierId must be a UUID'),
  ('{"language": "english"}', 'Text.', '400 language is not well formed'),
  ('{"fileName": "a.zip", "mediaType": "application/zip"}', 'Text.', '415 Documents of type application/zip cannot be read'),
  ('{"fileName": "a.md"}', '', '400 file or text is empty'),
  ('{"fileName": "a.md"}', null, '400 file or text is missing')
) as v (document, content, said), lateral tests.upload(:'admin', document::jsonb, content) as r;
update app.users set is_active = false where id = tests.id('acme.admin');
select is(tests.upload(:'admin', '{"fileName": "a.md"}') ->> 'code', 'not_signed_in', 'a deactivated admin may not');


-- What the sidecar says of itself

select is(sidecar.register('{"providers": ["embedded", "openai"], "environment": {"default_model": "gpt-y", "session_timeout_minutes": 45, "surprise": 1}, "embeddingModels": [
            {"provider": "embedded", "model": "all-MiniLM-L6-v2", "dimensions": 384}, {"provider": "openai", "model": "text-embedding-3-small", "dimensions": 1536}]}'),
          '{"settings": {"defaultProvider": "openai", "defaultModel": "gpt-y"}}', 'with a key, chatbots use it');
select results_eq('select model, dimensions, is_default from app.embedding_models order by id',
                  $$ values ('all-MiniLM-L6-v2', 384, true), ('text-embedding-3-small', 1536, false) $$, 'its embedding models are known');
select is((select s.value from app.settings as s where s.name = 'environment'),
          '{"default_model": "gpt-y", "default_provider": "openai", "session_timeout_minutes": 45}', 'what its environment says is one row, of what is known');
select is(app.settings() -> 'session_timeout_minutes', '45', 'that stands over the defaults');
select is(app.settings() ? 'environment', false, 'and is no setting itself');
insert into app.settings (name, value) values ('default_provider', '"embedded"'), ('session_timeout_minutes', '7');
select is(sidecar.register('{"providers": ["openai"], "environment": {"default_model": "gpt-z", "session_timeout_minutes": 46}}') -> 'settings',
          '{"defaultProvider": "embedded", "defaultModel": "gpt-z"}', 'the operator''s word stands');
select is(app.setting('session_timeout_minutes'), '7', 'of each of them');
delete from app.settings where name <> 'environment';
select is(sidecar.register('{"providers": ["embedded"], "environment": {"max_conversation_history": null}}') -> 'settings',
          '{"defaultProvider": "embedded", "defaultModel": "gpt-4o-mini"}', 'a variable that is gone is gone');
select is(app.setting('session_timeout_minutes') || app.setting('max_conversation_history'), '[30, 10]', 'with each of its settings');
select is(sidecar.health(), '{"ok": true}', 'it is well');

select * from finish();
rollback;
