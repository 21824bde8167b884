"""The equalities that a change of the database must keep.  docs/migrations.md says why."""

import difflib
import os
from dataclasses import dataclass
from pathlib import Path

from tests.migrations.server import Server

# WRITE=1: what is made from the database is written anew instead of compared.
WRITING = os.environ.get("WRITE") == "1"
LINES_SHOWN = 60


@dataclass(frozen=True, slots=True)
class State:
    """What a database holds: all that pg_dump tells of its schema, and its rows by table."""

    schema: str
    rows: dict[str, str]

    @classmethod
    def of(cls, server: Server, database: str) -> "State":
        return cls(server.dump(database), server.rows(database))


def assert_same(wanted: State, found: State, what: str) -> None:
    difference = list(
        difflib.unified_diff(wanted.schema.splitlines(), found.schema.splitlines(), lineterm="")
    )
    assert not difference, "\n".join([what, *difference[:LINES_SHOWN]])
    rows = {
        table
        for table in wanted.rows | found.rows
        if wanted.rows.get(table) != found.rows.get(table)
    }
    assert not rows, f"{what}: other rows in {sorted(rows)}"


def install(server: Server, top: Path, database: str) -> State:
    server.fresh(database)
    server.install(database, top=top)
    return State.of(server, database)


def deploy(server: Server, top: Path, database: str, *arguments: str) -> State:
    server.fresh(database)
    server.sqitch(database, "deploy", *arguments, top=top)
    return State.of(server, database)


@dataclass(frozen=True, slots=True)
class Release:
    """A deployed release, kept as a template: what is tried from it begins with a copy."""

    server: Server
    tag: str
    template: str
    state: State

    @classmethod
    def deploy(cls, server: Server, top: Path, tag: str) -> "Release":
        template = "release_" + "".join(letter if letter.isalnum() else "_" for letter in tag)
        return cls(server, tag, template, deploy(server, top, template))

    def upgrade(self, top: Path, database: str) -> State:
        self.server.query("postgres", f"drop database if exists {database} with (force)")
        self.server.query("postgres", f"create database {database} template {self.template}")
        self.server.sqitch(database, "deploy", top=top)
        return State.of(self.server, database)

    def downgrade(self, top: Path, database: str) -> State:
        """After upgrade."""
        self.server.sqitch(database, "revert", "-y", "--to", self.tag, top=top)
        return State.of(self.server, database)


def check(release: Release, top: Path, *, truth: State, database: str = "checked") -> None:
    """That a release can be upgraded to this checkout and back, and is still told truly by it."""
    tag = release.tag
    assert_same(truth, release.upgrade(top, database), f"db/install.sql and {tag} upgraded differ")
    assert_same(
        release.state, release.downgrade(top, database), f"{tag} and a revert to {tag} differ"
    )
    assert_same(
        release.state,
        deploy(release.server, top, database, "--to", tag),
        f"{tag} and what this checkout deploys as {tag} differ",
    )
