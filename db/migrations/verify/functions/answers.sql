-- Verify parlance:functions/answers on pg

begin;

select
  'app.small_talk(text)'::regprocedure,
  'app.find_sources(uuid, uuid, text, text, text, extensions.vector, smallint, '
  'jsonb)'::regprocedure,
  'app.system_prompt(app.turns)'::regprocedure,
  'app.compose_request(app.turns, json, text, jsonb, text)'::regprocedure,
  'app.is_refusal(text, text)'::regprocedure;

rollback;
