"""The calls into Postgres: the only file that imports its driver.

Each is one function of schema `sidecar` in a transaction of its own. What is safe to repeat is
repeated when the connection breaks; the rest is reported as unavailable, and SQL's leases and
fences sort out what became of it.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, LiteralString

import orjson
import psycopg
from pgvector.psycopg import register_vector_async
from psycopg.types.json import Jsonb, set_json_dumps, set_json_loads
from psycopg_pool import AsyncConnectionPool

from . import log
from .errors import DatabaseFailed, Refused, TookTooLong, Unavailable
from .providers import Vector

Json = dict[str, Any]
Row = tuple[Any, ...]

# How long a caller waits for a connection, and how long a finished answer waits for a database
# that is starting again: a model has been paid for it.
CONNECT_SECONDS = 5.0
OUTCOME_SECONDS = 20.0
RECONNECT_SECONDS = 2.0

# 08: no connection.  57P: the server stops, starts, or ended the session.
CONNECTION_ERRORS = ("08", "57P")
SERIALIZATION_FAILURES = ("40001", "40P01")
DATA_EXCEPTIONS = "22"
BAD_TEXT = ("22P05", "22021")

# A function may catch that its statement is cancelled, and go on; not that its session ends.
GRACE_SECONDS = 1.0
# DISCARD ALL would also forget the statements that the driver believes to be prepared.
CLEAN_SESSION = (
    "reset all; close all; unlisten *; select pg_advisory_unlock_all(); discard sequences"
)


class LastFirst(deque[Any]):
    """Hands out what came back last: the caches of its server process are warm."""

    def append(self, item: Any) -> None:
        self.appendleft(item)


class Pool(AsyncConnectionPool[psycopg.AsyncConnection[Row]]):
    """One busy connection instead of many that take turns: half a turn's time in SQL."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._pool = LastFirst()


class _Limit:
    """Ends a session after so many seconds, unless it is lifted before."""

    def __init__(self, end: Callable[[int], Awaitable[None]], pid: int, seconds: float) -> None:
        self.is_over = False
        self._end = end
        self._task = asyncio.create_task(self._wait(pid, seconds))

    async def _wait(self, pid: int, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self.is_over = True
        try:
            await self._end(pid)
        except psycopg.Error:
            log.exception("session_not_ended")
        else:
            log.warning("session_ended")

    async def lift(self) -> None:
        if not self.is_over:
            self._task.cancel()
        # Once it is over, the session is ended before anybody else gets it.
        await asyncio.wait([self._task])


class Database:
    def __init__(self, dsn: str, size: int) -> None:
        set_json_loads(orjson.loads)
        set_json_dumps(orjson.dumps)
        self._dsn = dsn
        self._pool = Pool(
            dsn,
            min_size=1,
            max_size=size,
            timeout=CONNECT_SECONDS,
            # Longer, and after an outage the next attempt may be minutes away.
            reconnect_timeout=RECONNECT_SECONDS,
            open=False,
            name="sidecar",
            configure=register_vector_async,
            # Functions are called by their full name; only the type of vectors is looked for.
            kwargs={
                "autocommit": True,
                "application_name": "sidecar",
                "options": "-c search_path=extensions",
            },
        )

    async def open(self) -> None:
        await self._pool.open()

    async def close(self) -> None:
        await self._pool.close()

    async def register(self, info: Json) -> Json:
        return await self._json("select sidecar.register(%s)", Jsonb(info), patience=1)

    async def health(self) -> Json:
        return await self._json("select sidecar.health()", patience=1)

    async def metrics(self) -> list[Json]:
        figures: list[Json] = await self._value("select sidecar.metrics()")
        return figures

    def pool_figure(self, name: str) -> int:
        """As psycopg's pool calls it."""
        return self._pool.get_stats().get(name, 0)

    async def admit(self, request: Json) -> Json:
        # Counted twice is the worst that repeating it can do.
        return await self._json(
            "select sidecar.admit(%s)", Jsonb(request), patience=CONNECT_SECONDS
        )

    async def admit_message(self, request: Json) -> Json:
        return await self._json(
            "select sidecar.admit_message(%s)", Jsonb(request), patience=CONNECT_SECONDS
        )

    async def admit_completion(self, request: Json) -> Json:
        return await self._json(
            "select sidecar.admit_completion(%s)", Jsonb(request), patience=CONNECT_SECONDS
        )

    async def list_models(self, request: Json) -> Json:
        return await self._json(
            "select sidecar.list_models(%s)", Jsonb(request), patience=CONNECT_SECONDS
        )

    async def begin_turn(self, admission: Json, embedding: Vector | None, timings: Json) -> Json:
        return await self._json(
            "select sidecar.begin_turn(%s, %s, %s)",
            Jsonb(admission),
            embedding,
            Jsonb(timings),
            patience=CONNECT_SECONDS if admission.get("idempotencyKey") else 0,
        )

    async def ground_turn(
        self, turn: Json, question: str | None, embedding: Vector | None, timings: Json
    ) -> Json:
        return await self._json(
            "select sidecar.ground_turn(%s, %s, %s, %s)",
            Jsonb(turn),
            question,
            embedding,
            Jsonb(timings),
            patience=CONNECT_SECONDS,
        )

    async def note_moderation(self, turn: Json, result: Json) -> Json:
        return await self._json(
            "select sidecar.note_moderation(%s, %s)",
            Jsonb(turn),
            Jsonb(result),
            patience=CONNECT_SECONDS,
        )

    async def call_tool(
        self, turn: Json, call: Json, embedding: Vector | None, seconds: float
    ) -> Json:
        return await self._timed(
            "select sidecar.call_tool(%s, %s, %s)", Jsonb(turn), Jsonb(call), embedding, seconds
        )

    async def handed_turns(self, turns: list[Json]) -> list[str]:
        handed: list[str] = await self._value("select sidecar.handed_turns(%s)", Jsonb(turns))
        return handed

    async def finish_turn(self, turn: Json, result: Json) -> Json:
        return await self._json(
            "select sidecar.finish_turn(%s, %s)",
            Jsonb(turn),
            Jsonb(result),
            patience=OUTCOME_SECONDS,
        )

    async def fail_turn(self, turn: Json, failure: Json) -> Json:
        return await self._json(
            "select sidecar.fail_turn(%s, %s)",
            Jsonb(turn),
            Jsonb(failure),
            patience=OUTCOME_SECONDS,
        )

    async def begin_playground(self, caller: Json, request: Json) -> Json:
        return await self._json(
            "select sidecar.begin_playground(%s, %s)",
            Jsonb(caller),
            Jsonb(request),
            patience=CONNECT_SECONDS if caller.get("idempotencyKey") else 0,
        )

    async def ground_playground(
        self, turn: Json, question: str | None, embedding: Vector | None, timings: Json
    ) -> Json:
        return await self._json(
            "select sidecar.ground_playground(%s, %s, %s, %s)",
            Jsonb(turn),
            question,
            embedding,
            Jsonb(timings),
            patience=CONNECT_SECONDS,
        )

    async def call_playground_tool(
        self, turn: Json, call: Json, embedding: Vector | None, seconds: float
    ) -> Json:
        return await self._timed(
            "select sidecar.call_playground_tool(%s, %s, %s)",
            Jsonb(turn),
            Jsonb(call),
            embedding,
            seconds,
        )

    async def finish_playground(self, turn: Json, result: Json) -> Json:
        return await self._json(
            "select sidecar.finish_playground(%s, %s)",
            Jsonb(turn),
            Jsonb(result),
            patience=OUTCOME_SECONDS,
        )

    async def fail_playground(self, turn: Json, failure: Json) -> Json:
        return await self._json(
            "select sidecar.fail_playground(%s, %s)",
            Jsonb(turn),
            Jsonb(failure),
            patience=OUTCOME_SECONDS,
        )

    async def report_error(self, request: Json) -> Json:
        return await self._json("select sidecar.report_error(%s)", Jsonb(request))

    async def report_failure(self, failure: Json) -> Json:
        return await self._json("select sidecar.report_failure(%s)", Jsonb(failure))

    async def watch_live(self, caller: Json, event_id: str | None) -> Json:
        return await self._json(
            "select sidecar.watch_live(%s, %s)",
            Jsonb(caller),
            event_id,
            patience=CONNECT_SECONDS,
        )

    async def live_changes(
        self,
        watching: Json,
        since: int,
        *,
        seen: Sequence[str] = (),
        told: Sequence[str] = (),
        is_check: bool = False,
    ) -> Json:
        """`watching`: organizations, people and visitors."""
        return await self._json(
            "select sidecar.live_changes("
            "%s::text[]::uuid[], %s, %s, %s, %s::text[]::uuid[], %s::text[]::uuid[], %s)",
            watching["organizations"],
            Jsonb(watching["people"]),
            Jsonb(watching["visitors"]),
            since,
            list(seen),
            list(told),
            is_check,
        )

    async def check_page(self, request: Json) -> Json:
        return await self._json(
            "select sidecar.check_page(%s)", Jsonb(request), patience=CONNECT_SECONDS
        )

    async def join_chat(self, request: Json) -> Json:
        return await self._json(
            "select sidecar.join_chat(%s)", Jsonb(request), patience=CONNECT_SECONDS
        )

    async def resume_chat(self, request: Json) -> Json:
        return await self._json(
            "select sidecar.resume_chat(%s)", Jsonb(request), patience=CONNECT_SECONDS
        )

    async def search(
        self, caller: Json, request: Json, embedding: Vector | None, timings: Json
    ) -> Json:
        # Counted twice is the worst that repeating it can do.
        return await self._json(
            "select sidecar.search(%s, %s, %s, %s)",
            Jsonb(caller),
            Jsonb(request),
            embedding,
            Jsonb(timings),
            patience=CONNECT_SECONDS,
        )

    async def fail_search(self, failure: Json) -> Json:
        return await self._json(
            "select sidecar.fail_search(%s)", Jsonb(failure), patience=CONNECT_SECONDS
        )

    async def channel_secrets(
        self, kind: str, chatbot_id: str | None, pages: Sequence[str]
    ) -> list[Json]:
        found: list[Json] = await self._value(
            "select sidecar.channel_secrets(%s, %s, %s)",
            kind,
            chatbot_id,
            list(pages),
            patience=1,
        )
        return found

    # What is kept already is not kept again, so both may be repeated.
    async def receive_line(self, targets: list[Json], body: Json) -> Json:
        return await self._json(
            "select sidecar.receive_line(%s, %s)", Jsonb(targets), Jsonb(body), patience=1
        )

    async def receive_messenger(self, targets: list[Json], body: Json) -> Json:
        return await self._json(
            "select sidecar.receive_messenger(%s, %s)", Jsonb(targets), Jsonb(body), patience=1
        )

    async def verify_webhook(self, chatbot_id: str | None, token: str) -> bool:
        found = await self._json("select sidecar.verify_webhook(%s, %s)", chatbot_id, token)
        return bool(found["known"])

    async def take_event(self, event: Json) -> Json:
        return await self._json(
            "select sidecar.take_event(%s)", Jsonb(event), patience=CONNECT_SECONDS
        )

    async def begin_event(
        self, event: Json, admission: Json, embedding: Vector | None, timings: Json
    ) -> Json:
        return await self._json(
            "select sidecar.begin_event(%s, %s, %s, %s)",
            Jsonb(event),
            Jsonb(admission),
            embedding,
            Jsonb(timings),
            patience=CONNECT_SECONDS,
        )

    async def fail_event(self, event: Json, failure: Json) -> Json:
        return await self._json(
            "select sidecar.fail_event(%s, %s)",
            Jsonb(event),
            Jsonb(failure),
            patience=CONNECT_SECONDS,
        )

    async def finish_delivery(self, delivery: Json, outcome: Json) -> Json:
        return await self._json(
            "select sidecar.finish_delivery(%s, %s)",
            Jsonb(delivery),
            Jsonb(outcome),
            patience=OUTCOME_SECONDS,
        )

    async def claim_jobs(self, worker: str, kinds: Sequence[str], limit: int) -> list[Json]:
        jobs: list[Json] = await self._value(
            "select sidecar.claim_jobs(%s, %s, %s)", worker, list(kinds), limit
        )
        return jobs

    async def extend_lease(self, job: Json) -> bool:
        lease = await self._json("select sidecar.extend_lease(%s)", Jsonb(job), patience=1)
        return bool(lease["held"])

    async def read_document(self, job: Json) -> Row | None:
        """content, media_type, file_name, title"""
        return await self._row(
            "select content, media_type, file_name, title from sidecar.read_document(%s)",
            Jsonb(job),
            patience=CONNECT_SECONDS,
            binary=True,
        )

    async def store_chunks(self, job: Json, document: Json) -> Json:
        return await self._json(
            "select sidecar.store_chunks(%s, %s)",
            Jsonb(job),
            Jsonb(document),
            patience=CONNECT_SECONDS,
        )

    async def pending_embeddings(self, job: Json, limit: int) -> Json:
        return await self._json(
            "select sidecar.pending_embeddings(%s, %s)",
            Jsonb(job),
            limit,
            patience=CONNECT_SECONDS,
        )

    async def store_embeddings(
        self, job: Json, model_id: int, items: list[Json], vectors: Sequence[Vector]
    ) -> None:
        await self._value(
            "select sidecar.store_embeddings(%s, %s, %s, %s)",
            Jsonb(job),
            model_id,
            Jsonb(items),
            list(vectors),
            patience=CONNECT_SECONDS,
        )

    async def pending_questions(self, job: Json, limit: int) -> Json:
        return await self._json(
            "select sidecar.pending_questions(%s, %s)", Jsonb(job), limit, patience=CONNECT_SECONDS
        )

    async def store_question_embeddings(
        self, job: Json, model_id: int, items: list[Json], vectors: Sequence[Vector]
    ) -> None:
        await self._value(
            "select sidecar.store_question_embeddings(%s, %s, %s, %s)",
            Jsonb(job),
            model_id,
            Jsonb(items),
            list(vectors),
            patience=CONNECT_SECONDS,
        )

    async def continue_re_embedding(self, job: Json, limit: int) -> Json:
        return await self._json(
            "select sidecar.continue_re_embedding(%s, %s)",
            Jsonb(job),
            limit,
            patience=CONNECT_SECONDS,
        )

    async def store_re_embeddings(
        self, job: Json, model_id: int, items: list[Json], vectors: Sequence[Vector]
    ) -> None:
        await self._value(
            "select sidecar.store_re_embeddings(%s, %s, %s, %s)",
            Jsonb(job),
            model_id,
            Jsonb(items),
            list(vectors),
            patience=CONNECT_SECONDS,
        )

    async def finish_job(self, job: Json, result: Json) -> None:
        await self._value(
            "select sidecar.finish_job(%s, %s)",
            Jsonb(job),
            Jsonb(result),
            patience=OUTCOME_SECONDS,
        )

    async def fail_job(self, job: Json, failure: Json) -> None:
        await self._value(
            "select sidecar.fail_job(%s, %s)",
            Jsonb(job),
            Jsonb(failure),
            patience=OUTCOME_SECONDS,
        )

    async def know_caller(self, caller: Json) -> None:
        await self._value("select sidecar.know_caller(%s)", Jsonb(caller), patience=CONNECT_SECONDS)

    async def add_document(self, caller: Json, document: Json, content: bytes | None) -> Json:
        return await self._json(
            "select sidecar.add_document(%s, %s, %s)", Jsonb(caller), Jsonb(document), content
        )

    async def request_generation(
        self, caller: Json, request: Json, files: list[Json], contents: list[bytes]
    ) -> Json:
        return await self._json(
            "select sidecar.request_generation(%s, %s, %s, %b::bytea[])",
            Jsonb(caller),
            Jsonb(request),
            Jsonb(files),
            contents,
        )

    async def read_generation_file(self, job: Json, ordinal: int) -> Row | None:
        """content, media_type, file_name"""
        return await self._row(
            "select content, media_type, file_name from sidecar.read_generation_file(%s, %s)",
            Jsonb(job),
            ordinal,
            patience=CONNECT_SECONDS,
            binary=True,
        )

    async def store_generation_text(self, job: Json, ordinal: int, extracted: Json) -> None:
        await self._value(
            "select sidecar.store_generation_text(%s, %s, %s)",
            Jsonb(job),
            ordinal,
            Jsonb(extracted),
            patience=CONNECT_SECONDS,
        )

    async def note_generation(self, job: Json, progress: Json) -> None:
        await self._value(
            "select sidecar.note_generation(%s, %s)",
            Jsonb(job),
            Jsonb(progress),
            patience=CONNECT_SECONDS,
        )

    async def compose_generation(self, job: Json) -> Json:
        return await self._json(
            "select sidecar.compose_generation(%s)", Jsonb(job), patience=CONNECT_SECONDS
        )

    async def _timed(
        self,
        query: LiteralString,
        turn: Jsonb,
        call: Jsonb,
        embedding: Vector | None,
        seconds: float,
    ) -> Json:
        """A call that may take so long. What it did is undone where it takes longer: TookTooLong.

        A function cannot set a limit to the statement that runs it.
        """
        connection = await self._pool.getconn()
        limit = _Limit(self._end_session, connection.info.backend_pid, seconds + GRACE_SECONDS)
        try:
            async with connection.transaction():
                await connection.execute(
                    "select set_config('statement_timeout', %s, true)", [f"{seconds * 1000:.0f}ms"]
                )
                cursor = await connection.execute(query, (turn, call, embedding), prepare=True)
                row = await cursor.fetchone()
        except psycopg.errors.QueryCanceled:
            raise TookTooLong from None
        except psycopg.Error as error:
            if limit.is_over:
                raise TookTooLong from None
            raise _translate(error) from error
        finally:
            await limit.lift()
            await _clean(connection)
            await self._pool.putconn(connection)
        answer: Json = row[0] if row else {}
        return answer

    async def _end_session(self, pid: int) -> None:
        # Not one of the pool's: all of them may be waiting for this.
        async with await psycopg.AsyncConnection.connect(self._dsn, autocommit=True) as other:
            await other.execute("select pg_terminate_backend(%s)", [pid])

    async def _json(self, query: LiteralString, *values: Any, patience: float = 0) -> Json:
        answer: Json = await self._value(query, *values, patience=patience)
        return answer

    async def _value(self, query: LiteralString, *values: Any, patience: float = 0) -> Any:
        row = await self._row(query, *values, patience=patience)
        return row[0] if row else None

    async def _row(
        self, query: LiteralString, *values: Any, patience: float = 0, binary: bool = False
    ) -> Row | None:
        """A call with patience is one that may be repeated: it then waits out a restart."""
        started = asyncio.get_running_loop().time()
        while True:
            try:
                return await self._once(query, values, binary)
            except psycopg.Error as error:
                state = error.sqlstate or CONNECTION_ERRORS[0]
                waited = asyncio.get_running_loop().time() - started
                lost = state.startswith(CONNECTION_ERRORS)
                if lost:
                    # Where one connection broke, others have.
                    await self._pool.check()
                if waited >= patience or not (lost or state in SERIALIZATION_FAILURES):
                    raise _translate(error) from error
                log.warning("database_retry", sqlstate=state, error=type(error).__name__)
            await asyncio.sleep(0.1)

    async def _once(self, query: LiteralString, values: Sequence[Any], binary: bool) -> Row | None:
        connection = await self._pool.getconn()
        try:
            cursor = connection.cursor(binary=binary)
            await cursor.execute(query, values, prepare=True)
            return await cursor.fetchone()
        finally:
            await self._pool.putconn(connection)


async def _clean(connection: psycopg.AsyncConnection[Row]) -> None:
    """What a tool set is not for the next caller, who may be of another organization."""
    try:
        if not connection.closed:
            await connection.execute(CLEAN_SESSION)
    except psycopg.Error:
        await connection.close()


def _translate(error: psycopg.Error) -> Exception:
    state, diagnostics = error.sqlstate, error.diag
    if state == "PGRST":
        answer = orjson.loads(diagnostics.message_detail or "{}")
        body = orjson.loads(diagnostics.message_primary or "{}")
        return Refused(answer.get("status", 500), body, answer.get("headers"))
    if state in BAD_TEXT:
        return Refused.because(
            400, "malformed_body", "A text contains a character that cannot be stored (U+0000)."
        )
    if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return Unavailable(f"{type(error).__name__} {state or ''}".rstrip())
    # Errors about data quote it.
    quotes = state is None or state.startswith(DATA_EXCEPTIONS)
    return DatabaseFailed(
        state, type(error).__name__ if quotes else str(error.diag.message_primary)
    )
