-- Revert parlance:schema/knowledge from pg

begin;
set local role parlance_owner;

drop table app.embedding_changes;
drop table app.staged_embeddings;
drop table app.title_embeddings;
drop table app.chunk_embeddings;
drop table app.document_chunks;
drop table app.document_versions;
drop table app.documents;
drop table app.products;
drop table app.suppliers;
drop index app.organizations_embedding_model_id_idx;
alter table app.organizations drop constraint organizations_embedding_model_id_fkey;
drop table app.embedding_models;

commit;
