"""Tests, lint, benchmarks: the right programs with the right arguments."""

import os
import subprocess

from ops.settings import Layout

MOST_WORKERS = 4
# Not db/data, whose statements are long lists.
SQL = ("db/install.sql", "db/schema", "db/functions", "db/policies", "db/migrations")
LINT = (
    ("sqlfluff", "lint", "--nocolor", "--disable-progress-bar", *SQL),
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy", "sidecar", "ops", "bin/db-rework"),
)


def test(layout: Layout, arguments: list[str]) -> int:
    """The arguments are pytest's."""
    layout.copy_code()
    # One more than there are processors: most tests wait for something much of their time.
    workers = min(MOST_WORKERS, (os.cpu_count() or 1) + 1)
    # A file's tests share its servers, so they stay together; tests/conftest.py orders the files.
    spread = ["-n", str(workers), "--dist", "loadfile", "--no-loadscope-reorder"]
    cache = ["-o", f"cache_dir={layout.home / 'pytest-cache'}"]
    return become(layout, "-m", "pytest", *spread, *cache, *arguments)


def bench(layout: Layout, arguments: list[str]) -> int:
    return become(layout, "-m", "bench", *arguments)


def fuzz(layout: Layout, arguments: list[str]) -> int:
    layout.copy_code()
    return become(layout, "-m", "tests.support.fuzz", *arguments)


def become(layout: Layout, *arguments: str) -> int:
    os.chdir(layout.root)
    python = str(layout.python)
    os.execv(python, [python, "-P", *arguments])


def lint(layout: Layout, arguments: list[str]) -> int:
    """Everything is run, whatever fails on the way.  Arguments: names of the programs to run."""
    failed = []
    for command in LINT:
        if arguments and command[0] not in arguments:
            continue
        name = " ".join(command)
        print(f"==> {name}", flush=True)
        executable = layout.home / "venv/bin" / command[0]
        done = subprocess.run([str(executable), *command[1:]], cwd=layout.root, check=False)
        if done.returncode != 0:
            failed.append(name)
    for name in failed:
        print(f"failed: {name}")
    return 1 if failed else 0
