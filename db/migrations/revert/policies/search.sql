-- Revert parlance:policies/search from pg

begin;
set local role parlance_owner;

revoke all on app.dictionary_words from anon, authenticated;
revoke all on app.document_vocabularies from anon, authenticated;
revoke all on app.knowledge_indexes from anon, authenticated;
revoke all on app.knowledge_sizes from anon, authenticated;
revoke all on app.vocabulary_words from anon, authenticated;

alter table app.dictionary_words disable row level security;
alter table app.document_vocabularies disable row level security;
alter table app.knowledge_indexes disable row level security;
alter table app.knowledge_sizes disable row level security;
alter table app.vocabulary_words disable row level security;

commit;
