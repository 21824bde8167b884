"""A visitor's WebSocket, as a browser's tab has it."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.support.world import Chatbot

PATIENCE = 20.0
Frame = dict[str, Any]


class Tab:
    """Keeps every frame that came."""

    def __init__(self, ws: aiohttp.ClientWebSocketResponse) -> None:
        self.ws = ws
        self.frames: list[Frame] = []

    async def send(self, **frame: Any) -> None:
        await self.ws.send_json(frame)

    async def next(self, seconds: float = PATIENCE) -> Frame:
        message = await self.ws.receive(seconds)
        assert message.type is aiohttp.WSMsgType.TEXT, f"{message} {self.ws.close_code}"
        frame: Frame = json.loads(message.data)
        self.frames.append(frame)
        return frame

    async def until(
        self, event: str, holds: Callable[[Frame], bool] = lambda _: True, seconds: float = PATIENCE
    ) -> Frame:
        """Read on until this event."""
        async with asyncio.timeout(seconds):
            while True:
                frame = await self.next(seconds)
                if frame["event"] == event and holds(frame):
                    return frame

    async def has(
        self, event: str, holds: Callable[[Frame], bool] = lambda _: True, since: int = 0
    ) -> Frame:
        """The same, also where it has come already."""
        found = (one for one in self.frames[since:] if one["event"] == event and holds(one))
        return next(found, None) or await self.until(event, holds)

    async def nothing(self, seconds: float = 1.0) -> None:
        """Hear nothing for a while."""
        try:
            frame = await self.next(seconds)
        except TimeoutError:
            return
        raise AssertionError(f"heard {frame}")

    async def closed(self, seconds: float = PATIENCE) -> int | None:
        """Read to the end; the code that it was closed with."""
        async with asyncio.timeout(seconds):
            while True:
                message = await self.ws.receive()
                if message.type is not aiohttp.WSMsgType.TEXT:
                    return self.ws.close_code
                self.frames.append(json.loads(message.data))

    async def join(self, key: str, session: str | None = None, **more: Any) -> Frame:
        named = {} if session is None else {"sessionId": session}
        await self.send(type="join", apiKey=key, **named, **more)
        frame = await self.next()
        assert frame["event"] == "joined", frame
        data: Frame = frame["data"]
        return data

    @property
    def events(self) -> list[str]:
        """In order, tokens as one."""
        names = [frame["event"] for frame in self.frames]
        return [name for at, name in enumerate(names)
                if name != "token" or names[at - 1] != "token"]  # fmt: skip

    def of(self, event: str) -> list[Frame]:
        return [frame for frame in self.frames if frame["event"] == event]

    @property
    def said(self) -> str:
        """The words, as they came."""
        return "".join(frame["data"]["text"] for frame in self.of("token"))


@asynccontextmanager
async def connected(
    chatbot: Chatbot, headers: Mapping[str, str] | None = None, **options: Any
) -> AsyncIterator[Tab]:
    url = f"http://127.0.0.1:{chatbot.visitor.port}{chatbot.path}/ws"
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(url, headers=headers, **options) as ws,
    ):
        yield Tab(ws)


@asynccontextmanager
async def joined(
    chatbot: Chatbot, session: str | None = None, *, key: str | None = None, **more: Any
) -> AsyncIterator[Tab]:
    """With the publishable key, unless another is given."""
    async with connected(chatbot) as tab:
        await tab.join(key or chatbot.publishable_key, session, **more)
        yield tab
