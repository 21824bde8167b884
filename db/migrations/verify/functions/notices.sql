-- Verify parlance:functions/notices on pg

begin;

select
  'app.claim_notices(integer)'::regprocedure,
  'app.notice_attempts(text)'::regprocedure,
  'app.notice_pause(integer)'::regprocedure,
  'app.alert_line(jsonb)'::regprocedure,
  'app.alert_facts(jsonb)'::regprocedure,
  'app.alert_mail(jsonb)'::regprocedure,
  'app.alert_chat(jsonb)'::regprocedure,
  'app.alert_event(jsonb, uuid, text)'::regprocedure,
  'app.bury_target(app.deliveries, text, text)'::regprocedure,
  'app.compose_notice(app.deliveries)'::regprocedure,
  'app.judge_notice(text, jsonb)'::regprocedure,
  'app.note_target_sent(app.deliveries)'::regprocedure,
  'app.note_target_failed(app.deliveries, text, text, boolean)'::regprocedure,
  'app.finish_notice(app.deliveries, jsonb, jsonb)'::regprocedure,
  'app.webhook_delivery_schema()'::regprocedure,
  'app.webhook_delivery_body(app.deliveries)'::regprocedure,
  'app.list_webhook_deliveries(text, text, text)'::regprocedure,
  'api.webhook_delivery_list(text, text, text)'::regprocedure,
  'app.retry_webhook_delivery(jsonb)'::regprocedure,
  'api.webhook_delivery_retry(json)'::regprocedure;

rollback;
