-- Verify parlance:functions/inbox on pg

begin;

select
  'app.event_ref(app.webhook_events)'::regprocedure,
  'app.integration_of(text)'::regprocedure,
  'sidecar.channel_secrets(text, uuid, text[])'::regprocedure,
  'app.receive_webhook(text, jsonb, jsonb)'::regprocedure,
  'sidecar.receive_line(jsonb, jsonb)'::regprocedure,
  'sidecar.receive_messenger(jsonb, jsonb)'::regprocedure,
  'app.event_digest(jsonb)'::regprocedure,
  'app.read_event(text, jsonb)'::regprocedure,
  'app.hold_event(jsonb)'::regprocedure,
  'app.finish_event(uuid, uuid, text, text)'::regprocedure,
  'app.finish_turn_event()'::regprocedure,
  'app.claim_events(integer)'::regprocedure,
  'sidecar.take_event(jsonb)'::regprocedure,
  'app.admit_event(app.webhook_events, text, jsonb)'::regprocedure,
  'app.channel_session(text, text)'::regprocedure,
  'app.refuse_event(app.webhook_events, jsonb)'::regprocedure,
  'sidecar.begin_event(jsonb, jsonb, extensions.vector, jsonb)'::regprocedure,
  'sidecar.fail_event(jsonb, jsonb)'::regprocedure,
  'app.kept_payload(jsonb, jsonb)'::regprocedure,
  'app.say_phrase(app.webhook_events, uuid, text, text)'::regprocedure,
  'app.take_other_message(app.webhook_events, text, jsonb)'::regprocedure,
  'app.greet(app.webhook_events)'::regprocedure,
  'app.channel_event_schema()'::regprocedure,
  'app.event_retry_schema()'::regprocedure,
  'app.retry_event(jsonb)'::regprocedure,
  'api.event_retry(json)'::regprocedure;

select
  organization_id, id, chatbot_id, kind, provider_event_id, source, type, state, reason,
  attempts, turn_id, received_at, finished_at
from api.webhook_events where false;

do $$
begin
  assert 1 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.turns'::regclass, 'finish_turn_event')
    ));
end
$$;

rollback;
