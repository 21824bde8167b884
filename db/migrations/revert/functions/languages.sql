-- Revert parlance:functions/languages from pg

begin;
set local role parlance_owner;

drop function app.prompt_language(uuid, uuid, text, text);
drop function app.accepted_language(uuid, uuid, text, text);
drop function app.turn_language(uuid, uuid, text, text, text, text, text);
drop function app.detect_language(text, text[]);
drop function app.detect_latin_language(text[], text, text[]);
drop function app.has_letter(text, text);
drop function app.choose_language(text[], text[]);
drop function app.is_traditional_chinese(text);
drop function app.language_chain(text, text);
drop function app.question_words(text);
drop function app.text_vector(text, text);
drop function app.unspaced_words(text);
drop function app.unspaced_units(text);
drop function app.spaced_text(text);
drop function app.folded_text(text);
drop function app.may_be_unspaced(text);
drop function app.unspaced_letters();

commit;
