-- Verify parlance:schema/webhooks on pg

begin;

select
  organization_id, id, chatbot_id, url, event_types, description, secret, secret_hint,
  old_secret, old_secret_until, is_active, disabled_reason, disabled_at, failing_since,
  last_error, last_error_at, last_sent_at, created_by, created_at, updated_at
from app.webhook_endpoints where false;

select
  organization_id, id, kind, name, config, secret, secret_hint, is_active, failing_since,
  last_error, last_error_at, last_sent_at, told_at, created_by, created_at, updated_at,
  old_secret, old_secret_until
from app.alert_destinations where false;

rollback;
