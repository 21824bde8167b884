-- Documents on their way in, and out.
--
--   app.add_document(…)             a document, or the next version of one
--   app.retire_document()           a deleted document stops answering at once
--   app.pass_on_document_filters()  what search filters on follows the document
--   api.documents, api.document_versions, api.document_chunks, api.suppliers, api.products
--   api.document_list, api.document_get, api.document_version_list, api.document_delete
--
-- How a document is changed is in document_changes.sql; how a version becomes chunks and vectors,
-- in ingestion.sql; how they are found, in search.sql.

create or replace function app.media_type_of(file_name text, declared text) returns text
  language sql immutable parallel safe
return coalesce(
  case lower(substring(file_name from '\.([A-Za-z0-9]+)$'))
    when 'pdf' then 'application/pdf'
    when 'docx' then 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    when 'pptx' then 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
    when 'xlsx' then 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    when 'html' then 'text/html'
    when 'htm' then 'text/html'
    when 'md' then 'text/markdown'
    when 'markdown' then 'text/markdown'
    when 'txt' then 'text/plain'
    when 'csv' then 'text/csv'
    when 'png' then 'image/png'
    when 'jpg' then 'image/jpeg'
    when 'jpeg' then 'image/jpeg'
    when 'tif' then 'image/tiff'
    when 'tiff' then 'image/tiff'
    when 'webp' then 'image/webp'
    when 'gif' then 'image/gif'
    when 'bmp' then 'image/bmp'
  end,
  split_part(nullif(declared, ''), ';', 1),
  'application/octet-stream');

comment on function app.media_type_of(text, text) is
  'The media type of a file: by the end of its name, or else as declared.';


create or replace function app.checked_supplier(organization_id uuid, id uuid) returns uuid
  language plpgsql stable
  set search_path = ''
as $$
begin
  if checked_supplier.id is not null and not exists (
    select from app.suppliers as s
    where s.organization_id = checked_supplier.organization_id and s.id = checked_supplier.id
  ) then
    perform app.fail(400, 'invalid_field', 'supplierId is of no supplier of your organization');
  end if;
  return checked_supplier.id;
end
$$;

comment on function app.checked_supplier(uuid, uuid) is
  'The id of a supplier, if the organization has it.  Errors: 400 invalid_field.';


create or replace function app.supplier_of_product(organization_id uuid, id uuid) returns uuid
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_supplier uuid;
begin
  if supplier_of_product.id is null then
    return null;
  end if;
  select p.supplier_id into v_supplier from app.products as p
  where p.organization_id = supplier_of_product.organization_id and p.id = supplier_of_product.id;
  if not found then
    perform app.fail(400, 'invalid_field', 'productId is of no product of your organization');
  end if;
  return v_supplier;
end
$$;

comment on function app.supplier_of_product(uuid, uuid) is
  'Whose product it is, if it is one of the organization.  Errors: 400 invalid_field.';


create or replace function app.add_document(
    organization_id uuid, created_by uuid, document jsonb, content bytea
  ) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_file       text := coalesce(add_document.document ->> 'fileName', 'document');
  v_title      text := coalesce(nullif(add_document.document ->> 'title', ''), v_file);
  v_type       text := app.media_type_of(add_document.document ->> 'fileName',
                                         add_document.document ->> 'mediaType');
  v_hash       bytea := sha256(add_document.content);
  v_source     text := nullif(add_document.document ->> 'sourceUri', '');
  v_supplier   uuid := (add_document.document ->> 'supplierId')::uuid;
  v_product    uuid := (add_document.document ->> 'productId')::uuid;
  v_document   app.documents;
  v_version    integer;
  v_latest     app.document_versions;
begin
  if add_document.content is null then
    perform app.fail(400, 'missing_field', 'file or text is missing', null,
                     'Send a form with a part called file, or a JSON body with text');
  elsif length(add_document.content) = 0 then
    perform app.fail(400, 'invalid_field', 'file or text is empty');
  elsif v_type not in (
    'application/pdf', 'text/html', 'text/markdown', 'text/plain', 'text/csv',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'image/png', 'image/jpeg', 'image/tiff', 'image/webp', 'image/gif', 'image/bmp'
  ) then
    perform app.fail(415, 'unsupported_media_type', format('Documents of type %s cannot be read', v_type),
                     format('File: %s', v_file), 'Send PDF, DOCX, PPTX, XLSX, HTML, Markdown, CSV, text, PNG, JPEG, TIFF, WebP, GIF or BMP');
  end if;
  v_supplier := coalesce(app.checked_supplier(add_document.organization_id, v_supplier),
                         app.supplier_of_product(add_document.organization_id, v_product));

  if v_source is not null then
    -- Two uploads of one source wait for each other here, not in a unique index's error.
    perform pg_advisory_xact_lock(hashtextextended(add_document.organization_id::text || v_source, 0));
    select d.* into v_document from app.documents as d
    where d.organization_id = add_document.organization_id and d.source_uri = v_source
      and d.deleted_at is null
    for update;
  end if;

  if v_document.id is null then
    insert into app.documents as d
      (organization_id, title, document_type, document_category, supplier_id, product_id, language,
       source_uri, metadata, created_by)
    values (
      add_document.organization_id, left(v_title, 500), add_document.document ->> 'type',
      add_document.document ->> 'category', v_supplier, v_product,
      add_document.document ->> 'language', v_source,
      coalesce(add_document.document -> 'metadata', '{}'), add_document.created_by)
    returning d.* into v_document;
    v_version := 1;
  else
    select v.* into v_latest from app.document_versions as v
    where v.organization_id = v_document.organization_id and v.document_id = v_document.id
    order by v.version desc limit 1;
    if v_latest.sha256 = v_hash and v_latest.status <> 'failed' then
      return jsonb_build_object('id', v_document.id, 'version', v_latest.version,
                                'status', v_latest.status, 'unchanged', true);
    end if;
    v_version := v_latest.version + 1;
    update app.documents as d
    set title = left(v_title, 500),
        document_type = coalesce(add_document.document ->> 'type', d.document_type),
        document_category = coalesce(add_document.document ->> 'category', d.document_category),
        supplier_id = coalesce(v_supplier, d.supplier_id),
        product_id = coalesce(v_product, d.product_id),
        language = coalesce(add_document.document ->> 'language', d.language),
        metadata = d.metadata || coalesce(add_document.document -> 'metadata', '{}'),
        status = 'pending', error = null, updated_at = now()
    where d.organization_id = v_document.organization_id and d.id = v_document.id;
  end if;

  insert into app.document_versions
    (organization_id, document_id, version, file_name, media_type, content, sha256, created_by)
  values (add_document.organization_id, v_document.id, v_version, left(v_file, 500), v_type,
          add_document.content, v_hash, add_document.created_by);
  perform app.add_job(add_document.organization_id, 'ingest',
                      jsonb_build_object('documentId', v_document.id, 'version', v_version));
  return jsonb_build_object('id', v_document.id, 'version', v_version, 'status', 'pending',
                            'unchanged', false);
end
$$;

comment on function app.add_document(uuid, uuid, jsonb, bytea) is
  $$Store a document and queue its reading

  document: fileName, mediaType, title, type, category, supplierId, productId, language, metadata,
  sourceUri.  A document of a product is of its supplier, where it names no other.  The same sourceUri again is the next version, or nothing new where the content is the same.
  Returns id, version, status, unchanged.
  Errors: 400 invalid_field, 415 unsupported_media_type.$$;


create or replace function app.retire_document() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and (new.deleted_at is null or old.deleted_at is not null) then
    return new;
  end if;
  delete from app.chunk_embeddings as e
  where e.organization_id = old.organization_id and e.document_id = old.id;
  delete from app.title_embeddings as e
  where e.organization_id = old.organization_id and e.document_id = old.id;
  update app.document_chunks as c set superseded_at = now()
  where c.organization_id = old.organization_id and c.document_id = old.id
    and (c.superseded_at is null or c.superseded_at = 'infinity');
  perform app.refresh_vocabulary(old.organization_id, old.id);
  return new;
end
$$;

comment on function app.retire_document() is
  'Take the chunks of a deleted document out of search, in the same transaction.';

create or replace trigger retire_document
  after update of deleted_at on app.documents
  for each row execute function app.retire_document();


create or replace function app.pass_on_document_filters() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  update app.document_chunks as c
  set document_type = new.document_type, document_category = new.document_category,
      supplier_id = new.supplier_id
  where c.organization_id = new.organization_id and c.document_id = new.id;
  update app.chunk_embeddings as e
  set document_type = new.document_type, document_category = new.document_category,
      supplier_id = new.supplier_id
  where e.organization_id = new.organization_id and e.document_id = new.id;
  perform app.refresh_vocabulary(new.organization_id, new.id);
  return null;
end
$$;

comment on function app.pass_on_document_filters() is
  'Repeat in the chunks what search filters on, when the document changes.';

create or replace trigger pass_on_document_filters
  after update on app.documents
  for each row
  when (
    (old.document_type, old.document_category, old.supplier_id)
    is distinct from (new.document_type, new.document_category, new.supplier_id))
  execute function app.pass_on_document_filters();


create or replace function app.forbid_text_change() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'The text of a chunk is never changed' using errcode = 'restrict_violation';
end
$$;

comment on function app.forbid_text_change() is
  'What an answer cited stays as it was cited.  Errors: 23001.';

create or replace trigger text_never_edited
  before update on app.document_chunks
  for each row
  when (
    (old.content, old.title, old.heading_path, old.document_id, old.document_version, old.ordinal)
    is distinct from
    (new.content, new.title, new.heading_path, new.document_id, new.document_version, new.ordinal))
  execute function app.forbid_text_change();


create or replace view api.suppliers with (security_invoker = true) as
select s.organization_id, s.id, s.name, s.metadata, s.created_at, s.updated_at
from app.suppliers as s;

comment on view api.suppliers is 'The suppliers of your organization.';


create or replace view api.products with (security_invoker = true) as
select p.organization_id, p.id, p.supplier_id, p.name, p.metadata, p.created_at, p.updated_at
from app.products as p;

comment on view api.products is 'The products of your organization.';


create or replace view api.documents with (security_invoker = true) as
select
  d.organization_id, d.id, d.title, d.document_type, d.document_category, d.supplier_id,
  d.product_id,
  d.language, d.source_uri, d.metadata, d.status, d.error, d.current_version, d.chunk_count,
  d.created_by, d.created_at, d.updated_at
from app.documents as d
where d.deleted_at is null;

comment on view api.documents is 'The documents of your organization.';


create or replace view api.document_versions with (security_invoker = true) as
select
  v.organization_id, v.document_id, v.version, v.file_name, v.media_type,
  encode(v.sha256, 'hex') as sha256, v.status, v.error, v.created_by, v.created_at, v.ready_at,
  v.size
from app.document_versions as v;

comment on view api.document_versions is 'The versions of your documents, without their content.';


create or replace view api.document_chunks with (security_invoker = true) as
select
  c.organization_id, c.id, c.document_id, c.document_version, c.ordinal, c.title, c.heading_path,
  c.content, c.tokens, c.language, c.created_at
from app.document_chunks as c
where c.superseded_at is null;

comment on view api.document_chunks is 'The pieces of your documents that answer now.';


create or replace function app.document_body(document api.documents) returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (document).id, 'title', (document).title, 'type', (document).document_type,
  'category', (document).document_category, 'supplierId', (document).supplier_id,
  'supplier', (
    select s.name from api.suppliers as s
    where s.organization_id = (document).organization_id and s.id = (document).supplier_id),
  'productId', (document).product_id,
  'product', (
    select p.name from api.products as p
    where p.organization_id = (document).organization_id and p.id = (document).product_id),
  'language', (document).language,
  'sourceUri', (document).source_uri, 'metadata', (document).metadata,
  'status', (document).status, 'error', (document).error,
  'version', (document).current_version, 'chunkCount', (document).chunk_count,
  'sha256', (select v.sha256 from api.document_versions as v
             where v.organization_id = (document).organization_id and v.document_id = (document).id
             order by v.version desc limit 1),
  'createdBy', (document).created_by,
  'createdAt', (document).created_at, 'updatedAt', (document).updated_at);

comment on function app.document_body(api.documents) is 'A document as the API shows one.';


create or replace function app.document_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "title", "type", "category", "supplierId", "supplier", "productId", "product",
    "language", "sourceUri", "metadata", "status", "error", "version", "chunkCount", "sha256",
    "createdBy", "createdAt", "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "title": {"type": "string"},
    "type": {"type": "string", "nullable": true},
    "category": {"type": "string", "nullable": true},
    "supplierId": {"type": "string", "format": "uuid", "nullable": true},
    "supplier": {"type": "string", "nullable": true, "description": "The supplier''s name"},
    "productId": {"type": "string", "format": "uuid", "nullable": true},
    "product": {"type": "string", "nullable": true, "description": "The product''s name"},
    "language": {"type": "string", "nullable": true},
    "sourceUri": {"type": "string", "nullable": true},
    "metadata": {"type": "object", "additionalProperties": true},
    "status": {"type": "string", "enum": ["pending", "processing", "ready", "failed"],
               "description": "Of the latest version; the one before answers until it is ready"},
    "error": {"type": "string", "nullable": true,
              "description": "Why the latest version could not be read"},
    "version": {"type": "integer", "minimum": 0,
                "description": "The version that answers; 0 while there is none"},
    "chunkCount": {"type": "integer", "minimum": 0},
    "sha256": {"type": "string", "nullable": true, "pattern": "^[0-9a-f]{64}$",
               "description": "Of the latest version''s file"},
    "createdBy": {"type": "string", "format": "uuid", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.document_schema() is 'The JSON Schema of a document as the API shows one.';


create or replace function api.document_list(
    p_page text default null, p_limit text default null, p_status text default null,
    p_search text default null, p_type text default null, p_category text default null,
    p_supplier_id text default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_page     integer := app.page_number(p_page, 'page', 1, 1000000);
  v_limit    integer := app.page_number(p_limit, 'limit', 20, 100);
  v_status   text := app.query_choice(p_status, 'status', '{pending,processing,ready,failed}');
  v_search   text := lower(nullif(p_search, ''));
  v_type     text := nullif(p_type, '');
  v_category text := nullif(p_category, '');
  v_supplier uuid := app.query_uuid(p_supplier_id, 'supplierId');
begin
  perform app.require_right('knowledge.read');
  return (
    with found as materialized (
      select d.* from api.documents as d
      where (v_status is null or d.status = v_status)
        and (v_type is null or d.document_type = v_type)
        and (v_category is null or d.document_category = v_category)
        and (v_supplier is null or d.supplier_id = v_supplier)
        and (v_search is null or strpos(lower(d.title), v_search) > 0
             or strpos(lower(d.source_uri), v_search) > 0)
    )
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(app.document_body(row (p.*)::api.documents) order by p.id)
        from (
          select f.* from found as f order by f.id
          limit v_limit offset (v_page::bigint - 1) * v_limit
        ) as p), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from found)));
end
$$;

comment on function api.document_list(text, text, text, text, text, text, text) is
  $$List the documents of your organization, oldest first

  search finds part of the title or of the source.
  Query: page, limit, status (pending|processing|ready|failed), search, type, category,
  supplierId uuid.  Answer: 200 page of document.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function api.document_get() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_document api.documents;
begin
  perform app.require_right('knowledge.read');
  select d.* into v_document from api.documents as d where d.id = app.request_uuid('x-resource-id', 'id');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such document');
  end if;
  return app.document_body(v_document);
end
$$;

comment on function api.document_get() is
  $$Read one document

  Answer: 200 document.
  Errors: 400 invalid_field; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.document_version_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["version", "fileName", "mediaType", "size", "sha256", "status", "error", "createdBy",
    "createdAt", "readyAt"],
  "properties": {
    "version": {"type": "integer", "minimum": 1},
    "fileName": {"type": "string"},
    "mediaType": {"type": "string"},
    "size": {"type": "integer", "minimum": 0, "description": "In bytes"},
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "status": {"type": "string", "enum": ["pending", "processing", "ready", "failed"]},
    "error": {"type": "string", "nullable": true, "description": "Why it could not be read"},
    "createdBy": {"type": "string", "format": "uuid", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "readyAt": {"type": "string", "format": "date-time", "nullable": true}
  }}'::jsonb;

comment on function app.document_version_schema() is
  'The JSON Schema of a version of a document as the API shows one.';


create or replace function api.document_version_list(
    p_page text default null, p_limit text default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_page     integer := app.page_number(p_page, 'page', 1, 1000000);
  v_limit    integer := app.page_number(p_limit, 'limit', 20, 100);
  v_document api.documents;
begin
  perform app.require_right('knowledge.read');
  select d.* into v_document from api.documents as d where d.id = app.request_uuid('x-resource-id', 'id');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such document');
  end if;
  return (
    with found as materialized (
      select v.* from api.document_versions as v
      where v.organization_id = v_document.organization_id and v.document_id = v_document.id
    )
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(jsonb_build_object(
          'version', p.version, 'fileName', p.file_name, 'mediaType', p.media_type, 'size', p.size,
          'sha256', p.sha256, 'status', p.status, 'error', p.error, 'createdBy', p.created_by,
          'createdAt', p.created_at, 'readyAt', p.ready_at) order by p.version desc)
        from (
          select f.* from found as f order by f.version desc
          limit v_limit offset (v_page::bigint - 1) * v_limit
        ) as p), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from found)));
end
$$;

comment on function api.document_version_list(text, text) is
  $$List the versions of a document, newest first

  Query: page, limit.  Answer: 200 page of document_version.
  Errors: 400 invalid_field, invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden;
  404 not_found.$$;


create or replace function app.delete_document(id uuid) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because only functions write; only for whoever may, only in their organization.
begin
  perform app.require_right('knowledge.write');
  update app.documents as d set deleted_at = now(), updated_at = now()
  where d.organization_id = app.current_organization_id() and d.id = delete_document.id
    and d.deleted_at is null;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such document');
  end if;
end
$$;

comment on function app.delete_document(uuid) is
  'Delete a document; it stops answering at once.  Errors: 401, 403 forbidden, 404 not_found.';


create or replace function api.document_delete(json) returns void
  language sql volatile
return app.delete_document(app.request_uuid('x-resource-id', 'id'));

comment on function api.document_delete(json) is
  $$Delete a document

  It stops answering at once; an answer that is being made may still cite it, and what cited it stays.
  Answer: 204.
  Errors: 400 invalid_field; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


revoke all on function
  app.media_type_of(text, text), app.add_document(uuid, uuid, jsonb, bytea), app.retire_document(),
  app.pass_on_document_filters(), app.forbid_text_change(), app.document_body(api.documents),
  app.delete_document(uuid), app.checked_supplier(uuid, uuid), app.supplier_of_product(uuid, uuid),
  app.document_schema(), app.document_version_schema(),
  api.document_list(text, text, text, text, text, text, text), api.document_get(),
  api.document_version_list(text, text), api.document_delete(json)
from public, anon, authenticated;

grant execute on function
  app.document_body(api.documents), app.delete_document(uuid),
  api.document_list(text, text, text, text, text, text, text), api.document_get(),
  api.document_version_list(text, text), api.document_delete(json)
to anon, authenticated;

revoke all on api.suppliers, api.products, api.documents, api.document_versions, api.document_chunks
from public, anon, authenticated;
grant select on api.suppliers, api.products, api.documents, api.document_versions,
  api.document_chunks
to authenticated;
