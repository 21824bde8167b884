-- Revert parlance:functions/outbox from pg

begin;
set local role parlance_owner;

drop function api.delivery_retry(json);
drop function app.retry_delivery(jsonb);
drop function app.delivery_retry_schema();
drop function app.delivery_schema();
drop view api.deliveries;
drop function app.split_text(text, integer, boolean);
drop function app.splits_character(text, integer);
drop function app.utf16_length(text);
drop function app.note_broken_channel(app.deliveries, text, text, jsonb);
drop function app.retry_after_seconds(text);
drop function sidecar.finish_delivery(jsonb, jsonb);
drop function app.advance_delivery(app.deliveries, text[], jsonb, text);
drop function app.call_count(app.deliveries, text[]);
drop function app.note_call(app.deliveries, text, uuid);
drop function app.compose_call(app.deliveries);
drop function app.delivery_texts(app.deliveries);
drop function app.bury_delivery(app.deliveries, text, text, jsonb);
drop function app.claim_deliveries(integer);
drop function app.delivery_ref(app.deliveries);

commit;
