-- Verify parlance:functions/line on pg

begin;

select
  'app.read_line_event(jsonb)'::regprocedure,
  'app.take_line_event(app.webhook_events)'::regprocedure,
  'app.describe_line_message(jsonb)'::regprocedure,
  'app.leave_conversation(app.webhook_events)'::regprocedure,
  'app.unsend_line_message(app.webhook_events, text)'::regprocedure,
  'app.find_reply(app.deliveries, text)'::regprocedure,
  'app.compose_line_call(app.deliveries, text, text[])'::regprocedure,
  'app.judge_line_call(app.deliveries, jsonb)'::regprocedure,
  'app.line_loading(app.webhook_events)'::regprocedure,
  'parlance.process_line_message(uuid, text, text, text)'::regprocedure;

rollback;
