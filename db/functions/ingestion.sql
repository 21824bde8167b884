-- How a file becomes chunks and vectors that answer: the job of kind ingest.
--
--   sidecar.add_document(caller, document, content)   store the file, queue its reading
--   sidecar.read_document(job)                        the file
--   sidecar.store_chunks(job, document)               its pieces, which answer nothing yet
--   sidecar.pending_embeddings(job, max)              what has no vector yet
--   sidecar.store_embeddings(job, …)                  vectors, kept apart until all are there
--   app.finish_ingest(job)                            the version answers from now on

create or replace function sidecar.add_document(caller jsonb, document jsonb, content bytea)
  returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_user   record;
  v_hash   bytea;
  v_first  jsonb;
  v_added  jsonb;
  v_status integer;
begin
  select a.* into v_user from app.authenticate(add_document.caller) as a;
  if v_user.role not in ('super_admin', 'admin') then
    perform app.fail(403, 'forbidden', 'Your role does not allow this', null,
                     'It needs one of: super_admin, admin');
  end if;
  perform app.check_json(add_document.document, '{
    "type": "object",
    "properties": {
      "fileName": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 500},
      "mediaType": {"type": "string", "nullable": true, "maxLength": 200},
      "title": {"type": "string", "nullable": true, "maxLength": 500},
      "type": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 100},
      "category": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 100},
      "supplierId": {"type": "string", "nullable": true, "format": "uuid"},
      "language": {"type": "string", "nullable": true, "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                   "description": "A language code of BCP 47, such as en or zh-TW"},
      "metadata": {"type": "object", "nullable": true, "additionalProperties": true},
      "sourceUri": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 2000}
    }}');
  v_hash := sha256(convert_to(add_document.document::text, 'utf8') || coalesce(add_document.content, ''));
  v_first := app.repeated(v_user.organization_id, v_user.user_id::text,
                          add_document.caller ->> 'idempotencyKey', v_hash);
  if v_first is not null then
    return v_first;
  end if;
  v_added := app.add_document(v_user.organization_id, v_user.user_id,
                              jsonb_strip_nulls(add_document.document), add_document.content);
  v_status := case when (v_added ->> 'unchanged')::boolean then 200 else 202 end;
  perform app.remember(v_user.organization_id, v_user.user_id::text,
                       add_document.caller ->> 'idempotencyKey', v_hash, v_status, v_added);
  return jsonb_build_object(
    'status', v_status,
    'headers', jsonb_build_object('Location', '/api/v1/documents/' || (v_added ->> 'id')),
    'body', v_added);
end
$$;

comment on function sidecar.add_document(jsonb, jsonb, bytea) is
  $$Store a document for a signed-in admin, and queue its reading

  caller: authorization, address, userAgent, requestId, idempotencyKey.  document: see
  app.add_document.  A repeated idempotencyKey gets the first answer.  Errors: 400, 401, 403, 415, 422.$$;


create or replace function app.set_document_status(job app.jobs, status text, error text)
  returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_document_id uuid := ((set_document_status.job).payload ->> 'documentId')::uuid;
  v_version     integer := ((set_document_status.job).payload ->> 'version')::integer;
begin
  update app.document_versions as v
  set status = set_document_status.status, error = set_document_status.error,
      ready_at = case set_document_status.status when 'ready' then now() end
  where v.organization_id = (set_document_status.job).organization_id
    and v.document_id = v_document_id and v.version = v_version;
  update app.documents as d
  set status = set_document_status.status, error = set_document_status.error, updated_at = now()
  where d.organization_id = (set_document_status.job).organization_id and d.id = v_document_id
    -- The document shows its latest version.
    and v_version = (
      select max(v.version) from app.document_versions as v
      where v.organization_id = d.organization_id and v.document_id = d.id);
end
$$;

comment on function app.set_document_status(app.jobs, text, text) is
  'Say how far the version of an ingest job is.';


create or replace function app.begin_ingest(job app.jobs) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
begin
  perform app.set_document_status(begin_ingest.job, 'processing', null);
  return coalesce((
    select jsonb_build_object('mediaType', v.media_type, 'fileName', v.file_name)
    from app.document_versions as v
    where v.organization_id = (begin_ingest.job).organization_id
      and v.document_id = ((begin_ingest.job).payload ->> 'documentId')::uuid
      and v.version = ((begin_ingest.job).payload ->> 'version')::integer), '{}');
end
$$;

comment on function app.begin_ingest(app.jobs) is
  'Note that the version of an ingest job is being read.  Returns its mediaType and fileName.';


create or replace function sidecar.read_document(job jsonb)
  returns table (content bytea, media_type text, file_name text, title text)
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_job app.jobs := app.hold_job(read_document.job);
begin
  return query
    select v.content, v.media_type, v.file_name, nullif(d.title, v.file_name)
    from app.document_versions as v
    join app.documents as d on d.organization_id = v.organization_id and d.id = v.document_id
    where v.organization_id = v_job.organization_id
      and v.document_id = (v_job.payload ->> 'documentId')::uuid
      and v.version = (v_job.payload ->> 'version')::integer;
end
$$;

comment on function sidecar.read_document(jsonb) is
  'The file of an ingest job, and the title that a person gave it.  Errors: 409 lease_lost.';


create or replace function sidecar.store_chunks(job jsonb, document jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_job      app.jobs := app.hold_job(store_chunks.job);
  v_document app.documents;
  v_version  app.document_versions;
  v_title    text;
  v_language text;
  v_count    integer;
begin
  select d.* into v_document from app.documents as d
  where d.organization_id = v_job.organization_id and d.id = (v_job.payload ->> 'documentId')::uuid
  for update;
  select v.* into v_version from app.document_versions as v
  where v.organization_id = v_job.organization_id and v.document_id = v_document.id
    and v.version = (v_job.payload ->> 'version')::integer;
  -- A title that a person gave stands; one that was only the file's name gives way to the document's own.
  v_title := case
    when v_document.title <> v_version.file_name then v_document.title
    else coalesce(nullif(left(store_chunks.document ->> 'title', 500), ''), v_document.title) end;
  v_language := coalesce(v_document.language,
                         substring(store_chunks.document ->> 'language' from '^[a-z]{2,3}'));

  delete from app.document_chunks as c
  where c.organization_id = v_job.organization_id and c.document_id = v_document.id
    and c.document_version = v_version.version;
  insert into app.document_chunks
    (organization_id, document_id, document_version, ordinal, title, heading_path, content, tokens,
     language, document_type, document_category, supplier_id, search_vector, superseded_at)
  select
    v_job.organization_id, v_document.id, v_version.version, (c ->> 'ordinal')::integer, v_title,
    array(select jsonb_array_elements_text(c -> 'headingPath')), c ->> 'content',
    (c ->> 'tokens')::integer, v_language, v_document.document_type, v_document.document_category,
    v_document.supplier_id,
    app.chunk_search_vector(v_language, v_title, array(select jsonb_array_elements_text(c -> 'headingPath')),
                            c ->> 'content'),
    'infinity'
  from jsonb_array_elements(store_chunks.document -> 'chunks') as c;
  get diagnostics v_count = row_count;

  update app.documents as d set title = v_title, language = v_language
  where d.organization_id = v_document.organization_id and d.id = v_document.id;
  return jsonb_build_object('chunkCount', v_count);
end
$$;

comment on function sidecar.store_chunks(jsonb, jsonb) is
  $$Store the pieces of the version of an ingest job; again, if it was done before

  document: title, language, chunks of ordinal, content, headingPath, tokens.  They answer nothing
  until sidecar.finish_job.  Errors: 409 lease_lost.$$;


create or replace function sidecar.pending_embeddings(job jsonb, max integer) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_job         app.jobs := app.hold_job(pending_embeddings.job);
  v_document_id uuid := (v_job.payload ->> 'documentId')::uuid;
  v_version     integer := (v_job.payload ->> 'version')::integer;
  v_model       app.embedding_models;
begin
  select m.* into v_model
  from app.embedding_models as m
  where m.id = coalesce(
    (select o.embedding_model_id from app.organizations as o where o.id = v_job.organization_id),
    (select d.id from app.embedding_models as d where d.is_default));
  return jsonb_build_object(
    'embedding', jsonb_build_object('modelId', v_model.id, 'provider', v_model.provider,
                                    'model', v_model.model, 'dimensions', v_model.dimensions),
    'items', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'text', i.text))
      from (
        select w.id, w.kind, w.text
        from (
          select d.id, 'title' as kind, d.title as text, -1 as ordinal from app.documents as d
          where d.organization_id = v_job.organization_id and d.id = v_document_id
          union all
          select c.id, 'chunk', app.chunk_embedding_text(c.title, c.heading_path, c.content), c.ordinal
          from app.document_chunks as c
          where c.organization_id = v_job.organization_id and c.document_id = v_document_id
            and c.document_version = v_version
        ) as w
        where not exists (
          select from app.staged_embeddings as s
          where s.organization_id = v_job.organization_id and s.embedding_model_id = v_model.id
            and s.document_id = v_document_id and s.document_version = v_version and s.item_id = w.id)
        order by w.ordinal
        limit pending_embeddings.max
      ) as i), '[]'));
end
$$;

comment on function sidecar.pending_embeddings(jsonb, integer) is
  $$What of the version of an ingest job has no vector yet

  max: at most so many.  Returns the embedding model, and items of id, kind (chunk or title) and text;
  none when all is done.  Errors: 409 lease_lost.$$;


create or replace function sidecar.store_embeddings(
    job jsonb, model_id integer, items jsonb, embeddings extensions.vector[]
  ) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_job app.jobs := app.hold_job(store_embeddings.job);
begin
  if jsonb_array_length(store_embeddings.items) <> cardinality(store_embeddings.embeddings) then
    raise exception 'There are % items and % embeddings', jsonb_array_length(store_embeddings.items),
      cardinality(store_embeddings.embeddings) using errcode = '22023';
  end if;
  insert into app.staged_embeddings
    (organization_id, embedding_model_id, document_id, document_version, item_id, embedding)
  select v_job.organization_id, store_embeddings.model_id, (v_job.payload ->> 'documentId')::uuid,
         (v_job.payload ->> 'version')::integer, (i.value ->> 'id')::uuid,
         store_embeddings.embeddings[i.ordinality]::extensions.halfvec
  from jsonb_array_elements(store_embeddings.items) with ordinality as i
  on conflict do nothing;
  return '{}'::jsonb;
end
$$;

comment on function sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[]) is
  $$Keep vectors of the version of an ingest job

  items: as sidecar.pending_embeddings gave them; embeddings: in the same order.
  Errors: 22023 where the numbers differ, 409 lease_lost.$$;


create or replace function app.finish_ingest(job app.jobs) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_job         app.jobs := finish_ingest.job;
  v_document_id uuid := (v_job.payload ->> 'documentId')::uuid;
  v_version     integer := (v_job.payload ->> 'version')::integer;
  v_document    app.documents;
  v_chunks      integer;
  v_missing     jsonb := sidecar.pending_embeddings(app.job_ref(finish_ingest.job), 1) -> 'items';
begin
  if v_missing <> '[]'::jsonb then
    perform app.fail(409, 'job_unfinished', 'Some pieces have no vector yet');
  end if;
  select d.* into v_document from app.documents as d
  where d.organization_id = v_job.organization_id and d.id = v_document_id
  for update;

  -- Deleted meanwhile, or overtaken by a newer version: then it never answers.
  if v_document.deleted_at is null and v_document.current_version < v_version then
    delete from app.chunk_embeddings as e
    where e.organization_id = v_job.organization_id and e.document_id = v_document_id;
    update app.document_chunks as c
    set superseded_at = case when c.document_version = v_version then null else now() end
    where c.organization_id = v_job.organization_id and c.document_id = v_document_id
      and (c.document_version = v_version or c.superseded_at is null);
    insert into app.chunk_embeddings
      (organization_id, embedding_model_id, chunk_id, document_id, document_type, document_category,
       supplier_id, embedding)
    select s.organization_id, s.embedding_model_id, c.id, c.document_id, c.document_type,
           c.document_category, c.supplier_id, s.embedding
    from app.staged_embeddings as s
    join app.document_chunks as c on c.organization_id = s.organization_id and c.id = s.item_id
    where s.organization_id = v_job.organization_id and s.document_id = v_document_id
      and s.document_version = v_version;
    get diagnostics v_chunks = row_count;
    insert into app.title_embeddings as e (organization_id, embedding_model_id, document_id, embedding)
    select s.organization_id, s.embedding_model_id, s.document_id, s.embedding
    from app.staged_embeddings as s
    where s.organization_id = v_job.organization_id and s.document_id = v_document_id
      and s.document_version = v_version and s.item_id = v_document_id
    on conflict (organization_id, embedding_model_id, document_id)
      do update set embedding = excluded.embedding;
    update app.documents as d set current_version = v_version, chunk_count = v_chunks
    where d.organization_id = v_job.organization_id and d.id = v_document_id;
    perform app.refresh_vocabulary(v_job.organization_id, v_document_id);
  end if;

  delete from app.staged_embeddings as s
  where s.organization_id = v_job.organization_id and s.document_id = v_document_id
    and s.document_version <= v_version;
  perform app.set_document_status(v_job, 'ready', null);
end
$$;

comment on function app.finish_ingest(app.jobs) is
  $$Let the version of an ingest job answer from now on, in the place of the one before

  Errors: 409 job_unfinished.$$;


revoke all on function
  sidecar.add_document(jsonb, jsonb, bytea), app.set_document_status(app.jobs, text, text),
  sidecar.read_document(jsonb), sidecar.store_chunks(jsonb, jsonb),
  sidecar.pending_embeddings(jsonb, integer),
  sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[]), app.finish_ingest(app.jobs),
  app.begin_ingest(app.jobs)
from public, anon, authenticated;

grant execute on function
  sidecar.add_document(jsonb, jsonb, bytea), sidecar.read_document(jsonb),
  sidecar.store_chunks(jsonb, jsonb), sidecar.pending_embeddings(jsonb, integer),
  sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[])
to sidecar;
