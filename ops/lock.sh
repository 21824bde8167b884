#!/bin/sh
# Writes the lock files of Python and PostgREST anew from pyproject.toml and
# ops/node/package.json.  Run it after changing a version there.
set -eu
cd -- "$(dirname -- "$0")/.."

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
/usr/bin/python3 -m venv "$tools/venv"
"$tools/venv/bin/pip" install -q uv

compile() {
  "$tools/venv/bin/uv" pip compile -q pyproject.toml --python-platform x86_64-manylinux_2_36 \
    --generate-hashes --no-header --no-emit-index-url "$@"
}
names() { sed -n 's/^\([a-z0-9-]*\)==.*/\1/p' "$1"; }

compile --python-version 3.11 -o ops/requirements.lock
compile --python-version 3.11 --group dev -c ops/requirements.lock -o ops/requirements-dev.lock

# One lock serves both Pythons as long as the newer one needs nothing more.
compile --python-version 3.13 --group dev -c ops/requirements-dev.lock -o "$tools/3.13" >/dev/null
names ops/requirements-dev.lock >"$tools/locked"
names "$tools/3.13" | grep -vxF -f "$tools/locked" && {
  echo "Python 3.13 needs these as well: split the lock" >&2
  exit 1
}

# Integrity hashes without addresses: npm asks whichever registry it is set up for.
# What installs npm for a moment, where there is none (ops/provision.sh).
"$tools/venv/bin/uv" pip compile -q ops/node/npm.in --python-platform x86_64-manylinux_2_36 \
  --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o ops/node/npm.lock

cd ops/node
npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved
cd ../../tests/clients
npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved
