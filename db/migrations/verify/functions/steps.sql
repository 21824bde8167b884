-- Verify parlance:functions/steps on pg

begin;

select
  'app.turn_ref(app.turns, jsonb)'::regprocedure,
  'app.session_ref(jsonb)'::regprocedure,
  'app.tool_rounds()'::regprocedure,
  'app.answer_step(app.turns, jsonb, json, integer, json)'::regprocedure,
  'app.embed_step(app.turns, jsonb)'::regprocedure,
  'app.rewrite_step(app.turns, jsonb, jsonb)'::regprocedure,
  'app.reply(app.turns, jsonb, text, json, jsonb)'::regprocedure,
  'app.stale(app.turns, jsonb)'::regprocedure;

rollback;
