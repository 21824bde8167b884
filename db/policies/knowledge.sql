-- Who may do what with knowledge.
--
--   authenticated  select  suppliers, products, documents, versions, chunks of the organization
--   everybody      select  embedding_models: the installation's, of no tenant
--   admins         see a change of the model by app.embedding_model_state(), not by its row
--   nobody else, nothing else: functions write; vectors are the business of search alone.

alter table app.embedding_models enable row level security;
revoke all on app.embedding_models from public, anon, authenticated;
grant select on app.embedding_models to authenticated;

drop policy if exists embedding_models_select_all on app.embedding_models;
create policy embedding_models_select_all on app.embedding_models
  for select to authenticated
  using (id > 0);

alter table app.suppliers enable row level security;
revoke all on app.suppliers from public, anon, authenticated;
grant select on app.suppliers to authenticated;

drop policy if exists suppliers_select_organization on app.suppliers;
create policy suppliers_select_organization on app.suppliers
  for select to authenticated
  using (organization_id = (select app.current_organization_id()));

alter table app.products enable row level security;
revoke all on app.products from public, anon, authenticated;
grant select on app.products to authenticated;

drop policy if exists products_select_organization on app.products;
create policy products_select_organization on app.products
  for select to authenticated
  using (organization_id = (select app.current_organization_id()));

alter table app.documents enable row level security;
revoke all on app.documents from public, anon, authenticated;
grant select on app.documents to authenticated;

drop policy if exists documents_select_organization on app.documents;
create policy documents_select_organization on app.documents
  for select to authenticated
  using (organization_id = (select app.current_organization_id()));

alter table app.document_versions enable row level security;
revoke all on app.document_versions from public, anon, authenticated;
-- Not content: a file is read by the sidecar's functions only.
grant select (organization_id, document_id, version, file_name, media_type, size, sha256, status,
              error, created_by, created_at, ready_at)
  on app.document_versions to authenticated;

drop policy if exists document_versions_select_organization on app.document_versions;
create policy document_versions_select_organization on app.document_versions
  for select to authenticated
  using (organization_id = (select app.current_organization_id()));

alter table app.document_chunks enable row level security;
revoke all on app.document_chunks from public, anon, authenticated;
grant select on app.document_chunks to authenticated;

drop policy if exists document_chunks_select_organization on app.document_chunks;
create policy document_chunks_select_organization on app.document_chunks
  for select to authenticated
  using (organization_id = (select app.current_organization_id()));

alter table app.chunk_embeddings enable row level security;
revoke all on app.chunk_embeddings from public, anon, authenticated;

alter table app.title_embeddings enable row level security;
revoke all on app.title_embeddings from public, anon, authenticated;

alter table app.staged_embeddings enable row level security;
revoke all on app.staged_embeddings from public, anon, authenticated;

alter table app.embedding_changes enable row level security;
revoke all on app.embedding_changes from public, anon, authenticated;
