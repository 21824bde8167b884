-- Verify parlance:functions/words on pg

begin;

select
  'app.text_search_configuration(text)'::regprocedure,
  'app.chunk_search_vector(text, text, text[], text)'::regprocedure,
  'app.chunk_embedding_text(text, text[], text)'::regprocedure,
  'app.text_words(text)'::regprocedure,
  'app.refresh_vocabulary(uuid, uuid)'::regprocedure,
  'app.correct_question(uuid, text, text)'::regprocedure,
  'app.is_foreign_to_english(text[])'::regprocedure,
  'app.any_word_query(text, text)'::regprocedure,
  'app.rare_word_query(uuid, text, text)'::regprocedure,
  'app.goes_by_words(text, smallint)'::regprocedure,
  'app.weigh_words(uuid, text)'::regprocedure,
  'app.telling_query(uuid, text)'::regprocedure,
  'app.telling_words(uuid, text, uuid[])'::regprocedure;

rollback;
