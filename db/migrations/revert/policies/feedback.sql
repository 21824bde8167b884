-- Revert parlance:policies/feedback from pg

begin;
set local role parlance_owner;

revoke all on app.message_feedback from anon, authenticated;

drop policy message_feedback_select_visible on app.message_feedback;

alter table app.message_feedback disable row level security;

commit;
