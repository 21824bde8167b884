-- Who may do what with words, sizes and indexes: nobody, directly.  They are the business of the
-- functions in functions/words.sql and search.sql alone.

alter table app.dictionary_words enable row level security;
revoke all on app.dictionary_words from public, anon, authenticated;

alter table app.vocabulary_words enable row level security;
revoke all on app.vocabulary_words from public, anon, authenticated;

alter table app.document_vocabularies enable row level security;
revoke all on app.document_vocabularies from public, anon, authenticated;

alter table app.knowledge_sizes enable row level security;
revoke all on app.knowledge_sizes from public, anon, authenticated;

alter table app.knowledge_indexes enable row level security;
revoke all on app.knowledge_indexes from public, anon, authenticated;
