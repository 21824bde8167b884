-- Who may do what with rules of retention.
--
--   nobody, nothing: functions read and write them for admins.

alter table app.retention_rules enable row level security;
revoke all on app.retention_rules from public, anon, authenticated;
