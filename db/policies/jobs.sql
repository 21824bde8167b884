-- Who may do what with jobs and deliveries.
--
--   authenticated  select  deliveries by the channels of the chatbots that one sees; for admins
--                          those of webhooks and alerts, too
--   nobody else, nothing else: functions queue, the functions of schema sidecar claim and finish.

alter table app.jobs enable row level security;
revoke all on app.jobs from public, anon, authenticated;

alter table app.deliveries enable row level security;
revoke all on app.deliveries from public, anon, authenticated;
-- Not the payload, which may hold a text and an address.
grant select (
  organization_id, id, kind, conversation_id, chatbot_id, message_id, event_id, state, code, error,
  method, part, attempts, is_unknown, answer, provider_ids, run_after, attempted_at, created_at,
  finished_at, target_id, event_type
) on app.deliveries to authenticated;

drop policy if exists deliveries_select_visible on app.deliveries;
create policy deliveries_select_visible on app.deliveries
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (target_id is null or (select app.is_admin()))
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.clock_runs enable row level security;
revoke all on app.clock_runs from public, anon, authenticated;
