-- Revert parlance:functions/reports from pg

begin;
set local role parlance_owner;

drop function
  parlance.set_model_price(text, text, numeric, numeric, timestamp with time zone, text,
  uuid);
drop function api.analytics_get(text, text, text, text);
drop function app.read_analytics(text, text, text, text);
drop function
  app.analytics_report(uuid, uuid, timestamp with time zone, timestamp with time zone, text);
drop function app.drill_path(uuid, text, timestamp with time zone, timestamp with time zone, text);
drop function
  app.analytics_queries(uuid, uuid, timestamp with time zone, timestamp with time zone,
  integer);
drop function app.percentages(jsonb);
drop function
  app.counted_models(uuid, uuid, timestamp with time zone, timestamp with time zone, text);
drop function app.valid_prices(uuid);
drop function
  app.counted_visitors(uuid, uuid, timestamp with time zone, timestamp with time zone, text);
drop function app.percentiles(uuid, uuid, timestamp with time zone, timestamp with time zone, text);
drop function
  app.counted_days(uuid, uuid, timestamp with time zone, timestamp with time zone, text);
drop function app.is_kept(uuid, uuid, timestamp with time zone, timestamp with time zone, text);
drop function app.analytics_period(text, timestamp with time zone, timestamp with time zone, text);
drop function app.analytics_time(text, text, text);
drop function app.analytics_zone(app.chatbot_instances, text);
drop function app.analytics_schema();

commit;
