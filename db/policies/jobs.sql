-- Who may do what with jobs and deliveries: nobody, directly.  Functions queue, the functions of
-- schema sidecar claim and finish.

alter table app.jobs enable row level security;
revoke all on app.jobs from public, anon, authenticated;

alter table app.deliveries enable row level security;
revoke all on app.deliveries from public, anon, authenticated;
