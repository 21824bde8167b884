-- Verify parlance:functions/verification on pg

begin;

select
  'app.recounted_facts(uuid, uuid)'::regprocedure,
  'app.counted_facts(uuid, uuid)'::regprocedure,
  'app.verify_analytics(uuid, uuid)'::regprocedure,
  'parlance.verify_analytics(uuid)'::regprocedure;

rollback;
