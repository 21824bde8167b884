"""Answers that are heard while they are made, and are not to be any more when a person comes.

SQL sees to it that such an answer is not kept; this, that the visitor does not read on. One call
asks for all of them, and none is made while nothing streams.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from . import log
from .db import Database, Json

TICK_SECONDS = 0.5


class Takeovers:
    def __init__(self, db: Database) -> None:
        self._db = db
        self._heard: dict[str, tuple[Json, Callable[[], None]]] = {}
        self._task: asyncio.Task[None] | None = None

    @contextmanager
    def watched(self, turn: Json, mute: Callable[[], None]) -> Iterator[None]:
        """Call `mute` when a person has the conversation of this turn."""
        names = ("organizationId", "id")
        self._heard[turn["id"]] = ({name: turn[name] for name in names}, mute)
        if self._task is None:
            self._task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            self._heard.pop(turn["id"], None)

    async def _run(self) -> None:
        try:
            while self._heard:
                # Most answers are over before it is looked for the first time.
                await asyncio.sleep(TICK_SECONDS)
                await self._look()
        finally:
            self._task = None

    async def _look(self) -> None:
        try:
            if self._heard:
                handed = await self._db.handed_turns([turn for turn, _ in self._heard.values()])
                for turn_id in handed:
                    if (found := self._heard.pop(turn_id, None)) is not None:
                        found[1]()
        except Exception:
            # It is looked again soon, and what is said is not kept in any case.
            log.exception("takeovers_not_looked_for")
