-- Verify parlance:schema/alerts on pg

begin;

select
  organization_id, id, name, kind, chatbot_id, error_type, threshold, window_minutes, metric,
  comparison, severity, cooldown_minutes, destination_ids, is_enabled, is_default,
  created_by, created_at, updated_at
from app.alert_rules where false;

select
  organization_id, id, rule_id, rule_name, kind, severity, chatbot_id, status, is_test,
  title, content, value, threshold, error_id, started_at, resolved_at
from app.alerts where false;

select
  organization_id, alert_id, state, destination_id, delivery_id, created_at
from app.alert_notices where false;

select
  name, evaluated_at, duration_ms, failures, last_error, failed_at, run_after
from app.metric_runs where false;

rollback;
