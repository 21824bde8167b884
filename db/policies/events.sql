-- Who may do what with events.
--
--   authenticated  select  of the chatbots that one sees, and when they were cleared
--   nobody else, nothing else: functions write.
--
-- Months are reached through app.events only.

alter table app.events enable row level security;
alter table app.events_rest enable row level security;
alter table app.event_deltas enable row level security;
alter table app.event_counts enable row level security;
alter table app.event_clearings enable row level security;
revoke all on app.events, app.events_rest, app.event_deltas, app.event_counts, app.event_clearings
from public, anon, authenticated;
grant select on app.events, app.event_clearings to authenticated;

drop policy if exists events_select_visible on app.events;
create policy events_select_visible on app.events
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

drop policy if exists event_clearings_select_visible on app.event_clearings;
create policy event_clearings_select_visible on app.event_clearings
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
