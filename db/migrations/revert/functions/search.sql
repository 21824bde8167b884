-- Revert parlance:functions/search from pg

begin;
set local role parlance_owner;

drop function
  parlance.chatbot_search_knowledge_base(uuid, extensions.vector, double precision, integer);
drop function app.promote_due_knowledge();
drop function app.promote_knowledge(uuid, smallint);
drop function
  app.ground_question(uuid, uuid, text, text, extensions.vector, smallint, boolean, jsonb);
drop function app.expand_context(uuid, uuid[], integer);
drop function app.word_coverage(uuid, text, uuid[]);
drop function app.unknown_names(uuid, text, text, uuid[]);
drop function app.judge_grounding(uuid, text, text, smallint, uuid[], double precision);
drop function app.search_chunks(uuid, jsonb, text, text, extensions.vector, smallint, integer);
drop function
  app.nearest_chunks(uuid, smallint, extensions.halfvec, text[], text[], uuid[], integer);
drop function app.is_knowledge_promoted(uuid, smallint);
drop function app.knowledge_index_name(uuid, smallint);
drop function app.filter_values(jsonb);
drop function app.telling_words(uuid, text, uuid[]);
drop function app.telling_query(uuid, text);
drop function app.weigh_words(uuid, text);
drop function app.goes_by_words(text, smallint);
drop function app.rare_word_query(uuid, text, text);
drop function app.any_word_query(text, text);
drop function app.is_foreign_to_english(text[]);
drop function app.correct_question(uuid, text, text);
drop function app.refresh_vocabulary(uuid, uuid);
drop function app.text_words(text);
drop function app.chunk_embedding_text(text, text[], text);
drop function app.chunk_search_vector(text, text, text[], text);
drop function app.text_search_configuration(text);

commit;
