-- Verify parlance:functions/rights on pg

begin;

select
  'app.rights()'::regprocedure,
  'app.has_right(text, boolean)'::regprocedure,
  'app.refuse_right(text)'::regprocedure,
  'app.require_right(text)'::regprocedure,
  'app.require_chatbot(text)'::regprocedure,
  'app.enter(jsonb)'::regprocedure;

rollback;
