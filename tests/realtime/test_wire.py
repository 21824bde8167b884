"""Socket.IO as somebody speaks it who keeps to no client: what its library would believe."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from tests.support.logs import since as logged_since
from tests.support.tabs import joined
from tests.support.world import QUESTION, Chatbot, Organization, World, new_session

PATIENCE = 10.0
EVIL = "https://evil.example"
SHOP = "https://shop.example"


class Wire:
    """Packets of Engine.IO as texts; those of the transport's own are answered."""

    def __init__(self, ws: aiohttp.ClientWebSocketResponse) -> None:
        self.ws = ws

    async def send(self, *event: Any, ack: int | str = "") -> None:
        await self.ws.send_str(f"42{ack}{json.dumps(event)}")

    async def packet(self, seconds: float = PATIENCE) -> str:
        while True:
            message = await self.ws.receive(seconds)
            assert message.type is aiohttp.WSMsgType.TEXT, f"{message} {self.ws.close_code}"
            text: str = message.data
            if text != "2":
                return text
            await self.ws.send_str("3")

    async def event(self, name: str, seconds: float = PATIENCE) -> Any:
        """Read on until this event."""
        async with asyncio.timeout(seconds):
            while True:
                text = await self.packet(seconds)
                if text.startswith("42"):
                    told, data = json.loads(text[2:])
                    if told == name:
                        return data

    async def join(self, chatbot: Chatbot, session: str | None = None) -> Any:
        named = {} if session is None else {"sessionId": session}
        await self.send("join-chat", {"apiKey": chatbot.publishable_key, **named})
        return await self.event("chat-joined")


@asynccontextmanager
async def wired(
    world: World, headers: Mapping[str, str] | None = None, auth: Any = None
) -> AsyncIterator[Wire]:
    url = f"http://127.0.0.1:{world.stack.ports.gateway}/socket.io/?EIO=4&transport=websocket"
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(url, headers=headers, max_msg_size=0) as ws,
    ):
        wire = Wire(ws)
        assert (await wire.packet()).startswith("0{")
        await ws.send_str("40" + ("" if auth is None else json.dumps(auth)))
        assert (await wire.packet()).startswith("40{")
        yield wire


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot(domains=["shop.example"])


# ---- Names that are the library's ------------------------------------------------------


async def test_nobody_says_where_they_come_from(chatbot: Chatbot, world: World) -> None:
    """The address and the page are the gateway's to say, not an event's."""
    async with wired(world, {"Origin": EVIL}) as wire:
        forged = {"HTTP_X_REAL_IP": "192.0.2.1", "HTTP_X_ORIGIN": SHOP}
        await wire.send("connect", forged, {"apiKey": chatbot.publishable_key})
        await wire.send("join-chat", {"apiKey": chatbot.publishable_key})
        assert (await wire.event("error"))["code"] == "invalid_field"
        assert (await wire.event("error"))["code"] == "origin_not_allowed"


async def test_who_says_disconnect_has_not(chatbot: Chatbot, world: World) -> None:
    async with wired(world) as wire:
        await wire.send("disconnect", "x")
        await wire.send("disconnect", "x", "y", "z")
        session = (await wire.join(chatbot))["sessionId"]
        await wire.send("disconnect", "x")
        await wire.send("send-message", {"sessionId": session, "message": "Hello"})
        assert "Hello" in (await wire.event("message-received"))["message"]


# ---- Packets that are none --------------------------------------------------------------


@pytest.mark.parametrize(
    "packet",
    [
        "4", "42", "42{", "42[]", "42{}", "427", "42[7]", '42["shout"]', '42["join-chat",{},{},{}]',
        '42["join-chat"', "42" + "[" * 30_000,
        '42["join-chat",' + "[" * 20_000 + "]" * 20_000 + "]",
        "43", "431[]", '43["x"]', "44", '44{"message":"x"}', "47", "49x", "40",
        "40/admin,", "41/admin,", '42/admin,["join-chat",{}]',
        '42["join-chat",{"metadata":{"a":NaN}}]',
        "42" + "9" * 101 + '["join-chat",{}]', "4" + "[" * 30_000, "45", "46", "5", "6",
    ],
    ids=lambda packet: packet[:20],
)  # fmt: skip
async def test_what_is_no_event_changes_nothing(
    chatbot: Chatbot, world: World, packet: str
) -> None:
    async with wired(world) as wire:
        await wire.ws.send_str(packet)
        session = (await wire.join(chatbot))["sessionId"]
        await wire.ws.send_str(packet)
        await wire.send("send-message", {"sessionId": session, "message": "Hello"})
        assert "Hello" in (await wire.event("message-received"))["message"]
    assert not [text for _, text in logged_since() if "socket_failed" in text]


@pytest.mark.parametrize(
    "event",
    [
        r'["send-message",{"sessionId":"SESSION","message":"a \ud800 b"}]',
        r'["send-message",{"sessionId":"SESSION","message":"a","metadata":{"\udfff":1}}]',
        r'["send-message",{"sessionId":"SESSION","message":"a","metadata":{"n":'
        + "9" * 400 + "}}]",
        '["send-message",{"sessionId":"SESSION","message":"a","metadata":{"n":'
        + "[" * 300 + "]" * 300 + "}}]",
        r'["join-chat",{"sessionId":"\ud800"}]',
        r'["join-chat",{"metadata":{"\ud800":1}}]',
        '["join-chat",{},{}]',
    ],
    ids=range(7),
)  # fmt: skip
async def test_what_cannot_be_kept_is_named(chatbot: Chatbot, world: World, event: str) -> None:
    async with wired(world, auth={"apiKey": chatbot.publishable_key}) as wire:
        session = (await wire.join(chatbot))["sessionId"]
        await wire.ws.send_str("42" + event.replace("SESSION", session))
        assert (await wire.event("error"))["code"] == "malformed_body"
    assert not [text for _, text in logged_since() if "socket_failed" in text]


@pytest.mark.parametrize("many", ["1", "9999999999"])
async def test_attachments_are_not_collected(chatbot: Chatbot, world: World, many: str) -> None:
    """Whoever announces some could send them for ever."""
    async with wired(world) as wire:
        await wire.ws.send_str(f'45{many}-["join-chat",{{"_placeholder":true,"num":0}}]')
        await wire.ws.send_bytes(b"x" * 60_000)
        await wire.ws.send_bytes(b"x" * 60_000)
        session = (await wire.join(chatbot))["sessionId"]
        await wire.ws.send_bytes(b"4")
        await wire.send("send-message", {"sessionId": session, "message": "Hello"})
        assert "Hello" in (await wire.event("message-received"))["message"]


@pytest.mark.parametrize("event", ["shout", "connect", "disconnect", "message", ""])
async def test_an_event_of_another_name_is_named(world: World, event: str) -> None:
    async with wired(world) as wire:
        await wire.send(event, {"sessionId": "s"}, ack=1)
        error = await wire.event("error")
        assert (error["code"], "join-chat" in error["message"]) == ("invalid_field", True)


@pytest.mark.parametrize("packet", ["x", "é", "8", "9", "42", "b", "\0"])
async def test_what_is_not_even_a_transport_ends_it(
    chatbot: Chatbot, world: World, packet: str
) -> None:
    """Also before it has connected; nobody else hears of it, and nobody is told of a fault."""
    url = f"http://127.0.0.1:{world.stack.ports.gateway}/socket.io/?EIO=4&transport=websocket"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as ws:
        await ws.receive(PATIENCE)
        await ws.send_str(packet)
        await ws.send_str("40")
        message = await ws.receive(PATIENCE)
        if packet != "42":
            assert message.type is not aiohttp.WSMsgType.TEXT or message.data.startswith("40")
    async with wired(world) as wire:
        await wire.join(chatbot)
    assert not [text for _, text in logged_since() if "request_failed" in text]


async def test_a_packet_that_is_too_large_ends_it(chatbot: Chatbot, world: World) -> None:
    async with wired(world) as wire:
        await wire.send("join-chat", {"apiKey": chatbot.publishable_key, "sessionId": "x" * 70_000})
        with pytest.raises(AssertionError):
            await wire.packet()


# ---- Going without a word ---------------------------------------------------------------


async def is_somebody_watching(world: World, seconds: float = 2.0) -> bool:
    """Whether the sidecar looks for what changes, which it does for whoever watches."""
    since = world.value("select clock_timestamp()")
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if world.value(
            "select exists (select from pg_stat_activity where application_name = 'sidecar'"
            " and query like '%%live_changes%%' and query_start > %s)",
            since,
        ):
            return True
        # Its connections soon do something else.
        await asyncio.sleep(0.01)
    return False


async def nobody_watches(world: World, seconds: float = PATIENCE) -> None:
    async with asyncio.timeout(seconds):
        while await is_somebody_watching(world):
            pass


@pytest.fixture
def alone(world: World) -> None:
    """Nobody is left of other tests: who went without a word is noticed by the pings."""
    asyncio.run(nobody_watches(world, 100.0))


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("how", ["socket", "wire"])
async def test_who_asks_and_goes_is_waited_for_by_nobody(
    organization: Organization, world: World, how: str
) -> None:
    """The session is theirs only when the turn begins, and they have left by then."""
    chatbot = organization.add_chatbot()
    session = new_session()
    with world.stack.connect() as busy:
        # The turn cannot be admitted until this is over.
        busy.autocommit = False
        busy.execute("select from app.chatbot_instances where id = %s for update", [chatbot.id])
        if how == "socket":
            async with joined(chatbot, session) as tab:
                await tab.send(type="message", message=QUESTION)
                await asyncio.sleep(0.3)
        else:
            async with wired(world) as wire:
                await wire.join(chatbot, session)
                await wire.send("send-message", {"sessionId": session, "message": QUESTION})
                await asyncio.sleep(0.3)
        busy.rollback()
    async with asyncio.timeout(PATIENCE):
        while not world.value(  # noqa: ASYNC110
            "select count(*) from app.chatbot_messages as m join app.chatbot_conversations as c"
            " on c.id = m.conversation_id where c.session_id = %s and m.role = 'assistant'",
            session,
        ):
            await asyncio.sleep(0.1)
    await nobody_watches(world)


@pytest.mark.usefixtures("alone")
async def test_who_goes_while_joining_has_not_joined(chatbot: Chatbot, world: World) -> None:
    """By polling, a connection may end while what it sent is still looked at."""
    url = f"http://127.0.0.1:{world.stack.ports.gateway}/socket.io/?EIO=4&transport=polling"
    async with aiohttp.ClientSession() as session:

        async def post(packet: str) -> None:
            async with session.post(f"{url}&sid={sid}", data=packet) as response:
                assert response.status in (200, 400)

        async with session.get(url) as response:
            sid = json.loads((await response.text())[1:])["sid"]
        await post("40")
        with world.stack.connect() as busy:
            busy.autocommit = False
            busy.execute("lock table app.chatbot_keys in access exclusive mode")
            event = ["join-chat", {"apiKey": chatbot.secret_key, "sessionId": new_session()}]
            joining = asyncio.create_task(post("42" + json.dumps(event)))
            await asyncio.sleep(0.3)
            await post("1")
            busy.rollback()
        await joining
    await nobody_watches(world)


async def test_who_joins_twice_hears_everything_once(
    organization: Organization, world: World
) -> None:
    chatbot = organization.add_chatbot()
    session = new_session()
    async with wired(world) as wire:
        await wire.join(chatbot, session)
        with world.stack.connect() as busy:
            busy.autocommit = False
            busy.execute("select from app.chatbot_instances where id = %s for update", [chatbot.id])
            await wire.send("send-message", {"sessionId": session, "message": QUESTION})
            await asyncio.sleep(0.3)
            await wire.join(chatbot, session)
            busy.rollback()
        token = (await wire.event("message-received"))["sessionToken"]
        await wire.send("join-chat", {
            "apiKey": chatbot.publishable_key, "sessionId": session, "sessionToken": token,
        })  # fmt: skip
        await wire.event("chat-joined")
        await wire.send("send-message", {"sessionId": session, "message": "Hello"})
        heard = []
        with contextlib.suppress(TimeoutError):
            while True:
                heard.append(await wire.event("message-received", 2))
        assert [one["message"] for one in heard] == ["Hello! How can I help you?"]


# ---- A connection whose other end is gone -------------------------------------------------


async def mute(port: int, path: str, *texts: str) -> float:
    """Open a WebSocket, say this, then answer not even pings: seconds until it is ended."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        "Sec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    assert b" 101 " in await reader.readuntil(b"\r\n\r\n")
    for text in texts:
        data = text.encode()
        head = (
            bytes([0x81, 0x80 | len(data)])
            if len(data) < 126
            else (bytes([0x81, 0xFE]) + len(data).to_bytes(2))
        )
        writer.write(head + bytes(4) + data)
    started = time.monotonic()
    said = b""
    async with asyncio.timeout(75):
        while block := await reader.read(65536):
            said += block
    writer.close()
    assert b"joined" in said
    return time.monotonic() - started


@pytest.mark.slow
@pytest.mark.usefixtures("alone")
async def test_a_connection_whose_other_end_is_gone_is_ended(
    chatbot: Chatbot, world: World
) -> None:
    port, key = world.stack.ports.gateway, chatbot.secret_key
    join = {"apiKey": key, "sessionId": new_session()}
    seconds = await asyncio.gather(
        mute(port, f"{chatbot.path}/ws", json.dumps({"type": "join", **join})),
        mute(port, "/socket.io/?EIO=4&transport=websocket", "40",
             f"42{json.dumps(['join-chat', join])}"),
    )  # fmt: skip
    # After a ping, and not because nothing is said for a while.
    assert 30 < seconds[0] < 45
    assert 40 < seconds[1] < 70
    await nobody_watches(world)
