-- Verify parlance:functions/channels on pg

begin;

select
  'app.webhook_url(text)'::regprocedure,
  'app.keep_integration(app.chatbot_instances, text, boolean)'::regprocedure,
  'app.queue_verification(app.chatbot_integrations)'::regprocedure,
  'app.queue_due_verifications()'::regprocedure,
  'app.begin_verification(app.jobs)'::regprocedure,
  'app.finish_verification(app.jobs, jsonb)'::regprocedure,
  'app.last_error_body(app.chatbot_integrations)'::regprocedure,
  'app.delivery_counts(uuid, uuid, text)'::regprocedure,
  'app.line_config_schema()'::regprocedure,
  'app.line_status_schema()'::regprocedure,
  'app.line_status_body(uuid, uuid)'::regprocedure,
  'app.update_line_config(jsonb)'::regprocedure,
  'api.line_config_update(json)'::regprocedure,
  'app.read_line_status()'::regprocedure,
  'api.line_status()'::regprocedure,
  'app.messenger_config_schema()'::regprocedure,
  'app.messenger_status_schema()'::regprocedure,
  'app.messenger_status_body(uuid, uuid)'::regprocedure,
  'app.update_messenger_config(jsonb)'::regprocedure,
  'api.messenger_config_update(json)'::regprocedure,
  'app.read_messenger_status()'::regprocedure,
  'api.messenger_status()'::regprocedure,
  'app.handshake_schema()'::regprocedure,
  'app.webhook_schema()'::regprocedure,
  'app.webhook_receipt_schema()'::regprocedure,
  'sidecar.verify_webhook(uuid, text)'::regprocedure;

rollback;
