"""Socket.IO at /socket.io/, for clients of the first chatbot: the same rooms under other names.

A connection is nobody's until it joins a session; only then SQL knows its key, its page and its
chatbot. So the transport is open to every page, without credentials, and tells it nothing.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

import orjson
import socketio
from aiohttp import web
from socketio.packet import ACK, CONNECT, DISCONNECT, EVENT
from socketio.packet import Packet as AnyPacket

from .db import Database, Json
from .errors import Refused
from .exchange import read_json
from .hub import Frame, Hub, Room, Voice, hash_of
from .turns import Turns
from .websocket import ASKED, FRAME_BYTES, MAX_SOCKETS, refusal

PATH = "/socket.io/"
OK = 200
PING_SECONDS = 25
PONG_SECONDS = 20
# What waits for one who does not read.
WAITING_PACKETS = 1000
SESSIONS = 20
JOIN_FIELDS = frozenset(
    {"sessionId", "userId", "chatbotId", "apiKey", "sessionToken", "metadata", "language"}
)
SEND_FIELDS = frozenset({"sessionId", "message", "userId", "metadata", "language", "id"})
EVENTS = ("join-chat", "send-message")


class Strict:
    """JSON that can be passed on; the library's own takes more."""

    @staticmethod
    def loads(text: str) -> Any:
        try:
            return read_json(text)
        except Refused as error:
            raise ValueError(error.body["message"]) from None

    @staticmethod
    def dumps(value: object, **_: Any) -> str:
        return orjson.dumps(value).decode()


class Packet(AnyPacket):  # type: ignore[misc]  # It has no types.
    """One packet of a client.

    The library would let an event be called connect, with what the gateway found out about a
    request as its argument, and would collect attachments for as long as any come.
    """

    uses_binary_events = False

    def decode(self, encoded_packet: str) -> int:
        try:
            super().decode(encoded_packet)
        except ValueError:
            raise malformed("The packet is not one of Socket.IO, or not JSON") from None
        if self.packet_type not in (CONNECT, DISCONNECT, EVENT, ACK):
            raise malformed("A packet has to be an event, without attachments")
        if self.packet_type == EVENT:
            name = self.data[0] if isinstance(self.data, list) and self.data else None
            if name not in EVENTS:
                raise Refused.because(
                    400, "invalid_field", f"The event must be one of {', '.join(EVENTS)}"
                )
            if len(self.data) > 2:  # noqa: PLR2004
                raise malformed("The event takes one object")
        return 0


def malformed(message: str) -> Refused:
    return Refused.because(400, "malformed_body", message)


def malformed_request() -> Refused:
    return Refused.because(
        400, "malformed_request", "This is not Socket.IO, or its connection has ended.",
        "Connect anew, with a client of Socket.IO 3 or 4.",
    )  # fmt: skip


class SocketIO:
    def __init__(
        self,
        database: Database,
        turns: Turns,
        hub: Hub,
        others: Callable[[], int] = lambda: 0,
    ) -> None:
        """`others`: how many sockets there are besides."""
        # What they log quotes what was sent.
        quiet = logging.getLogger("socketio")
        quiet.setLevel(logging.CRITICAL)
        self._server = socketio.AsyncServer(
            async_mode="aiohttp",
            # Nothing is refused or echoed here; the gateway says who may read.
            cors_allowed_origins=[],
            # In order: whoever joins and asks at once has joined when it is asked.
            async_handlers=False,
            ping_interval=PING_SECONDS,
            ping_timeout=PONG_SECONDS,
            max_http_buffer_size=FRAME_BYTES,
            http_compression=False,
            serializer=Packet,
            json=Strict,
            logger=quiet,
            engineio_logger=quiet,
        )
        self._db = database
        self._turns = turns
        self._hub = hub
        self._others = others
        self._guests: dict[str, Guest] = {}
        # Requests that became WebSockets of connections that began by polling.
        self._upgrades: dict[str, web.Request] = {}
        self._take = self._server.eio.handlers["message"]
        self._server.eio.on("message", self._packet)
        self._server.on("connect", self._connect)
        self._server.on("disconnect", self._disconnect)
        self._server.on("join-chat", self._join)
        self._server.on("send-message", self._send)

    @property
    def open_sockets(self) -> int:
        return len(self._server.eio.sockets)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        sid = request.query.get("sid")
        if "j" in request.query:
            # As a script, which any page may load without saying which page it is.
            raise malformed_request()
        if sid is None and self.open_sockets + self._others() >= MAX_SOCKETS:
            raise Refused.because(
                503, "unavailable", "Too many sockets are open.", "Try again later.",
                Retry_After="30",
            )  # fmt: skip
        is_upgrade = sid is not None and "Upgrade" in request.headers
        if is_upgrade:
            self._upgrades.setdefault(sid or "", request)
        try:
            response: web.StreamResponse = await self._server.handle_request(request)
        except (ValueError, OSError):
            # Nothing that Engine.IO has: the library leaves the rest to whoever called it.
            await self._cut(sid or self._sid_of(request))
            raise ConnectionResetError from None
        finally:
            if is_upgrade and self._upgrades.get(sid or "") is request:
                del self._upgrades[sid or ""]
        if response.prepared:
            return response
        if response.status != OK:
            raise malformed_request()
        if origin := request.headers.get("X-Origin"):
            response.headers["X-Parlance-Origin"] = origin
        return response

    async def close(self) -> None:
        for sid in tuple(self._guests):
            await self._server.disconnect(sid)
        await self._server.shutdown()

    def _sid_of(self, request: web.Request) -> str | None:
        found = self._server.environ.items()
        return next((sid for sid, one in found if one["aiohttp.request"] is request), None)

    async def _cut(self, eio_sid: str | None) -> None:
        """Break a connection off, also one that does not read that it is over."""
        socket = self._server.eio.sockets.get(eio_sid)
        if eio_sid is None or socket is None:
            return
        began = self._server.environ.get(eio_sid, {}).get("aiohttp.request")
        request = self._upgrades.get(eio_sid) or began
        await socket.close(wait=False, abort=True)
        # Whoever waits for something to write.
        await socket.queue.put(None)
        self._server.eio.sockets.pop(eio_sid, None)
        if socket.upgraded and request is not None and request.transport is not None:
            request.transport.abort()

    # ---- Events -----------------------------------------------------------------------

    async def _packet(self, eio_sid: str, data: object) -> None:
        try:
            if not isinstance(data, str) or not data:
                raise malformed("A packet has to be a text, and an event")
            await self._take(eio_sid, data)
        except Refused as error:
            sid = self._server.manager.sid_from_eio_sid(eio_sid, "/")
            if (guest := self._guests.get(sid)) is not None:
                guest.refuse(refusal(error, self._hub.report), None)

    async def _connect(self, sid: str, environ: Mapping[str, Any], auth: object = None) -> None:
        shown = auth if isinstance(auth, dict) else {}
        who = {
            "address": environ.get("HTTP_X_REAL_IP"),
            "userAgent": environ.get("HTTP_USER_AGENT"),
            "requestId": environ.get("HTTP_X_REQUEST_ID"),
            "acceptLanguage": environ.get("HTTP_ACCEPT_LANGUAGE"),
            "origin": environ.get("HTTP_X_ORIGIN"),
            "host": environ.get("HTTP_HOST"),
        }
        self._guests[sid] = Guest(self._server, sid, who, shown, self._cut)

    async def _disconnect(self, sid: str, _reason: str = "") -> None:
        if (guest := self._guests.pop(sid, None)) is not None:
            guest.stop()
            for seat in guest.seats.values():
                seat.leave(self._hub)

    async def _join(self, sid: str, data: object = None) -> Json:
        guest = self._guests[sid]
        try:
            return await self._joined(guest, data)
        except Exception as error:
            return guest.refuse(refusal(error, self._hub.report), data)

    async def _joined(self, guest: "Guest", data: object) -> Json:
        fields = _fields(data, JOIN_FIELDS)
        metadata = _metadata(fields, {})
        asked = {
            **guest.who,
            "apiKey": fields.get("apiKey") or guest.auth.get("apiKey"),
            "chatbotId": fields.get("chatbotId") or guest.auth.get("chatbotId"),
            **{name: fields.get(name) for name in ("sessionId", "sessionToken", "language")},
        }
        joined = await self._db.join_chat(asked)
        if guest.is_gone:
            # A connection may end while SQL is asked, and then leaves its seats.
            return {}
        seat = guest.seats.get(joined["sessionId"])
        if seat is not None:
            # The same one, since a turn of it may be about to begin.
            seat.step_out(self._hub)
        elif len(guest.seats) >= SESSIONS:
            raise Refused.because(400, "invalid_field", f"No more than {SESSIONS} sessions at once")
        else:
            seat = guest.seats[joined["sessionId"]] = Seat(guest, joined["sessionId"])
        seat.joined, seat.metadata, seat.language = joined, metadata, fields.get("language")
        names = ("sessionId", "sessionToken", "conversationId", "status", "chatbotId",
                 "lastMessageId")  # fmt: skip
        facts = {name: joined[name] for name in names}
        guest.emit("chat-joined", facts)
        if joined["isBound"]:
            seat.room = self._hub.enter(seat, joined)
        return facts

    async def _send(self, sid: str, data: object = None) -> Json:
        guest = self._guests[sid]
        try:
            fields = _fields(data, SEND_FIELDS)
            seat = guest.seat(fields.get("sessionId"))
            self._ask(guest, seat, fields)
        except Exception as error:
            return guest.refuse(refusal(error, self._hub.report), data)
        return {"sessionId": seat.session}

    def _ask(self, guest: "Guest", seat: "Seat", fields: Json) -> None:
        client_id = fields.get("id")
        if client_id is not None and not isinstance(client_id, str):
            raise Refused.because(400, "invalid_field", "id must be a text")
        question = {
            **guest.who,
            **{name: seat.joined[name] for name in ("chatbotId", "apiKey", "sessionId")},
            "sessionToken": seat.joined["sessionToken"],
            "idempotencyKey": client_id,
            "unknown": [],
            "message": fields.get("message"),
            "metadata": _metadata(fields, seat.metadata),
            "language": fields.get("language") or seat.language,
        }
        voice = Voice(self._hub, asker=seat, client_id=client_id)
        task = self._turns.ask(question, voice)
        guest.asked.add(task)
        task.add_done_callback(guest.asked.discard)


class Emitter(Protocol):
    """What is used of socketio.AsyncServer, which has no types."""

    eio: Any
    manager: Any

    async def emit(self, event: str, data: Json, *, to: str) -> None: ...


Cut = Callable[[str | None], Awaitable[None]]


class Guest:
    """A connection, and the sessions that it has joined."""

    def __init__(self, server: Emitter, sid: str, who: Json, auth: Json, cut: Cut) -> None:
        self.is_gone = False
        self.who = who
        self.auth = auth
        self.seats: dict[str, Seat] = {}
        self.asked: set[asyncio.Task[Any]] = set()
        self._server = server
        self._sid = sid
        self._cut = cut
        self._waiting: deque[tuple[str, Json]] = deque()
        self._writer: asyncio.Task[None] | None = None

    def emit(self, event: str, data: Json) -> None:
        if self.is_gone:
            return
        self._waiting.append((event, data))
        if self._writer is None:
            self._writer = asyncio.create_task(self._write())

    def seat(self, session: object) -> "Seat":
        """Where to ask; of a connection that asks too much at once, nowhere."""
        seat = self.seats.get(session) if isinstance(session, str) else None
        if seat is None:
            raise Refused.because(
                400, "invalid_field", "sessionId must be one that was joined",
                "Send join-chat first.",
            )  # fmt: skip
        if len(self.asked) >= ASKED:
            raise Refused.because(
                409, "turn_in_progress", "Answers are on their way",
                "Send it again when one of them is done.",
            )  # fmt: skip
        return seat

    def refuse(self, facts: Json, data: object) -> Json:
        session = data.get("sessionId") if isinstance(data, dict) else None
        error = {**facts, "sessionId": session if isinstance(session, str) else None}
        self.emit("error", error)
        return {"error": error}

    def stop(self) -> None:
        self.is_gone = True
        self._waiting.clear()

    async def _write(self) -> None:
        try:
            while self._waiting:
                event, data = self._waiting.popleft()
                eio_sid = self._server.manager.eio_sid_from_sid(self._sid, "/")
                if self._is_behind(eio_sid):
                    # Who does not read slows nobody down.
                    await self._cut(eio_sid)
                    return
                await self._server.emit(event, data, to=self._sid)
        finally:
            self._writer = None

    def _is_behind(self, eio_sid: str | None) -> bool:
        socket = self._server.eio.sockets.get(eio_sid)
        return socket is not None and socket.queue.qsize() > WAITING_PACKETS


class Seat:
    """A member of a room, who hears of it in the first chatbot's words."""

    def __init__(self, guest: Guest, session: str) -> None:
        self.session = session
        self.joined: Json = {}
        self.metadata: Json = {}
        self.language: object = None
        self.room: Room | None = None
        self.is_gone = False
        self._guest = guest

    @property
    def key_hash(self) -> str:
        return hash_of(self.joined)

    def leave(self, hub: Hub) -> None:
        self.is_gone = True
        self.step_out(hub)

    def step_out(self, hub: Hub) -> None:
        if self.room is not None:
            hub.leave(self, self.room)
            self.room = None

    def is_in(self, room: Room) -> bool:
        return self.room is room

    def enter(self, room: Room, turn: Mapping[str, Any]) -> None:
        self.room = room
        if turn.get("sessionToken") is not None:
            self.joined["sessionToken"] = turn["sessionToken"]

    def end(self, code: str) -> None:
        self._emit("error", {"code": code, "message": "The session may not be heard any more"})
        self._guest.seats.pop(self.session, None)
        self.is_gone = True
        self.room = None

    def hear(self, frame: Frame) -> None:
        data = frame.data
        match frame.event:
            case "turn":
                names = ("conversationId", "sessionToken", "id")
                started = {name: data.get(name) for name in names}
                self._emit("message-started", {"turnId": frame.turn_id, **started})
            case "token":
                said = {"turnId": frame.turn_id, "seq": frame.seq, "text": data["text"]}
                self._emit("message-token", said)
            case "message":
                # Where a person has the conversation, there is none.
                if data["messageId"] is not None:
                    self._emit("message-received", {
                        **data, "message": data["response"], "sender": "bot",
                        "turnId": frame.turn_id, "timestamp": _now(),
                        "sessionToken": self.joined["sessionToken"],
                    })  # fmt: skip
            case "agent_message" | "user_message":
                event = "message-received" if data["sender"] != "user" else "message-sent"
                self._emit(event, {
                    **data, "response": data["message"], "sources": [], "confidence": None,
                    "timestamp": data.get("createdAt") or _now(),
                })  # fmt: skip
            case "escalation":
                self._emit("escalation-needed", data)
            case "status":
                self._emit("chat-status", data)
            case "error":
                self._emit("error", data)

    def _emit(self, event: str, data: Json) -> None:
        self._guest.emit(event, {**data, "sessionId": self.session})


def _fields(data: object, known: frozenset[str]) -> Json:
    if not isinstance(data, dict):
        raise Refused.because(400, "malformed_body", "The event needs an object")
    for name in data:
        if name not in known:
            raise Refused.because(
                400, "unknown_field", f"{name} is not a known field",
                f"Known: {', '.join(sorted(known))}",
            )  # fmt: skip
    return data


def _metadata(fields: Json, before: Json) -> Json:
    """What was told when joining, and who the user is."""
    metadata, user = fields.get("metadata"), fields.get("userId")
    if not isinstance(metadata, dict | None):
        raise Refused.because(400, "invalid_field", "metadata must be an object")
    if not isinstance(user, str | None):
        raise Refused.because(400, "invalid_field", "userId must be a text")
    return {**before, **(metadata or {}), **({"userId": user} if user else {})}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
