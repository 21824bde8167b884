-- Revert parlance:policies/errors from pg

begin;
set local role parlance_owner;

revoke all on app.chatbot_errors from anon, authenticated;
revoke all on app.error_counts from anon, authenticated;
revoke all on app.error_days from anon, authenticated;
revoke all on app.error_deltas from anon, authenticated;
revoke all on app.error_group_users from anon, authenticated;
revoke all on app.error_groups from anon, authenticated;

drop policy error_groups_select_visible on app.error_groups;
drop policy chatbot_errors_select_visible on app.chatbot_errors;

alter table app.chatbot_errors disable row level security;
alter table app.error_counts disable row level security;
alter table app.error_days disable row level security;
alter table app.error_deltas disable row level security;
alter table app.error_group_users disable row level security;
alter table app.error_groups disable row level security;

commit;
