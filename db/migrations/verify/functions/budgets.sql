-- Verify parlance:functions/budgets on pg

begin;

select
  'app.reserve_tokens(app.turns, text, integer)'::regprocedure,
  'app.reserved_tokens(uuid, uuid, uuid)'::regprocedure,
  'app.extend_reservation(app.turns)'::regprocedure,
  'app.over_budget(app.turns, jsonb, boolean, jsonb)'::regprocedure,
  'app.seconds_to_next_month()'::regprocedure,
  'app.answer_within_budget(app.turns, jsonb, json)'::regprocedure,
  'app.rewrite_within_budget(app.turns, jsonb)'::regprocedure,
  'app.add_rewriting(jsonb, jsonb)'::regprocedure;

rollback;
