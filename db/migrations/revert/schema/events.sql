-- Revert parlance:schema/events from pg

begin;
set local role parlance_owner;

drop table app.event_clearings;
drop table app.event_counts;
drop table app.event_deltas;
drop table app.events_rest;
drop table app.events;
drop domain app.event_type;

commit;
