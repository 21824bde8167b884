-- What search needs besides the documents: words, counts and the indexes of large organizations.

create table app.dictionary_words (
  language  text not null check (language ~ '^[a-z]{2,3}$'),
  length    smallint not null generated always as (length(word)) stored,
  word      text collate "C" not null check (word = lower(word)),
  is_common boolean not null,
  is_name   boolean not null,
  primary key (language, length, word)
);

comment on table app.dictionary_words is
  'Words of a language, so that what is spelled right is not corrected.  The same for everybody.';
comment on column app.dictionary_words.is_common is 'Whether a mistyped word may stand for it.';
comment on column app.dictionary_words.is_name is 'Whether it names a person, a place, a day, ….';

-- Where a mistyped word's right form is sought.
create index dictionary_words_common_idx
  on app.dictionary_words (language, length, word) where is_common;

\ir ../data/english_words.sql


create table app.vocabulary_words (
  organization_id uuid not null references app.organizations on delete cascade,
  length          smallint not null,
  word            text collate "C" not null,
  document_count  integer not null check (document_count >= 0),
  primary key (organization_id, length, word),
  check (length = length(word))
) with (fillfactor = 80);

comment on table app.vocabulary_words is
  $$The words of an organization's live documents.  Ordered by length, because a mistyped word is
  sought among words of about its length and with its first letter.$$;


-- What a document has put into the counts, so that the same is taken out again.
create table app.document_vocabularies (
  organization_id   uuid not null,
  document_id       uuid not null,
  document_version  integer not null,
  document_type     text,
  document_category text,
  supplier_id       uuid,
  chunk_count       integer not null,
  words             text[] not null,
  primary key (organization_id, document_id),
  foreign key (organization_id, document_id) references app.documents on delete cascade
);

comment on table app.document_vocabularies is
  'What each live document has put into vocabulary_words and knowledge_sizes.';


create table app.knowledge_sizes (
  organization_id   uuid not null references app.organizations on delete cascade,
  document_type     text,
  document_category text,
  supplier_id       uuid,
  document_count    integer not null,
  chunk_count       integer not null,
  constraint knowledge_sizes_key
    unique nulls not distinct (organization_id, document_type, document_category, supplier_id)
);

comment on table app.knowledge_sizes is
  'How many live chunks each combination of what one may filter by has; search chooses by it.';


create table app.knowledge_indexes (
  organization_id    uuid not null references app.organizations on delete cascade,
  embedding_model_id smallint not null references app.embedding_models,
  requested_at       timestamptz not null default now(),
  built_at           timestamptz,
  primary key (organization_id, embedding_model_id)
);

comment on table app.knowledge_indexes is
  'The HNSW indexes that organizations need.  Whether one may be used is what pg_index says.';

create index knowledge_indexes_embedding_model_id_idx on app.knowledge_indexes (embedding_model_id);


-- Exact search reads an organization's vectors, or those that a filter keeps.
create index chunk_embeddings_document_type_idx
  on app.chunk_embeddings (organization_id, embedding_model_id, document_type);
create index chunk_embeddings_document_category_idx
  on app.chunk_embeddings (organization_id, embedding_model_id, document_category);
create index chunk_embeddings_supplier_id_idx
  on app.chunk_embeddings (organization_id, embedding_model_id, supplier_id);

-- Words of live chunks.  The organization is a key of the index, so its few chunks part the long
-- lists of common words; without the pending list, which every search of everybody would read.
create index document_chunks_search_vector_idx
  on app.document_chunks using gin (organization_id, search_vector)
  with (fastupdate = off)
  where superseded_at is null;

-- pgvector before 0.8.2 writes past a buffer when it builds an HNSW index in parallel
-- (CVE-2026-3172).
alter table app.chunk_embeddings set (parallel_workers = 0);
