"""What the sidecar reports of itself: enough, never too much, and never in anybody's way."""

import asyncio
from typing import Any

from sidecar.deliver import Deliveries
from sidecar.errors import DatabaseFailed, Unavailable
from sidecar.failures import BURST, Failures, place


class Kept:
    """In the place of the database: what it was told."""

    def __init__(self, error: Exception | None = None) -> None:
        self.told: list[dict[str, Any]] = []
        self._error = error

    async def report_failure(self, failure: dict[str, Any]) -> None:
        if self._error:
            raise self._error
        self.told.append(failure)


def reported(kept: Kept, *steps: tuple[float, int], error: Exception | None = None) -> Failures:
    """So many reports at each time."""

    async def run() -> Failures:
        clock = [0.0]
        failures = Failures(kept, lambda: clock[0])  # type: ignore[arg-type]
        for at, times in steps:
            clock[0] = at
            for _ in range(times):
                failures.report("test_failed", error or ValueError("the words of a visitor"))
        await failures.drain()
        return failures

    return asyncio.run(run())


def test_it_says_what_and_where_and_no_words() -> None:
    kept = Kept()
    place.set({"route": "/x/{chatbotId}", "chatbotId": "c"})
    try:
        float("the words of a visitor")
    except ValueError as error:
        reported(kept, (0, 1), error=error)
    finally:
        place.set(None)
    (told,) = kept.told
    assert told["error"] == "ValueError"
    assert told["event"] == "test_failed"
    assert told["at"][0].startswith("test_failures.py:")
    assert (told["route"], told["chatbotId"]) == ("/x/{chatbotId}", "c")
    assert "words" not in str(told)


def test_a_flood_is_told_in_part_and_counted() -> None:
    kept = Kept()
    reported(kept, (0, BURST + 30), (60, 1))
    assert len(kept.told) == BURST + 1
    assert [told["suppressed"] for told in kept.told] == [None] * BURST + [30]


def test_what_cannot_be_told_harms_nobody() -> None:
    for error in (Unavailable("x"), DatabaseFailed("XX000", "x"), RuntimeError("x")):
        kept = Kept(error)
        reported(kept, (0, 3))
        assert kept.told == []


def test_that_the_database_is_away_is_not_told_to_it() -> None:
    kept = Kept()
    reported(kept, (0, 3), error=Unavailable("x"))
    assert kept.told == []


def test_a_call_that_breaks_the_caller_has_an_outcome() -> None:
    """Or it would be left to its lease, and nobody told why."""
    finished: list[Any] = []
    told: list[str] = []

    class Outbox:
        async def finish_delivery(self, delivery: Any, outcome: Any) -> dict[str, Any]:
            finished.append((delivery["id"], outcome))
            return {}

    class Broken:
        async def call(self, call: Any, /) -> dict[str, Any]:
            raise RuntimeError(call["id"])

    async def run() -> None:
        deliveries = Deliveries(Outbox(), Broken())  # type: ignore[arg-type]
        deliveries.report = lambda event, error, **_: told.append(f"{event} {error}")
        await deliveries.start({"id": "1", "service": "webhook", "delivery": {"id": "1"}})

    asyncio.run(run())
    assert finished == [("1", {"error": "broken"})]
    assert told == ["call_broke 1"]
