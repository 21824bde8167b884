"""Setting up a machine: what is wanted of it, and the locks that pin what is fetched."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from sidecar import ocr

ROOT = Path(__file__).resolve().parents[2]
SHELL = [ROOT / "bin/parlance", *ROOT.glob("ops/*.sh"), ROOT / "ops/docker/make-secrets"]
HOST = re.compile(r"https?:|\b[a-z0-9-]+\.(?:org|com|net|io|dev)\b")


def shell(script, *, root=ROOT, **env):
    return subprocess.run(
        ["sh", "-euc", f'root={root}; . "{ROOT}/ops/provision.sh"; {script}'],
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **env},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("path", SHELL, ids=lambda path: path.name)
def test_shell_scripts_parse(path):
    done = subprocess.run(["sh", "-n", str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(("version", "pgvector"), [("15", False), ("17", True)])
def test_packages_by_release(version, pgvector, tmp_path):
    done = shell(f"pg={version}; extensions={tmp_path}; list_packages test")
    packages = done.stdout.split()
    assert {f"postgresql-{version}", f"postgresql-{version}-cron", "sqitch", "nginx"} <= {*packages}
    assert {f"postgresql-{version}-pgtap", "chromium-driver"} <= {*packages}
    # Debian 12 has no package of pgvector: it gets a compiler instead.
    assert (f"postgresql-{version}-pgvector" in packages) is pgvector
    assert ("gcc" in packages) is not pgvector


def test_recognition_knows_the_languages_that_are_asked_for():
    languages = {name.replace("_", "-") for names in ocr.SCRIPTS.values() for name in names}
    wanted = {f"tesseract-ocr-{name}" for name in languages | {"osd"}} | {"tesseract-ocr"}
    assert set(shell("list_recognition").stdout.split()) == wanted


FAKE_SYSTEM = """
  id() { echo 1000; }
  command() { [ "$2" != sudo ]; }
  list_packages() { echo one; }
  list_recognition() { echo two; }
  as_root() { die "needs root: $*"; }
"""


def test_without_root_only_the_recognition_of_pictures_may_be_missing(tmp_path):
    query = tmp_path / "dpkg-query"
    path = f"{tmp_path}:/usr/sbin:/usr/bin:/sbin:/bin"

    def provide(*installed):
        lines = ["#!/bin/sh", *(f"echo {one} installed" for one in installed)]
        query.write_text("\n".join(lines) + "\n")
        query.chmod(0o755)
        return shell(f"{FAKE_SYSTEM} provide_packages up; echo done", PATH=path)

    done = provide("one", "two")
    assert (done.stdout, done.stderr) == ("done\n", "")
    done = provide("one")
    assert done.stdout.startswith("==> pictures and scans will not be read")
    assert done.stdout.endswith(" two\ndone\n")
    done = provide("two")
    assert done.returncode == 1
    assert "needs root" in done.stderr
    assert done.stderr.rstrip().endswith("install-packages.sh one")


def test_the_home_is_where_it_is_told_to_be(tmp_path):
    (tmp_path / "x").symlink_to(tmp_path)
    done = shell('name_home; echo "$home" "$venv"', PARLANCE_HOME=str(tmp_path / "x/home"))
    assert done.stdout.split() == [f"{tmp_path}/home", f"{tmp_path}/home/venv"]


def locked(name):
    text = (ROOT / "ops" / name).read_text()
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+) \\$", text, re.M)), text


def test_every_dependency_is_locked_at_its_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    runtime, _ = locked("requirements.lock")
    everything, _ = locked("requirements-dev.lock")
    assert runtime.items() <= everything.items()
    for wanted, lock in (
        (project["project"]["dependencies"], runtime),
        (project["dependency-groups"]["dev"], everything),
    ):
        for line in wanted:
            name, version = re.fullmatch(r"([\w.-]+)(?:\[[\w,]+\])?==(\S+)", line).groups()
            assert lock[name.lower().replace("_", "-").replace(".", "-")] == version


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "node/npm.lock"])
def test_a_python_lock_holds_hashes_and_no_address(name):
    versions, text = locked(name)
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.M)
    assert all("--hash=sha256:" in block for block in blocks if block.strip())
    assert len(versions) == sum(bool(block.strip()) for block in blocks)
    assert not re.search(r"https?:|--index|--find-links", text)


@pytest.mark.parametrize("folder", ["ops/node", "tests/clients"])
def test_a_lock_of_npm_holds_hashes_and_no_address(folder):
    lock = json.loads((ROOT / folder / "package-lock.json").read_text())
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert all(entry["integrity"].startswith("sha512-") for entry in packages.values())
    assert not any("resolved" in entry for entry in packages.values())
    wanted = json.loads((ROOT / folder / "package.json").read_text())["dependencies"]
    locked_versions = {name: entry["version"] for name, entry in packages.items()}
    assert {f"node_modules/{n}": v for n, v in wanted.items()}.items() <= locked_versions.items()


def test_nothing_of_the_set_up_names_a_host():
    files = [*SHELL, *ROOT.glob("ops/*.py"), *ROOT.glob("ops/docker/*"), ROOT / "pyproject.toml"]
    named = {path.name: HOST.findall(path.read_text()) for path in files}
    # The administrator's address, and this machine.
    harmless = {"example.com", "http:"}
    assert {name: [*found] for name, found in named.items() if set(found) - harmless} == {}
