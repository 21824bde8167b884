"""What changes in conversations, told to whoever watches here; SQL says what and to whom.

One call asks for all of them, a few times a second, and none is made while nobody watches.
"""

import asyncio
import time
from collections.abc import MutableMapping, Sequence
from typing import Any, Protocol

from . import log
from .db import Database, Json
from .errors import Refused, Unavailable
from .failures import Report, report_to_nobody

TICK_SECONDS = 0.4
# So often it is looked for those who may not watch any more.
CHECK_SECONDS = 2.0
# Longer than SQL looks back.
REMEMBERED_MS = 8000


class Watcher(Protocol):
    """Who watches, as SQL knows it, and is told by its place in the list."""

    is_fresh: bool

    @property
    def identity(self) -> tuple[str | None, ...]: ...

    def news(self, news: Json, /) -> None: ...

    def end(self, code: str, /) -> None: ...


class Room(Watcher, Protocol):
    """A visitor's session, with whoever hears it."""

    @property
    def key_hashes(self) -> list[str]: ...

    def end(self, code: str, key_hash: str | None = None, /) -> None: ...


class Ticker:
    def __init__(self, db: Database) -> None:
        self._db = db
        self._people: dict[Watcher, None] = {}
        self._visitors: dict[Room, None] = {}
        self._task: asyncio.Task[None] | None = None
        self._wake = asyncio.Event()
        self._seen: dict[str, None] = {}
        self._told: dict[str, None] = {}
        self._checked = 0.0
        self._is_closed = False
        self._is_broken = False
        self.report: Report = report_to_nobody
        self.cursor = 0

    def watch_person(self, watcher: Watcher, cursor: int) -> None:
        self._people[watcher] = None
        self._begin(cursor)

    def watch_visitor(self, room: Room, cursor: int | None) -> None:
        self._visitors[room] = None
        self._begin(cursor)

    def leave(self, watcher: Watcher) -> None:
        kinds: tuple[MutableMapping[Any, None], ...] = (self._people, self._visitors)
        for kind in kinds:
            kind.pop(watcher, None)

    def told(self, message_id: str) -> None:
        """Its visitor knows this message; SQL need not compose it."""
        if self._task is not None:
            self._told[message_id] = None

    def close(self) -> None:
        self._is_closed = True
        if self._task is not None:
            self._task.cancel()
        # Visitors' sockets say by themselves that they go.
        for watcher in tuple(self._people):
            watcher.end("unavailable")

    def _begin(self, cursor: int | None) -> None:
        if self._task is None and not self._is_closed:
            self.cursor = cursor or round(time.time() * 1000)
            self._seen.clear()
            self._told.clear()
            self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        try:
            while self._people or self._visitors:
                started = time.monotonic()
                try:
                    await self._tick()
                    self._is_broken = False
                except (Unavailable, Refused):
                    # The cursor stays, so nothing is lost.
                    log.exception("live_tick_failed")
                    await asyncio.sleep(1)
                except Exception as error:
                    log.exception("live_tick_broke")
                    if not self._is_broken:
                        self._is_broken = True
                        self.report("live_tick_broke", error)
                    await asyncio.sleep(1)
                await asyncio.sleep(max(0.05, TICK_SECONDS - (time.monotonic() - started)))
        finally:
            self._task = None

    async def _tick(self) -> None:
        people, visitors = list(self._people), list(self._visitors)
        is_check = time.monotonic() - self._checked > CHECK_SECONDS
        found = await self._db.live_changes(
            {
                "organizations": list({one.identity[0] for one in (*people, *visitors)}),
                "people": [[*one.identity, one.is_fresh] for one in people],
                "visitors": [
                    [*one.identity, one.is_fresh, *([one.key_hashes] if is_check else [])]
                    for one in visitors
                ],
            },
            self.cursor,
            seen=list(self._seen),
            told=list(self._told),
            is_check=is_check,
        )
        for one in (*people, *visitors):
            one.is_fresh = False
        if is_check:
            self._checked = time.monotonic()
        self.cursor = max(self.cursor, found["cursor"])
        for message_id in found.get("seen") or ():
            self._seen[message_id] = None
        for memory in (self._seen, self._told):
            _forget(memory, self.cursor - REMEMBERED_MS)
        for numbers, change in found.get("changes") or ():
            for number in numbers:
                if people[number] in self._people:
                    people[number].news(change)
        for number, news in found.get("news") or ():
            if visitors[number] in self._visitors:
                visitors[number].news(news)
        if is_check:
            _end(found, people, visitors)


def _end(found: Json, people: Sequence[Watcher], visitors: Sequence[Room]) -> None:
    """Send away who may not watch any more."""
    for number, code in found.get("endedPeople") or ():
        people[number].end(code)
    for number, code in found.get("endedVisitors") or ():
        visitors[number].end(code)
    for key_hash in found.get("endedKeys") or ():
        for one in visitors:
            one.end("invalid_key", key_hash)


def _forget(memory: dict[str, None], before: int) -> None:
    """Ids of version 7 begin with their milliseconds."""
    old = f"{before:012x}"
    for one in [one for one in memory if one[:8] + one[9:13] < old]:
        del memory[one]
