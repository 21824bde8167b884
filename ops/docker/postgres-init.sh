#!/bin/bash
# Run once, in a new data directory, by the image's entry point, as the user postgres.
set -euo pipefail

secret() { tr -d '\n' <"/run/secrets/$1"; }

mkdir -m 700 "$PGDATA/parlance_keys"
for name in jwt pepper session; do
  install -m 600 "/run/secrets/$name" "$PGDATA/parlance_keys/$name"
done

query=(psql -X -q -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB")
"${query[@]}" -1 -f /parlance/db/install.sql

# \getenv rather than -v: an argument could be read in the list of processes.
AUTHENTICATOR_PASSWORD=$(secret authenticator_password) \
SIDECAR_PASSWORD=$(secret sidecar_password) \
SEALING_KEY=$(secret sealing_public) \
ADMIN_PASSWORD=$(secret admin_password) \
  "${query[@]}" -At <<'END'
\getenv authenticator_password AUTHENTICATOR_PASSWORD
\getenv sidecar_password SIDECAR_PASSWORD
\getenv sealing_key SEALING_KEY
\getenv email PARLANCE_ADMIN_EMAIL
\getenv password ADMIN_PASSWORD
\getenv organization PARLANCE_ORGANIZATION
alter role authenticator password :'authenticator_password';
alter role sidecar password :'sidecar_password';
select vault.set_sealing_key(decode(:'sealing_key', 'hex')) \g /dev/null
select app.set_up_installation(:'email', :'password', :'organization') - 'secretKey';
END
