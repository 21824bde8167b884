-- Verify parlance:functions/answers on pg

begin;

select
  'app.phrase_for(uuid, uuid, text, text)'::regprocedure,
  'app.small_talk(text)'::regprocedure,
  'app.find_sources(uuid, uuid, text, text, text, extensions.vector, smallint)'::regprocedure,
  'app.system_prompt(app.turns)'::regprocedure,
  'app.compose_request(app.turns, json)'::regprocedure,
  'app.is_refusal(text, text)'::regprocedure;

rollback;
