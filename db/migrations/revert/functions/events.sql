-- Revert parlance:functions/events from pg

begin;
set local role parlance_owner;

drop function parlance.analytics_stats(uuid);
drop function parlance.clear_events(uuid);
drop function
  parlance.get_events(uuid, text, integer, uuid, timestamp with time zone,
  timestamp with time zone);
drop function parlance.track_event(uuid, text, jsonb, timestamp with time zone, text);
drop function app.require_own_chatbot(uuid);
drop function app.drop_event_months(timestamp with time zone);
drop function app.keep_event_months(integer);
drop function app.event_months();
drop function api.event_clear(json);
drop function app.clear_own_events();
drop function app.event_clearing_schema();
drop function app.clear_events(uuid, uuid);
drop function app.sweep_events(integer);
drop function app.sweep_clearing(uuid, uuid, integer);
drop function api.event_stats();
drop function app.read_event_stats();
drop function app.event_stats_schema();
drop function app.event_stats(uuid, uuid);
drop function app.event_figures(uuid, uuid);
drop function app.fold_events(integer);
drop trigger announce_fact on app.leads;
drop trigger announce_fact on app.chatbot_conversations;
drop function app.announce_fact();
drop function app.announce(uuid, uuid, uuid);
drop trigger announce_events on app.events;
drop function app.announce_events();
drop function app.is_anybody_told(uuid);
drop function api.event_list(text, text, text, text, text, text);
drop function app.list_events(text, text, text, text, text, text);
drop function app.event_page_schema();
drop function app.event_schema();
drop function app.event_cursor(text);
drop function
  app.find_events(uuid, uuid, text, uuid, timestamp with time zone, timestamp with time zone,
  integer);
drop function app.event_body(api.events);
drop view api.events;
drop function api.event_create(bytea);
drop function app.create_events(bytea);
drop function app.event_receipt_schema();
drop function app.request_events(bytea);
drop trigger count_events on app.events;
drop function app.count_events();
drop function app.record_events(uuid, uuid, jsonb);
drop function app.refuse_events(jsonb);
drop function app.is_event(jsonb);
drop function app.event_creation_schema();
drop function app.event_fields_schema();
drop function app.is_own_event_type(text);
drop function app.automatic_event_types();

commit;
