-- Verify parlance:functions/events on pg

begin;

select
  'app.automatic_event_types()'::regprocedure,
  'app.is_own_event_type(text)'::regprocedure,
  'app.event_fields_schema()'::regprocedure,
  'app.event_creation_schema()'::regprocedure,
  'app.is_event(jsonb)'::regprocedure,
  'app.refuse_events(jsonb)'::regprocedure,
  'app.record_events(uuid, uuid, jsonb)'::regprocedure,
  'app.count_events()'::regprocedure,
  'app.request_events(bytea)'::regprocedure,
  'app.event_receipt_schema()'::regprocedure,
  'app.create_events(bytea)'::regprocedure,
  'api.event_create(bytea)'::regprocedure,
  'app.event_body(api.events)'::regprocedure,
  'app.find_events(uuid, uuid, text, uuid, timestamp with time zone, timestamp with time zone, '
  'integer)'::regprocedure,
  'app.event_cursor(text)'::regprocedure,
  'app.event_schema()'::regprocedure,
  'app.event_page_schema()'::regprocedure,
  'app.list_events(text, text, text, text, text, text)'::regprocedure,
  'api.event_list(text, text, text, text, text, text)'::regprocedure,
  'app.is_anybody_told(uuid)'::regprocedure,
  'app.announce_events()'::regprocedure,
  'app.announce(uuid, uuid, uuid)'::regprocedure,
  'app.announce_fact()'::regprocedure,
  'app.fold_events(integer)'::regprocedure,
  'app.event_figures(uuid, uuid)'::regprocedure,
  'app.event_stats(uuid, uuid)'::regprocedure,
  'app.event_stats_schema()'::regprocedure,
  'app.read_event_stats()'::regprocedure,
  'api.event_stats()'::regprocedure,
  'app.sweep_clearing(uuid, uuid, integer)'::regprocedure,
  'app.sweep_events(integer)'::regprocedure,
  'app.clear_events(uuid, uuid)'::regprocedure,
  'app.event_clearing_schema()'::regprocedure,
  'app.clear_own_events()'::regprocedure,
  'api.event_clear(json)'::regprocedure,
  'app.event_months()'::regprocedure,
  'app.keep_event_months(integer)'::regprocedure,
  'app.drop_event_months(timestamp with time zone)'::regprocedure,
  'app.require_own_chatbot(uuid)'::regprocedure,
  'parlance.track_event(uuid, text, jsonb, timestamp with time zone, text)'::regprocedure,
  'parlance.get_events(uuid, text, integer, uuid, timestamp with time zone, '
  'timestamp with time zone)'::regprocedure,
  'parlance.clear_events(uuid)'::regprocedure,
  'parlance.analytics_stats(uuid)'::regprocedure;

select
  organization_id, id, chatbot_id, type, occurred_at, session_id, data, skew_ms
from api.events where false;

do $$
begin
  assert 4 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.chatbot_conversations'::regclass, 'announce_fact'),
      ('app.events'::regclass, 'announce_events'),
      ('app.events'::regclass, 'count_events'),
      ('app.leads'::regclass, 'announce_fact')
    ));
end
$$;

rollback;
