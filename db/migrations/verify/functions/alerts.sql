-- Verify parlance:functions/alerts on pg

begin;

select
  'app.default_alert_rules()'::regprocedure,
  'app.add_default_alert_rules()'::regprocedure,
  'app.tell_of_alert(app.alerts, text)'::regprocedure,
  'app.fire_alert(app.alert_rules, uuid, text, double precision, uuid)'::regprocedure,
  'app.end_alert(app.alerts, boolean)'::regprocedure,
  'app.error_line(text, text)'::regprocedure,
  'app.watch_errors()'::regprocedure,
  'app.evaluate_immediate_rule(app.alert_rules)'::regprocedure,
  'app.evaluate_rate_rule(app.alert_rules)'::regprocedure,
  'app.evaluate_alerts()'::regprocedure,
  'app.report_alert_failure(text, jsonb, text)'::regprocedure,
  'app.metric_views()'::regprocedure,
  'app.cancel_slow_metrics(integer)'::regprocedure,
  'app.is_beyond(double precision, text, double precision)'::regprocedure,
  'app.evaluate_metric_rule(app.alert_rules, uuid[], uuid[], double precision[])'::regprocedure,
  'app.evaluate_metrics()'::regprocedure;

select
  organization_id, chatbot_id, value
from metrics.errors_per_5_minutes where false;

select
  organization_id, chatbot_id, value
from metrics.failure_share_last_hour where false;

select
  organization_id, chatbot_id, value
from metrics.p95_response_ms_last_hour where false;

select
  organization_id, chatbot_id, value
from metrics.waiting_conversations where false;

select
  organization_id, chatbot_id, value
from metrics.oldest_waiting_minutes where false;

select
  organization_id, chatbot_id, value
from metrics.dead_deliveries where false;

select
  organization_id, chatbot_id, value
from metrics.tokens_share_of_budget where false;

do $$
begin
  assert 2 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.chatbot_errors'::regclass, 'watch_errors'),
      ('app.organizations'::regclass, 'add_default_alert_rules')
    ));
end
$$;

rollback;
