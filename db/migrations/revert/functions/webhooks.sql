-- Revert parlance:functions/webhooks from pg

begin;
set local role parlance_owner;

drop function api.webhook_test(json);
drop function app.test_webhook(jsonb);
drop function api.webhook_rotate_secret(json);
drop function app.rotate_webhook_secret(jsonb);
drop function app.webhook_rotation_schema();
drop function api.webhook_delete(json);
drop function app.delete_webhook();
drop function api.webhook_update(json);
drop function app.update_webhook(jsonb);
drop function api.webhook_create(json);
drop function app.create_webhook(jsonb);
drop function api.webhook_get();
drop function app.read_webhook();
drop function api.webhook_list(text, text, text);
drop function app.list_webhooks(text, text, text);
drop function app.check_webhook(jsonb);
drop function app.webhook_endpoint_body(app.webhook_endpoints);
drop function app.webhook_with_secret_schema();
drop function app.webhook_endpoint_schema();
drop function app.webhook_creation_schema();
drop function app.webhook_fields_schema();
drop function app.target_url_schema();
drop function app.new_webhook_secret();
drop function app.notify(uuid, uuid, text, jsonb);
drop function app.event_patterns(text);

commit;
