-- Verify parlance:functions/reports on pg

begin;

select
  'app.analytics_schema()'::regprocedure,
  'app.analytics_zone(app.chatbot_instances, text)'::regprocedure,
  'app.analytics_time(text, text, text)'::regprocedure,
  'app.analytics_period(text, timestamp with time zone, timestamp with time zone, '
  'text)'::regprocedure,
  'app.is_kept(uuid, uuid, timestamp with time zone, timestamp with time zone, text)'::regprocedure,
  'app.counted_days(uuid, uuid, timestamp with time zone, timestamp with time zone, '
  'text)'::regprocedure,
  'app.percentiles(uuid, uuid, timestamp with time zone, timestamp with time zone, '
  'text)'::regprocedure,
  'app.counted_visitors(uuid, uuid, timestamp with time zone, timestamp with time zone, '
  'text)'::regprocedure,
  'app.valid_prices(uuid)'::regprocedure,
  'app.counted_models(uuid, uuid, timestamp with time zone, timestamp with time zone, '
  'text)'::regprocedure,
  'app.percentages(jsonb)'::regprocedure,
  'app.analytics_queries(uuid, uuid, timestamp with time zone, timestamp with time zone, '
  'integer)'::regprocedure,
  'app.drill_path(uuid, text, timestamp with time zone, timestamp with time zone, '
  'text)'::regprocedure,
  'app.analytics_report(uuid, uuid, timestamp with time zone, timestamp with time zone, '
  'text)'::regprocedure,
  'app.read_analytics(text, text, text, text)'::regprocedure,
  'api.analytics_get(text, text, text, text)'::regprocedure,
  'parlance.set_model_price(text, text, numeric, numeric, timestamp with time zone, text, '
  'uuid)'::regprocedure;

rollback;
