-- Verify parlance:functions/answers on pg

begin;

select
  'app.small_talk(text)'::regprocedure,
  'app.find_sources(uuid, uuid, text, text, text, extensions.vector, smallint, '
  'jsonb)'::regprocedure,
  'app.system_prompt(app.turns)'::regprocedure,
  'app.turn_history(app.turns, timestamp with time zone)'::regprocedure,
  'app.request_frame(app.turns, json, text)'::regprocedure,
  'app.source_material(json)'::regprocedure,
  'app.compose_request(app.turns, json, text, jsonb, text, jsonb)'::regprocedure,
  'app.asks_back(text)'::regprocedure,
  'app.judge_answer(app.turns, text, jsonb)'::regprocedure,
  'app.is_refusal(text, text)'::regprocedure;

rollback;
