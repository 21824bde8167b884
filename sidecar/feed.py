"""GET /api/v1/live: server-sent events of what changes, with ids only. docs/realtime.md."""

import asyncio
import time
from contextlib import suppress
from typing import Any

import orjson
from aiohttp import web

from .db import Database, Json
from .documents import DATABASE
from .exchange import answer, header, person
from .live import Ticker
from .sse import HEADERS, HEARTBEAT_SECONDS, SLOW_SECONDS

TICKER = web.AppKey("ticker", Ticker)

# Of so many changed conversations, reading the lists again is cheaper.
MAX_PENDING = 1000
# So soon it is noticed that a reader has left, when there is nothing to write.
LOOK_SECONDS = 1.0


class LiveStream:
    """A person who watches by GET /api/v1/live: what is to be written, once per conversation."""

    def __init__(self, who: Json) -> None:
        self.is_fresh = True
        self.identity = (who["organizationId"], who["userId"], who["sessionId"])
        self.wake = asyncio.Event()
        self.ended: str | None = None
        self.is_reset = bool(who["isReset"])
        self._pending: dict[str, Json] = {}

    def news(self, news: Json) -> None:
        before = self._pending.get(news["conversationId"], {})
        kinds = sorted({*before.get("kinds", ()), *news["kinds"]})
        self._pending[news["conversationId"]] = {**before, **news, "kinds": kinds}
        if len(self._pending) > MAX_PENDING:
            self._pending.clear()
            self.is_reset = True
        self.wake.set()

    def end(self, code: str) -> None:
        self.ended = code
        self.wake.set()

    def take(self, cursor: int) -> bytes:
        """What is to be written now, of all that is known until the cursor."""
        self.wake.clear()
        events: list[tuple[str, Json]] = [("reset", {})] if self.is_reset else []
        events += [("change", change) for change in self._pending.values()]
        self.is_reset = False
        self._pending = {}
        if self.ended not in (None, "unavailable"):
            events.append(("expired", {"code": self.ended}))
        if not events:
            # An id alone moves Last-Event-ID on.
            return b": waiting\nid: %d\n\n" % cursor
        return b"".join(_event(name, data, cursor) for name, data in events)


def _event(name: str, data: Any, cursor: int) -> bytes:
    return b"event: %b\nid: %d\ndata: %b\n\n" % (name.encode(), cursor, orjson.dumps(data))


async def get_live(request: web.Request) -> web.StreamResponse:
    database, ticker = request.app[DATABASE], request.app[TICKER]
    who = await database.watch_live(person(request), header(request, "Last-Event-ID"))
    wants_events = "text/event-stream" in request.headers.get("Accept", "")
    if not wants_events or request.method == "HEAD":
        missed = await _missed(database, who)
        body = {
            "cursor": str(missed["cursor"]),
            "isReset": bool(who["isReset"] or missed["isFull"]),
            "changes": [change for _, change in missed.get("changes") or ()],
        }
        return answer(200, body, {"Cache-Control": "no-store"})

    stream = LiveStream(who)
    # Watching first, so that nothing falls between what was missed and what comes.
    ticker.watch_person(stream, who["cursor"])
    try:
        if who["since"] is not None:
            missed = await _missed(database, who)
            stream.is_reset |= missed["isFull"]
            for _, change in missed.get("changes") or ():
                stream.news(change)
        return await _stream(request, stream, ticker, who)
    finally:
        ticker.leave(stream)


async def _missed(database: Database, who: Json) -> Json:
    """What this person has not been told of since Last-Event-ID."""
    if who["since"] is None:
        return {"cursor": who["cursor"], "isFull": False}
    watching = {
        "organizations": [who["organizationId"]],
        "people": [[who["organizationId"], who["userId"], who["sessionId"], True]],
        "visitors": [],
    }
    return await database.live_changes(watching, who["since"])


async def _stream(
    request: web.Request, stream: LiveStream, ticker: Ticker, who: Json
) -> web.StreamResponse:
    response = web.StreamResponse(headers=HEADERS)
    await response.prepare(request)
    expires = time.monotonic() + who["expiresAt"] / 1000 - time.time()
    data = _event("ready", {}, who["cursor"])
    if stream.is_reset:
        data += stream.take(who["cursor"])
    try:
        while data:
            # Who does not read is dropped; until then, changes are joined and not queued.
            async with asyncio.timeout(SLOW_SECONDS):
                await response.write(data)
            data = b""
            if stream.ended is None and await _wait(request, stream, expires):
                data = stream.take(ticker.cursor)
    except (ConnectionError, TimeoutError):
        if request.transport is not None:
            request.transport.abort()
    return response


async def _wait(request: web.Request, stream: LiveStream, expires: float) -> bool:
    """Until there is something to write, or a heartbeat is due; False where nobody reads."""
    heartbeat = time.monotonic() + HEARTBEAT_SECONDS
    while not stream.wake.is_set() and (now := time.monotonic()) < heartbeat:
        if now >= expires:
            stream.end("not_signed_in")
        elif request.transport is None or request.transport.is_closing():
            return False
        else:
            with suppress(TimeoutError):
                async with asyncio.timeout(min(LOOK_SECONDS, expires - now)):
                    await stream.wake.wait()
    return True
