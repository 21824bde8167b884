"""Server-sent events: read from a model, written to a visitor."""

import asyncio
import time
from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from aiohttp import web

# So long, in all, an answer waits for a visitor who does not read; then it goes on alone.
SLOW_SECONDS = 10.0
HEARTBEAT_SECONDS = 15.0
# Less than what a transport takes before it asks its writer to wait.
SMALL_BYTES = 32 * 1024

HEADERS = {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
}


class Decoder:
    """Bytes, however they were cut, to the data of each event that is complete."""

    __slots__ = ("_data", "_rest")

    def __init__(self) -> None:
        self._rest = b""
        self._data: list[bytes] = []

    def feed(self, block: bytes) -> list[bytes]:
        events = []
        lines = (self._rest + block).split(b"\n")
        self._rest = lines.pop()
        for raw in lines:
            line = raw[:-1] if raw.endswith(b"\r") else raw
            if not line:
                if self._data:
                    events.append(b"\n".join(self._data))
                    self._data = []
            elif line.startswith(b"data:"):
                self._data.append(line[6:] if line[5:6] == b" " else line[5:])
        return events


def encode(event: Mapping[str, Any]) -> bytes:
    return b"event: %b\ndata: %b\n\n" % (event["event"].encode(), orjson.dumps(event["data"]))


def turn_event(turn: Mapping[str, Any]) -> dict[str, Any]:
    names = ("conversationId", "sessionId", "sessionToken", "userMessageId")
    return {"event": "turn", "data": {"turnId": turn["id"], **{n: turn.get(n) for n in names}}}


def sources_event(sources: object) -> dict[str, Any]:
    return {"event": "sources", "data": {"sources": sources}}


def all_events(reply: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Everything that a finished turn has to say, to whoever has heard nothing yet."""
    message = reply["message"]
    return [
        turn_event(reply["turn"]),
        sources_event(message["sources"]),
        *([{"event": "token", "data": {"text": text}}] if (text := message["response"]) else []),
        {"event": "message", "data": message},
        *reply["events"],
        {"event": "done", "data": {}},
    ]


class EventStream:
    """A listener over HTTP: a visitor who has left is not an error."""

    def __init__(self, request: web.Request, patience: float = SLOW_SECONDS) -> None:
        self._request = request
        self._patience = patience
        self._response: web.StreamResponse | None = None
        self._sent: set[str] = set()
        self._gone = False

    @property
    def is_open(self) -> bool:
        return self._response is not None

    @property
    def has_spoken(self) -> bool:
        return "token" in self._sent

    async def open(self, headers: Mapping[str, str], step: Mapping[str, Any]) -> None:
        """Say which turn this is and what it is answered from, each once however often tried."""
        if self._response is None:
            await self._prepare(headers)
        first = b""
        if "turn" not in self._sent:
            first = encode(turn_event(step["turn"]))
            self._sent.add("turn")
        # Where the answer is held back, so is what it is made from: it may be refused.
        if "sources" in step and "sources" not in self._sent and not step.get("hold"):
            first += encode(sources_event(step["sources"]))
            self._sent.add("sources")
        if first:
            await self._write(first)

    async def token(self, text: str) -> None:
        self._sent.add("token")
        await self._write(b'event: token\ndata: {"text":%b}\n\n' % orjson.dumps(text))

    async def heartbeat(self) -> None:
        if self._response is not None:
            await self._write(b": waiting\n\n")

    async def close(
        self, headers: Mapping[str, str], events: Iterable[Mapping[str, Any]]
    ) -> web.StreamResponse:
        """Send what has not been sent yet."""
        response = self._response or await self._prepare(headers)
        last = b"".join(encode(one) for one in events if one["event"] not in self._sent)
        await self._write(last, end=True)
        return response

    async def _prepare(self, headers: Mapping[str, str]) -> web.StreamResponse:
        self._response = web.StreamResponse(headers={**headers, **HEADERS})
        await self._response.prepare(self._request)
        return self._response

    async def _write(self, data: bytes, *, end: bool = False) -> None:
        if self._gone or self._response is None:
            return
        write = self._response.write_eof if end else self._response.write
        try:
            transport = self._request.transport
            if transport and transport.get_write_buffer_size() + len(data) < SMALL_BYTES:
                # Cannot block, and so needs no timer.
                await write(data)
            else:
                started = time.monotonic()
                async with asyncio.timeout(self._patience):
                    await write(data)
                self._patience -= time.monotonic() - started
        except (ConnectionError, TimeoutError):
            self._gone = True
            if self._request.transport is not None:
                self._request.transport.abort()
