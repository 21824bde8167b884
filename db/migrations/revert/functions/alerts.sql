-- Revert parlance:functions/alerts from pg

begin;
set local role parlance_owner;

drop view metrics.tokens_share_of_budget;
drop view metrics.dead_deliveries;
drop view metrics.oldest_waiting_minutes;
drop view metrics.waiting_conversations;
drop view metrics.p95_response_ms_last_hour;
drop view metrics.failure_share_last_hour;
drop view metrics.errors_per_5_minutes;
drop function app.evaluate_metrics();
drop function app.evaluate_metric_rule(app.alert_rules, uuid[], uuid[], double precision[]);
drop function app.is_beyond(double precision, text, double precision);
drop function app.cancel_slow_metrics(integer);
drop function app.metric_views();
drop function app.report_alert_failure(text, jsonb, text);
drop function app.evaluate_alerts();
drop function app.evaluate_rate_rule(app.alert_rules);
drop function app.evaluate_immediate_rule(app.alert_rules);
drop trigger watch_errors on app.chatbot_errors;
drop function app.watch_errors();
drop function app.error_line(text, text);
drop function app.end_alert(app.alerts, boolean);
drop function app.fire_alert(app.alert_rules, uuid, text, double precision, uuid);
drop function app.tell_of_alert(app.alerts, text);
drop trigger add_default_alert_rules on app.organizations;
drop function app.add_default_alert_rules();
drop function app.default_alert_rules();

commit;
