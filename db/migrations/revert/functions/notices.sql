-- Revert parlance:functions/notices from pg

begin;
set local role parlance_owner;

drop function api.webhook_delivery_retry(json);
drop function app.retry_webhook_delivery(jsonb);
drop function api.webhook_delivery_list(text, text, text);
drop function app.list_webhook_deliveries(text, text, text);
drop function app.webhook_delivery_body(app.deliveries);
drop function app.webhook_delivery_schema();
drop function app.finish_notice(app.deliveries, jsonb, jsonb);
drop function app.note_target_failed(app.deliveries, text, text, boolean);
drop function app.note_target_sent(app.deliveries);
drop function app.judge_notice(text, jsonb);
drop function app.compose_notice(app.deliveries);
drop function app.bury_target(app.deliveries, text, text);
drop function app.alert_event(jsonb, uuid, text);
drop function app.alert_chat(jsonb);
drop function app.alert_mail(jsonb);
drop function app.alert_facts(jsonb);
drop function app.alert_line(jsonb);
drop function app.notice_pause(integer);
drop function app.notice_attempts(text);
drop function app.claim_notices(integer);

commit;
