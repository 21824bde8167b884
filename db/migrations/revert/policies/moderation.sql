-- Revert parlance:policies/moderation from pg

begin;
set local role parlance_owner;

revoke all on app.flagged_messages from anon, authenticated;

drop policy flagged_messages_select_reviewers on app.flagged_messages;

alter table app.flagged_messages disable row level security;

commit;
