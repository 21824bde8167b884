"""A live feed that is not read is dropped, and one that is slow is told less often."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import aiohttp
import pytest
from aiohttp import web

from sidecar import feed
from sidecar.db import Database
from sidecar.documents import DATABASE
from sidecar.feed import TICKER, get_live
from sidecar.live import Ticker, Watcher

EVENTS = {"Accept": "text/event-stream"}


class FakeDatabase:
    """Lets everybody watch; nothing changes by itself."""

    async def watch_live(self, *_: Any) -> Any:
        return {
            "organizationId": "o", "userId": "u", "sessionId": "s", "cursor": 1, "since": None,
            "isReset": False, "expiresAt": (time.time() + 60) * 1000,
        }  # fmt: skip

    async def live_changes(self, _: Any, since: int, **__: Any) -> Any:
        return {"cursor": since, "isFull": False}


@asynccontextmanager
async def served() -> AsyncIterator[tuple[int, Ticker]]:
    database = cast("Database", FakeDatabase())
    ticker = Ticker(database)

    async def handle(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        raw = request.transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        return await get_live(request)

    app = web.Application()
    app[DATABASE], app[TICKER] = database, ticker
    app.router.add_get("/", handle)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield runner.addresses[0][1], ticker
    finally:
        ticker.close()
        await runner.cleanup()


def change(number: int) -> dict[str, Any]:
    return {"conversationId": f"c-{number}", "chatbotId": "b", "kinds": ["message"]}


def watching(ticker: Ticker) -> list[Watcher]:
    return list(ticker._people)


async def until(ticker: Ticker, people: int) -> None:
    async with asyncio.timeout(5):
        while len(watching(ticker)) != people:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_who_does_not_read_is_dropped_and_holds_nobody_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(feed, "SLOW_SECONDS", 0.5)
    async with served() as (port, ticker), aiohttp.ClientSession() as session:
        raw = socket.socket()
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        raw.connect(("127.0.0.1", port))
        _, writer = await asyncio.open_connection(sock=raw, limit=4096)
        writer.write(b"GET / HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n")
        await until(ticker, 1)
        async with session.get(f"http://127.0.0.1:{port}/", headers=EVENTS) as response:
            await until(ticker, 2)
            for number in range(3000):
                for one in watching(ticker):
                    one.news(change(number))
                if number % 100 == 0:
                    while f'"c-{number}"' not in (await response.content.readline()).decode():
                        pass
            # The one that reads stays.
            await until(ticker, 1)
        writer.close()


async def test_what_a_slow_reader_missed_is_one_reset() -> None:
    async with served() as (port, ticker), aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{port}/", headers=EVENTS) as response:
            await until(ticker, 1)
            (one,) = watching(ticker)
            for number in range(feed.MAX_PENDING + 5):
                one.news(change(number))
            names = []
            while len(names) < 6:
                line = (await response.content.readline()).decode()
                if line.startswith("event: "):
                    names.append(line.removeprefix("event: ").strip())
            # The four that came after it was decided that all has to be read again.
            assert names == ["ready", "reset", "change", "change", "change", "change"]
        await until(ticker, 0)
