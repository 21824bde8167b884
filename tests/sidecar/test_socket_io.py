"""A client of Socket.IO that does not read is broken off, and too many are not let in."""

import asyncio
import json
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import aiohttp
import pytest
from aiohttp import web

from sidecar import socket_io
from sidecar.app import one_shape
from sidecar.db import Database
from sidecar.failures import FAILURES, Failures
from sidecar.hub import Frame, Hub, Room
from sidecar.live import Ticker
from sidecar.socket_io import SocketIO
from sidecar.turns import Turns
from sidecar.websocket import MAX_SOCKETS
from tests.support.cluster import ROOT

JOINED: dict[str, Any] = {
    "organizationId": "o", "chatbotId": "c", "sessionId": "s", "sessionToken": "t",
    "conversationId": None, "status": "bot", "lastMessageId": None, "apiKey": "k",
    "isBound": True, "known": [], "cursor": 0,
}  # fmt: skip
PATH = "/socket.io/?EIO=4&transport="


class FakeDatabase:
    """Lets everybody in; nothing ever changes."""

    async def join_chat(self, _: Any) -> Any:
        return dict(JOINED)

    async def live_changes(self, _: Any, since: int, **__: Any) -> Any:
        return {"cursor": since, "isFull": False}


class House:
    """The server's side: its connections and their room."""

    def __init__(self) -> None:
        database = cast("Database", FakeDatabase())
        self.hub = Hub(Ticker(database))
        self.socket_io = SocketIO(database, cast("Turns", None), self.hub)
        self.failures = Failures(database)
        self.port = 0

    @property
    def room(self) -> Room:
        return self.hub.room(("o", "c", "s"))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{PATH}"

    async def handle(self, request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        raw = request.transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        return await self.socket_io.handle(request)


@asynccontextmanager
async def served() -> AsyncIterator[House]:
    house = House()
    app = web.Application(middlewares=[one_shape])
    app[FAILURES] = house.failures
    app.router.add_get("/socket.io/", house.handle)
    app.router.add_post("/socket.io/", house.handle)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    house.port = runner.addresses[0][1]
    try:
        yield house
    finally:
        house.hub.ticker.close()
        await house.socket_io.close()
        await runner.cleanup()


@asynccontextmanager
async def joined(house: House) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{house.url}websocket") as ws,
    ):
        await ws.send_str("40")
        await ws.send_str('42["join-chat",{"apiKey":"k"}]')
        while not (await ws.receive_str(timeout=5)).startswith('42["chat-joined"'):
            pass
        yield ws


def masked(text: str) -> bytes:
    return bytes([0x81, 0x80 | len(text)]) + bytes(4) + text.encode()


async def begin(house: House, sid: str = "") -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A WebSocket with hardly any room for what is not read."""
    raw = socket.socket()
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    raw.connect(("127.0.0.1", house.port))
    reader, writer = await asyncio.open_connection(sock=raw, limit=4096)
    writer.write(
        f"GET {PATH}websocket{sid} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        "Sec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    assert b" 101 " in await reader.readuntil(b"\r\n\r\n")
    return reader, writer


async def until_in(house: House, members: int) -> None:
    async with asyncio.timeout(5):
        while len(house.room.members) != members:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("how", ["websocket", "upgraded", "polling"])
async def test_who_does_not_read_is_broken_off_and_slows_nobody_down(
    monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(socket_io, "WAITING_PACKETS", 100)
    join = '42["join-chat",{"apiKey":"k"}]'
    async with served() as house, aiohttp.ClientSession() as session:
        reader = writer = None
        if how == "websocket":
            reader, writer = await begin(house)
            writer.write(masked("40") + masked(join))
        else:
            async with session.get(f"{house.url}polling") as response:
                sid = "&sid=" + json.loads((await response.text())[1:])["sid"]
            if how == "upgraded":
                reader, writer = await begin(house, sid)
                writer.write(masked("2probe") + masked("5") + masked("40") + masked(join))
            else:
                for packet in ("40", join):
                    async with session.post(f"{house.url}polling{sid}", data=packet) as response:
                        assert response.status == 200
        async with joined(house) as ws:
            await until_in(house, 2)
            for number in range(400):
                house.room.tell(Frame("agent_message", {
                    "sender": "human", "message": "x" * 4000, "n": number,
                }))  # fmt: skip
                heard = json.loads((await ws.receive_str(timeout=5))[2:])
                assert heard[1]["n"] == number
            await until_in(house, 1)
            # Not only is it told no more: nothing is kept for it.
            async with asyncio.timeout(5):
                while reader is not None and await reader.read(1 << 16):
                    pass
                while house.socket_io.open_sockets > 1:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
        if writer is not None:
            writer.close()
        else:
            async with session.get(f"{house.url}polling{sid}") as response:
                assert response.status == 400


async def test_too_many_are_not_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket_io, "MAX_SOCKETS", 2)
    async with served() as house, aiohttp.ClientSession() as session:
        for status in (200, 200, 503):
            async with session.get(f"{house.url}polling") as response:
                assert response.status == status
        assert response.headers["Retry-After"] == "30"


def test_the_gateway_has_room_for_all_of_them_and_more() -> None:
    conf = (ROOT / "gateway/nginx.conf.in").read_text()
    found = {name: int(number) for name, number in re.findall(r"(worker_\w+) +(\d+);", conf)}
    assert found["worker_connections"] >= 2 * MAX_SOCKETS + 1000
    assert found["worker_rlimit_nofile"] >= found["worker_connections"] + 1000


@pytest.mark.parametrize("text", ["x", "é", ""])
async def test_what_is_no_packet_ends_the_connection_at_once(text: str) -> None:
    async with served() as house:
        async with joined(house) as ws:
            await until_in(house, 1)
            await ws.send_str(text)
            async with asyncio.timeout(5):
                while (await ws.receive()).type is aiohttp.WSMsgType.TEXT:
                    pass
        await until_in(house, 0)
        assert house.socket_io.open_sockets == 0
