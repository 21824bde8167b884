-- Revert parlance:policies/events from pg

begin;
set local role parlance_owner;

revoke all on app.event_clearings from anon, authenticated;
revoke all on app.event_counts from anon, authenticated;
revoke all on app.event_deltas from anon, authenticated;
revoke all on app.events from anon, authenticated;
revoke all on app.events_rest from anon, authenticated;

drop policy event_clearings_select_visible on app.event_clearings;
drop policy events_select_visible on app.events;

alter table app.event_clearings disable row level security;
alter table app.event_counts disable row level security;
alter table app.event_deltas disable row level security;
alter table app.events disable row level security;
alter table app.events_rest disable row level security;

commit;
