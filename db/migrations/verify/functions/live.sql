-- Verify parlance:functions/live on pg

begin;

select
  'app.milliseconds(timestamp with time zone)'::regprocedure,
  'app.live_rows(uuid[], timestamp with time zone, uuid[], boolean, integer)'::regprocedure,
  'app.live_people(jsonb)'::regprocedure,
  'app.live_visitors(jsonb)'::regprocedure,
  'app.visitor_message(app.chatbot_messages, text)'::regprocedure,
  'sidecar.watch_live(jsonb, text)'::regprocedure,
  'app.live_changes_schema()'::regprocedure,
  'sidecar.live_changes(uuid[], jsonb, jsonb, bigint, uuid[], uuid[], boolean)'::regprocedure;

rollback;
