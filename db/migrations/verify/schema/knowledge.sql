-- Verify parlance:schema/knowledge on pg

begin;

select
  id, provider, model, dimensions, similarity_floor, is_default, created_at
from app.embedding_models where false;

select
  organization_id, id, name, metadata, created_at, updated_at
from app.suppliers where false;

select
  organization_id, id, supplier_id, name, metadata, created_at, updated_at
from app.products where false;

select
  organization_id, id, title, document_type, document_category, supplier_id, product_id,
  language, source_uri, metadata, status, error, current_version, chunk_count, created_by,
  created_at, updated_at, deleted_at
from app.documents where false;

select
  organization_id, document_id, version, file_name, media_type, content, size, sha256,
  status, error, created_by, created_at, ready_at
from app.document_versions where false;

select
  organization_id, id, document_id, document_version, ordinal, title, heading_path, content,
  tokens, language, document_type, document_category, supplier_id, search_vector,
  superseded_at, created_at
from app.document_chunks where false;

select
  organization_id, embedding_model_id, chunk_id, document_id, document_type,
  document_category, supplier_id, embedding
from app.chunk_embeddings where false;

select
  organization_id, embedding_model_id, document_id, embedding
from app.title_embeddings where false;

select
  organization_id, embedding_model_id, document_id, document_version, item_id, embedding
from app.staged_embeddings where false;

select
  organization_id, id, from_model_id, to_model_id, status, job_id, done, total, error,
  created_by, started_at, finished_at
from app.embedding_changes where false;

select
  'app.organizations_embedding_model_id_idx'::regclass;

do $$
begin
  assert 1 = (
    select count(*) from pg_constraint as x
    where (x.conrelid, x.conname) in (
      ('app.organizations'::regclass, 'organizations_embedding_model_id_fkey')
    ));
end
$$;

rollback;
