"""A socket that is not read is closed, and holds nobody up."""

import asyncio
import json
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import aiohttp
import pytest
from aiohttp import web

from sidecar import websocket
from sidecar.db import Database
from sidecar.hub import Frame, Hub, Room, Voice
from sidecar.live import Ticker
from sidecar.turns import Turns
from sidecar.websocket import Services, Socket

JOINED = {
    "organizationId": "o", "chatbotId": "c", "sessionId": "s", "sessionToken": "t",
    "conversationId": None, "status": "bot", "lastMessageId": None, "apiKey": "k",
    "isBound": True, "known": [], "cursor": 0,
}  # fmt: skip
TURN = {
    "id": "turn-1", "conversationId": "v", "sessionId": "s", "sessionToken": "t",
    "userMessageId": "u",
}  # fmt: skip


class FakeDatabase:
    """Lets everybody in; nothing ever changes."""

    async def join_chat(self, _: Any) -> Any:
        return dict(JOINED)

    async def live_changes(self, _: Any, since: int, **__: Any) -> Any:
        return {"cursor": since, "isFull": False}


class House:
    """The server's side: its sockets and their room."""

    def __init__(self) -> None:
        database = cast("Database", FakeDatabase())
        self.hub = Hub(Ticker(database))
        self.services = Services(database, cast("Turns", None), self.hub)
        self.sockets: list[Socket] = []
        self.port = 0

    @property
    def room(self) -> Room:
        return self.hub.room(("o", "c", "s"))

    async def handle(self, request: web.Request) -> web.StreamResponse:
        transport = request.transport
        assert transport is not None
        raw = transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        ws = web.WebSocketResponse(compress=False, timeout=1)
        await ws.prepare(request)
        one = Socket(ws, transport, self.services, {})
        self.sockets.append(one)
        try:
            await one.run()
        finally:
            one.leave()
        return ws


@asynccontextmanager
async def served() -> AsyncIterator[House]:
    house = House()
    app = web.Application()
    app.router.add_get("/", house.handle)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    house.port = runner.addresses[0][1]
    try:
        yield house
    finally:
        house.hub.ticker.close()
        await runner.cleanup()


@asynccontextmanager
async def joined(house: House) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"http://127.0.0.1:{house.port}/") as ws,
    ):
        await ws.send_json({"type": "join", "apiKey": "k"})
        assert (await ws.receive_json(timeout=5))["event"] == "joined"
        yield ws


async def shake_hands(port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """One who joins, and then does not read."""
    raw = socket.socket()
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    raw.connect(("127.0.0.1", port))
    reader, writer = await asyncio.open_connection(sock=raw, limit=4096)
    writer.write(
        b"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    assert b" 101 " in await reader.readuntil(b"\r\n\r\n")
    payload = json.dumps({"type": "join", "apiKey": "k"}).encode()
    writer.write(bytes([0x81, 0x80 | len(payload)]) + bytes(4) + payload)
    assert b"joined" in await reader.read(4096)
    return reader, writer


async def until_in(house: House, members: int) -> None:
    async with asyncio.timeout(5):
        while len(house.room.members) != members:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("why", ["too much waits", "too long"])
async def test_who_does_not_read_is_closed_and_slows_nobody_down(
    monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    monkeypatch.setattr(websocket, "SLOW_SECONDS", 1.0 if why == "too long" else 60.0)
    monkeypatch.setattr(websocket, "CLOSE_SECONDS", 0.5)
    monkeypatch.setattr(websocket, "WAITING_BYTES", 300_000 if why == "too much waits" else 10**9)
    async with served() as house:
        reader, writer = await shake_hands(house.port)
        async with joined(house) as ws:
            await until_in(house, 2)
            slow = house.sockets[0]
            started = time.monotonic()
            for number in range(200):
                house.room.tell(Frame("agent_message", {"n": number, "words": "x" * 4000}))
                heard = await ws.receive_json(timeout=5)
                assert heard["data"]["n"] == number
            assert time.monotonic() - started < 5
            await until_in(house, 1)
            assert slow not in house.room.members
        rest = b""
        async with asyncio.timeout(5):
            while block := await reader.read(1 << 16):
                rest += block
        assert len(rest) < 800_000
        # It is told why where that still fits.
        assert b"\x88\x02\x03\xf5" in rest or why == "too long"
        writer.close()


async def test_words_that_wait_are_joined() -> None:
    async with served() as house, joined(house) as ws:
        voice = Voice(house.hub, client_id="id-1")
        voice.admitted(("o", "c", "s"), "Why?")
        await voice.open({}, {"turn": TURN, "sources": []})
        for number in range(5000):
            await voice.token(f"{number} ")
        message = {"messageId": "m", "response": "…"}
        voice.end({}, [{"event": "message", "data": message}, {"event": "done", "data": {}}], None)
        frames = []
        while not frames or frames[-1]["event"] != "done":
            frames.append(await ws.receive_json(timeout=5))
        tokens = [one for one in frames if one["event"] == "token"]
        assert "".join(one["data"]["text"] for one in tokens) == "".join(
            f"{number} " for number in range(5000)
        )
        assert len(tokens) < 1000
        seqs = [one["seq"] for one in frames]
        assert seqs == sorted(set(seqs))
        assert seqs[-1] == 3 + 5000 + 2


async def test_a_running_turn_is_told_from_where_it_was_heard() -> None:
    async with served() as house:
        voice = Voice(house.hub, client_id="id-1")
        voice.admitted(("o", "c", "s"), "Why?")
        await voice.open({}, {"turn": TURN, "sources": []})
        for number in range(10):
            await voice.token(f"{number} ")

        class Ear:
            key_hash = ""

            def __init__(self) -> None:
                self.heard: list[Frame] = []

            def hear(self, frame: Frame) -> None:
                self.heard.append(frame)

            def end(self, code: str) -> None:
                raise AssertionError(code)

        for after, words, first in (
            (0, "0 1 2 3 4 5 6 7 8 9 ", "turn"),
            (5, "2 3 4 5 6 7 8 9 ", "token"),
        ):
            ear = Ear()
            house.hub.enter(ear, JOINED, {"turn-1": after})
            assert ear.heard[0].event == first
            assert (ear.heard[-1].data, ear.heard[-1].seq) == ({"text": words}, 13)
            house.hub.leave(ear, house.room)


async def test_a_long_turn_keeps_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sidecar.hub.KEPT_BYTES", 100)
    house = House()
    voice = Voice(house.hub)
    voice.admitted(("o", "c", "s"), "Why?")
    await voice.open({}, {"turn": TURN})
    for number in range(100):
        await voice.token(f"{number:02d} ")
    kept = [frame.data["text"] for frame in voice._said]
    assert kept[-1] == "99 "
    assert sum(map(len, kept)) <= 100


async def test_who_sends_much_at_once_gives_way_to_others() -> None:
    async with served() as house, joined(house) as ws:
        turns = 0

        async def bystander() -> None:
            nonlocal turns
            while True:
                await asyncio.sleep(0)
                turns += 1

        waiting = asyncio.create_task(bystander())
        frame = b'{"type":"ping"}'
        block = (bytes([0x81, 0x80 | len(frame)]) + bytes(4) + frame) * 2000
        assert ws._writer.transport is not None
        ws._writer.transport.write(block)
        await asyncio.sleep(0)
        turns = 0
        for _ in range(2000):
            assert (await ws.receive_json(timeout=5))["event"] == "pong"
        waiting.cancel()
        assert turns > 1000
