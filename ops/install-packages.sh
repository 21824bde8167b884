#!/bin/sh
# Installs Debian packages as root, without starting any service they bring.
#
#     ops/install-packages.sh package ...
#
# postgresql-common would create and start a cluster of its own, and nginx would
# take port 80.  Parlance runs private copies of both, so the two switches below
# are set for the length of this run and then taken back.
set -eu

scratch=$(mktemp -d)
cluster_switch=/etc/postgresql-common/createcluster.d/parlance-setup.conf
service_switch=/usr/sbin/policy-rc.d
own_service_switch=

clean_up() {
  rm -rf "$scratch"
  rm -f "$cluster_switch"
  if [ -n "$own_service_switch" ]; then rm -f "$service_switch"; fi
}
trap clean_up EXIT
trap 'exit 130' INT TERM

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

mkdir -p "${cluster_switch%/*}"
echo 'create_main_cluster = false' >"$cluster_switch"
if [ ! -e "$service_switch" ]; then
  own_service_switch=yes
  printf '#!/bin/sh\nexit 101\n' >"$service_switch"
  chmod 755 "$service_switch"
fi
nginx_before=no
if is_installed nginx; then nginx_before=yes; fi

# Runs apt-get with its full output in a log and one line in fifty on the screen.
apt() {
  {
    rc=0
    DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 \
      -o DPkg::Lock::Timeout=300 "$@" </dev/null 2>&1 || rc=$?
    echo "$rc" >"$scratch/status"
  } | tee "$scratch/log" | awk '
    / newly installed/ { total = $3; print "    " $0; fflush() }
    /^Get:/ { got++; if (total && got % 25 == 0) { print "    downloaded " got " of " total; fflush() } }
    /^Setting up / { set_up++; if (set_up % 25 == 0 || set_up == total) { print "    installed " set_up " of " total; fflush() } }
  '
  if [ "$(cat "$scratch/status")" -ne 0 ]; then
    tail -n 30 "$scratch/log" >&2
    return 1
  fi
}

echo "    reading the package lists"
apt update
apt install --no-install-recommends "$@"

# The package also has the system-wide nginx start with the machine.
if [ "$nginx_before" = no ] && is_installed nginx; then
  update-rc.d nginx disable >/dev/null
fi
