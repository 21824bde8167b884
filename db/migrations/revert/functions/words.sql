-- Revert parlance:functions/words from pg

begin;
set local role parlance_owner;

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
