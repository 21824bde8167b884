-- Verify parlance:functions/knowledge on pg

begin;

select
  'app.media_type_of(text, text)'::regprocedure,
  'app.checked_supplier(uuid, uuid)'::regprocedure,
  'app.supplier_of_product(uuid, uuid)'::regprocedure,
  'app.add_document(uuid, uuid, jsonb, bytea)'::regprocedure,
  'app.retire_document()'::regprocedure,
  'app.pass_on_document_filters()'::regprocedure,
  'app.forbid_text_change()'::regprocedure,
  'app.document_body(api.documents)'::regprocedure,
  'app.document_schema()'::regprocedure,
  'api.document_list(text, text, text, text, text, text, text)'::regprocedure,
  'api.document_get()'::regprocedure,
  'app.document_version_schema()'::regprocedure,
  'api.document_version_list(text, text)'::regprocedure,
  'app.delete_document(uuid)'::regprocedure,
  'api.document_delete(json)'::regprocedure;

select
  organization_id, id, name, metadata, created_at, updated_at
from api.suppliers where false;

select
  organization_id, id, supplier_id, name, metadata, created_at, updated_at
from api.products where false;

select
  organization_id, id, title, document_type, document_category, supplier_id, product_id,
  language, source_uri, metadata, status, error, current_version, chunk_count, created_by,
  created_at, updated_at
from api.documents where false;

select
  organization_id, document_id, version, file_name, media_type, sha256, status, error,
  created_by, created_at, ready_at, size
from api.document_versions where false;

select
  organization_id, id, document_id, document_version, ordinal, title, heading_path, content,
  tokens, language, created_at
from api.document_chunks where false;

do $$
begin
  assert 3 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.document_chunks'::regclass, 'text_never_edited'),
      ('app.documents'::regclass, 'pass_on_document_filters'),
      ('app.documents'::regclass, 'retire_document')
    ));
end
$$;

rollback;
