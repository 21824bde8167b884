-- Revert parlance:functions/inbox from pg

begin;
set local role parlance_owner;

drop function api.event_retry(json);
drop function app.retry_event(jsonb);
drop function app.event_retry_schema();
drop function app.channel_event_schema();
drop view api.webhook_events;
drop function app.greet(app.webhook_events);
drop function app.take_other_message(app.webhook_events, text, jsonb);
drop function app.say_phrase(app.webhook_events, uuid, text, text);
drop function app.kept_payload(jsonb, jsonb);
drop function sidecar.fail_event(jsonb, jsonb);
drop function sidecar.begin_event(jsonb, jsonb, extensions.vector, jsonb);
drop function app.refuse_event(app.webhook_events, jsonb);
drop function app.channel_session(text, text);
drop function app.admit_event(app.webhook_events, text, jsonb);
drop function sidecar.take_event(jsonb);
drop function app.claim_events(integer);
drop trigger finish_turn_event on app.turns;
drop function app.finish_turn_event();
drop function app.finish_event(uuid, uuid, text, text);
drop function app.hold_event(jsonb);
drop function app.read_event(text, jsonb);
drop function app.event_digest(jsonb);
drop function sidecar.receive_messenger(jsonb, jsonb);
drop function sidecar.receive_line(jsonb, jsonb);
drop function app.receive_webhook(text, jsonb, jsonb);
drop function sidecar.channel_secrets(text, uuid, text[]);
drop function app.integration_of(text);
drop function app.event_ref(app.webhook_events);

commit;
