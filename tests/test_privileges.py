"""A change of what anybody may do is a change of a file, which somebody reviews.

WRITE=1 bin/parlance test tests/test_privileges.py writes the file, and the tables in
docs/security.md.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.support import rights
from tests.support.cluster import ROOT, Cluster
from tests.support.rights import widen

EXPECTED = ROOT / "tests/privileges.expected"
SECURITY = ROOT / "docs/security.md"
MARKED = {
    name: re.compile(rf"(?<=<!-- {name} -->\n).*(?=\n<!-- /{name} -->)", re.DOTALL)
    for name in ("matrix", "roles")
}


def compare(file: Path, wanted: str) -> None:
    if os.environ.get("WRITE") == "1":
        file.write_text(wanted)
    assert file.read_text() == wanted, f"WRITE=1 bin/parlance test {__file__} writes {file.name}"


def test_rights_are_as_reviewed(cluster: Cluster) -> None:
    with cluster.copy() as database, cluster.connect(database) as connection:
        compare(EXPECTED, rights.expected(connection))


@pytest.mark.parametrize(
    ("name", "made"), [("matrix", rights.matrix), ("roles", rights.role_matrix)]
)
def test_the_tables_in_the_docs_are_true(
    cluster: Cluster, name: str, made: Callable[[psycopg.Connection[Any]], str]
) -> None:
    with cluster.copy() as database, cluster.connect(database) as connection:
        table = made(connection)
    text = SECURITY.read_text()
    assert MARKED[name].search(text), f"docs/security.md has no place for the {name}"
    compare(SECURITY, MARKED[name].sub(lambda _: table, text))


# ---- The table of roles notices ---------------------------------------------------------


def planted(cluster: Cluster, *changes: str) -> str:
    with cluster.copy() as database, cluster.connect(database) as connection:
        for change in changes:
            connection.execute(change)
        return rights.role_matrix(connection)


LIST = (
    "create or replace function api.user_list(p_page text default null, p_limit text default null,"
    " p_role text default null) returns jsonb language plpgsql stable set search_path = ''"
    " as $$ begin {} return '{{}}'::jsonb; end $$"
)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "GET /api/v1/users: api.user_list names no right"),
        ("perform app.require_user();", "api.user_list names no right"),
        ("-- perform app.require_right('users.read');\n", "api.user_list names no right"),
        ("perform app.require_right(p_role);", "by something else than its literal name"),
        ("perform app.require_right('users.' || p_role);", "than its literal name"),
        ("perform app.require_right('people.read');", "no right of app.rights()"),
        ("perform app.find_key(p_role); perform app.require_right('users.read');", "takes a key"),
    ],
)
def test_an_endpoint_without_a_right_is_noticed(cluster: Cluster, body: str, said: str) -> None:
    with pytest.raises(rights.Unguarded, match=re.escape(said)):
        planted(cluster, LIST.format(body))


def test_a_right_is_found_however_deep_it_is_asked_for(cluster: Cluster) -> None:
    deep = "create function app.{}() returns void language sql set search_path = '' as $$ {} $$"
    table = planted(
        cluster,
        deep.format("third", "select app.require_right('audit.read')"),
        deep.format("second", "select app.third()"),
        "create function app.first() returns void language sql return app.second()",
        LIST.format("perform app.first();"),
    )
    assert "| `GET /api/v1/users` | `audit.read` | yes | yes | 403 | 403 |" in table


def test_an_account_needs_somebody(cluster: Cluster) -> None:
    nobody = (
        "create or replace function api.me() returns jsonb language sql stable return '{}'::jsonb"
    )
    with pytest.raises(rights.Unguarded, match=re.escape("api.me is for any signed-in user")):
        planted(cluster, nobody)


def test_a_wider_right_is_another_table(cluster: Cluster) -> None:
    with cluster.copy() as database, cluster.connect(database) as connection:
        before = rights.role_matrix(connection)
        widen(connection, "users.write", "agent")
        after = rights.role_matrix(connection)
    assert "| `DELETE /api/v1/users/{userId}` | `users.write` | yes | yes | 403 | 403 |" in before
    assert "| `DELETE /api/v1/users/{userId}` | `users.write` | yes | yes | yes | 403 |" in after


def test_what_is_not_built_is_not_told(cluster: Cluster) -> None:
    """A function that is not in the catalog, and nothing else, keeps a route out of the table."""
    with cluster.copy() as database, cluster.connect(database) as connection:
        before = {door.call for door in rights.doors(connection)}
        connection.execute("drop function api.user_get()")
        after = {door.call for door in rights.doors(connection)}
        there = set(rights.sources(connection))
    assert before - after == {"GET /api/v1/users/{userId}"}
    assert after == {
        f"{route.method} {route.path}"
        for route in rights.routes()
        if rights.function_of(route) in there
    }
