-- Revert parlance:functions/channels from pg

begin;
set local role parlance_owner;

drop function sidecar.verify_webhook(uuid, text);
drop function app.webhook_receipt_schema();
drop function app.webhook_schema();
drop function app.handshake_schema();
drop function api.messenger_status();
drop function app.read_messenger_status();
drop function api.messenger_config_update(json);
drop function app.update_messenger_config(jsonb);
drop function app.messenger_status_body(uuid, uuid);
drop function app.messenger_status_schema();
drop function app.messenger_config_schema();
drop function api.line_status();
drop function app.read_line_status();
drop function api.line_config_update(json);
drop function app.update_line_config(jsonb);
drop function app.line_status_body(uuid, uuid);
drop function app.line_status_schema();
drop function app.line_config_schema();
drop function app.delivery_counts(uuid, uuid, text);
drop function app.last_error_body(app.chatbot_integrations);
drop function app.finish_verification(app.jobs, jsonb);
drop function app.begin_verification(app.jobs);
drop function app.queue_due_verifications();
drop function app.queue_verification(app.chatbot_integrations);
drop function app.keep_integration(app.chatbot_instances, text, boolean);
drop function app.webhook_url(text);

commit;
