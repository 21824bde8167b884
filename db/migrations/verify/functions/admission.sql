-- Verify parlance:functions/admission on pg

begin;

select
  'app.refusal(integer, text, text, text, jsonb)'::regprocedure,
  'app.escalation_keyword(jsonb, text)'::regprocedure,
  'app.admit(jsonb, uuid, uuid)'::regprocedure,
  'sidecar.admit(jsonb)'::regprocedure;

rollback;
