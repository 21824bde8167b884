-- Revert parlance:policies/knowledge from pg

begin;
set local role parlance_owner;

revoke all on app.chunk_embeddings from anon, authenticated;
revoke all on app.document_chunks from anon, authenticated;
revoke all on app.document_versions from anon, authenticated;
revoke all on app.documents from anon, authenticated;
revoke all on app.embedding_changes from anon, authenticated;
revoke all on app.embedding_models from anon, authenticated;
revoke all on app.products from anon, authenticated;
revoke all on app.staged_embeddings from anon, authenticated;
revoke all on app.suppliers from anon, authenticated;
revoke all on app.title_embeddings from anon, authenticated;

drop policy document_chunks_select_organization on app.document_chunks;
drop policy document_versions_select_organization on app.document_versions;
drop policy documents_select_organization on app.documents;
drop policy products_select_organization on app.products;
drop policy suppliers_select_organization on app.suppliers;
drop policy embedding_models_select_all on app.embedding_models;

alter table app.chunk_embeddings disable row level security;
alter table app.document_chunks disable row level security;
alter table app.document_versions disable row level security;
alter table app.documents disable row level security;
alter table app.embedding_changes disable row level security;
alter table app.embedding_models disable row level security;
alter table app.products disable row level security;
alter table app.staged_embeddings disable row level security;
alter table app.suppliers disable row level security;
alter table app.title_embeddings disable row level security;

commit;
