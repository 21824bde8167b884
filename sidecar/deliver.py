"""Calls of LINE's and Meta's APIs, as SQL composed them, and the outbox whose calls they are.

Nothing is decided here: which call it is, whether it may be repeated and what its outcome means is
SQL's to say.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, Protocol
from urllib.parse import quote

import aiohttp
import orjson

from . import log
from .db import Database, Json
from .errors import CannotOpen, DatabaseFailed, Refused, Unavailable
from .exchange import read_json, storable
from .failures import Report, report_to_nobody
from .sealing import Sealing

CONNECT_SECONDS = 5.0
ANSWER_BYTES = 64 * 1024


class Channels:
    """The providers' APIs: one call, one outcome, whatever goes wrong."""

    def __init__(self, urls: Mapping[str, str], sealing: Sealing) -> None:
        """`urls`: where each service is."""
        self._urls = urls
        self._sealing = sealing
        self._session: aiohttp.ClientSession | None = None
        self._announcing: set[asyncio.Task[Json]] = set()

    async def call(self, call: Json) -> Json:
        """As sidecar.finish_delivery takes it: status, body, retryAfter, or error."""
        try:
            token = self._sealing.open(call["token"])
        except CannotOpen:
            log.exception("token_not_opened", service=call["service"])
            return {"error": "not_connected"}
        seconds = call["timeoutMs"] / 1000
        headers = {**call["headers"], "Authorization": f"Bearer {token}"}
        body = orjson.dumps(call["body"]) if "body" in call else None
        if body is not None:
            headers["Content-Type"] = "application/json"
        try:
            async with self._http().request(
                call["method"],
                self._urls[call["service"]] + call["path"],
                data=body,
                headers=headers,
                timeout=aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT_SECONDS),
                allow_redirects=False,
            ) as response:
                return {
                    "status": response.status,
                    "body": read_answer(await _read(response.content), [token]),
                    "retryAfter": response.headers.get("Retry-After"),
                }
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            # No connection, so nothing was sent over it.
            return {"error": "not_connected"}
        except TimeoutError:
            return {"error": "timeout"}
        except (aiohttp.ClientError, ValueError):
            return {"error": "broken"}

    def announce(self, call: Json) -> None:
        """A call that nobody waits for, and that may fail."""
        task = asyncio.create_task(self.call(call))
        self._announcing.add(task)
        task.add_done_callback(self._announcing.discard)

    async def close(self) -> None:
        for task in self._announcing:
            task.cancel()
        if self._session is not None:
            await self._session.close()

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                # There are as many calls as the worker has slots; none waits for another's end.
                connector=aiohttp.TCPConnector(limit=0),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session


class Caller(Protocol):
    async def call(self, call: Json, /) -> Json: ...


class Deliveries:
    """The outbox: what SQL hands out is sent, and SQL is told what became of it."""

    def __init__(self, db: Database, caller: Caller) -> None:
        self._db = db
        self._caller = caller
        self._running: set[asyncio.Task[None]] = set()
        self.when_called: Callable[[str, Json], None] = lambda _service, _outcome: None
        self.report: Report = report_to_nobody

    def start(self, call: Json) -> asyncio.Task[None]:
        task = asyncio.create_task(self._deliver(call))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def drain(self, seconds: float) -> None:
        """Wait for what is being sent: whoever is cut off leaves an outcome that nobody knows."""
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)

    async def _deliver(self, call: Json) -> None:
        following: Json | None = call
        try:
            while following is not None:
                outcome = await self._outcome(following)
                self.when_called(following["service"], outcome)
                told = await self._db.finish_delivery(following["delivery"], outcome)
                following = told.get("next")
        except (Unavailable, Refused):
            log.exception("delivery_left", delivery=call["delivery"]["id"])
        except DatabaseFailed as error:
            log.exception("delivery_left", delivery=call["delivery"]["id"])
            self.report("delivery_left", error)

    async def _outcome(self, call: Json) -> Json:
        try:
            return await self._caller.call(call)
        except Exception as error:
            # Without an outcome it would be left to its lease, and nobody told why.
            log.exception("call_broke", delivery=call["delivery"]["id"])
            self.report("call_broke", error)
            return {"error": "broken"}


class VerifyChannel:
    """The job of kind verify_channel: whether a provider takes a token."""

    def __init__(self, channels: Channels) -> None:
        self._channels = channels

    async def __call__(self, job: Json) -> Json:
        names = list(job["calls"])
        outcomes = await asyncio.gather(
            *(self._channels.call(job["calls"][name]) for name in names)
        )
        return {"outcomes": dict(zip(names, outcomes, strict=True))}


async def _read(content: aiohttp.StreamReader) -> bytes:
    """An answer, in however many pieces it comes: half of one would look like none."""
    answer = bytearray()
    async for piece in content.iter_any():
        answer += piece
        if len(answer) >= ANSWER_BYTES:
            break
    return bytes(answer[:ANSWER_BYTES])


def read_answer(answer: bytes, secrets: Sequence[str]) -> Any:
    """JSON where it is, else as much of the text as tells what it was.

    `secrets`: what it must not tell. What is answered is stored and shown, and who answers likes to
    quote: `Malformed access token EAAB…`, `/services/… was not found on this server`.
    """
    with suppress(orjson.JSONDecodeError, Refused):
        return _without(read_json(storable(answer)), secrets)
    text = answer.decode(errors="replace").replace("\0", "")
    return _without(text, secrets)[:500]


def _without(value: Any, secrets: Sequence[str]) -> Any:
    match value:
        case str():
            for secret in secrets:
                # Also as addresses have it, and JSON that is cut off.
                for written in {secret, quote(secret, safe=""), quote(secret),
                                secret.replace("/", "\\/")}:  # fmt: skip
                    value = value.replace(written, "…")
            return value
        case list():
            return [_without(one, secrets) for one in value]
        case dict():
            return {_without(name, secrets): _without(one, secrets) for name, one in value.items()}
    return value
