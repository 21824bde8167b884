"""The calls into Postgres, when Postgres is in trouble; and a stop, when turns are under way."""

import json
import signal
import threading
import time
from collections.abc import Iterator

import psycopg
import pytest

from sidecar.db import Database
from sidecar.errors import DatabaseFailed, Refused, Unavailable
from tests.support.cluster import Cluster
from tests.support.http import Client
from tests.support.stack import Stack
from tests.support.world import QUESTION, World, new_session


def end_sessions(cluster: Cluster) -> None:
    with cluster.connect() as connection:
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'sidecar'"
        )


@pytest.fixture
async def database(cluster):
    made = Database(cluster.dsn(role="sidecar"), 4)
    await made.open()
    yield made
    await made.close()


async def test_values_arrive_as_they_are(database):
    answer = await database.admit({"message": "naïve “quotes” 😀 \\u0000", "unknown": []})
    assert answer["status"] == 401
    assert answer["body"]["code"] == "missing_key"
    assert await database.claim_jobs("test", [], 1) == []


async def test_a_refusal_that_is_raised_has_status_headers_and_body(database):
    with pytest.raises(Refused) as caught:
        await database.add_document({"authorization": None}, {}, None)
    assert caught.value.status == 401
    assert caught.value.body["code"] == "not_signed_in"


async def test_the_database_s_own_errors_have_a_state_and_no_details(database):
    with pytest.raises(DatabaseFailed) as caught:
        await database.extend_lease({"organizationId": "not a uuid"})
    assert caught.value.sqlstate == "22P02"


async def test_a_character_that_cannot_be_stored_is_the_callers_fault(database):
    with pytest.raises(Refused) as caught:
        await database.admit({"message": "\0"})
    assert (caught.value.status, caught.value.body["code"]) == (400, "malformed_body")


async def test_a_call_that_may_be_repeated_survives_lost_sessions(cluster, database):
    assert await database.health() == {"ok": True}
    end_sessions(cluster)
    assert await database.health() == {"ok": True}


async def test_a_call_that_may_not_be_repeated_is_reported(cluster, database):
    await database.health()
    end_sessions(cluster)
    with pytest.raises(Unavailable):
        await database.claim_jobs("test", [], 1)
    # One was enough to notice: the next finds a new session.
    assert await database.claim_jobs("test", [], 1) == []


async def test_no_server_at_all():
    database = Database("postgresql://sidecar@127.0.0.1:9/parlance?connect_timeout=1", 1)
    await database.open()
    started = time.monotonic()
    with pytest.raises(Unavailable):
        await database.health()
    assert time.monotonic() - started < 10
    await database.close()


def test_the_role_reads_no_table(cluster):
    with cluster.connect(role="sidecar") as connection:
        readable = connection.execute(
            "select c.oid::regclass::text from pg_class as c"
            " join pg_namespace as n on n.oid = c.relnamespace"
            " where n.nspname in ('app', 'api', 'vault') and c.relkind in ('r', 'v', 'm', 'p')"
            " and has_any_column_privilege(c.oid, 'select')"
        ).fetchall()
        assert readable == []
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("select * from app.turns")


@pytest.fixture
def own_stack() -> Iterator[Stack]:
    """One that may be broken."""
    cluster = Cluster(careful=True)
    try:
        cluster.install()
        with Stack(cluster) as stack:
            yield stack
    finally:
        cluster.stop()


@pytest.mark.slow
def test_trouble_from_outside(own_stack):
    """One story, because a stack of one's own takes seconds."""
    stack = own_stack
    world = World(stack)
    world.set("password_cost", 4)
    organization = world.organization()
    organization.learn()
    bot = organization.add_chatbot({"provider": "openai", "model": "fake"})
    world.close()
    client = Client(stack.ports.sidecar).having(bot.server.headers)

    def body() -> dict[str, str]:
        return {"sessionId": new_session(), "message": QUESTION}

    # The server is killed and comes back: callers are told to wait, then all is well.
    assert client.post(bot.messages, body()).ok()["outcome"] == "answered"
    stack.cluster.kill()
    answer = client.post(bot.messages, body())
    assert answer.status == 503
    assert answer.json["code"] == "unavailable"
    assert answer.headers["Retry-After"]
    stack.cluster.start()
    deadline = time.monotonic() + 20
    while client.post(bot.messages, body()).status != 200:
        assert time.monotonic() < deadline
        time.sleep(0.1)

    # An answer that is ready when the server is away waits for it.
    stack.fake.behave("paced")
    found: list[dict[str, object]] = []
    asking = threading.Thread(target=lambda: found.append(client.post(bot.messages, body()).ok()))
    asking.start()
    time.sleep(0.15)
    stack.cluster.kill()
    time.sleep(1)
    stack.cluster.start()
    asking.join()
    assert found[0]["outcome"] == "answered"

    # A stop lets the answers under way be finished, and takes no more questions.
    stack.fake.behave("paced", 2)
    events: list[str] = []

    def listen() -> None:
        with client.stream(bot.messages, body()) as stream:
            events.extend(event.name for event in stream)

    listening = threading.Thread(target=listen)
    listening.start()
    time.sleep(0.15)
    process = stack.processes.pop("sidecar")
    process.send_signal(signal.SIGTERM)
    time.sleep(0.1)
    with pytest.raises(ConnectionRefusedError):
        client.get("/healthz")
    listening.join()
    assert process.wait(10) == 0
    assert events[-1] == "done"
    assert events.count("token") > 20
    last = json.loads((stack.log / "sidecar.log").read_text().splitlines()[-1])
    assert (last["event"], last["abandoned"]) == ("turns_drained", 0)
