-- Who may do what with the requests that models got: nobody, directly.  api.replay shows them to
-- whoever has the right.

alter table app.kept_texts enable row level security;
revoke all on app.kept_texts from public, anon, authenticated;

alter table app.turn_requests enable row level security;
revoke all on app.turn_requests from public, anon, authenticated;
