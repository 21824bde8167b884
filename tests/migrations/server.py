"""A database server to try migrations on, through the programs that people use."""

import json
import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parents[2]
# What differs between two dumps of the same: versions, and psql's guard against injection.
NOISE = re.compile(r"^(-- Dumped|\\restrict|\\unrestrict).*\n", re.MULTILINE)
PERSON = {"SQITCH_FULLNAME": "Test", "SQITCH_EMAIL": "test@example.com"}

TABLES = """
select coalesce(json_agg(c.oid::regclass::text order by 1), '[]') from pg_class as c
where c.relnamespace in (to_regnamespace('app'), to_regnamespace('vault')) and c.relkind = 'r'
"""


@dataclass(frozen=True, slots=True)
class Server:
    """Its superuser is postgres, and comes in by the socket."""

    sockets: str
    port: int

    @property
    def env(self) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        return (
            clean
            | PERSON
            | {
                "PGHOST": self.sockets,
                "PGPORT": str(self.port),
                "PGUSER": "postgres",
                "PGOPTIONS": "-c client_min_messages=warning",
            }
        )

    def run(self, *command: str, folder: Path = TOP, env: Mapping[str, str] | None = None) -> str:
        done = subprocess.run(
            command,
            cwd=folder,
            env={**self.env, **(env or {})},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{' '.join(command)}:\n{done.stdout}{done.stderr}"
        return done.stdout

    def fresh(self, database: str) -> None:
        """The same name each time: only one database of a server can have pg_cron."""
        self.query("postgres", f"drop database if exists {database} with (force)")
        self.query("postgres", f"create database {database} template template0")

    def query(self, database: str, sql: str) -> str:
        return self.run("psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", sql)

    def json(self, database: str, sql: str) -> Any:
        return json.loads(self.query(database, sql))

    def run_file(self, database: str, file: Path) -> None:
        self.run("psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-d", database, "-f", str(file))

    def install(self, database: str, *, top: Path = TOP) -> None:
        self.run(
            "psql",
            "-Xq1",
            "-v",
            "ON_ERROR_STOP=1",
            "-d",
            database,
            "-f",
            "db/install.sql",
            folder=top,
        )

    def sqitch(self, database: str, *arguments: str, top: Path = TOP) -> str:
        target = f"db:pg://postgres@/{database}"
        return self.run("sqitch", *arguments, target, folder=top)

    def dump(self, database: str) -> str:
        text = self.run("pg_dump", "--schema-only", "--exclude-schema=sqitch", database)
        return NOISE.sub("", text)

    def rows(self, database: str) -> dict[str, str]:
        """The rows that migrations put in, by table: a digest of all but their times."""
        one = (
            "select '{0}' as name, (select md5(string_agg(x.r, ' ' order by x.r)) from (select"
            " (to_jsonb(t) - '{{created_at,updated_at}}'::text[])::text as r from {0} as t) as x)"
            " as digest"
        )
        digests = " union all ".join(one.format(table) for table in self.json(database, TABLES))
        if not digests:
            return {}
        sql = f"select json_object_agg(d.name, d.digest) from ({digests}) as d"
        found: dict[str, str] = self.json(database, sql)
        return found
