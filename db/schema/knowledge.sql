-- Knowledge: suppliers and their products, documents in versions, and the chunks that are searched.

create table app.embedding_models (
  id               smallint generated always as identity primary key,
  provider         text not null check (provider in ('embedded', 'openai')),
  model            text not null,
  dimensions       integer not null check (dimensions between 1 and 4000),
  similarity_floor real not null default 0.3 check (similarity_floor between 0 and 1),
  is_default       boolean not null default false,
  created_at       timestamptz not null default now(),
  unique (provider, model)
);

comment on table app.embedding_models is
  'The embedding models of the installation; several live side by side.';
comment on column app.embedding_models.similarity_floor is
  'The cosine below which the best match is none; measured for each model.';

create unique index embedding_models_is_default_idx
  on app.embedding_models (is_default) where is_default;

insert into app.embedding_models (provider, model, dimensions, similarity_floor, is_default)
values ('embedded', 'all-MiniLM-L6-v2', 384, 0.38, true);

alter table app.organizations
  add foreign key (embedding_model_id) references app.embedding_models;
create index organizations_embedding_model_id_idx on app.organizations (embedding_model_id);


create table app.suppliers (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  name            text not null check (length(name) between 1 and 255),
  metadata        jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, name)
);

comment on table app.suppliers is 'Whose products and documents they are.';


create table app.products (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  supplier_id     uuid,
  name            text not null check (length(name) between 1 and 255),
  metadata        jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, supplier_id) references app.suppliers on delete restrict
);

comment on table app.products is 'What documents are about.';

create index products_organization_id_supplier_id_idx
  on app.products (organization_id, supplier_id);


create table app.documents (
  organization_id   uuid not null references app.organizations on delete cascade,
  id                uuid not null default app.uuid_v7(),
  title             text not null check (length(title) between 1 and 500),
  document_type     text check (length(document_type) between 1 and 100),
  document_category text check (length(document_category) between 1 and 100),
  supplier_id       uuid,
  product_id        uuid,
  language          text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  source_uri        text check (length(source_uri) <= 2000),
  metadata          jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  status            text not null default 'pending'
                    check (status in ('pending', 'processing', 'ready', 'failed')),
  error             text,
  current_version   integer not null default 0,
  chunk_count       integer not null default 0,
  created_by        uuid,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  deleted_at        timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, supplier_id) references app.suppliers on delete restrict,
  foreign key (organization_id, product_id) references app.products on delete restrict,
  foreign key (organization_id, created_by) references app.users on delete restrict
);

comment on table app.documents is 'What an organization''s chatbots answer from.';
comment on column app.documents.status is
  'Of the latest version; while it is not ready, the version before it goes on answering.';
comment on column app.documents.current_version is
  'The version that answers; 0 while there is none.';
comment on column app.documents.error is 'Why the latest version could not be read.';

create index documents_organization_id_supplier_id_idx
  on app.documents (organization_id, supplier_id);
create index documents_organization_id_product_id_idx
  on app.documents (organization_id, product_id);
create index documents_organization_id_created_by_idx
  on app.documents (organization_id, created_by);
-- The same source is the same document, in its next version.
create unique index documents_organization_id_source_uri_idx
  on app.documents (organization_id, source_uri) where deleted_at is null;


create table app.document_versions (
  organization_id uuid not null,
  document_id     uuid not null,
  version         integer not null check (version > 0),
  file_name       text not null check (length(file_name) between 1 and 500),
  media_type      text not null check (length(media_type) <= 200),
  content         bytea not null,
  size            bigint not null generated always as (octet_length(content)) stored,
  sha256          bytea not null check (length(sha256) = 32),
  status          text not null default 'pending'
                  check (status in ('pending', 'processing', 'ready', 'failed')),
  error           text,
  created_by      uuid,
  created_at      timestamptz not null default now(),
  ready_at        timestamptz,
  primary key (organization_id, document_id, version),
  foreign key (organization_id, document_id) references app.documents on delete cascade
);

comment on table app.document_versions is 'Each version of a document, as it was uploaded.';
comment on column app.document_versions.size is 'In bytes.';

-- Files are compressed already, or read whole.
alter table app.document_versions alter column content set storage external;


create table app.document_chunks (
  organization_id   uuid not null,
  id                uuid not null default app.uuid_v7(),
  document_id       uuid not null,
  document_version  integer not null,
  ordinal           integer not null check (ordinal >= 0),
  title             text not null,
  heading_path      text[] not null default '{}',
  content           text not null check (content <> ''),
  tokens            integer not null check (tokens >= 0),
  language          text,
  document_type     text,
  document_category text,
  supplier_id       uuid,
  search_vector     tsvector not null,
  superseded_at     timestamptz,
  created_at        timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, document_id, document_version, ordinal),
  foreign key (organization_id, document_id, document_version)
    references app.document_versions on delete cascade
);

comment on table app.document_chunks is
  $$Pieces of documents, as they are searched and cited.  The text of one is never changed: what an
  answer cited stays as it was cited.$$;
comment on column app.document_chunks.superseded_at is
  'When it stopped answering; in the future (infinity) while its version is not ready yet.';
comment on column app.document_chunks.document_type is
  'With category and supplier: repeated from the document, because search filters on them.';


create table app.chunk_embeddings (
  organization_id    uuid not null,
  embedding_model_id smallint not null references app.embedding_models,
  chunk_id           uuid not null,
  document_id        uuid not null,
  document_type      text,
  document_category  text,
  supplier_id        uuid,
  embedding          extensions.halfvec not null,
  primary key (organization_id, embedding_model_id, chunk_id),
  foreign key (organization_id, chunk_id) references app.document_chunks on delete cascade
);

comment on table app.chunk_embeddings is
  'The vectors of the chunks that answer now, one for each embedding model.';

create index chunk_embeddings_organization_id_chunk_id_idx
  on app.chunk_embeddings (organization_id, chunk_id);
create index chunk_embeddings_organization_id_document_id_idx
  on app.chunk_embeddings (organization_id, document_id);


create table app.title_embeddings (
  organization_id    uuid not null,
  embedding_model_id smallint not null references app.embedding_models,
  document_id        uuid not null,
  embedding          extensions.halfvec not null,
  primary key (organization_id, embedding_model_id, document_id),
  foreign key (organization_id, document_id) references app.documents on delete cascade
);

comment on table app.title_embeddings is
  'The vectors of the titles of the documents that answer now.';

create index title_embeddings_organization_id_document_id_idx
  on app.title_embeddings (organization_id, document_id);


-- Vectors of a version on its way.  Unlogged: after a crash they are computed again.
create unlogged table app.staged_embeddings (
  organization_id    uuid not null,
  embedding_model_id smallint not null references app.embedding_models,
  document_id        uuid not null,
  document_version   integer not null,
  item_id            uuid not null,
  embedding          extensions.halfvec not null,
  primary key (organization_id, document_id, document_version, embedding_model_id, item_id),
  foreign key (organization_id, document_id) references app.documents on delete cascade
);

comment on table app.staged_embeddings is
  $$Vectors of a version of a document that does not answer yet

  item_id is a chunk, or the document for its title.$$;


create table app.embedding_changes (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  from_model_id   smallint not null references app.embedding_models,
  to_model_id     smallint not null references app.embedding_models,
  status          text not null default 'pending'
                  check (status in ('pending', 'processing', 'completed', 'failed', 'cancelled')),
  job_id          uuid,
  done            integer,
  total           integer,
  error           text,
  created_by      uuid,
  started_at      timestamptz not null default now(),
  finished_at     timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, created_by) references app.users on delete restrict,
  check ((finished_at is null) = (status in ('pending', 'processing')))
);

comment on table app.embedding_changes is
  $$Changes of the model that organizations embed with: all chunks are embedded by the new one
  beside the old, and then questions are.$$;
comment on column app.embedding_changes.job_id is
  'The job that works on it now; a long change is many jobs, one after the other.';
comment on column app.embedding_changes.done is
  'How many chunks had a vector when it ended, of total; null while it goes on.';

create index embedding_changes_organization_id_created_by_idx
  on app.embedding_changes (organization_id, created_by);
create unique index embedding_changes_going_on_idx
  on app.embedding_changes (organization_id) where finished_at is null;
