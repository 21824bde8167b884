"""GET /api/v1/public/chat/{chatbotId}/ws: a visitor who stays connected. docs/realtime.md."""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from aiohttp import WSCloseCode, WSMsgType, web

from . import log
from .chat import TURNS
from .db import Database, Json
from .documents import DATABASE
from .errors import Refused, as_refusal
from .exchange import caller, header, read_json
from .failures import Report
from .hub import Frame, Hub, Room, Voice, hash_of, stored_frames
from .sse import SLOW_SECONDS
from .turns import Turns

HUB = web.AppKey("hub", Hub)
# How many there are, also of Socket.IO.
OPEN_SOCKETS: web.AppKey[Callable[[], int]] = web.AppKey("open_sockets")

JOIN_SECONDS = 10.0
PING_SECONDS = 25.0
# So long a close may take; then the connection is broken off.
CLOSE_SECONDS = 3.0
FRAME_BYTES = 64 * 1024
# Read to their end, so that the close is; whoever sends more is cut off in the middle.
READ_BYTES = 16 * FRAME_BYTES
# What waits for one reader, beside what the transport holds.
WAITING_BYTES = 512 * 1024
# Words that wait are joined, up to so many characters.
JOINED_WORDS = 8192
# Answers under way that one socket has asked for.
ASKED = 4
# By both doors together; the gateway has room for so many, and for everything else besides.
MAX_SOCKETS = 5000

FIELDS: Mapping[str, frozenset[str]] = {
    "join": frozenset({"apiKey", "sessionId", "sessionToken", "language", "resume"}),
    "message": frozenset({"id", "message", "metadata", "language"}),
    "resume": frozenset({"turnId", "after"}),
    "ping": frozenset(),
}


def visitor(request: web.Request) -> Json:
    """What every call of a socket tells SQL about who is calling."""
    return {
        **caller(request),
        "acceptLanguage": header(request, "Accept-Language"),
        "origin": header(request, "X-Origin"),
        "host": header(request, "Host"),
    }


async def get_socket(request: web.Request) -> web.StreamResponse:
    database, sockets = request.app[DATABASE], request.app[SOCKETS]
    # Compressing would cost each socket more memory than all the rest of it.
    ws = web.WebSocketResponse(
        heartbeat=PING_SECONDS, max_msg_size=READ_BYTES, compress=False, timeout=CLOSE_SECONDS
    )
    if not ws.can_prepare(request):
        raise Refused.because(426, "upgrade_required", "This address speaks WebSocket only.")
    who = {**visitor(request), "chatbotId": request.match_info["chatbotId"]}
    if who["origin"] is not None:
        await database.check_page(who)
    if request.app[OPEN_SOCKETS]() >= MAX_SOCKETS:
        raise Refused.because(
            503, "unavailable", "Too many sockets are open.", "Try again later.", Retry_After="30"
        )
    await ws.prepare(request)
    services = Services(database, request.app[TURNS], request.app[HUB])
    socket = Socket(ws, request.transport, services, who)
    sockets.add(socket)
    try:
        await socket.run()
    finally:
        sockets.discard(socket)
        socket.leave()
    return ws


async def close_sockets(app: web.Application) -> None:
    sockets = app[SOCKETS]
    await asyncio.gather(*[one.close(WSCloseCode.GOING_AWAY) for one in sockets])


def refusal(error: Exception, report: Report) -> Json:
    """An error as an event says it."""
    refused = as_refusal(error)
    if not isinstance(error, Refused):
        log.exception("socket_failed", status=refused.status)
        report("socket_failed", error)
    return {name: refused.body.get(name) for name in ("code", "message", "hint")}


@dataclass(frozen=True, slots=True)
class Services:
    """What a socket works with."""

    database: Database
    turns: Turns
    hub: Hub


class Socket:
    """One connection: at first nobody's, then in the room of a session."""

    def __init__(
        self,
        ws: web.WebSocketResponse,
        transport: asyncio.Transport | None,
        services: Services,
        who: Json,
    ) -> None:
        self._ws = ws
        self._transport = transport
        self._turns = services.turns
        self._hub = services.hub
        self._db = services.database
        self._who = who
        self._joined: Json | None = None
        self._room: Room | None = None
        self._waiting: deque[Frame] = deque()
        self._bytes = 0
        self._writer: asyncio.Task[None] | None = None
        self._asked: set[asyncio.Task[Any]] = set()
        self._is_closing = False

    async def run(self) -> None:
        try:
            async with asyncio.timeout(JOIN_SECONDS):
                while self._joined is None and not self._is_closing:
                    await self._receive()
        except TimeoutError:
            self._refuse("missing_field", "The first frame has to be of type join")
            self._close_soon(WSCloseCode.POLICY_VIOLATION)
        while not self._is_closing:
            await self._receive()
        if self._writer is not None:
            # What was said last, and the close itself.
            await asyncio.wait((self._writer,), timeout=3 * CLOSE_SECONDS)

    def leave(self) -> None:
        self._is_closing = True
        if self._writer is not None:
            self._writer.cancel()
        self._leave_room()

    def _leave_room(self) -> None:
        if self._room is not None:
            self._hub.leave(self, self._room)
            self._room = None

    # ---- As a member of a room --------------------------------------------------------

    def hear(self, frame: Frame) -> None:
        last = self._waiting[-1] if self._waiting else None
        if last is not None and last.goes_before(frame) and len(last.data["text"]) < JOINED_WORDS:
            self._bytes -= len(self._waiting.pop().text)
            frame = last.joined(frame)
        self._send(frame)

    def end(self, code: str) -> None:
        self._refuse(code, "The session may not be heard any more")
        self._close_soon(WSCloseCode.POLICY_VIOLATION)

    @property
    def key_hash(self) -> str:
        return hash_of(self._joined or {})

    @property
    def is_gone(self) -> bool:
        return self._is_closing

    def is_in(self, room: Room) -> bool:
        return self._room is room

    def enter(self, room: Room, turn: Mapping[str, Any]) -> None:
        self._room = room
        if self._joined is not None and turn.get("sessionToken") is not None:
            self._joined["sessionToken"] = turn["sessionToken"]

    # ---- What comes in ------------------------------------------------------------------

    async def _receive(self) -> None:
        message = await self._ws.receive()
        # What has come already is there without waiting, and others have their turn in between.
        await asyncio.sleep(0)
        if message.type is WSMsgType.TEXT and len(message.data.encode()) > FRAME_BYTES:
            self._close_soon(WSCloseCode.MESSAGE_TOO_BIG)
        elif message.type is WSMsgType.TEXT:
            try:
                await self._handle(message.data)
            except Exception as error:
                self._send(Frame("error", refusal(error, self._hub.report)))
                if self._joined is None:
                    self._close_soon(WSCloseCode.POLICY_VIOLATION)
        elif message.type is WSMsgType.BINARY:
            self._refuse("malformed_body", "A frame has to be text")
        else:
            # It closes, or is closed, by either side.
            self._is_closing = True

    async def _handle(self, text: str) -> None:
        try:
            frame = read_json(text)
        except orjson.JSONDecodeError as error:
            raise Refused.because(
                400, "malformed_body", f"The frame is not JSON ({error.msg} at byte {error.pos})."
            ) from None
        kind = frame.get("type") if isinstance(frame, dict) else None
        if not isinstance(kind, str) or kind not in FIELDS:
            raise Refused.because(
                400, "invalid_field", "type must be one of join, message, ping, resume"
            )
        fields = {name: value for name, value in frame.items() if name != "type"}
        unknown = [name for name in fields if name not in FIELDS[kind]]
        if unknown:
            known = ", ".join(sorted(FIELDS[kind])) or "none besides type"
            raise Refused.because(
                400, "unknown_field", f"{unknown[0]} is not a known field", f"Known: {known}"
            )
        if kind == "ping":
            self._send(Frame("pong", {}))
        elif kind == "join":
            await self._join(fields)
        elif self._joined is None:
            raise Refused.because(400, "missing_field", "The first frame has to be of type join")
        elif kind == "message":
            self._ask(self._joined, fields)
        else:
            await self._resume(self._joined, fields)

    async def _join(self, fields: Json) -> None:
        if self._joined is not None:
            raise Refused.because(400, "invalid_field", "type must not be join a second time")
        after = _after(fields.pop("resume", None))
        joined = await self._db.join_chat({"apiKey": None, **fields, **self._who})
        self._joined = {**joined, "language": fields.get("language")}
        names = ("chatbotId", "sessionId", "sessionToken", "conversationId", "status",
                 "lastMessageId")  # fmt: skip
        self._send(Frame("joined", {name: joined[name] for name in names}))
        if joined["isBound"] and not self._is_closing:
            self._room = self._hub.enter(self, joined, after)

    def _ask(self, joined: Json, fields: Json) -> None:
        client_id = fields.get("id")
        if client_id is not None and not isinstance(client_id, str):
            raise Refused.because(400, "invalid_field", "id must be a text")
        if client_id is not None and self._is_answering(client_id, fields.get("message")):
            return
        if len(self._asked) >= ASKED:
            facts = {"code": "turn_in_progress", "message": "Answers are on their way",
                     "hint": "Send it again when one of them is done"}  # fmt: skip
            self._send(Frame("error", {**facts, "id": client_id}))
            return
        question = {
            **self._who,
            "idempotencyKey": client_id,
            "unknown": [],
            "apiKey": joined["apiKey"],
            "sessionId": joined["sessionId"],
            "sessionToken": joined["sessionToken"],
            "message": fields.get("message"),
            "metadata": fields.get("metadata"),
            "language": fields.get("language") or joined["language"],
        }
        voice = Voice(self._hub, asker=self, client_id=client_id)
        task = self._turns.ask(question, voice)
        self._asked.add(task)
        task.add_done_callback(self._asked.discard)

    def _is_answering(self, client_id: str, message: object) -> bool:
        """A message that came again: who joined has been told what was said to it."""
        voices = self._room.voices.values() if self._room is not None else ()
        return any(one.client_id == client_id and one.message == message for one in voices)

    async def _resume(self, joined: Json, fields: Json) -> None:
        turn_id, after = fields.get("turnId"), fields.get("after", 0)
        if not isinstance(turn_id, str):
            raise Refused.because(400, "invalid_field", "turnId must be a text")
        if type(after) is not int or after < 0:
            raise Refused.because(400, "invalid_field", "after must be a whole number from 0")
        if self._room is None:
            raise Refused.because(404, "not_found", "There is no such turn")
        if (voice := self._room.voices.get(turn_id)) is not None:
            voice.repeat(self, after)
            return
        names = ("organizationId", "chatbotId", "sessionId")
        reply = await self._db.resume_chat({**{n: joined[n] for n in names}, "turnId": turn_id})
        # What is not finished comes when it is.
        if reply["next"] == "reply":
            for frame in stored_frames(reply):
                self.hear(frame)

    # ---- What goes out ------------------------------------------------------------------

    def _refuse(self, code: str, message: str) -> None:
        self._send(Frame("error", {"code": code, "message": message, "hint": None}))

    def _send(self, frame: Frame) -> None:
        if self._is_closing:
            return
        self._waiting.append(frame)
        self._bytes += len(frame.text)
        if self._bytes > WAITING_BYTES:
            self._give_up()
        elif self._writer is None:
            self._writer = asyncio.create_task(self._write())

    async def _write(self) -> None:
        try:
            while self._waiting:
                text = self._waiting.popleft().text
                self._bytes -= len(text)
                async with asyncio.timeout(SLOW_SECONDS):
                    await self._ws.send_str(text)
        except TimeoutError:
            self._give_up()
        except ConnectionError:
            self._is_closing = True
        finally:
            # What closes may have taken its place.
            if self._writer is asyncio.current_task():
                self._writer = None

    def _give_up(self) -> None:
        """Who does not read slows nobody down."""
        self._waiting.clear()
        self._close_soon(WSCloseCode.TRY_AGAIN_LATER)

    def _close_soon(self, code: int) -> None:
        """After what is said already."""
        if self._is_closing:
            return
        self._is_closing = True
        self._leave_room()
        before = self._writer
        self._writer = asyncio.create_task(self._close_after(before, code))

    async def _close_after(self, before: asyncio.Task[None] | None, code: int) -> None:
        if before is not None and before is not asyncio.current_task():
            await asyncio.wait((before,), timeout=CLOSE_SECONDS)
        await self.close(code)

    async def close(self, code: int) -> None:
        self._is_closing = True
        try:
            async with asyncio.timeout(CLOSE_SECONDS):
                await self._ws.close(code=code)
        except (TimeoutError, ConnectionError):
            if self._transport is not None:
                self._transport.abort()


def _after(resume: object) -> dict[str, int]:
    """How far turns were heard: of a join, an object of turnId and number."""
    if resume is None:
        return {}
    if not isinstance(resume, dict) or any(type(one) is not int for one in resume.values()):
        raise Refused.because(400, "invalid_field", "resume must be an object of turnId: seq")
    return resume


SOCKETS: web.AppKey[set[Socket]] = web.AppKey("sockets", set[Socket])
