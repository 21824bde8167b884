-- How a file becomes chunks and vectors that answer: the job of kind ingest.
--
--   sidecar.know_caller(caller)                       before a large body is read
--   sidecar.add_document(caller, document, content)   store the file, queue its reading
--   sidecar.read_document(job)                        the file
--   sidecar.store_chunks(job, document)               its pieces, which answer nothing yet
--   sidecar.pending_embeddings(job, max)              what has no vector yet, model by model
--   sidecar.store_embeddings(job, …)                  vectors, kept apart until all are there
--   app.finish_ingest(job)                            the version answers from now on

create or replace function app.document_fields_schema() returns jsonb
  language sql immutable parallel safe
-- What can be changed later, and what cannot; an empty title is none.
return jsonb_set(
  app.document_change_schema(), '{properties}', app.document_change_schema() -> 'properties' || '{
    "fileName": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 500},
    "mediaType": {"type": "string", "nullable": true, "maxLength": 200},
    "title": {"type": "string", "nullable": true, "maxLength": 500}
  }');

comment on function app.document_fields_schema() is
  'The JSON Schema of what is said of a document that is sent, beside its text or file.';


create or replace function app.document_text_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(
  app.document_fields_schema() || '{"required": ["text"]}', '{properties,text}',
  '{"type": "string", "minLength": 1, "description": "Markdown, unless mediaType says otherwise"}');

comment on function app.document_text_schema() is
  'The JSON Schema of a document that is sent as a text; the sidecar takes the text out.';


create or replace function app.document_form_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(
  app.document_fields_schema() #- '{properties,fileName}' #- '{properties,mediaType}'
    || '{"required": ["file"]}',
  '{properties,file}',
  '{"type": "string", "format": "binary",
    "description": "PDF, DOCX, PPTX, XLSX, HTML, Markdown, CSV or text"}');

comment on function app.document_form_schema() is
  'The JSON Schema of a document that is sent as a form; the sidecar takes the file out.';


create or replace function app.document_added_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "version", "status", "unchanged"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "version": {"type": "integer", "minimum": 1},
    "status": {"type": "string", "enum": ["pending", "processing", "ready", "failed"]},
    "unchanged": {"type": "boolean", "description": "Whether the source had this content already"}
  }}'::jsonb;

comment on function app.document_added_schema() is
  'The JSON Schema of the answer to a document that is sent.';


create or replace function sidecar.know_caller(caller jsonb) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  perform app.authenticate(know_caller.caller);
  return '{}'::jsonb;
end
$$;

comment on function sidecar.know_caller(jsonb) is
  $$Whether a caller is signed in, asked before a large body is read

  caller: authorization.  What the caller may do is decided by the call itself.
  Errors: 401 not_signed_in.$$;


create or replace function sidecar.add_document(caller jsonb, document jsonb, content bytea)
  returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_digest  bytea;
  v_first   jsonb;
  v_added   jsonb;
  v_status  integer;
  v_headers jsonb;
begin
  perform app.enter(add_document.caller);
  perform app.require_right('knowledge.write');
  perform app.check_json(add_document.document, app.document_fields_schema());
  v_digest := app.request_digest('documents.create', add_document.document || jsonb_build_object(
    'sha256', encode(sha256(add_document.content), 'hex')));
  v_first := app.repeated(app.current_organization_id(), app.current_user_id()::text,
                          add_document.caller ->> 'idempotencyKey', v_digest);
  if v_first is not null then
    return v_first;
  end if;
  v_added := app.add_document(
    app.current_organization_id(), app.current_user_id(),
    jsonb_strip_nulls(add_document.document - 'metadata') || jsonb_build_object(
      'metadata', coalesce(nullif(add_document.document -> 'metadata', 'null'), '{}')),
    add_document.content);
  v_status := case when (v_added ->> 'unchanged')::boolean then 200 else 202 end;
  v_headers := jsonb_build_object('Location', '/api/v1/documents/' || (v_added ->> 'id'));
  perform app.remember(
    app.current_organization_id(), app.current_user_id()::text,
    add_document.caller ->> 'idempotencyKey', v_digest, v_status, v_added, v_headers);
  return jsonb_build_object('status', v_status, 'headers', v_headers, 'body', v_added);
end
$$;

comment on function sidecar.add_document(jsonb, jsonb, bytea) is
  $$Add a document, or the next version of one

  It is read by and by: GET /api/v1/documents/{documentId} says when its status is ready.  The same
  sourceUri again is the next version of the document, or nothing new (200) where the content is the
  same.  A document of a product is of the product's supplier, where it names no other.  The text in
  pictures and scanned pages is recognized: of one document up to 100 such pages, for ten minutes.
  Body: document_text.  Form: document_form.
  Answer: 202 document_added, 200 document_added.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 413 body_too_large; 415 unsupported_media_type;
  422 idempotency_mismatch.$$;


create or replace function app.embedding_model_of(organization_id uuid) returns smallint
  language plpgsql stable
  set search_path = ''
as $$
begin
  return coalesce(
    (select o.embedding_model_id from app.organizations as o
     where o.id = embedding_model_of.organization_id),
    (select m.id from app.embedding_models as m where m.is_default));
end
$$;

comment on function app.embedding_model_of(uuid) is
  'The model that an organization''s questions are embedded with now.';


create or replace function app.embedding_ref(model app.embedding_models) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'modelId', (model).id, 'provider', (model).provider, 'model', (model).model,
  'dimensions', (model).dimensions);

comment on function app.embedding_ref(app.embedding_models) is
  'What the sidecar is told of the model that it is to embed with.';


create or replace function app.embedding_models_to_fill(organization_id uuid) returns smallint[]
  language plpgsql stable
  set search_path = ''
as $$
begin
  return app.embedding_model_of(embedding_models_to_fill.organization_id) || array(
    select c.to_model_id from app.embedding_changes as c
    where c.organization_id = embedding_models_to_fill.organization_id and c.finished_at is null);
end
$$;

comment on function app.embedding_models_to_fill(uuid) is
  $$The models that an organization's documents want vectors of

  First the one in use; while it is being changed, also the one to come.$$;


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


create or replace function app.missing_embeddings(job app.jobs, model_id smallint, max integer)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_job         app.jobs := missing_embeddings.job;
  v_document_id uuid := (v_job.payload ->> 'documentId')::uuid;
  v_version     integer := (v_job.payload ->> 'version')::integer;
begin
  return coalesce((
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
        where s.organization_id = v_job.organization_id
          and s.embedding_model_id = missing_embeddings.model_id
          and s.document_id = v_document_id and s.document_version = v_version and s.item_id = w.id)
      order by w.ordinal
      limit missing_embeddings.max
    ) as i), '[]');
end
$$;

comment on function app.missing_embeddings(app.jobs, smallint, integer) is
  'What of the version of an ingest job lacks a vector of a model: at most max of id, kind, text.';


create or replace function sidecar.pending_embeddings(job jsonb, max integer) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_job      app.jobs := app.hold_job(pending_embeddings.job);
  v_models   smallint[] := app.embedding_models_to_fill(v_job.organization_id);
  v_model_id smallint;
  v_model    app.embedding_models;
  v_items    jsonb;
begin
  foreach v_model_id in array v_models loop
    select m.* into v_model from app.embedding_models as m where m.id = v_model_id;
    v_items := app.missing_embeddings(v_job, v_model_id, pending_embeddings.max);
    exit when v_items <> '[]';
  end loop;
  return jsonb_build_object(
    'embedding', app.embedding_ref(v_model),
    'isRequired', v_model.id = v_models[1],
    'items', v_items);
end
$$;

comment on function sidecar.pending_embeddings(jsonb, integer) is
  $$What of the version of an ingest job has no vector yet

  max: at most so many.  Returns an embedding model, and items of id, kind (chunk or title) and text to
  embed with it; none when all is done.  While the organization's model is being changed, everything
  comes for both models; what is not required, the one to come, may be left to the change.
  Errors: 409 lease_lost.$$;


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
  v_models      smallint[];
begin
  -- A change of the embedding model is completed before this or after it, not meanwhile.
  perform from app.organizations as o where o.id = v_job.organization_id for share;
  v_models := app.embedding_models_to_fill(v_job.organization_id);
  -- What a change that began just now still lacks, it will find itself.
  if app.missing_embeddings(v_job, v_models[1], 1) <> '[]' then
    perform app.fail(409, 'job_unfinished', 'Some pieces have no vector yet');
  end if;
  select d.* into v_document from app.documents as d
  where d.organization_id = v_job.organization_id and d.id = v_document_id
  for update;

  -- Deleted meanwhile, or overtaken by a newer version: then it never answers.
  if v_document.deleted_at is null and v_document.current_version < v_version then
    delete from app.chunk_embeddings as e
    where e.organization_id = v_job.organization_id and e.document_id = v_document_id;
    delete from app.title_embeddings as e
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
      and s.document_version = v_version and s.embedding_model_id = any (v_models);
    insert into app.title_embeddings (organization_id, embedding_model_id, document_id, embedding)
    select s.organization_id, s.embedding_model_id, s.document_id, s.embedding
    from app.staged_embeddings as s
    where s.organization_id = v_job.organization_id and s.document_id = v_document_id
      and s.document_version = v_version and s.item_id = v_document_id
      and s.embedding_model_id = any (v_models);
    update app.documents as d
    set current_version = v_version,
        chunk_count = (
          select count(*) from app.document_chunks as c
          where c.organization_id = v_job.organization_id and c.document_id = v_document_id
            and c.document_version = v_version)
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
  app.document_fields_schema(), app.document_text_schema(), app.document_form_schema(),
  app.document_added_schema(), app.embedding_model_of(uuid),
  app.embedding_ref(app.embedding_models), app.embedding_models_to_fill(uuid),
  app.missing_embeddings(app.jobs, smallint, integer),
  sidecar.know_caller(jsonb), sidecar.add_document(jsonb, jsonb, bytea),
  app.set_document_status(app.jobs, text, text),
  sidecar.read_document(jsonb), sidecar.store_chunks(jsonb, jsonb),
  sidecar.pending_embeddings(jsonb, integer),
  sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[]), app.finish_ingest(app.jobs),
  app.begin_ingest(app.jobs)
from public, anon, authenticated;

grant execute on function
  sidecar.know_caller(jsonb), sidecar.add_document(jsonb, jsonb, bytea),
  sidecar.read_document(jsonb), sidecar.store_chunks(jsonb, jsonb),
  sidecar.pending_embeddings(jsonb, integer),
  sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[])
to sidecar;
