-- Verify parlance:functions/messenger on pg

begin;

select
  'app.messenger_events(jsonb, text)'::regprocedure,
  'app.read_messenger_event(jsonb)'::regprocedure,
  'app.take_messenger_event(app.webhook_events)'::regprocedure,
  'app.describe_messenger_message(jsonb)'::regprocedure,
  'app.take_messenger_echo(app.webhook_events)'::regprocedure,
  'app.note_echo(uuid, uuid, integer, text)'::regprocedure,
  'app.compose_messenger_call(app.deliveries, text, text[])'::regprocedure,
  'app.judge_messenger_call(jsonb)'::regprocedure,
  'app.messenger_typing(app.webhook_events)'::regprocedure;

rollback;
