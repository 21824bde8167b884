"""Two months of generated traffic: every figure is what a recount in Python says, at every moment.

What is generated comes late and out of order, is written by several at once while others fold, and
a fold is killed in its middle.  tests/api/test_every_figure.py asks every endpoint.
"""

import itertools
import json
import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
import pytest

from tests.support.cluster import Cluster
from tests.support.traffic import Near, Recount, Talk, check_report, make_talk
from tests.support.waiting import wait_for

Connection = psycopg.Connection[tuple[Any, ...]]
FIRST = datetime(2028, 1, 30, tzinfo=UTC)
DAYS = 46  # with a leap day, and America's change of clocks
KEPT = "Asia/Kathmandu"  # 5:45 ahead
PRICES = {
    ("openai", "large"): [
        (FIRST - timedelta(days=1), Decimal("2.5"), Decimal("10")),
        (datetime(2028, 2, 17, 10, 15, tzinfo=UTC), Decimal("3.14159"), Decimal("15.000001")),
    ]
}


class Stage:
    def __init__(self, cluster: Cluster, database: str) -> None:
        self.cluster = cluster
        self.database = database
        self.connection = cluster.connect(database)
        self.told: list[Talk] = []
        """What the database has been told."""
        made = self.value("select app.set_up_installation('a@b.example', 'a long password', 'X')")
        self.organization = self.value("select id::text from app.organizations")
        user = self.value("select id from app.users limit 1")
        self.bots = [made["chatbotId"]]
        other = self.value(
            "select app.add_chatbot(%s, %s, 'B', null, '{}')", self.organization, user
        )
        self.bots.append(other["id"])
        for (provider, model), prices in PRICES.items():
            for since, prompt, completion in prices:
                self.value("select parlance.set_model_price(%s, %s, %s, %s, %s)::text",
                           provider, model, prompt, completion, since)  # fmt: skip

    def value(self, sql: str, *values: object) -> Any:
        return one(self.connection, sql, *values)

    def keep(self, bot: int, zone: str) -> None:
        """From here on, the days of this time zone are kept."""
        hours = json.dumps({"businessHours": {"timezone": zone, "days": {}}})
        self.connection.execute(
            "update app.chatbot_instances set configuration = configuration || %s where id = %s",
            [hours, self.bots[bot]],
        )

    def tell(self, connection: Connection, talk: Talk) -> None:
        with connection.transaction():
            self.write(connection, talk)
        self.told.append(talk)

    def write(self, connection: Connection, talk: Talk) -> None:
        ids = [self.organization, talk.id, self.bots[talk.bot]]
        connection.execute(
            "insert into app.chatbot_conversations (organization_id, id, chatbot_id, session_id,"
            " integration_type, user_identifier, started_at) values (%s, %s, %s, %s, %s, %s, %s)",
            [*ids, talk.id, talk.channel, talk.visitor, talk.started],
        )
        answers = []
        for at, sender in talk.messages:
            role = "user" if sender == "user" else "assistant"
            answers.append(one(
                connection,
                "insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id,"
                " role, sender_type, content, created_at) values (%s, %s, %s, %s, %s, 'x', %s)"
                " returning id", *ids, role, sender, at,
            ))  # fmt: skip
        for turn in talk.turns:
            usage = {"promptTokens": turn.prompt, "completionTokens": turn.completion}
            connection.execute(
                "insert into app.turns (organization_id, conversation_id, chatbot_id,"
                " user_message_id, state, outcome, question, language, provider, model, usage,"
                " escalation_reason, created_at, finished_at)"
                " values (%s, %s, %s, %s, 'answered', %s, 'x', 'en', %s, %s, %s, %s, %s, %s)",
                [*ids, answers[0], turn.outcome, turn.provider, turn.model,
                 json.dumps(usage) if turn.prompt else "{}",
                 "error" if turn.is_escalated else None,
                 turn.at - timedelta(milliseconds=turn.ms), turn.at],
            )  # fmt: skip
        for at, kind, reason in talk.events:
            connection.execute(
                "insert into app.conversation_events (organization_id, conversation_id,"
                " chatbot_id, kind, details, created_at) values (%s, %s, %s, %s, %s, %s)",
                [*ids, kind, json.dumps({"reason": reason} if reason else {}), at],
            )
        for number, (at, kind, _) in enumerate(talk.feedback):
            connection.execute(
                "insert into app.message_feedback (organization_id, message_id, chatbot_id,"
                " feedback_type, user_identifier, created_at) values (%s, %s, %s, %s, %s, %s)",
                [self.organization, answers[-1], self.bots[talk.bot], kind, str(number), at],
            )
        if talk.resolution:
            connection.execute(
                "update app.chatbot_conversations set status = 'closed', ended_at = %s,"
                " resolution = %s where id = %s", [talk.ended, talk.resolution, talk.id],
            )  # fmt: skip

    def report(self, bot: int, since: datetime, until: datetime, zone: str) -> dict[str, Any]:
        found: dict[str, Any] = self.value(
            "select app.analytics_report(%s, %s, %s, %s, %s)",
            self.organization, self.bots[bot], since, until, zone,
        )  # fmt: skip
        return found


def one(connection: Connection, sql: str, *values: object) -> Any:
    row = connection.execute(sql, values or None).fetchone()
    return row[0] if row else None


# ---- The recount ----------------------------------------------------------------------


def check(stage: Stage, bot: int, since: datetime, until: datetime, zone: str) -> None:
    found = stage.report(bot, since, until, zone)
    check_report(found, Recount(stage.told, bot, since, until), zone, PRICES)


def day_of(zone: str, *day: int) -> datetime:
    return datetime(*day, tzinfo=ZoneInfo(zone)).astimezone(UTC)  # type: ignore[misc,arg-type]


def check_all(stage: Stage) -> None:
    """Periods of every kind, in time zones of every kind."""
    for zone in ("UTC", KEPT, "America/New_York"):
        for bot in (0, 1):
            check(stage, bot, day_of(zone, 2028, 1, 28), day_of(zone, 2028, 3, 21), zone)
        for since, until in (
            ((2028, 2, 29), (2028, 3, 1)), ((2028, 2, 28), (2028, 3, 1)),
            ((2028, 2, 1), (2028, 3, 1)), ((2028, 3, 1), (2028, 4, 1)),
            ((2028, 3, 11), (2028, 3, 14)),
        ):  # fmt: skip
            check(stage, 0, day_of(zone, *since), day_of(zone, *until), zone)
        check(stage, 0, datetime(2028, 2, 28, 22, 15, tzinfo=UTC),
              datetime(2028, 2, 29, 13, 45, tzinfo=UTC), zone)  # fmt: skip
    check_table(stage)
    assert stage.connection.execute("select * from parlance.verify_analytics()").fetchall() == []


def check_table(stage: Stage) -> None:
    """The seed's table: days of UTC."""
    rows = stage.connection.execute(
        "select chatbot_id::text, date, total_conversations, total_messages, unique_users,"
        " avg_conversation_length, avg_response_time_ms, successful_queries, failed_queries,"
        " integration_breakdown from api.chatbot_analytics"
    ).fetchall()
    assert {(row[0], row[1]) for row in rows} >= {
        (stage.bots[talk.bot], talk.started.date()) for talk in stage.told}  # fmt: skip
    for bot, day, talks, messages, users, length, ms, answered, failed, channels in rows:
        begins = datetime(day.year, day.month, day.day, tzinfo=UTC)
        counted = Recount(stage.told, stage.bots.index(bot), begins, begins + timedelta(days=1))
        assert (talks, messages) == (len(counted.conversations), counted.messages)
        assert users == counted.visitors
        assert Near(float(messages / talks) if talks else None, 9).fits(length)
        assert ms is None or abs(ms - (counted.average_time or 0)) <= 1
        outcomes = counted.outcomes
        assert (answered, failed) == (
            outcomes["answered"] + outcomes["escalated"],
            outcomes["failed"],
        )
        assert channels == Counter(talk.channel for talk in counted.conversations)


# ---- What happens ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def stage(cluster: Cluster) -> Iterator[Stage]:
    with cluster.copy() as database:
        made = Stage(cluster, database)
        yield made
        made.connection.close()


def at_once(stage: Stage, *works: Callable[[Connection], None]) -> None:
    start = threading.Barrier(len(works))

    def run(work: Callable[[Connection], None]) -> None:
        with stage.cluster.connect(stage.database) as connection:
            start.wait(30)
            work(connection)

    with ThreadPoolExecutor(len(works)) as pool:
        list(pool.map(run, works))


def test_every_figure_is_a_recount(stage: Stage) -> None:
    dice = random.Random(20280229)  # noqa: S311
    talks = [make_talk(dice, FIRST, DAYS) for _ in range(240)]
    for talk in talks[:20]:
        stage.tell(stage.connection, talk)
    check_all(stage)  # Nothing is folded.
    stage.value("select app.fold_analytics(31)")
    check_all(stage)
    stage.keep(0, KEPT)

    # Several write while others fold, and somebody looks.
    writers = [talks[20 + n : 160 : 4] for n in range(4)]
    is_over = threading.Event()
    paces = itertools.cycle((1, 7, 40, 3))

    def write(own: list[Talk]) -> Callable[[Connection], None]:
        def work(connection: Connection) -> None:
            for talk in own:
                stage.tell(connection, talk)

        return work

    def fold(connection: Connection) -> None:
        while not is_over.is_set():
            one(connection, "select app.fold_analytics(%s)", next(paces))

    def look(connection: Connection) -> None:
        while not is_over.is_set():
            row = connection.execute(
                "select (select sum(total_messages) from api.chatbot_analytics),"
                " (select count(*) from app.chatbot_messages)"
            ).fetchone()
            assert row is not None
            assert row[0] == row[1]
            assert connection.execute("select * from parlance.verify_analytics()").fetchall() == []

    def write_all(connection: Connection) -> None:
        try:
            at_once(stage, *(write(own) for own in writers))
        finally:
            is_over.set()

    at_once(stage, fold, fold, fold, look, write_all)
    check_all(stage)

    # A fold dies in its middle: what it had taken is still there.
    for talk in talks[160:200]:
        stage.tell(stage.connection, talk)
    kill_a_fold(stage)
    check_all(stage)
    assert stage.value("select app.fold_analytics()") > 0
    check_all(stage)

    # What is deleted stays in the figures of the past, folded or not.
    gone = [talk.id for talk in dice.sample(stage.told, 30)]
    stage.connection.execute("delete from app.chatbot_conversations where id = any (%s)", [gone])
    check_all(stage)
    for talk in talks[200:]:
        stage.tell(stage.connection, talk)
    while stage.value("select app.fold_analytics(500)"):
        pass
    assert stage.value("select count(*) from app.analytics_deltas") == 0
    check_all(stage)


def kill_a_fold(stage: Stage) -> None:
    folding: list[BaseException] = []
    pids: list[int] = []

    def fold() -> None:
        with stage.cluster.connect(stage.database) as connection:
            pids.append(connection.info.backend_pid)
            try:
                one(connection, "select app.fold_analytics()")
            except psycopg.OperationalError as error:
                folding.append(error)

    with stage.cluster.connect(stage.database) as blocker, blocker.transaction():
        # It has taken the deltas by the time it comes to a sum that somebody holds.
        blocker.execute("select from app.analytics_slots for update")
        before = stage.value("select count(*) from app.analytics_deltas")
        thread = threading.Thread(target=fold)
        thread.start()
        wait_for(
            lambda: pids and stage.value(
                "select wait_event_type = 'Lock' from pg_stat_activity where pid = %s", pids[0]),
            "the fold waits in its middle",
        )  # fmt: skip
        stage.value("select pg_terminate_backend(%s)", pids[0])
        thread.join(30)
    assert folding
    assert stage.value("select count(*) from app.analytics_deltas") == before > 0


def test_a_fold_sees_what_others_folded(stage: Stage) -> None:
    """In a transaction with a snapshot of its own it would not."""
    with stage.cluster.connect(stage.database, autocommit=False) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        with pytest.raises(psycopg.errors.ActiveSqlTransaction):
            connection.execute("select app.fold_analytics()")
