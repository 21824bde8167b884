-- Verify parlance:functions/admission on pg

begin;

select
  'app.refusal(integer, text, text, text, jsonb)'::regprocedure,
  'app.escalation_keyword(jsonb, text)'::regprocedure,
  'sidecar.admit(jsonb)'::regprocedure;

rollback;
