-- Revert parlance:schema/search from pg

begin;
set local role parlance_owner;

drop index app.document_chunks_search_vector_idx;
drop index app.chunk_embeddings_supplier_id_idx;
drop index app.chunk_embeddings_document_category_idx;
drop index app.chunk_embeddings_document_type_idx;
drop table app.knowledge_indexes;
drop table app.knowledge_sizes;
drop table app.document_vocabularies;
drop table app.vocabulary_words;
drop table app.dictionary_words;

commit;
