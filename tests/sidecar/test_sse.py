"""Events are read however they are cut, and written to whoever still listens."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from sidecar.sse import Decoder, EventStream

TEXT = (
    b": a comment\n\n"
    b'data: {"a": 1}\n\n'
    b"event: named\r\nid: 7\r\ndata:no space\r\n\r\n"
    b"data: two\ndata: lines\n\n"
    b"retry: 10\n\n"
    b"data:\n\n"
    b"data: the last one is not complete\n"
)
EVENTS = [b'{"a": 1}', b"no space", b"two\nlines", b""]

STEP = {
    "turn": {"id": "t1", "conversationId": "c1", "sessionId": "s1", "organizationId": "o1"},
    "sources": [{"index": 1}],
}
LAST = [
    {"event": "turn", "data": {}},
    {"event": "sources", "data": {}},
    {"event": "token", "data": {"text": "again"}},
    {"event": "message", "data": {"response": "hello"}},
    {"event": "done", "data": {}},
]


@pytest.mark.parametrize("size", range(1, 40))
def test_events_do_not_depend_on_how_they_are_cut(size):
    decoder = Decoder()
    found = [
        data
        for start in range(0, len(TEXT), size)
        for data in decoder.feed(TEXT[start : start + size])
    ]
    assert found == EVENTS


@asynccontextmanager
async def served(speak: Callable[[EventStream], Awaitable[None]]) -> AsyncIterator[int]:
    async def handler(request: web.Request) -> web.StreamResponse:
        listener = EventStream(request, patience=0.3)
        await speak(listener)
        return await listener.close({"RateLimit-Limit": "9"}, LAST)

    app = web.Application()
    app.router.add_get("/", handler)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


async def read(port: int) -> tuple[str, list[tuple[str, object]]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.0\r\n\r\n")
    head, _, body = (await reader.read()).decode().partition("\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    events = []
    for block in body.split("\n\n"):
        if block.startswith("event: "):
            name, _, data = block.removeprefix("event: ").partition("\ndata: ")
            events.append((name, json.loads(data)))
    return head, events


async def test_each_event_is_sent_once():
    async def speak(listener: EventStream) -> None:
        await listener.open({"RateLimit-Limit": "9"}, {"turn": STEP["turn"]})
        await listener.open({}, STEP)
        await listener.token("hel")
        await listener.token("lo")
        await listener.open({}, STEP)

    async with served(speak) as port:
        head, events = await read(port)
    assert "Content-Type: text/event-stream; charset=utf-8" in head
    assert "Cache-Control: no-store" in head
    assert "X-Accel-Buffering: no" in head
    assert "RateLimit-Limit: 9" in head
    assert [name for name, _ in events] == ["turn", "sources", "token", "token", "message", "done"]
    turn = events[0][1]
    assert turn == {
        "turnId": "t1",
        "conversationId": "c1",
        "sessionId": "s1",
        "sessionToken": None,
        "userMessageId": None,
    }
    assert events[1][1] == {"sources": [{"index": 1}]}


async def test_who_has_heard_nothing_hears_everything():
    async def speak(_: EventStream) -> None:
        pass

    async with served(speak) as port:
        _, events = await read(port)
    assert [name for name, _ in events] == ["turn", "sources", "token", "message", "done"]


async def test_a_heartbeat_is_a_comment():
    async def speak(listener: EventStream) -> None:
        await listener.heartbeat()
        assert not listener.is_open
        await listener.open({}, STEP)
        await listener.heartbeat()

    async with served(speak) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET / HTTP/1.0\r\n\r\n")
        assert (await reader.read()).count(b"\n\n: waiting\n\nevent: token") == 1
        writer.close()
        await writer.wait_closed()


async def test_nobody_waits_long_for_a_visitor_who_does_not_read():
    loop = asyncio.get_running_loop()
    spoken = loop.create_future()

    async def speak(listener: EventStream) -> None:
        started = loop.time()
        await listener.open({}, STEP)
        for _ in range(200):
            await listener.token("x" * 100_000)
        spoken.set_result(loop.time() - started)

    async with served(speak) as port:
        with socket.create_connection(("127.0.0.1", port)) as visitor:
            visitor.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            assert await asyncio.wait_for(spoken, 10) < 3


async def test_a_visitor_who_leaves_disturbs_nobody():
    loop = asyncio.get_running_loop()
    left, spoken = loop.create_future(), loop.create_future()

    async def speak(listener: EventStream) -> None:
        await listener.open({}, STEP)
        await left
        for _ in range(50):
            await listener.token("x" * 100_000)
            await asyncio.sleep(0)
        spoken.set_result(None)

    async with served(speak) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        await reader.readuntil(b"event: sources")
        writer.transport.abort()
        left.set_result(None)
        await asyncio.wait_for(spoken, 10)
