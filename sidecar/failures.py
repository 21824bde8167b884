"""What goes wrong in the sidecar itself becomes an error that people see beside all others.

Reported in the background and never waited for: a report that cannot be made is in the log, as what
it is about is already.
"""

import asyncio
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, Protocol

from aiohttp import web

from . import log
from .db import Database
from .errors import Unavailable

# So many at once, and so many a minute: a fault in each request is one fault.
BURST = 20
PER_MINUTE = 20.0
# How long a stop waits for what is being reported.
DRAIN_SECONDS = 2.0

# Which call it is that something goes wrong in: its route, and the chatbot of its path.
place: ContextVar[dict[str, str | None] | None] = ContextVar("place", default=None)


class Report(Protocol):
    """Who is told of a fault of the sidecar's own."""

    def __call__(self, event: str, error: BaseException, /, **facts: Any) -> None: ...


def note_place(request: web.Request) -> None:
    resource = request.match_info.route.resource
    place.set(
        {
            # As gateway/routes has it: a path may hold what opens a session.
            "route": resource.canonical if resource else None,
            "chatbotId": request.match_info.get("chatbotId"),
        }
    )


def report_to_nobody(_event: str, _error: BaseException, /, **_facts: Any) -> None:
    """Where nobody is to be told."""


class Failures:
    def __init__(self, db: Database, now: Callable[[], float] | None = None) -> None:
        """`now`: a clock in seconds, the loop's unless given."""
        self._db = db
        self._now = now
        self._left = float(BURST)
        self._at: float | None = None
        self._suppressed = 0
        self._tasks: set[asyncio.Task[None]] = set()

    def report(self, event: str, error: BaseException, /, **facts: Any) -> None:
        """`facts`: job; no text that anybody wrote. It never raises."""
        if isinstance(error, Unavailable):
            # There is no database to tell.
            return
        try:
            if not self._may():
                self._suppressed += 1
                return
            failure = {
                "event": event,
                "requestId": log.request_id.get(),
                **log.describe(error),
                **(place.get() or {}),
                **facts,
                "suppressed": self._suppressed or None,
            }
            self._suppressed = 0
            task = asyncio.get_running_loop().create_task(self._tell(failure))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        except Exception:
            log.exception("failure_not_reported")

    async def drain(self) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=DRAIN_SECONDS)

    def _may(self) -> bool:
        now = self._now() if self._now else asyncio.get_running_loop().time()
        passed = now - (now if self._at is None else self._at)
        self._at = now
        self._left = min(float(BURST), self._left + passed * PER_MINUTE / 60)
        if self._left < 1:
            return False
        self._left -= 1
        return True

    async def _tell(self, failure: dict[str, Any]) -> None:
        try:
            await self._db.report_failure(failure)
        except Exception:
            log.exception("failure_not_reported")


FAILURES = web.AppKey("failures", Failures)
