"""Throwaway database servers."""

import os
import re
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import psycopg
import testing.postgresql

from ops.cluster import SIGNING_KEYS, pg_bin
from ops.system import as_server, give_to_servers, make_folder, write_private
from tests.support.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
INSTALL = ROOT / "db/install.sql"
DATABASE = "parlance"

ARGUMENTS = (
    "-h 127.0.0.1 -c logging_collector=off -c jit=off -c timezone=UTC "
    "-c shared_preload_libraries=pg_cron -c cron.database_name=parlance "
    "-c cron.use_background_workers=on -c max_worker_processes=20 "
    "-c log_statement=none -c log_parameter_max_length=0 -c log_parameter_max_length_on_error=0"
)
# What a crash may lose here, nobody misses.
CARELESS = " -F -c full_page_writes=off -c synchronous_commit=off"


class Postgresql(testing.postgresql.Postgresql):  # type: ignore[misc]  # has no types
    """Also for root, for whom the server runs as the user postgres."""

    starts = 0

    def prestart(self) -> None:
        super().prestart()
        # Each start has a log of its own.
        self.starts += 1
        self.name = f"postgres-{self.starts}"

    def initialize_database(self) -> None:
        data = Path(self.get_data_directory())
        for folder in (Path(self.base_dir), data, Path(self.base_dir) / "tmp"):
            give_to_servers(folder)
        command = [self.initdb, "-D", str(data), "--no-instructions", "--encoding=UTF8"]
        command += ["--locale=C.UTF-8", *self.settings["initdb_args"].split()]
        done = subprocess.run(
            as_server(command), cwd="/", capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise RuntimeError(f"initdb failed: {done.stderr}")
        make_folder(data / "parlance_keys", mode=0o700)
        for name in SIGNING_KEYS:
            write_private(data / "parlance_keys" / name, secrets.token_hex(32) + "\n")

    def get_server_commandline(self) -> list[str]:
        # Nothing is left running behind a test run that was killed.
        return as_server(super().get_server_commandline(), dies_with_parent="INT")

    def is_server_available(self) -> bool:
        probe = [str(pg_bin() / "pg_isready"), "-q", "-h", "127.0.0.1", "-U", "postgres"]
        probe += ["-d", "postgres", "-p", str(self.settings["port"])]
        return subprocess.run(probe, check=False).returncode == 0

    def poststart(self) -> None:
        """No database `test`."""

    def __del__(self) -> None:
        """Cluster.stop() is called, and at the interpreter's end nothing works any more."""


class Cluster:
    """A server, and its databases: `parlance`, and as many copies of an empty one as are wanted."""

    def __init__(self, *, careful: bool = False) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="parlance-test-"))
        self.folder.chmod(0o755)
        self._copies = 0
        try:
            self.server = Postgresql(
                base_dir=str(self.folder),
                port=free_port(),
                initdb=str(pg_bin() / "initdb"),
                postgres=str(pg_bin() / "postgres"),
                postgres_args=ARGUMENTS + ("" if careful else CARELESS),
                boot_timeout=60.0,
            )
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise

    @property
    def port(self) -> int:
        port: int = self.server.settings["port"]
        return port

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def sockets(self) -> Path:
        return self.folder / "tmp"

    @property
    def logs(self) -> list[Path]:
        return sorted(self.folder.glob("postgres-*.log"))

    def key(self, name: str) -> str:
        return (self.data / "parlance_keys" / name).read_text().strip()

    def dsn(self, database: str = DATABASE, role: str = "postgres") -> str:
        return f"postgresql://{role}@127.0.0.1:{self.port}/{database}"

    def connect(
        self, database: str = DATABASE, role: str = "postgres", **options: Any
    ) -> psycopg.Connection[tuple[Any, ...]]:
        return psycopg.connect(self.dsn(database, role), **{"autocommit": True, **options})

    def psql(
        self, *arguments: str, database: str = DATABASE, folder: Path = ROOT
    ) -> subprocess.CompletedProcess[str]:
        clean = {name: text for name, text in os.environ.items() if not name.startswith("PG")}
        return subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *arguments, self.dsn(database)],
            cwd=folder,
            env=clean | {"PGTZ": "UTC"},
            capture_output=True,
            text=True,
            check=False,
        )

    def install(self, database: str = DATABASE) -> None:
        with self.connect("postgres") as connection:
            connection.execute(f"create database {database} template template0")
        done = self.psql("-1", "-f", str(INSTALL), database=database)
        assert done.returncode == 0, done.stderr

    @cached_property
    def _template(self) -> str:
        name = "parlance_template"
        self.install(name)
        with self.connect(name) as connection:
            connection.execute(
                """
                create schema tap;
                create extension pgtap with schema tap;
                create extension plpgsql_check with schema tap;
                grant usage on schema tap to public;
                -- db/schema/base.sql takes it away from what superusers make, too.
                grant execute on all functions in schema tap to public;
                """
            )
        return name

    @contextmanager
    def copy(self) -> Iterator[str]:
        """A database as db/install.sql makes it, with pgTAP in its schema `tap`."""
        template = self._template
        self._copies += 1
        name = f"copy_{self._copies}"
        with self.connect("postgres") as connection:
            connection.execute(f"create database {name} template {template} strategy file_copy")
            try:
                yield name
            finally:
                connection.execute(f"drop database {name} with (force)")

    def kill(self) -> None:
        """What a power cut does to the processes."""
        process = self.server.child_process
        process.send_signal(signal.SIGKILL)
        process.wait()
        self.server.child_process = None
        deadline = time.monotonic() + 30
        # The postmaster's children notice by themselves; no second one may start before.
        while working_in(self.data):
            assert time.monotonic() < deadline, "the dead server's children live on"
            time.sleep(0.02)

    def start(self) -> None:
        self.server.start()

    def stop(self) -> None:
        self.server.terminate(signal.SIGINT)
        shutil.rmtree(self.folder, ignore_errors=True)


def working_in(folder: Path) -> list[int]:
    """The processes whose working directory it is."""
    found = []
    for process in Path("/proc").iterdir():
        if re.fullmatch("[0-9]+", process.name):
            try:
                if (process / "cwd").readlink() == folder:
                    found.append(int(process.name))
            except OSError:
                continue
    return found
