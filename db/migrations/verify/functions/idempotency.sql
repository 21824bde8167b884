-- Verify parlance:functions/idempotency on pg

begin;

select
  'app.answer_passphrase(text)'::regprocedure,
  'app.repeated(uuid, text, text, bytea)'::regprocedure,
  'app.remember(uuid, text, text, bytea, integer, jsonb, jsonb)'::regprocedure,
  'app.replayed(text, jsonb)'::regprocedure,
  'app.request_digest(text, jsonb)'::regprocedure,
  'app.created(text, jsonb, jsonb, text, integer)'::regprocedure;

rollback;
