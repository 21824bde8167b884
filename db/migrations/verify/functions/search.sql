-- Verify parlance:functions/search on pg

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
  'app.telling_words(uuid, text, uuid[])'::regprocedure,
  'app.filter_values(jsonb)'::regprocedure,
  'app.knowledge_index_name(uuid, smallint)'::regprocedure,
  'app.is_knowledge_promoted(uuid, smallint)'::regprocedure,
  'app.nearest_chunks(uuid, smallint, extensions.halfvec, text[], text[], uuid[], '
  'integer)'::regprocedure,
  'app.search_chunks(uuid, jsonb, text, text, extensions.vector, smallint, integer)'::regprocedure,
  'app.judge_grounding(uuid, text, text, smallint, uuid[], double precision)'::regprocedure,
  'app.unknown_names(uuid, text, text, uuid[])'::regprocedure,
  'app.word_coverage(uuid, text, uuid[])'::regprocedure,
  'app.expand_context(uuid, uuid[], integer)'::regprocedure,
  'app.ground_question(uuid, uuid, text, text, extensions.vector, smallint, boolean, '
  'jsonb)'::regprocedure,
  'app.promote_knowledge(uuid, smallint)'::regprocedure,
  'app.promote_due_knowledge()'::regprocedure,
  'parlance.chatbot_search_knowledge_base(uuid, extensions.vector, double precision, '
  'integer)'::regprocedure;

rollback;
