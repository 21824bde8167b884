-- Who may do what with queries.
--
--   authenticated  select  of the chatbots that one sees, and no vectors
--   nobody else, nothing else: turns and the job that groups write.

alter table app.query_groups enable row level security;
revoke all on app.query_groups from public, anon, authenticated;
grant select (organization_id, id, chatbot_id, turn_id, plain_hash, last_asked_at)
  on app.query_groups to authenticated;

drop policy if exists query_groups_select_visible on app.query_groups;
create policy query_groups_select_visible on app.query_groups
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.query_queue enable row level security;
revoke all on app.query_queue from public, anon, authenticated;
grant select (organization_id, turn_id, chatbot_id, asked_at)
  on app.query_queue to authenticated;

drop policy if exists query_queue_select_visible on app.query_queue;
create policy query_queue_select_visible on app.query_queue
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.query_questions enable row level security;
revoke all on app.query_questions from public, anon, authenticated;
grant select on app.query_questions to authenticated;

drop policy if exists query_questions_select_visible on app.query_questions;
create policy query_questions_select_visible on app.query_questions
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.query_deltas enable row level security;
revoke all on app.query_deltas from public, anon, authenticated;
grant select on app.query_deltas to authenticated;

drop policy if exists query_deltas_select_visible on app.query_deltas;
create policy query_deltas_select_visible on app.query_deltas
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.query_counts enable row level security;
revoke all on app.query_counts from public, anon, authenticated;
grant select on app.query_counts to authenticated;

drop policy if exists query_counts_select_visible on app.query_counts;
create policy query_counts_select_visible on app.query_counts
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.query_ratings enable row level security;
revoke all on app.query_ratings from public, anon, authenticated;
