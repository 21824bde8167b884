"""Work that waits in the database: claim it, do it, report.

Whoever claims a job holds it by a lease, which a heartbeat extends; whoever loses the lease stops.
"""

import asyncio
import os
import random
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from . import log
from .db import Database, Json
from .errors import (
    DatabaseFailed,
    ExtractionFailed,
    LeaseLost,
    ProviderError,
    Refused,
    Unavailable,
)
from .extract import Extractor
from .providers import Models
from .turns import Turns

POLL_SECONDS = (0.5, 1.0)
HEARTBEAT_SECONDS = 15.0
EMBEDDING_BATCH = 64
CLAIMED_TURNS = 32


class Worker:
    def __init__(self, db: Database, models: Models, turns: Turns, ingesters: int) -> None:
        self._db = db
        self._models = models
        self._extractor = Extractor()
        self._name = f"{socket.gethostname()}:{os.getpid()}"
        # A turn mostly waits for a model; reading documents keeps the processor busy.
        self._kinds: dict[str, tuple[int, Callable[[Json], asyncio.Task[Any]]]] = {
            "turn": (CLAIMED_TURNS, turns.carry_on),
            "ingest": (ingesters, self._start),
        }
        self._wakes = {kind: asyncio.Event() for kind in self._kinds}
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._tasks.update(asyncio.create_task(self._poll(kind)) for kind in self._kinds)

    def wake(self, kind: str) -> None:
        """There is work, and looking for it should not wait."""
        self._wakes[kind].set()

    async def stop(self) -> None:
        """Claim no more. Documents are left to their leases; claimed turns are among Turns'."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._extractor.close()

    async def _poll(self, kind: str) -> None:
        slots, start = self._kinds[kind]
        wake = self._wakes[kind]
        running: set[asyncio.Task[Any]] = set()

        def ended(task: asyncio.Task[Any]) -> None:
            running.discard(task)
            wake.set()

        while True:
            wake.clear()
            free = slots - len(running)
            jobs = await self._claim(kind, free) if free else []
            for job in jobs:
                task = start(job)
                running.add(task)
                task.add_done_callback(ended)
            if not free or len(jobs) < free:
                with suppress(TimeoutError):
                    async with asyncio.timeout(random.uniform(*POLL_SECONDS)):  # noqa: S311
                        await wake.wait()

    async def _claim(self, kind: str, limit: int) -> list[Json]:
        try:
            return await self._db.claim_jobs(self._name, [kind], limit)
        except (Unavailable, DatabaseFailed):
            log.exception("claim_failed", kind=kind)
            await asyncio.sleep(POLL_SECONDS[1])
            return []

    def _start(self, job: Json) -> asyncio.Task[None]:
        task = asyncio.create_task(self._hold(job))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _hold(self, job: Json) -> None:
        """Do a job for as long as its lease is ours."""
        work = asyncio.create_task(self._report(job))
        lease = asyncio.create_task(self._keep(job["job"]))
        try:
            await asyncio.wait((work, lease), return_when=asyncio.FIRST_COMPLETED)
        finally:
            work.cancel()
            lease.cancel()
            await asyncio.gather(work, lease, return_exceptions=True)

    async def _keep(self, job: Json) -> None:
        while True:
            await asyncio.sleep(HEARTBEAT_SECONDS)
            with suppress(Unavailable):
                if not await self._db.extend_lease(job):
                    log.warning("lease_lost", job=job["id"])
                    return

    async def _report(self, job: Json) -> None:
        held = job["job"]
        try:
            try:
                await self._ingest(job)
                await self._db.finish_job(held)
            except ExtractionFailed as error:
                await self._fail(held, "extraction_failed", error.reason, final=True)
            except ProviderError as error:
                await self._fail(held, error.type, error.detail, final=False)
            except (LeaseLost, Refused, Unavailable):
                raise
            except Exception:
                log.exception("job_failed", job=held["id"])
                await self._fail(held, "unknown", "The sidecar met a fault.", final=False)
        except (LeaseLost, Refused, Unavailable, DatabaseFailed):
            log.exception("job_left", job=held["id"])

    async def _fail(self, job: Json, kind: str, detail: str, *, final: bool) -> None:
        log.warning("job_failed", job=job["id"], type=kind, final=final)
        await self._db.fail_job(job, {"type": kind, "detail": detail, "final": final})

    async def _ingest(self, job: Json) -> None:
        held = job["job"]
        document = await self._db.read_document(held)
        if document is None:
            raise LeaseLost
        content, media_type, file_name, title = document
        # A title that is only the file's name is less than what the document calls itself.
        given = title if title != file_name else None
        found = await self._extractor.extract(content, media_type, file_name, given)
        facts = {"title": found.title, "language": found.language, "text": None}
        await self._db.store_chunks(held, {**facts, "chunks": found.chunks})
        while (pending := await self._db.pending_embeddings(held, EMBEDDING_BATCH))["items"]:
            items, model = pending["items"], pending["embedding"]
            vectors = await self._models.embed(model, [item["text"] for item in items], batch=True)
            names = [{"id": item["id"], "kind": item["kind"]} for item in items]
            await self._db.store_embeddings(held, model["modelId"], names, vectors)
