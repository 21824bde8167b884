-- Verify parlance:functions/alert_rules on pg

begin;

select
  'app.alert_rule_fields_schema()'::regprocedure,
  'app.alert_rule_creation_schema()'::regprocedure,
  'app.alert_rule_schema()'::regprocedure,
  'app.alert_notice_schema()'::regprocedure,
  'app.alert_schema()'::regprocedure,
  'app.alert_rule_test_schema()'::regprocedure,
  'app.alert_metric_list_schema()'::regprocedure,
  'app.alert_rule_body(app.alert_rules)'::regprocedure,
  'app.alert_body(app.alerts)'::regprocedure,
  'api.alert_rule_list(text, text, text, text)'::regprocedure,
  'api.alert_rule_get()'::regprocedure,
  'app.check_alert_rule(app.alert_rules)'::regprocedure,
  'app.filled_alert_rule(app.alert_rules, jsonb)'::regprocedure,
  'app.create_alert_rule(jsonb)'::regprocedure,
  'api.alert_rule_create(json)'::regprocedure,
  'app.end_alerts_of(app.alert_rules)'::regprocedure,
  'app.update_alert_rule(jsonb)'::regprocedure,
  'api.alert_rule_update(json)'::regprocedure,
  'app.delete_alert_rule()'::regprocedure,
  'api.alert_rule_delete(json)'::regprocedure,
  'app.test_alert_rule(jsonb)'::regprocedure,
  'api.alert_rule_test(json)'::regprocedure,
  'app.list_alerts(text, text, text, text, text, text, text)'::regprocedure,
  'api.alert_list(text, text, text, text, text, text, text)'::regprocedure,
  'api.alert_metric_list()'::regprocedure;

select
  organization_id, id, name, kind, chatbot_id, error_type, threshold, window_minutes, metric,
  comparison, severity, cooldown_minutes, destination_ids, is_enabled, is_default,
  created_by, created_at, updated_at
from api.alert_rules where false;

select
  organization_id, id, rule_id, rule_name, kind, severity, chatbot_id, status, is_test,
  title, content, value, threshold, error_id, started_at, resolved_at
from api.alerts where false;

select
  organization_id, alert_id, state, destination_id, delivery_id, created_at
from api.alert_notices where false;

rollback;
