-- Revert parlance:policies/errors from pg

begin;
set local role parlance_owner;

revoke all on app.chatbot_errors from anon, authenticated;

drop policy chatbot_errors_select_visible on app.chatbot_errors;

alter table app.chatbot_errors disable row level security;

commit;
