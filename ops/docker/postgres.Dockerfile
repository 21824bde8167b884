# PostgreSQL with the extensions, and the schema that its first start installs.
FROM postgres:17-trixie

RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      postgresql-17-cron postgresql-17-pgvector postgresql-plpython3-17 python3-nacl \
 && rm -rf /var/lib/apt/lists/*

COPY db /parlance/db
COPY ops/docker/postgres-init.sh /docker-entrypoint-initdb.d/parlance.sh
