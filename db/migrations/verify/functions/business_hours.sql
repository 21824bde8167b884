-- Verify parlance:functions/business_hours on pg

begin;

select
  'app.business_hours_schema()'::regprocedure,
  'app.check_business_hours(jsonb)'::regprocedure,
  'app.opening_times(jsonb, date, date)'::regprocedure,
  'app.is_open(jsonb, timestamp with time zone)'::regprocedure,
  'app.opens_at(jsonb, timestamp with time zone)'::regprocedure,
  'app.handoff_phrase(uuid, uuid, text, timestamp with time zone)'::regprocedure;

rollback;
