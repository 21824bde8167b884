-- Who may do what with limits and repeated requests.
--
--   nobody, nothing: definer functions count, and remember.

alter table app.rate_limits enable row level security;
revoke all on app.rate_limits from public, anon, authenticated;

alter table app.idempotency_keys enable row level security;
revoke all on app.idempotency_keys from public, anon, authenticated;
