-- Verify parlance:functions/webhooks on pg

begin;

select
  'app.event_patterns(text)'::regprocedure,
  'app.notify(uuid, uuid, text, jsonb)'::regprocedure,
  'app.new_webhook_secret()'::regprocedure,
  'app.target_url_schema()'::regprocedure,
  'app.webhook_fields_schema()'::regprocedure,
  'app.webhook_creation_schema()'::regprocedure,
  'app.webhook_endpoint_schema()'::regprocedure,
  'app.webhook_with_secret_schema()'::regprocedure,
  'app.webhook_endpoint_body(app.webhook_endpoints)'::regprocedure,
  'app.check_webhook(jsonb)'::regprocedure,
  'app.list_webhooks(text, text, text)'::regprocedure,
  'api.webhook_list(text, text, text)'::regprocedure,
  'app.read_webhook()'::regprocedure,
  'api.webhook_get()'::regprocedure,
  'app.create_webhook(jsonb)'::regprocedure,
  'api.webhook_create(json)'::regprocedure,
  'app.update_webhook(jsonb)'::regprocedure,
  'api.webhook_update(json)'::regprocedure,
  'app.delete_webhook()'::regprocedure,
  'api.webhook_delete(json)'::regprocedure,
  'app.webhook_rotation_schema()'::regprocedure,
  'app.rotate_webhook_secret(jsonb)'::regprocedure,
  'api.webhook_rotate_secret(json)'::regprocedure,
  'app.test_webhook(jsonb)'::regprocedure,
  'api.webhook_test(json)'::regprocedure;

rollback;
