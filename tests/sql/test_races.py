"""What two do at once, step by step: one is held where it would do harm, and then the other goes.

Whoever is to wait is known to wait by pg_blocking_pids(); nothing here depends on time.
"""

import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest

from tests.support.cluster import Cluster

Connection = psycopg.Connection[tuple[Any, ...]]
PATIENCE = 30
VECTOR = "array_fill(%s::real, array[384])::extensions.vector"


def value(connection: Connection, sql: str, *values: object) -> Any:
    row = connection.execute(sql, values or None).fetchone()
    return row[0] if row else None


@dataclass
class Place:
    """A database with one organization; `open` is autocommit, `first` and `second` are not."""

    open: Connection
    watch: Connection
    first: Connection
    second: Connection
    ids: dict[str, str]
    pool: ThreadPoolExecutor

    @property
    def organization(self) -> str:
        return self.ids["organizationId"]

    @property
    def bot(self) -> str:
        return self.ids["chatbotId"]

    def call(
        self, connection: Connection, function: str, body: object, *path: str, key: str | None = None
    ) -> Any:
        """A function of api, as its super_admin; path: the chatbot's id and others."""
        names = ("x-chatbot-id", "x-resource-id", "x-second-id")
        headers = {**dict(zip(names, path, strict=False)), "idempotency-key": key}
        user = self.ids["userId"]
        claims = {"role": "authenticated", "sub": user, "org": self.organization}
        if not connection.autocommit:
            # Whoever has such a connection commits.
            connection.execute("select 1")
        with connection.transaction():
            connection.execute(
                "select set_config('request.jwt.claims', %s, true),"
                " set_config('request.headers', %s, true), set_config('role', 'authenticated', true)",
                [json.dumps(claims), json.dumps({k: v for k, v in headers.items() if v})],
            )
            sql = f"select {function}({'%s' if body is not None else ''})"
            answer = value(connection, sql, *([json.dumps(body)] if body is not None else []))
            connection.execute("select set_config('role', 'none', true)")
            return answer

    def later(self, work: Callable[..., Any], *values: Any, **named: Any) -> Future[Any]:
        return self.pool.submit(work, *values, **named)

    def wait_or_end(self, late: Future[Any], behind: Connection) -> None:
        """Until somebody waits for what this connection holds, or did not have to."""
        sql = "select count(*) from pg_stat_activity where %s = any (pg_blocking_pids(pid))"
        deadline = time.monotonic() + PATIENCE
        while not late.done() and not value(self.watch, sql, behind.info.backend_pid):
            assert time.monotonic() < deadline, "neither done nor waiting"

    def blocked(self, late: Future[Any], behind: Connection) -> None:
        self.wait_or_end(late, behind)
        assert not late.done(), late.result()

    def answer(self, question: str, **fields: object) -> dict[str, Any]:
        """A curated answer to it."""
        body = {"question": question, "answer": f"To {question}", **fields}
        made: dict[str, Any] = self.call(self.open, "api.curated_answer_create", body, self.bot)
        return made

    def claim(self, connection: Connection, kind: str) -> list[Any]:
        jobs: list[Any] = value(
            connection, "select sidecar.claim_jobs('w', array[%s], 10)", kind
        )
        return [job["job"] for job in jobs]

    def embed(self, connection: Connection, jobs: list[Any]) -> None:
        """What an embed_questions job does."""
        for job in map(json.dumps, jobs):
            while (found := self.pending(connection, job))["items"]:
                self.store(connection, job, found)
            connection.execute("select sidecar.finish_job(%s)", [job])

    def pending(self, connection: Connection, job: str) -> dict[str, Any]:
        found: dict[str, Any] = value(connection, "select sidecar.pending_questions(%s, 32)", job)
        return found

    def store(self, connection: Connection, job: str, found: dict[str, Any]) -> None:
        vectors = ", ".join([VECTOR] * len(found["items"]))
        connection.execute(
            f"select sidecar.store_question_embeddings(%s, %s, %s, array[{vectors}])",
            [job, found["embedding"]["modelId"], json.dumps(found["items"])]
            + [0.05] * len(found["items"]),
        )

    def without_vector(self) -> list[str]:
        rows = self.open.execute(
            "select q.question from app.curated_questions as q where not exists (select from"
            " app.curated_embeddings as e where e.answer_id = q.answer_id and e.ordinal = q.ordinal"
            " and e.embedding_model_id = app.embedding_model_of(q.organization_id)) order by 1"
        )
        return [question for (question,) in rows.fetchall()]


@pytest.fixture
def place(cluster: Cluster) -> Iterator[Place]:
    with cluster.copy() as name, cluster.connect(name) as opened:
        opened.execute("insert into app.settings (name, value) values ('password_cost', '4')")
        ids = value(opened, "select app.set_up_installation('a@b.example', 'a password', 'X')")
        with (
            cluster.connect(name) as watch,
            cluster.connect(name, autocommit=False) as first,
            cluster.connect(name, autocommit=False) as second,
            ThreadPoolExecutor(2) as pool,
        ):
            yield Place(opened, watch, first, second, dict(ids), pool)


# ---- Curated answers ------------------------------------------------------------------


def test_a_question_keeps_no_vector_of_another_wording(place: Place) -> None:
    """It is replaced while the wording before is being embedded."""
    made = place.answer("When are you open?")
    (job,) = map(json.dumps, place.claim(place.open, "embed_questions"))
    found = place.pending(place.open, job)
    change = {"question": "Where are you?"}
    place.call(place.open, "api.curated_answer_update", change, place.bot, made["id"])
    place.store(place.open, job, found)
    assert place.without_vector() == ["Where are you?"]


def test_a_question_that_goes_away_stops_no_other(place: Place) -> None:
    """One of those being embedded is deleted, and that is not committed yet."""
    gone = place.answer("When are you open?")
    place.answer("Where are you?")
    jobs = place.claim(place.open, "embed_questions")
    place.call(place.first, "api.curated_answer_delete", {}, place.bot, gone["id"])
    late = place.later(place.embed, place.open, jobs)
    place.wait_or_end(late, place.first)
    place.first.commit()
    late.result(PATIENCE)
    assert place.without_vector() == []


def test_a_question_is_embedded_though_its_job_was_claimed_too_early(place: Place) -> None:
    """Whoever writes it sees a job that waits; a worker has done that before this is committed."""
    place.answer("When are you open?")
    body = {"question": "Where are you?", "answer": "Here."}
    place.call(place.first, "api.curated_answer_create", body, place.bot)
    place.embed(place.open, place.claim(place.open, "embed_questions"))
    place.first.commit()
    place.embed(place.open, place.claim(place.open, "embed_questions"))
    assert place.without_vector() == []


def test_a_question_is_embedded_though_its_job_is_just_being_claimed(place: Place) -> None:
    place.answer("When are you open?")
    jobs = place.claim(place.first, "embed_questions")
    place.answer("Where are you?")
    place.first.commit()
    with place.open.transaction():
        (job,) = map(json.dumps, jobs)
        place.open.execute("select sidecar.finish_job(%s)", [job])
    place.embed(place.open, place.claim(place.open, "embed_questions"))
    assert place.without_vector() == []


def test_a_question_is_embedded_though_its_job_was_given_up(place: Place) -> None:
    place.answer("When are you open?")
    (job,) = map(json.dumps, place.claim(place.open, "embed_questions"))
    place.open.execute("select sidecar.fail_job(%s, %s)", [job, json.dumps({"final": True})])
    assert value(place.open, "select app.queue_due_questions()") == 1
    place.embed(place.open, place.claim(place.open, "embed_questions"))
    assert place.without_vector() == []
    assert value(place.open, "select app.queue_due_questions()") == 0
