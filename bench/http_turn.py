"""CPU of a streamed turn over HTTP: gateway, sidecar, Postgres, a model, and back.

The model is tests/fakes/openai_server.py: 50 tokens, no delay.  Eight clients ask without a pause
through the gateway, with the chatbot's secret key, and read the whole event stream; a conversation
has five turns.  CPU is what the kernel counted, by /proc/PID/stat, for the four processes of
Parlance and their children, those that ended included; the clients and the model are not counted.
Commits are flushed.  Target: at most 1 ms in the sidecar and 2 ms in all processes together,
retrieval aside.

Retrieval aside means: the organization has two documents of a page; the questions have been asked
before, so that the sidecar has their embeddings at hand; and in every other round app.find_sources
reads what it found before from a table of eight rows, and app.correct_question gives the question
back as it is.  Both kinds of rounds are printed.  What the idle processes cost (polling for jobs,
pg_cron) is in both.

What was expected before measuring: 0.6 ms in the sidecar (0.2 for reading the model's stream, 0.15
for three calls of the database, the rest for HTTP and the events), 0.1 in nginx, 0.9 in Postgres
for three calls and two flushes, nothing in PostgREST: 1.6 in all.
"""

import asyncio
import os
import re
import secrets
import statistics
import time

import aiohttp

from bench.cluster import Cluster
from bench.processes import cpu_seconds, wait_until_alone
from bench.report import at_most, say
from ops.settings import Layout
from sidecar.embedding import Embedder
from tests.support.stack import Stack
from tests.support.world import Chatbot, World

NAME = "http_turn"
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

LOAD = """
create schema bench;
grant usage on schema bench to parlance_owner;
create table bench.questions (text text primary key, embedding extensions.vector);
"""
# As big as what they stand for: whatever is found is kept, composed and sent as ever.
FIND = """
create table bench.found as
select q.text, f.*
from bench.questions as q
cross join lateral app.find_sources(
  '{organization}', '{chatbot}', q.text, q.text, 'en', q.embedding, 1::smallint
) as f;
alter table bench.found add primary key (text);
grant select on bench.found to parlance_owner;
"""
CANNED = """
#variable_conflict use_column
begin
  select {columns} into {columns} from bench.found as found
  where found.text = find_sources.question;
end
"""
UNCHANGED = """
begin
  return correct_question.question;
end
"""


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


class Retrieval:
    """Turns it off and on again."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.real = [self._definition(name) for name in ("find_sources", "correct_question")]
        outputs = world.value(
            "select array(select a.name from unnest(p.proargnames, p.proargmodes) as a (name, mode)"
            " where a.mode = 'o') from pg_proc as p where p.oid = 'app.find_sources'::regproc"
        )
        bodies = (CANNED.format(columns=", ".join(outputs)), UNCHANGED)
        self.canned = [
            re.sub(r"(AS \$function\$).*(\$function\$)", rf"\1{body}\2", real, flags=re.DOTALL)
            for real, body in zip(self.real, bodies, strict=True)
        ]

    def _definition(self, name: str) -> str:
        sql = "select pg_get_functiondef(%s::regproc)"
        return str(self.world.value(sql, f"app.{name}"))

    def switch(self, *, on: bool) -> None:
        for definition in self.real if on else self.canned:
            self.world.run(definition)


def prepare(world: World) -> Chatbot:
    world.set("chatbot_rate_limit", ENDLESS)
    world.set("key_rate_limit", ENDLESS)
    organization = world.organization("Bench")
    organization.learn()
    chatbot = organization.add_chatbot(
        {"provider": "openai", "model": "fake", "rateLimit": ENDLESS}
    )
    world.run(LOAD)
    vectors = asyncio.run(Embedder().embed_batch(QUESTIONS))
    for question, vector in zip(QUESTIONS, vectors, strict=True):
        add = "insert into bench.questions values (%s, %s::real[]::extensions.vector)"
        world.run(add, question, vector.tolist())
    world.run(FIND.format(organization=organization.id, chatbot=chatbot.id))
    return chatbot


def main() -> None:
    Layout.from_environment(os.environ).copy_code()
    with Cluster() as cluster, Stack(cluster) as stack:
        world = World(stack)
        chatbot = prepare(world)
        retrieval = Retrieval(world)
        asyncio.run(ask(stack, chatbot, TURNS // 2))
        # Plans made for empty tables are thrown away, as autovacuum does within a minute.
        world.run("vacuum analyze")
        if not wait_until_alone(stack.processes["sidecar"].pid, READER_SECONDS):
            raise RuntimeError("the sidecar has not done reading documents")
        meter = Meter(stack)
        time.sleep(IDLE_SECONDS)
        idle = sum(meter.read().values()) / IDLE_SECONDS
        rounds: dict[bool, list[dict[str, float]]] = {True: [], False: []}
        speeds: list[float] = []
        for number in range(2 * ROUNDS):
            is_real = number % 2 == 0
            retrieval.switch(on=is_real)
            # Every connection makes its plans.
            asyncio.run(ask(stack, chatbot, TURNS // 4))
            meter, started = Meter(stack), time.monotonic()
            asyncio.run(ask(stack, chatbot, TURNS))
            if is_real:
                speeds.append(TURNS / (time.monotonic() - started))
            used = {name: one / TURNS * 1000 for name, one in meter.read().items()}
            rounds[is_real].append({**used, "sum": sum(used.values())})
        world.close()
    real, aside = (
        {name: statistics.median(one[name] for one in rounds[kind]) for name in rounds[kind][0]}
        for kind in (True, False)
    )
    for what, medians in (("with retrieval", real), ("without", aside)):
        say(NAME, what, *(f"{name} {one:.2f} ms" for name, one in medians.items()))
    say(NAME, f"turns {statistics.median(speeds):.0f}/s", f"idle {idle * 1000:.1f} ms a second")
    say(NAME, f"CPU of the sidecar {real['sidecar']:.2f} ms {at_most(SIDECAR_TARGET)}")
    say(NAME, f"CPU in all, retrieval aside, {aside['sum']:.2f} ms {at_most(SUM_TARGET)}")


if __name__ == "__main__":
    main()
