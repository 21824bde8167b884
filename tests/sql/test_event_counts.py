"""Events while others fold, sweep and clear: every count is what a plain count of the rows says."""

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from tests.support.cluster import Cluster
from tests.support.waiting import wait_for

Connection = psycopg.Connection[tuple[Any, ...]]
WRITERS = 6
BATCHES = 40


@pytest.fixture(scope="module")
def database(cluster: Cluster) -> Iterator[str]:
    with cluster.copy() as name:
        yield name


@pytest.fixture
def bot(cluster: Cluster, database: str) -> tuple[str, str]:
    """The ids of an organization and of its chatbot."""
    with cluster.connect(database) as connection:
        connection.execute(
            "insert into app.settings (name, value) values ('password_cost', '4')"
            " on conflict (name) do nothing"
        )
        organization = value(
            connection, "insert into app.organizations (name) values ('X') returning id"
        )
        sql = "select app.add_user(%s, gen_random_uuid() || '@b.example', 'a password', 'admin')"
        user = value(connection, sql, organization)
        made = value(connection, "select app.add_chatbot(%s, %s, 'B')", organization, user)
    return str(organization), str(made["id"])


def value(connection: Connection, sql: str, *values: object) -> Any:
    row = connection.execute(sql, values or None).fetchone()
    return row[0] if row else None


def counted(connection: Connection, bot: tuple[str, str]) -> dict[str, int]:
    found: dict[str, int] = value(connection, "select app.event_stats(%s, %s)", *bot)["eventCounts"]
    return found


def recount(connection: Connection, bot: tuple[str, str]) -> dict[str, int]:
    rows = connection.execute(
        "select type, count(*) from api.events where organization_id = %s and chatbot_id = %s"
        " group by 1", bot,
    ).fetchall()  # fmt: skip
    return dict(rows)


def batch(size: int) -> str:
    return json.dumps([{"type": f"t{n % 3}"} for n in range(size)])


RECORD = "select (app.record_events(%s, %s, %s)).stored"


@pytest.mark.parametrize("clearing", [False, True])
def test_counts_are_exact(
    cluster: Cluster, database: str, bot: tuple[str, str], clearing: bool
) -> None:
    """While some tell, one folds, one sweeps, one makes months and, it may be, one clears."""
    done = threading.Event()
    start = threading.Barrier(WRITERS)

    def tell(number: int) -> int:
        with cluster.connect(database) as connection:
            start.wait(30)
            return sum(
                int(value(connection, RECORD, *bot, batch(1 + (number + n) % 9)))
                for n in range(BATCHES)
            )

    def keep_on(sql: str) -> int:
        times = 0
        with cluster.connect(database) as connection:
            while not done.is_set():
                connection.execute(sql)
                times += 1
        return times

    also = ["select app.fold_events(3)", "select app.sweep_events(5)", "select app.fold_events()"]
    if clearing:
        also.append("select app.clear_events('{}', '{}')".format(*bot))
    else:
        also.append("select app.keep_event_months()")
    with ThreadPoolExecutor(WRITERS + len(also)) as pool:
        busy = [pool.submit(keep_on, sql) for sql in also]
        try:
            told = sum(pool.map(tell, range(WRITERS)))
        finally:
            done.set()
        assert all(one.result() > 0 for one in busy)
    with cluster.connect(database) as connection:
        left = recount(connection, bot)
        assert counted(connection, bot) == left
        if not clearing:
            assert sum(left.values()) == told
        connection.execute("select app.fold_events()")
        assert counted(connection, bot) == left


def test_who_reads_meanwhile_reads_whole_batches(
    cluster: Cluster, database: str, bot: tuple[str, str]
) -> None:
    """At every instant, folded or not."""
    done = threading.Event()

    def fold() -> None:
        with cluster.connect(database) as connection:
            while not done.is_set():
                connection.execute("select app.fold_events(2)")

    def read() -> list[dict[str, int]]:
        found = []
        with cluster.connect(database) as connection:
            while not done.is_set():
                found.append(counted(connection, bot))
        return found

    with ThreadPoolExecutor(2) as pool, cluster.connect(database) as connection:
        folding, reading = pool.submit(fold), pool.submit(read)
        try:
            for _ in range(100):
                value(connection, RECORD, *bot, batch(3))
        finally:
            done.set()
        folding.result()
        seen = [(one.get("t0", 0), one.get("t1", 0), one.get("t2", 0)) for one in reading.result()]
    assert seen == sorted(seen), "no count ever falls"
    assert all(a == b == c for a, b, c in seen)


def test_a_fold_that_dies_counts_nothing_twice(
    cluster: Cluster, database: str, bot: tuple[str, str]
) -> None:
    with cluster.connect(database) as connection:
        value(connection, RECORD, *bot, batch(30))
        folder = cluster.connect(database)
        folder.autocommit = False
        folder.execute("select app.fold_events()")
        assert counted(connection, bot) == {"t0": 10, "t1": 10, "t2": 10}
        connection.execute("select pg_terminate_backend(%s)", [folder.info.backend_pid])
        with pytest.raises(psycopg.OperationalError):
            folder.execute("select 1")
        folder.close()
        deltas = "select count(*) from app.event_deltas where chatbot_id = %s"
        assert value(connection, deltas, bot[1]) == 3
        assert counted(connection, bot) == {"t0": 10, "t1": 10, "t2": 10}
        wait_for(lambda: value(connection, "select app.fold_events()") or
                 not value(connection, deltas, bot[1]), "folded by the next")  # fmt: skip
        assert counted(connection, bot) == {"t0": 10, "t1": 10, "t2": 10}


def test_who_clears_waits_for_a_batch_under_way(
    cluster: Cluster, database: str, bot: tuple[str, str]
) -> None:
    """So its events are cleared, or counted; never the one and not the other."""
    with cluster.connect(database) as telling, cluster.connect(database) as clearing:
        telling.autocommit = False
        value(telling, RECORD, *bot, batch(3))
        with ThreadPoolExecutor(1) as pool, cluster.connect(database) as watch:
            cleared = pool.submit(value, clearing, "select app.clear_events(%s, %s)", *bot)
            pid = clearing.info.backend_pid
            blocked = "select cardinality(pg_blocking_pids(%s)) > 0"
            wait_for(lambda: value(watch, blocked, pid), "it waits")
            telling.commit()
            assert cleared.result()["cleared"] == 3
            assert counted(watch, bot) == recount(watch, bot) == {}
