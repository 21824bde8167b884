"""Errors that come at once, while they are folded and resolved, counted afterwards."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from tests.support.cluster import Cluster

WORKERS = 8
TIMES = 60
Connection = psycopg.Connection[tuple[Any, ...]]

BREAK = """
insert into app.chatbot_errors (organization_id, chatbot_id, error_type, error_message, session_id)
values (%s, %s, 'timeout', %s, %s)
"""


@pytest.fixture
def database(cluster: Cluster) -> Iterator[str]:
    with cluster.copy() as name:
        yield name


@pytest.fixture
def connection(cluster: Cluster, database: str) -> Iterator[Connection]:
    with cluster.connect(database) as opened:
        yield opened


def rows(connection: Connection, sql: str) -> list[tuple[Any, ...]]:
    return connection.execute(sql).fetchall()


@pytest.fixture
def bot(connection: Connection) -> tuple[str, str]:
    (row,) = rows(connection, "select app.set_up_installation('a@b.example', 'a password', 'X')")
    return str(row[0]["organizationId"]), str(row[0]["chatbotId"])


def break_at_once(
    cluster: Cluster, database: str, bot: tuple[str, str], meanwhile: str
) -> list[tuple[Any, ...]]:
    """Every worker has the same errors and the same sessions, all new at the same moment."""
    start, done = threading.Barrier(WORKERS + 1), threading.Event()
    found: list[tuple[Any, ...]] = []

    def run(number: int) -> None:
        with cluster.connect(database) as opened:
            start.wait(30)
            for n in range(TIMES):
                opened.execute(BREAK, [*bot, f"Kind {'abc'[n % 3]} {number}", f"s-{n % 20}"])

    def disturb() -> None:
        with cluster.connect(database) as opened:
            start.wait(30)
            while not done.is_set():
                found.extend(opened.execute(meanwhile).fetchall())

    with ThreadPoolExecutor(WORKERS + 1) as pool:
        disturbing = pool.submit(disturb)
        try:
            list(pool.map(run, range(WORKERS)))
        finally:
            done.set()
        disturbing.result(30)
    return found


def test_every_error_is_counted_once_however_it_is_folded(
    cluster: Cluster, database: str, connection: Connection, bot: tuple[str, str]
) -> None:
    folded = break_at_once(cluster, database, bot, "select app.fold_errors(7)")
    assert sum(count for (count,) in folded) > 0
    counted = "select title, errors, users from app.seen_error_groups(%s) order by title"
    expected = [(f"Kind {kind} <n>", WORKERS * TIMES // 3, 20) for kind in "abc"]
    assert connection.execute(counted, [bot[0]]).fetchall() == expected
    while connection.execute("select app.fold_errors()").fetchall() != [(0,)]:
        pass
    assert connection.execute(counted, [bot[0]]).fetchall() == expected
    assert rows(connection, "select sum(errors) from app.error_counts") == [(WORKERS * TIMES,)]


def test_a_fold_that_breaks_off_changes_nothing(
    cluster: Cluster, database: str, connection: Connection, bot: tuple[str, str]
) -> None:
    for n in range(5):
        connection.execute(BREAK, [*bot, "It broke", f"s-{n}"])
    folding = cluster.connect(database)
    folding.execute("begin")
    assert folding.execute("select app.fold_errors()").fetchall() == [(5,)]
    (pid,) = folding.execute("select pg_backend_pid()").fetchone() or (0,)
    # Nobody waits for it, and nobody counts twice.
    assert rows(connection, "select app.fold_errors()") == [(0,)]
    connection.execute(BREAK, [*bot, "It broke", "s-9"])
    assert rows(connection, f"select pg_terminate_backend({pid}, 10000)") == [(True,)]
    folding.close()
    counted = "select errors, users from app.seen_error_groups(%s)"
    assert connection.execute(counted, [bot[0]]).fetchall() == [(6, 6)]
    assert rows(connection, "select app.fold_errors()") == [(6,)]
    assert connection.execute(counted, [bot[0]]).fetchall() == [(6, 6)]


def test_whoever_resolves_among_errors_is_told_of_the_next(
    cluster: Cluster, database: str, connection: Connection, bot: tuple[str, str]
) -> None:
    resolve = (
        "update app.error_groups set status = 'resolved', status_changed_at = clock_timestamp()"
        " where status = 'unresolved' returning id"
    )
    resolved = break_at_once(cluster, database, bot, resolve)
    connection.execute(resolve)
    assert len(resolved) <= 3
    regressed = rows(
        connection,
        "select g.id, app.group_status(g.status, g.status_changed_at, g.last_seen_at) = 'regressed'"
        f" from app.seen_error_groups('{bot[0]}') as g order by 1",
    )
    recounted = rows(
        connection,
        "select g.id, exists (select from app.chatbot_errors as e where e.group_id = g.id"
        " and e.occurred_at > g.status_changed_at) from app.error_groups as g order by 1",
    )
    assert len(regressed) == 3
    assert regressed == recounted
