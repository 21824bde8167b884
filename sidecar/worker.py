"""Work that waits in the database: claim it, do it, report.

Whoever claims a job holds it by a lease, which a heartbeat extends; whoever loses the lease stops.
"""

import asyncio
import os
import random
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

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
from .failures import Report

POLL_SECONDS = (0.5, 1.0)
HEARTBEAT_SECONDS = 15.0


Start = Callable[[Json], asyncio.Task[Any]]


@dataclass(frozen=True, slots=True)
class Own:
    """A kind of work that keeps its lease and reports by itself."""

    slots: int
    start: Start
    room: Callable[[], int] | None = None
    """How many more there may be, besides what the slots say."""


class Work(Protocol):
    """How a kind of job is done; what it returns goes to SQL as the job's result."""

    async def __call__(self, job: Json, /) -> Json: ...


class Worker:
    def __init__(
        self,
        db: Database,
        own: Mapping[str, Own],
        kinds: Mapping[str, tuple[int, Work]],
        report: Report,
    ) -> None:
        """`kinds`: how many of a kind at a time, and how one is done."""
        self._db = db
        self._tell = report
        self._work = {kind: work for kind, (_, work) in kinds.items()}
        self._name = f"{socket.gethostname()}:{os.getpid()}"
        self._kinds: dict[str, Own] = {
            **own,
            **{kind: Own(slots, self._start) for kind, (slots, _) in kinds.items()},
        }
        self._wakes = {kind: asyncio.Event() for kind in self._kinds}
        self._unclaimed: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._running: dict[str, set[asyncio.Task[Any]]] = {kind: set() for kind in self._kinds}

    def start(self) -> None:
        self._tasks.update(asyncio.create_task(self._poll(kind)) for kind in self._kinds)

    def wake(self, kind: str) -> None:
        """There is work, and looking for it should not wait."""
        self._wakes[kind].set()

    def slots(self) -> dict[str, tuple[int, int]]:
        """Of each kind: how much is under way, and how much there may be."""
        return {kind: (len(self._running[kind]), own.slots) for kind, own in self._kinds.items()}

    async def stop(self) -> None:
        """Claim no more. Jobs are left to their leases; what is `own` ends by itself."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _poll(self, kind: str) -> None:
        own = self._kinds[kind]
        wake = self._wakes[kind]
        running = self._running[kind]

        def ended(task: asyncio.Task[Any]) -> None:
            running.discard(task)
            wake.set()

        while True:
            wake.clear()
            free = own.slots - len(running)
            if own.room is not None:
                free = min(free, own.room())
            jobs = await self._claim(kind, free) if free > 0 else []
            for job in jobs:
                task = own.start(job)
                running.add(task)
                task.add_done_callback(ended)
            # Whoever got some asks again: there may be more than fit into one claim.
            if not jobs:
                with suppress(TimeoutError):
                    async with asyncio.timeout(random.uniform(*POLL_SECONDS)):  # noqa: S311
                        await wake.wait()

    async def _claim(self, kind: str, limit: int) -> list[Json]:
        try:
            jobs = await self._db.claim_jobs(self._name, [kind], limit)
        except (Unavailable, DatabaseFailed) as error:
            log.exception("claim_failed", kind=kind)
            # Once, not each time: it would drown whatever else is to be told.
            if isinstance(error, DatabaseFailed) and kind not in self._unclaimed:
                self._unclaimed.add(kind)
                self._tell("claim_failed", error, job={"kind": kind})
            await asyncio.sleep(POLL_SECONDS[1])
            return []
        self._unclaimed.discard(kind)
        return jobs

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
                result = await self._work[job["kind"]](job)
                await self._db.finish_job(held, result)
            except ExtractionFailed as error:
                failure = {"type": "extraction_failed", "detail": error.reason, "final": True}
                await self._fail(held, failure)
            except ProviderError as error:
                await self._fail(held, error.failure())
            except Refused as error:
                if error.body.get("code") != "job_unfinished":
                    raise
                # More was wanted meanwhile, by a change of the embedding model.
                message = error.body["message"]
                await self._fail(held, {"type": "unfinished", "detail": message, "final": False})
            except (LeaseLost, Unavailable):
                raise
            except Exception as error:
                log.exception("job_failed", job=held["id"])
                self._tell("job_failed", error, job={"kind": job["kind"], "id": held["id"]})
                await self._fail(held, ProviderError("The sidecar met a fault.").failure())
        except (LeaseLost, Refused, Unavailable):
            log.exception("job_left", job=held["id"])
        except DatabaseFailed as error:
            log.exception("job_left", job=held["id"])
            self._tell("job_left", error, job={"kind": job["kind"], "id": held["id"]})

    async def _fail(self, job: Json, failure: Json) -> None:
        log.warning("job_failed", job=job["id"], type=failure["type"])
        await self._db.fail_job(job, failure)
