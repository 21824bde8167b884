-- Verify parlance:functions/safety on pg

begin;

select
  'app.hit_limits(text[], integer[], numeric[])'::regprocedure,
  'app.are_limits_spent(text[], integer[], numeric[])'::regprocedure,
  'app.count_call(text, text)'::regprocedure,
  'parlance.check_rate_limit(uuid, text, integer, integer)'::regprocedure;

rollback;
