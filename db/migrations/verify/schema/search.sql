-- Verify parlance:schema/search on pg

begin;

select
  language, length, word, is_common, is_name
from app.dictionary_words where false;

select
  organization_id, length, word, document_count
from app.vocabulary_words where false;

select
  organization_id, document_id, document_version, document_type, document_category,
  supplier_id, chunk_count, words
from app.document_vocabularies where false;

select
  organization_id, document_type, document_category, supplier_id, document_count,
  chunk_count
from app.knowledge_sizes where false;

select
  organization_id, embedding_model_id, requested_at, built_at
from app.knowledge_indexes where false;

select
  'app.chunk_embeddings_document_type_idx'::regclass,
  'app.chunk_embeddings_document_category_idx'::regclass,
  'app.chunk_embeddings_supplier_id_idx'::regclass,
  'app.document_chunks_search_vector_idx'::regclass;

rollback;
