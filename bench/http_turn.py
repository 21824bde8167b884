"""CPU of a streamed turn over HTTP: gateway, sidecar, Postgres, a model, and back.

The model is tests/fakes/openai_server.py: 50 tokens, no delay.  Eight clients ask without a pause
through the gateway, with the chatbot's secret key, and read the whole event stream; a conversation
has five turns.  CPU is what the kernel counted, by /proc/PID/stat, for the four processes of
Parlance and their children, those that ended included; the clients and the model are not counted.
Commits are flushed.  Target: at most 1 ms in the sidecar and 2 ms in all processes together,
retrieval aside.

Retrieval aside means: the organization has two documents of a page; the questions have been asked
before, so that the sidecar has their embeddings and looks them up; and the CPU of Postgres in
app.correct_question and app.find_sources, measured by itself with the same questions, clients and
plans, less that of the same statements without the two calls, is subtracted from the sum.  Both
sums are printed.  What the idle processes cost (polling for jobs, pg_cron) is not subtracted.

What was expected before measuring: 0.6 ms in the sidecar (0.2 for reading the model's stream, 0.15
for three calls of the database, the rest for HTTP and the events), 0.1 in nginx, 0.9 in Postgres
for three calls and two flushes, nothing in PostgREST: 1.6 in all.
"""

import asyncio
import os
import secrets
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import aiohttp
import psycopg
from pgvector.psycopg import register_vector

from bench.cluster import Cluster
from bench.processes import cpu_seconds, wait_until_alone
from bench.report import at_most, say
from ops.settings import Layout
from sidecar.embedding import Embedder
from tests.support.stack import Stack
from tests.support.world import Chatbot, Organization, World

CLIENTS = 8
TURNS = 1_600  # a round
ROUNDS = 5
CONVERSATION = 5
SIDECAR_TARGET, SUM_TARGET = 1, 2
ENDLESS = {"limit": 100_000_000, "windowMinutes": 60}
# How long the process that reads documents stays after the last one, and more.
READER_SECONDS = 60
IDLE_SECONDS = 10

QUESTIONS = (
    "At which pH is florbex stable?",
    "What is florbex?",
    "How much florbex do I use in a shampoo?",
    "Above which temperature does florbex decay?",
    "What is quillane made of?",
    "How do I store quillane?",
    "How long does quillane last?",
    "Is quillane a thickener?",
)

RETRIEVAL = """\
\\set n random(1, {questions})
select organization_id, chatbot_id, text, embedding from bench.questions where n = :n \\gset
select {correct};
select {find};
"""
CORRECT = "app.correct_question(:organization_id::uuid, :text, 'en')"
FIND = (
    "app.find_sources(:organization_id::uuid, :chatbot_id::uuid, :text, :text, 'en',"
    " :embedding::extensions.vector, 1::smallint)"
)
# The same values, sent and read, and nothing done with them.
NOTHING = (
    ":organization_id::uuid, :text",
    ":organization_id::uuid, :chatbot_id::uuid, :text, :embedding::extensions.vector",
)


class Meter:
    """CPU of each process of a stack, in seconds since it was set."""

    def __init__(self, stack: Stack) -> None:
        self.pids = {name: process.pid for name, process in stack.processes.items()}
        self.pids["postgres"] = stack.cluster.server.child_process.pid
        self.start = self._read()

    def _read(self) -> dict[str, float]:
        return {name: cpu_seconds(pid) for name, pid in self.pids.items()}

    def read(self) -> dict[str, float]:
        return {name: seconds - self.start[name] for name, seconds in self._read().items()}


async def ask(stack: Stack, chatbot: Chatbot, turns: int) -> None:
    url = f"http://127.0.0.1:{stack.ports.gateway}{chatbot.messages}"
    headers = {"X-API-Key": chatbot.secret_key, "Accept": "text/event-stream"}
    left = iter(range(turns))

    async def visitor(http: aiohttp.ClientSession) -> None:
        session = ""
        for number, turn in enumerate(left):
            if number % CONVERSATION == 0:
                session = f"s-{secrets.token_hex(8)}"
            body = {"sessionId": session, "message": QUESTIONS[turn % len(QUESTIONS)]}
            async with http.post(url, json=body, headers=headers) as response:
                events = await response.read()
            if response.status != 200 or not is_whole(events):
                raise RuntimeError(f"no whole answer: {response.status} {events.decode()}")

    async with aiohttp.ClientSession() as http:
        await asyncio.gather(*(visitor(http) for _ in range(CLIENTS)))


def is_whole(events: bytes) -> bool:
    return (
        b"word49" in events
        and b'"outcome":"answered"' in events
        and events.endswith(b"event: done\ndata: {}\n\n")
    )


def prepare(world: World) -> tuple[Organization, Chatbot]:
    world.set("chatbot_rate_limit", ENDLESS)
    organization = world.organization("Bench")
    organization.learn()
    chatbot = organization.add_chatbot(
        {"provider": "openai", "model": "fake", "rateLimit": ENDLESS}
    )
    with psycopg.connect(world.stack.cluster.dsn(), autocommit=True) as connection:
        connection.execute("set search_path = extensions")
        register_vector(connection)
        connection.execute("create schema bench")
        connection.execute(
            "create table bench.questions (n integer primary key, organization_id uuid,"
            " chatbot_id uuid, text text, embedding extensions.vector)"
        )
        vectors = asyncio.run(Embedder().embed_batch(QUESTIONS))
        for n, (question, vector) in enumerate(zip(QUESTIONS, vectors, strict=True), 1):
            connection.execute(
                "insert into bench.questions values (%s, %s, %s, %s, %s)",
                [n, organization.id, chatbot.id, question, vector],
            )
    return organization, chatbot


def retrieval(cluster: Cluster, stack: Stack, *, is_done: bool) -> float:
    """CPU milliseconds of Postgres for one question."""
    correct, find = (CORRECT, FIND) if is_done else NOTHING
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "script"
        file.write_text(RETRIEVAL.format(questions=len(QUESTIONS), correct=correct, find=find))
        meter = Meter(stack)
        subprocess.run(
            [
                cluster.binary("pgbench"), "--no-vacuum", "--protocol=prepared", "--jobs=1",
                f"--client={CLIENTS}", f"--transactions={TURNS // CLIENTS}", f"--file={file}",
                cluster.uri,
            ],
            check=True, capture_output=True,
        )  # fmt: skip
        return meter.read()["postgres"] / TURNS * 1000


def main() -> None:
    Layout.from_environment(os.environ).copy_code()
    with Cluster() as cluster, Stack(cluster) as stack:
        world = World(stack)
        _, chatbot = prepare(world)
        asyncio.run(ask(stack, chatbot, TURNS // 2))
        # Plans made for empty tables are thrown away, as autovacuum does within a minute.
        world.run("vacuum analyze")
        world.close()
        asyncio.run(ask(stack, chatbot, TURNS // 4))
        if not wait_until_alone(stack.processes["sidecar"].pid, READER_SECONDS):
            raise RuntimeError("the sidecar has not done reading documents")
        meter = Meter(stack)
        time.sleep(IDLE_SECONDS)
        idle = sum(meter.read().values()) / IDLE_SECONDS
        rounds: list[dict[str, float]] = []
        searches: list[float] = []
        speeds: list[float] = []
        for _ in range(ROUNDS):
            meter, started = Meter(stack), time.monotonic()
            asyncio.run(ask(stack, chatbot, TURNS))
            speeds.append(TURNS / (time.monotonic() - started))
            rounds.append({name: one / TURNS * 1000 for name, one in meter.read().items()})
            found, base = (retrieval(cluster, stack, is_done=done) for done in (True, False))
            searches.append(found - base)
    each = {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}
    whole = statistics.median(sum(one.values()) for one in rounds)
    search = statistics.median(searches)
    say(
        "http_turn",
        *(f"{name} {each[name]:.2f} ms" for name in ("gateway", "postgrest", "postgres")),
        f"turns {statistics.median(speeds):.0f}/s",
        f"idle {idle * 1000:.1f} ms/s",
    )
    say("http_turn", f"in all {whole:.2f} ms", f"of it retrieval {search:.2f} ms")
    say("http_turn", f"CPU of the sidecar {each['sidecar']:.2f} ms {at_most(SIDECAR_TARGET)}")
    aside = whole - search
    say("http_turn", f"CPU in all, retrieval aside {aside:.2f} ms {at_most(SUM_TARGET)}")


if __name__ == "__main__":
    main()
