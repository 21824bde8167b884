#!/bin/sh
# Builds Debian 13's source package of pgvector for an installed PostgreSQL.
#
#     ops/build-pgvector.sh 15 FOLDER        leaves the files to install in FOLDER/out
#
# Needs gcc, make, libc6-dev and dpkg-dev, and no privilege.  The server's
# headers are unpacked here rather than installed: postgresql-server-dev-15
# depends on clang and llvm, for a JIT that Parlance switches off.
set -eux

pg=$1
cd "$2"
mkdir -p lists/partial cache/archives/partial out headers

# The mirror that the machine uses for its own release carries the next one too.
# shellcheck disable=SC2016
mirror=$(apt-get indextargets --format '$(ORIGIN) $(COMPONENT) $(CODENAME) $(REPO_URI)' 'Created-By: Packages' |
  awk '$1 == "Debian" && $2 == "main" && $3 !~ /-/ { print $4; exit }')
if [ -z "$mirror" ]; then
  echo "apt knows no Debian mirror yet: run apt-get update"
  exit 1
fi
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb-src [signed-by=$keyring] $mirror trixie main" >sources.list

sandbox="-o APT::Sandbox::User=$(id -un)"
own="-o Dir::Etc::SourceList=$PWD/sources.list -o Dir::Etc::SourceParts=- -o Dir::State::Lists=$PWD/lists -o Dir::Cache=$PWD/cache"
# shellcheck disable=SC2086
apt-get -q $sandbox $own update
# shellcheck disable=SC2086
apt-get -q $sandbox $own source pgvector
# shellcheck disable=SC2086
apt-get -q $sandbox download "postgresql-server-dev-$pg"
dpkg -x "postgresql-server-dev-${pg}"_*.deb headers

# pg_config answers with paths relative to itself: a copy of it beside the
# headers makes the whole build look there.
installed=/usr/lib/postgresql/$pg
unpacked=$PWD/headers$installed
mkdir -p "$unpacked/bin" "$unpacked/lib"
cp "$installed/bin/pg_config" "$unpacked/bin/"
cp -r "$installed/lib/pgxs" "$unpacked/lib/"

# OPTFLAGS is -march=native otherwise, and the result would bind the machine
# image to this processor.
make -C pgvector-*/ -j"$(nproc)" OPTFLAGS= with_llvm=no PG_CONFIG="$unpacked/bin/pg_config"
cp pgvector-*/vector.so pgvector-*/vector.control pgvector-*/sql/vector--*.sql out/
