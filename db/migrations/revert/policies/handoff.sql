-- Revert parlance:policies/handoff from pg

begin;
set local role parlance_owner;

revoke all on app.canned_replies from anon, authenticated;
revoke all on app.conversation_notes from anon, authenticated;

drop policy canned_replies_select_handlers on app.canned_replies;
drop policy conversation_notes_select_visible on app.conversation_notes;

alter table app.canned_replies disable row level security;
alter table app.conversation_notes disable row level security;

commit;
