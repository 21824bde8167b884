"""kill -9, of the sidecar at each step of a turn and of Postgres under load.

Nothing that was acknowledged is lost, and nothing is answered twice.
"""

import http.client
import os
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest

from tests.support import logs, pictures, waiting
from tests.support.cluster import Cluster
from tests.support.http import ERROR_KEYS, Answer, form
from tests.support.stack import Stack
from tests.support.world import QUESTION, Chatbot, Organization, World, new_key, new_session

pytestmark = pytest.mark.slow

CLIENTS = 8
# How long after a kill everything must be answered: a lease of 15 s, and the work.
PATIENCE = 40
MODEL = {
    "provider": "openai",
    "model": "fake",
    "responseTimeout": 1,
    "rateLimit": {"limit": 1000000, "windowMinutes": 1},
}
# Moderation may change any answer.
HELD = {"moderation": {"blockedWords": {"words": ["fiddlesticks"], "action": "redact"}}}
# Where nobody is to give up waiting before the kill.
PATIENT_MODEL = {**MODEL, "responseTimeout": 4}


@pytest.fixture(scope="module")
def arena() -> Iterator[World]:
    """A world of its own, on a server that flushes what it commits."""
    cluster = Cluster(careful=True)
    logs.watch(cluster)
    try:
        cluster.install()
        stack = Stack(cluster)
        logs.watch(stack)
        with stack:
            world = World(stack)
            world.set("default_provider", "embedded")
            yield world
            world.close()
    finally:
        cluster.stop()


@pytest.fixture(scope="module")
def company(arena: World) -> Organization:
    made = arena.organization("Company")
    made.learn()
    return made


@pytest.fixture
def chatbot(company: Organization, arena: World) -> Chatbot:
    arena.stack.fake.forget()
    return company.add_chatbot(MODEL)


wait_for = partial(waiting.wait_for, seconds=PATIENCE)


# ---- What must hold -------------------------------------------------------------------


def is_finished(world: World, chatbot: Chatbot) -> bool:
    sql = "select bool_and(finished_at is not null) from app.turns where chatbot_id = %s"
    return bool(world.value(sql, chatbot.id))


def check_books(world: World, chatbot: Chatbot) -> None:
    """Each turn has one message and one answer, and the counters say the same."""
    wrong = world.rows(
        """
        select t.id, t.state::text, t.outcome::text, u.n as asked, a.n as answered
        from app.turns as t
        cross join lateral (select count(*) as n from app.chatbot_messages as m
          where m.organization_id = t.organization_id and m.id = t.user_message_id) as u
        cross join lateral (select count(*) as n from app.chatbot_messages as m
          where m.organization_id = t.organization_id and m.conversation_id = t.conversation_id
            and m.metadata ->> 'turnId' = t.id::text) as a
        where t.chatbot_id = %s and not (u.n = 1 and a.n = 1 and t.outcome = 'answered')
        """,
        chatbot.id,
    )
    assert wrong == []
    counted = world.rows(
        """
        select sum(total_conversations)::int, sum(total_messages)::int,
               sum(successful_queries)::int, sum(failed_queries)::int, sum(prompt_tokens)::int
        from api.chatbot_analytics where chatbot_id = %s
        """,
        chatbot.id,
    )
    there = world.rows(
        """
        select (select count(*) from app.chatbot_conversations where chatbot_id = %(b)s)::int,
               (select count(*) from app.chatbot_messages where chatbot_id = %(b)s)::int,
               count(*) filter (where outcome = 'answered')::int,
               count(*) filter (where outcome = 'failed')::int,
               sum((usage ->> 'promptTokens')::int)::int
        from app.turns where chatbot_id = %(b)s
        """.replace("%(b)s", f"'{chatbot.id}'")
    )
    assert counted == there
    messages = world.value("select count(*) from app.chatbot_messages where chatbot_id = %s",
                           chatbot.id)  # fmt: skip
    turns = world.value("select count(*) from app.turns where chatbot_id = %s", chatbot.id)
    assert messages == 2 * turns


# ---- A client that asks until it is answered ------------------------------------------


@dataclass
class Question:
    chatbot: Chatbot
    session: str = field(default_factory=new_session)
    key: str = field(default_factory=new_key)
    heard: list[tuple[str, Any]] = field(default_factory=list)
    thread: threading.Thread | None = None

    @property
    def body(self) -> dict[str, str]:
        return {"sessionId": self.session, "message": QUESTION}

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.heard]

    def ask(self) -> None:
        """As a stream, in the background; what comes before the end is kept."""

        def listen() -> None:
            try:
                headers = {"Idempotency-Key": self.key}
                stream = self.chatbot.server.stream(
                    self.chatbot.messages, self.body, headers=headers
                )
                with stream:
                    if stream.status != 200:
                        self.heard.append(("refused", stream.status))
                        return
                    for event in stream:
                        self.heard.append((event.name, event.data))
            except (OSError, http.client.HTTPException):
                self.heard.append(("broken", None))

        self.thread = threading.Thread(target=listen, daemon=True)
        self.thread.start()

    def wait(self, name: str) -> Any:
        wait_for(lambda: name in self.names, f"event {name}, heard {self.names}", seconds=10)
        return dict(self.heard)[name]

    def repeat(self) -> Answer:
        """With the same key, until there is an answer."""
        deadline = time.monotonic() + PATIENCE
        while True:
            answer = self.chatbot.server.post(
                self.chatbot.messages, self.body, headers={"Idempotency-Key": self.key}
            )
            if answer.status == 200:
                return answer
            assert answer.status in (409, 502, 503, 504), answer.text
            assert time.monotonic() < deadline, answer.text
            time.sleep(0.1)


# ---- The sidecar, at each step --------------------------------------------------------


class Lock:
    """Stops a turn at one step, until it is given up."""

    def __init__(self, world: World, row: str, row_id: str) -> None:
        self._world = world
        self._connection = world.stack.cluster.connect(autocommit=False)
        self._connection.execute(
            f"select from {row} where id = %s for update",
            [row_id],
        )

    def __enter__(self) -> "Lock":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    @property
    def waiting(self) -> list[int]:
        """The sidecar's connections that wait for it."""
        rows = self._world.rows(
            "select pid from pg_stat_activity where usename = 'sidecar'"
            " and %s = any (pg_blocking_pids(pid))",
            self._connection.info.backend_pid,
        )
        return [pid for (pid,) in rows]

    def reach(self) -> None:
        wait_for(lambda: self.waiting, "the sidecar waits for the lock", seconds=10)

    def release(self, *, undone: bool) -> None:
        """Undone: what waited for it never happens; otherwise it does, and nobody hears of it."""
        if undone:
            for pid in self.waiting:
                self._world.value("select pg_terminate_backend(%s, 5000)", pid)
        self._connection.rollback()


class Scene:
    """Questions that have come to a step, and stay there."""

    def __init__(self, world: World, company: Organization) -> None:
        self._world = world
        self._company = company
        self._fake = world.stack.fake
        self._fake.forget()
        self.chatbot = company.add_chatbot(PATIENT_MODEL)
        self.chatbots = [self.chatbot]
        self.locks = ExitStack()

    def at_the_model(self, behaviour: str, configuration: dict[str, Any] | None = None) -> Question:
        chatbot = self.chatbot
        if configuration is not None:
            chatbot = self._company.add_chatbot(configuration)
            self.chatbots.append(chatbot)
        before = len(self._fake.questions)
        self._fake.behave(behaviour)
        question = Question(chatbot)
        question.ask()
        wait_for(lambda: len(self._fake.questions) > before, "the model is asked", seconds=10)
        return question

    def in_the_middle(self) -> Question:
        question = self.at_the_model("stall")
        question.wait("token")
        return question

    def before_it_is_stored(self) -> tuple[Question, Lock]:
        question = self.at_the_model("paced")
        lock = Lock(self._world, "app.turns", question.wait("turn")["turnId"])
        lock.reach()
        return question, self.locks.enter_context(lock)

    def before_it_begins(self) -> tuple[Question, Lock]:
        chatbot = self._company.add_chatbot(PATIENT_MODEL)
        self.chatbots.append(chatbot)
        # The row of its conversation refers to the chatbot.
        lock = Lock(self._world, "app.chatbot_instances", chatbot.id)
        question = Question(chatbot)
        question.ask()
        lock.reach()
        return question, self.locks.enter_context(lock)


def test_the_sidecar_dies_at_each_step(company: Organization, arena: World) -> None:
    scene = Scene(arena, company)
    with scene.locks:
        never_begun, begin_lost = scene.before_it_begins()
        begun, begin_kept = scene.before_it_begins()
        lost_answer, finish_lost = scene.before_it_is_stored()
        kept_answer, finish_kept = scene.before_it_is_stored()
        # The last ones, since the sidecar itself gives up waiting for a model in the end.
        rewriting = {**PATIENT_MODEL, "rewriteQuestion": True}
        while_rewritten = [scene.at_the_model("hang", rewriting) for _ in range(2)]
        while_asked = [scene.at_the_model("hang") for _ in range(2)]
        in_the_middle = [scene.in_the_middle() for _ in range(2)]
        held_back = scene.at_the_model("stall", {**PATIENT_MODEL, **HELD})
        arena.stack.kill("sidecar")
        begin_lost.release(undone=True)
        begin_kept.release(undone=False)
        finish_lost.release(undone=True)
        finish_kept.release(undone=False)

    everyone = [never_begun, begun, lost_answer, kept_answer]
    everyone += [*while_rewritten, *while_asked, *in_the_middle, held_back]
    # What moderation may change was not heard before it had seen all of it.
    assert "token" not in held_back.names
    for question in everyone:
        assert question.thread is not None
        question.thread.join(10)
        assert "done" not in question.names, question.names
    arena.stack.fake.forget()
    arena.stack.start("sidecar")
    # Of two at the same step one is asked for again; the other is nobody's any more.
    alone = [while_rewritten[1], while_asked[1], in_the_middle[1], begun]
    first = {one.key: one.repeat().json for one in everyone if one not in alone}
    for chatbot in scene.chatbots:
        wait_for(partial(is_finished, arena, chatbot), "all are answered")
        check_books(arena, chatbot)
    attempts = {one.key: check_outcome(arena, one, first.get(one.key)) for one in everyone}
    # The answer that was stored is the first one, and its model was not asked again.
    assert attempts[kept_answer.key] == 1
    assert attempts[lost_answer.key] > 1


def check_outcome(world: World, question: Question, first: dict[str, Any] | None) -> int:
    """It was answered once, and as it was told; returns the attempts that it took."""
    answer = question.repeat()
    assert answer.headers["Idempotency-Replayed"] == "true"
    message = answer.json
    assert message["outcome"] == "answered"
    assert first in (None, message)
    ((turn, attempts),) = world.rows(
        "select id::text, fence from app.turns where answer_message_id = %s", message["messageId"]
    )
    if "turn" in question.names:
        told = dict(question.heard)["turn"]
        assert (told["turnId"], told["conversationId"]) == (turn, message["conversationId"])
    return int(attempts)


def test_a_document_survives_the_sidecar(company: Organization, arena: World) -> None:
    sent = {"title": "Brendol", "text": "\n".join(f"Brendol has {n} sides." for n in range(400))}
    document = company.admin.client.post("/api/v1/documents", sent).ok(202)["id"]
    path = f"/api/v1/documents/{document}"
    # As soon as it is begun, and when there are pieces of it without vectors.
    for begun in (
        "select max(id::text) from app.jobs where state = 'running'"
        " and payload ->> 'documentId' = %s",
        "select max(j.id::text) from app.jobs as j join app.document_chunks as c"
        " on c.document_id::text = j.payload ->> 'documentId'"
        " where j.state = 'running' and c.document_id = %s",
    ):
        wait_for(partial(arena.value, begun, document), "it is being read")
        with Lock(arena, "app.jobs", arena.value(begun, document)) as lock:
            lock.reach()
            arena.stack.kill("sidecar")
            lock.release(undone=True)
        assert company.admin.client.get(path).ok()["status"] == "processing"
        # A minute goes by.
        arena.run("update app.jobs set run_after = now() where finished_at is null")
        arena.stack.start("sidecar")
    found = company.wait_for(document)
    assert found["status"] == "ready"
    there = arena.rows(
        "select count(*), count(distinct c.ordinal), count(distinct e.chunk_id)"
        " from app.document_chunks as c"
        " left join app.chunk_embeddings as e on e.chunk_id = c.id where c.document_id = %s",
        document,
    )
    assert there == [(found["chunkCount"],) * 3]
    company.admin.client.delete(path).ok(204)


def an_hour_later(world: World) -> None:
    """No lease holds any more."""
    world.run("update app.jobs set run_after = now() where finished_at is null")


def test_a_draft_survives_the_sidecar(company: Organization, arena: World) -> None:
    """Killed while it reads, while the model writes, as it claims, and as it stores the draft."""
    arena.stack.fake.forget()
    fake, admin = arena.stack.fake, company.admin.client
    chatbot = company.add_chatbot(MODEL)
    jobs = "select id::text from app.jobs where payload ->> 'generationId' = %s"
    pages = pictures.scan([(f"Page {n}", f"Brendol has {n} sides.") for n in range(4)])
    generate = f"/api/v1/chatbots/{chatbot.id}/prompt/generate"
    path = admin.ask(
        "POST", generate, **form({"context": "Helps."}, files=[("a.pdf", "application/pdf", pages)])
    ).headers["Location"]  # fmt: skip
    order = path.rsplit("/", 1)[1]

    wait_for(lambda: admin.get(path).ok()["progress"]["step"] == "reading", "it is being read")
    with Lock(arena, "app.jobs", arena.value(jobs, order)) as lock:
        lock.reach()
        arena.stack.kill("sidecar")
        lock.release(undone=True)
    assert admin.get(path).ok()["status"] == "processing"

    fake.behave("hang")
    an_hour_later(arena)
    arena.stack.start("sidecar")
    wait_for(lambda: fake.questions, "the model is asked")
    arena.stack.kill("sidecar")
    # What was read is kept.
    assert admin.get(path).ok()["inputFiles"][0]["characters"] > 40

    an_hour_later(arena)
    with Lock(arena, "app.prompt_generation_jobs", order) as lock:
        arena.stack.start("sidecar")
        lock.reach()
        arena.stack.kill("sidecar")
        lock.release(undone=True)

    for undone in (True, False):
        fake.forget()
        fake.behave("paced")
        an_hour_later(arena)
        arena.stack.start("sidecar")
        wait_for(lambda: fake.questions, "the model is asked")
        with Lock(arena, "app.prompt_generation_jobs", order) as lock:
            lock.reach()
            arena.stack.kill("sidecar")
            lock.release(undone=undone)

    wait_for(lambda: admin.get(path).ok()["status"] == "completed", "the draft is there")
    found = admin.get(path).ok()
    an_hour_later(arena)
    arena.stack.start("sidecar")
    # Another order is done after it, and this one is not done again.
    sent = form({"context": "Helps others."}, files=[])
    other = admin.ask("POST", generate, **sent).headers["Location"]
    wait_for(lambda: admin.get(other).ok()["status"] == "completed", "another draft is there")
    assert admin.get(path).ok() == found
    asked = [str(question["messages"]).count("Helps others.") for question in fake.questions]
    assert asked == [0, 1]
    left = "select count(*) from app.prompt_generation_files where job_id = %s"
    assert arena.value(left, order) == 0
    states = arena.rows("select state from app.jobs where payload ->> 'generationId' = %s", order)
    assert states == [("done",)]


def test_a_change_of_the_embedding_model_survives_the_sidecar(
    company: Organization, arena: World
) -> None:
    """Killed as it begins, when a batch is embedded, and as it switches."""
    admin = company.admin.client
    path = "/api/v1/embedding-model"
    chatbot = company.add_chatbot({"provider": "embedded"})
    curated = f"/api/v1/chatbots/{chatbot.id}/curated-answers"
    admin.post(curated, {"question": "When are you open?", "answer": "From 9 to 5."}).ok(201)
    model = arena.value(
        "insert into app.embedding_models (provider, model, dimensions)"
        " values ('openai', 'words-192', 192) returning id"
    )
    arena.stack.kill("sidecar")
    admin.ask("PUT", path, {"modelId": model}).ok(202)
    change = arena.value("select id::text from app.embedding_changes where to_model_id = %s", model)
    document = arena.value(
        "select id::text from app.documents where organization_id = %s and deleted_at is null"
        " limit 1",
        company.id,
    )
    for row, row_id, undone in (
        ("app.embedding_changes", change, True),
        ("app.documents", document, True),
        ("app.organizations", company.id, True),
        ("app.organizations", company.id, False),
    ):
        assert admin.get(path).ok()["current"]["id"] != model
        with Lock(arena, row, row_id) as lock:
            arena.stack.start("sidecar")
            lock.reach()
            arena.stack.kill("sidecar")
            lock.release(undone=undone)
        an_hour_later(arena)
    wait_for(lambda: admin.get(path).ok()["current"]["id"] == model, "it has switched")
    arena.stack.start("sidecar")
    state = admin.get(path).ok()["change"]
    assert state["status"] == "completed"
    assert state["done"] == state["total"] > 0
    twice = arena.rows(
        "select chunk_id from app.chunk_embeddings where embedding_model_id = %s"
        " group by 1 having count(*) > 1",
        model,
    )
    assert twice == []
    # Nothing is missing: documents, and curated answers.
    assert chatbot.ask(QUESTION)["sources"]
    assert chatbot.ask("When are you open?")["response"] == "From 9 to 5."
    admin.ask("PUT", path, {"modelId": 1}).ok(202)
    wait_for(lambda: admin.get(path).ok()["current"]["id"] == 1, "it is as before")


# ---- Under load -----------------------------------------------------------------------


@dataclass
class Load:
    """Clients that ask one question after the other, each until it is answered."""

    chatbot: Chatbot
    acknowledged: dict[str, dict[str, Any]] = field(default_factory=dict)
    codes: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> "Load":
        self._threads = [
            threading.Thread(target=self._run, args=(n,), daemon=True) for n in range(CLIENTS)
        ]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(PATIENCE)
            assert not thread.is_alive(), "a client was never answered"

    def _run(self, number: int) -> None:
        session = new_session()
        while not self._stop.is_set():
            self._ask(session, f"{number}-{new_key()}")

    def _ask(self, session: str, key: str) -> None:
        body = {"sessionId": session, "message": QUESTION, "metadata": {"key": key}}
        started = time.monotonic()
        while True:
            code, answer = self._send(body, key)
            with self._lock:
                self.codes[code] += 1
            if code == 200 and answer is not None:
                with self._lock:
                    self.acknowledged[key] = answer.json
                    self.waits.append(time.monotonic() - started)
                return
            if answer is not None and (
                code not in (409, 502, 503, 504) or set(answer.json) != ERROR_KEYS
            ):
                self.faults.append(f"{code} {answer.text}")
                return
            if time.monotonic() - started > PATIENCE:
                self.faults.append(f"not answered within {PATIENCE} s, at last {code}")
                return
            time.sleep(0.05)

    def _send(self, body: dict[str, Any], key: str) -> tuple[int, Answer | None]:
        try:
            answer = self.chatbot.server.post(
                self.chatbot.messages, body, headers={"Idempotency-Key": key}
            )
        except (OSError, http.client.HTTPException):
            return 0, None
        return answer.status, answer


def check_load(arena: World, load: Load) -> None:
    assert load.faults == []
    wait_for(partial(is_finished, arena, load.chatbot), "all turns are finished")
    check_books(arena, load.chatbot)
    stored = dict(
        arena.rows(
            "select m.id::text, m.content from app.chatbot_messages as m"
            " where m.chatbot_id = %s and m.role = 'assistant'",
            load.chatbot.id,
        )
    )
    lost = [
        key
        for key, message in load.acknowledged.items()
        if stored.get(message["messageId"]) != message["response"]
    ]
    assert lost == []
    answers = {message["messageId"] for message in load.acknowledged.values()}
    assert len(answers) == len(load.acknowledged)
    twice = arena.rows(
        "select metadata, count(*) from app.chatbot_messages"
        " where chatbot_id = %s and role = 'user' group by 1 having count(*) > 1",
        load.chatbot.id,
    )
    assert twice == []
    # Shown by pytest -rP.
    print(
        f"{len(load.acknowledged)} acknowledged, none lost; answers by status "
        f"{dict(load.codes)}; the longest wait {max(load.waits):.1f} s"
    )
    assert len(load.acknowledged) > 50


def test_the_sidecar_dies_under_load(chatbot: Chatbot, arena: World) -> None:
    chance = random.Random(3)  # noqa: S311
    with Load(chatbot) as load:
        for _ in range(5):
            time.sleep(chance.uniform(0.5, 1.5))
            arena.stack.kill("sidecar")
            arena.stack.start("sidecar")
        time.sleep(0.5)
    check_load(arena, load)


def test_postgres_dies_under_load(chatbot: Chatbot, company: Organization, arena: World) -> None:
    cluster = arena.stack.cluster
    chance = random.Random(4)  # noqa: S311

    def backends() -> list[tuple[int]]:
        with cluster.connect() as connection:
            return connection.execute(
                "select pid from pg_stat_activity where usename in ('sidecar', 'authenticator')"
            ).fetchall()

    def kill_a_backend() -> None:
        wait_for(backends, "somebody is connected")
        os.kill(chance.choice(backends())[0], signal.SIGKILL)

    def kill_the_server() -> None:
        cluster.kill()
        cluster.start()

    sent = {"title": "Mundel", "text": "\n\n".join(f"Mundel has {n} sides." for n in range(300))}
    with Load(chatbot) as load:
        document = company.admin.client.post("/api/v1/documents", sent).ok(202)["id"]
        for kill in (kill_the_server, kill_a_backend, kill_the_server, kill_a_backend,
                     kill_the_server, kill_a_backend):  # fmt: skip
            time.sleep(chance.uniform(0.8, 1.8))
            kill()
            wait_for(cluster.server.is_server_available, "the server is up again")
        time.sleep(1)
    arena.reconnect()
    check_load(arena, load)
    # PostgREST looks for a lost server less often each time.
    health = partial(arena.stack.client.get, "/api/v1/health")
    wait_for(lambda: health().status == 200, "PostgREST has found the server")
    arena.run("update app.jobs set run_after = now() where finished_at is null")
    assert company.wait_for(document)["status"] == "ready"
    # What nobody waits for is forgotten by a crash, and only that.
    company.admin.client.get("/api/v1/chatbots").ok()


def test_what_runs_by_the_clock_runs(arena: World) -> None:
    """By pg_cron, also after all of the above."""
    arena.reconnect()
    jobs = arena.rows("select jobid, jobname from cron.job where schedule = '* * * * *'")
    assert {name for _, name in jobs} >= {"fold-analytics", "close-idle-conversations"}

    def done() -> bool:
        ended = arena.rows(
            "select j.jobname from cron.job_run_details as d join cron.job as j using (jobid)"
            " where d.status = 'succeeded'"
        )
        return {name for _, name in jobs} <= {name for (name,) in ended}

    wait_for(done, "each job has run", seconds=70)
    failed = arena.rows(
        "select j.jobname, d.return_message from cron.job_run_details as d"
        " join cron.job as j using (jobid) where d.status = 'failed'"
        " and d.return_message not like '%%restarted%%'"
    )
    assert failed == []
