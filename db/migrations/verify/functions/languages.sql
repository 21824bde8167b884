-- Verify parlance:functions/languages on pg

begin;

select
  'app.unspaced_letters()'::regprocedure,
  'app.may_be_unspaced(text)'::regprocedure,
  'app.folded_text(text)'::regprocedure,
  'app.spaced_text(text)'::regprocedure,
  'app.unspaced_units(text)'::regprocedure,
  'app.unspaced_words(text)'::regprocedure,
  'app.text_vector(text, text)'::regprocedure,
  'app.question_words(text)'::regprocedure,
  'app.language_chain(text, text)'::regprocedure,
  'app.is_traditional_chinese(text)'::regprocedure,
  'app.choose_language(text[], text[])'::regprocedure,
  'app.has_letter(text, text)'::regprocedure,
  'app.detect_latin_language(text[], text, text[])'::regprocedure,
  'app.detect_language(text, text[])'::regprocedure,
  'app.turn_language(uuid, uuid, text, text, text, text, text)'::regprocedure,
  'app.accepted_language(uuid, uuid, text, text)'::regprocedure,
  'app.prompt_language(uuid, uuid, text, text)'::regprocedure;

rollback;
