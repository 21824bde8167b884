-- Verify parlance:functions/phrases on pg

begin;

select
  'app.phrases()'::regprocedure,
  'app.phrase(text, text)'::regprocedure,
  'app.phrase_for(uuid, uuid, text, text)'::regprocedure;

rollback;
