-- Changing what is said of a document, over the API.
--
--   api.document_update(json)   PUT /api/v1/documents/{documentId}
--   app.read_again(…)           the same file, as a version of another title
--
-- What search filters on is passed on to the chunks at once, by a trigger (knowledge.sql), and
-- words are formed anew in another language at once.  A title is part of what was cited and
-- embedded, and no chunk's text is ever changed: so a document of another title is the same file in
-- its next version, which takes the place of the last when it is read and embedded.  Answers given
-- before go on citing what they cited.

create or replace function app.document_change_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "title": {"type": "string", "minLength": 1, "maxLength": 500},
    "type": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 100},
    "category": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 100},
    "supplierId": {"type": "string", "nullable": true, "format": "uuid"},
    "productId": {"type": "string", "nullable": true, "format": "uuid"},
    "language": {"type": "string", "nullable": true, "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                 "description": "A language code of BCP 47, such as en or zh-TW"},
    "metadata": {"type": "object", "nullable": true, "additionalProperties": true},
    "sourceUri": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 2000}
  }}'::jsonb;

comment on function app.document_change_schema() is
  'The JSON Schema of the body that changes a document.';


create or replace function app.read_again(document app.documents, changed_by uuid) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_document app.documents := read_again.document;
  v_latest   integer;
  v_status   text;
  v_source   integer;
begin
  select v.version, v.status into v_latest, v_status from app.document_versions as v
  where v.organization_id = v_document.organization_id and v.document_id = v_document.id
  order by v.version desc limit 1;
  v_source := case v_status
    -- Nobody has read it yet, and whoever does will see the new title.
    when 'pending' then null
    when 'failed' then nullif(v_document.current_version, 0)
    else v_latest end;
  if v_source is null then
    return;
  end if;
  insert into app.document_versions
    (organization_id, document_id, version, file_name, media_type, content, sha256, created_by)
  select v.organization_id, v.document_id, v_latest + 1, v.file_name, v.media_type, v.content, v.sha256,
         read_again.changed_by
  from app.document_versions as v
  where v.organization_id = v_document.organization_id and v.document_id = v_document.id
    and v.version = v_source;
  update app.documents as d set status = 'pending', error = null
  where d.organization_id = v_document.organization_id and d.id = v_document.id;
  perform app.add_job(v_document.organization_id, 'ingest',
                      jsonb_build_object('documentId', v_document.id, 'version', v_latest + 1));
end
$$;

comment on function app.read_again(app.documents, uuid) is
  $$Read a document's file again, as its next version

  document: its row, locked.  changed_by: whose version it is.$$;


create or replace function app.update_document(id uuid, body jsonb) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because only functions write; only for whoever may, only in their organization.
declare
  v_organization_id uuid := app.current_organization_id();
  v_body            jsonb := update_document.body;
  v_source          text := update_document.body ->> 'sourceUri';
  v_document        app.documents;
  v_new             app.documents;
  v_supplier        uuid;
begin
  perform app.require_right('knowledge.write');
  perform app.check_json(v_body, app.document_change_schema());
  if v_source is not null then
    -- As app.add_document does, and before the row is locked, as it does too.
    perform pg_advisory_xact_lock(hashtextextended(v_organization_id::text || v_source, 0));
  end if;
  select d.* into v_document from app.documents as d
  where d.organization_id = v_organization_id and d.id = update_document.id and d.deleted_at is null
  for update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such document');
  elsif v_source is not null and exists (
    select from app.documents as d
    where d.organization_id = v_organization_id and d.source_uri = v_source and d.deleted_at is null
      and d.id <> v_document.id
  ) then
    perform app.fail(409, 'source_taken', 'Another document has this sourceUri', null,
                     'Delete that one, or send this file as its next version');
  end if;

  v_new := v_document;
  v_new.title := coalesce(v_body ->> 'title', v_document.title);
  if v_body ? 'type' then
    v_new.document_type := v_body ->> 'type';
  end if;
  if v_body ? 'category' then
    v_new.document_category := v_body ->> 'category';
  end if;
  if v_body ? 'supplierId' then
    v_new.supplier_id := app.checked_supplier(v_organization_id, (v_body ->> 'supplierId')::uuid);
  end if;
  if v_body ? 'productId' then
    v_new.product_id := (v_body ->> 'productId')::uuid;
    v_supplier := app.supplier_of_product(v_organization_id, v_new.product_id);
    -- Another product brings its supplier along, unless one is named.
    if v_body ->> 'supplierId' is null then
      v_new.supplier_id := coalesce(v_supplier, v_new.supplier_id);
    end if;
  end if;
  if v_body ? 'language' then
    v_new.language := v_body ->> 'language';
  end if;
  if v_body ? 'metadata' then
    v_new.metadata := coalesce(nullif(v_body -> 'metadata', 'null'), '{}');
  end if;
  if v_body ? 'sourceUri' then
    v_new.source_uri := v_source;
  end if;

  update app.documents as d
  set title = v_new.title, document_type = v_new.document_type,
      document_category = v_new.document_category, supplier_id = v_new.supplier_id,
      product_id = v_new.product_id, language = v_new.language, metadata = v_new.metadata,
      source_uri = v_new.source_uri, updated_at = now()
  where d.organization_id = v_organization_id and d.id = v_document.id;

  if v_new.language is distinct from v_document.language then
    update app.document_chunks as c
    set language = v_new.language,
        search_vector = app.chunk_search_vector(v_new.language, c.title, c.heading_path, c.content)
    where c.organization_id = v_organization_id and c.document_id = v_document.id
      and (c.superseded_at is null or c.superseded_at = 'infinity');
  end if;
  if v_new.title <> v_document.title then
    perform app.read_again(v_document, app.current_user_id());
  end if;
end
$$;

comment on function app.update_document(uuid, jsonb) is
  $$Change what is said of a document

  body: of app.document_change_schema(); what it does not name stays.
  Errors: 400, 401, 403 forbidden, 404 not_found, 409 source_taken.$$;


create or replace function api.document_update(json) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
begin
  perform app.update_document(app.request_uuid('x-resource-id', 'id'), app.request_json($1));
  return api.document_get();
end
$$;

comment on function api.document_update(json) is
  $$Change what is said of a document

  What is left out stays; null clears, and metadata is replaced as a whole.  Type, category and
  supplier count for the next question, and a language forms the words anew at once.  Another title is
  the same file in its next version: status is pending until it answers under its new name, and the
  version before answers until then.  Another product brings its supplier along, unless one is named.
  Body: document_change.  Answer: 200 document.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 source_taken.$$;


revoke all on function
  app.document_change_schema(), app.read_again(app.documents, uuid),
  app.update_document(uuid, jsonb), api.document_update(json)
from public, anon, authenticated;

grant execute on function
  app.update_document(uuid, jsonb), api.document_update(json)
to anon, authenticated;
