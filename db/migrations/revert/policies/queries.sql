-- Revert parlance:policies/queries from pg

begin;
set local role parlance_owner;

revoke all on app.query_counts from anon, authenticated;
revoke all on app.query_deltas from anon, authenticated;
revoke all on app.query_groups from anon, authenticated;
revoke all on app.query_questions from anon, authenticated;
revoke all on app.query_queue from anon, authenticated;
revoke all on app.query_ratings from anon, authenticated;

drop policy query_counts_select_visible on app.query_counts;
drop policy query_deltas_select_visible on app.query_deltas;
drop policy query_questions_select_visible on app.query_questions;
drop policy query_queue_select_visible on app.query_queue;
drop policy query_groups_select_visible on app.query_groups;

alter table app.query_counts disable row level security;
alter table app.query_deltas disable row level security;
alter table app.query_groups disable row level security;
alter table app.query_questions disable row level security;
alter table app.query_queue disable row level security;
alter table app.query_ratings disable row level security;

commit;
