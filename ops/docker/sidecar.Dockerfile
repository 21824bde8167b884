# The sidecar, with the packages of the lock file.
FROM python:3.13-slim-trixie

WORKDIR /parlance
COPY ops/requirements.lock ./
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY sidecar ./sidecar

USER nobody
# The connection string holds a password, so it is a secret and not in the environment of
# the container.
CMD ["sh", "-c", "SIDECAR_DSN=$(cat /run/secrets/sidecar_uri) exec python -m sidecar"]
