-- Who may do what with data keys: nobody; functions keep their names, and the server keeps them.

alter table app.data_keys enable row level security;
revoke all on app.data_keys from public, anon, authenticated;
