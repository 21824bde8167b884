-- Who may do what with the installation's settings and sealing keys: nobody, directly.
-- app.setting() reads the one; vault.seal() and vault.set_sealing_key() use the other.

alter table app.settings enable row level security;
revoke all on app.settings from public, anon, authenticated;

alter table vault.sealing_keys enable row level security;
revoke all on vault.sealing_keys from public, anon, authenticated;
