-- Revert parlance:policies/analytics from pg

begin;
set local role parlance_owner;

revoke all on app.analytics_deltas from anon, authenticated;
revoke all on app.chatbot_analytics from anon, authenticated;

drop policy chatbot_analytics_select_visible on app.chatbot_analytics;
drop policy analytics_deltas_select_visible on app.analytics_deltas;

alter table app.analytics_deltas disable row level security;
alter table app.chatbot_analytics disable row level security;

commit;
