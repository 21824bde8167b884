-- Verify parlance:functions/outbox on pg

begin;

select
  'app.delivery_ref(app.deliveries)'::regprocedure,
  'app.claim_deliveries(integer)'::regprocedure,
  'app.bury_delivery(app.deliveries, text, text, jsonb)'::regprocedure,
  'app.delivery_texts(app.deliveries)'::regprocedure,
  'app.compose_call(app.deliveries)'::regprocedure,
  'app.note_call(app.deliveries, text, uuid)'::regprocedure,
  'app.call_count(app.deliveries, text[])'::regprocedure,
  'app.advance_delivery(app.deliveries, text[], jsonb, text)'::regprocedure,
  'sidecar.finish_delivery(jsonb, jsonb)'::regprocedure,
  'app.retry_after_seconds(text)'::regprocedure,
  'app.note_broken_channel(app.deliveries, text, text, jsonb)'::regprocedure,
  'app.utf16_length(text)'::regprocedure,
  'app.splits_character(text, integer)'::regprocedure,
  'app.split_text(text, integer, boolean)'::regprocedure,
  'app.delivery_schema()'::regprocedure,
  'app.delivery_retry_schema()'::regprocedure,
  'app.retry_delivery(jsonb)'::regprocedure,
  'api.delivery_retry(json)'::regprocedure;

select
  organization_id, id, kind, chatbot_id, conversation_id, message_id, event_id, state, code,
  error, method, part, attempts, is_unknown, answer, provider_ids, run_after, attempted_at,
  created_at, finished_at, target_id, event_type
from api.deliveries where false;

rollback;
