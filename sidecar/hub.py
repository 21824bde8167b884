"""Visitors who stay connected: a session is a room, whose turns are heard by all of its tabs.

What is said there is said by a Voice, if the turn runs in this process, and else comes from the
ticker when it is stored. A running turn keeps what it has said, so that who comes back in the
middle misses nothing.
"""

import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any, Protocol

import orjson

from . import log
from .failures import Report, report_to_nobody
from .listener import Listener
from .live import Ticker
from .sse import sources_event, turn_event

Json = dict[str, Any]
# Organization, chatbot and session.
Key = tuple[str, str, str]

# What a running turn keeps for who comes back; of a longer one, the end.
KEPT_BYTES = 1024 * 1024
# A message is told once, whether the process that made it tells, or the ticker.
KNOWN = 500
# Between being let in and being in the room, so long at most.
RECENT_SECONDS = 15.0


class Frame:
    """What every member of a room is told; written as JSON once."""

    __slots__ = ("_text", "data", "event", "seq", "turn_id")

    def __init__(
        self, event: str, data: Json, turn_id: str | None = None, seq: int | None = None
    ) -> None:
        self.event = event
        self.data = data
        self.turn_id = turn_id
        self.seq = seq
        self._text: str | None = None

    @property
    def text(self) -> str:
        if self._text is None:
            whole: Json = {"event": self.event}
            if self.turn_id is not None:
                whole["turnId"] = self.turn_id
            if self.seq is not None:
                whole["seq"] = self.seq
            self._text = orjson.dumps({**whole, "data": self.data}).decode()
        return self._text

    def goes_before(self, other: "Frame") -> bool:
        """Whether both are words that follow each other."""
        return self.event == other.event == "token" and self.turn_id == other.turn_id

    def joined(self, other: "Frame") -> "Frame":
        words = self.data["text"] + other.data["text"]
        return Frame("token", {"text": words}, other.turn_id, other.seq)


class Member(Protocol):
    """A socket. Hearing never waits: who does not read is the socket's own affair."""

    @property
    def key_hash(self) -> str:
        """By which key it came in."""

    def hear(self, frame: Frame, /) -> None: ...

    def end(self, code: str, /) -> None:
        """The session may not be heard any more."""


class Asker(Member, Protocol):
    """A member who asks; by that, the session of one who had none yet is proven to be theirs."""

    @property
    def is_gone(self) -> bool:
        """Whether this one has left for good: nobody would take it out of a room again."""

    def is_in(self, room: "Room", /) -> bool: ...

    def enter(self, room: "Room", turn: Mapping[str, Any], /) -> None: ...


class Room:
    """A session of a visitor with a chatbot."""

    def __init__(self, key: Key, hub: "Hub") -> None:
        self.key = key
        self.is_fresh = True
        self.members: set[Member] = set()
        self.voices: dict[str, Voice] = {}
        self.conversation_id: str | None = None
        self.status: str | None = None
        self._hub = hub
        self._known: dict[str, None] = {}
        self._recent: deque[tuple[float, str, Frame]] = deque(maxlen=50)

    @property
    def identity(self) -> tuple[str, str, str]:
        return self.key

    def is_known(self, message_id: str | None) -> bool:
        return message_id in self._known

    def know(self, message_id: str | None) -> None:
        if message_id is None:
            return
        self._known[message_id] = None
        self._hub.ticker.told(message_id)
        while len(self._known) > KNOWN:
            del self._known[next(iter(self._known))]

    def tell(self, frame: Frame, message_id: str | None = None) -> None:
        if message_id is not None:
            self._recent.append((time.monotonic(), message_id, frame))
        for member in tuple(self.members):
            try:
                member.hear(frame)
            except Exception as error:
                # Neither the turn nor the others are to suffer from it.
                log.exception("socket_failed")
                self._hub.report("socket_failed", error)

    def missed(self, known: Iterable[str]) -> Iterator[Frame]:
        """What was said of late and whoever just came was not told of."""
        have = set(known)
        since = time.monotonic() - RECENT_SECONDS
        return (frame for at, one, frame in self._recent if at > since and one not in have)

    # ---- From the ticker ----------------------------------------------------------

    def news(self, news: Json) -> None:
        for message in news["messages"]:
            if not self.is_known(message["messageId"]):
                self._news_of(message)
        if news["status"] is not None:
            self.set_status(news["conversationId"], news["status"])

    def _news_of(self, message: Json) -> None:
        reply = message.pop("reply", None)
        if reply is not None and (voice := self.voices.get(reply["turn"]["id"])) is not None:
            # It is being said here; should it not come to that, the voice has it.
            voice.stored = reply
            return
        message_id = message["messageId"]
        self.know(message_id)
        if reply is not None:
            for frame in stored_frames(reply):
                self.tell(frame, message_id if frame.event == "message" else None)
        elif message["sender"] == "user":
            self.tell(Frame("user_message", message), message_id)
        else:
            self.tell(Frame("agent_message", message), message_id)

    def set_status(self, conversation_id: str, status: str) -> None:
        if (conversation_id, status) == (self.conversation_id, self.status):
            return
        self.conversation_id, self.status = conversation_id, status
        if status == "human":
            # What they still say will not be kept.
            for voice in self.voices.values():
                voice.is_muted = True
        self.tell(Frame("status", {"conversationId": conversation_id, "status": status}))

    def begin(self, conversation_id: str) -> None:
        """Another conversation, after one that was closed, or the first."""
        if self.status in (None, "bot"):
            self.conversation_id, self.status = conversation_id, "bot"
        else:
            self.set_status(conversation_id, "bot")

    @property
    def key_hashes(self) -> list[str]:
        return list({member.key_hash for member in self.members})

    def end(self, code: str, key_hash: str | None = None) -> None:
        """For all, or for whoever came in by a key."""
        for member in tuple(self.members):
            if key_hash in (None, member.key_hash):
                member.end(code)
                self._hub.leave(member, self)


class Hub:
    def __init__(self, ticker: Ticker) -> None:
        self.ticker = ticker
        self.report: Report = report_to_nobody
        self._rooms: dict[Key, Room] = {}

    def room(self, key: Key) -> Room:
        if (found := self._rooms.get(key)) is None:
            found = self._rooms[key] = Room(key, self)
        return found

    def enter(
        self, member: Member, joined: Mapping[str, Any], after: Mapping[str, int] | None = None
    ) -> Room:
        """`joined`: of sidecar.join_chat. `after`: how far the member heard turns before."""
        room = self.room(key_of(joined))
        if not room.members:
            room.conversation_id, room.status = joined["conversationId"], joined["status"]
            for message_id in joined["known"]:
                room.know(message_id)
            self._watch(room, joined["cursor"])
        room.members.add(member)
        for frame in room.missed(joined["known"]):
            if frame.turn_id not in room.voices:
                member.hear(frame)
        for voice in room.voices.values():
            voice.repeat(member, (after or {}).get(voice.turn_id, 0))
        return room

    def leave(self, member: Member, room: Room) -> None:
        room.members.discard(member)
        if not room.members:
            self.ticker.leave(room)
        self.tidy(room)

    def tidy(self, room: Room) -> None:
        if not room.members and not room.voices and self._rooms.get(room.key) is room:
            del self._rooms[room.key]

    def voice(self, admission: Mapping[str, Any], listener: Listener | None) -> "Voice | None":
        """Of a message that was admitted, where sockets are to hear what becomes of it."""
        key = key_of(admission)
        if isinstance(listener, Voice):
            voice = listener
        elif key in self._rooms:
            voice = Voice(self, inner=listener)
        else:
            return None
        voice.admitted(key, admission["message"])
        return voice

    def enter_by_asking(self, asker: Asker, room: Room, turn: Mapping[str, Any]) -> None:
        if asker.is_gone or asker.is_in(room):
            return
        if not room.members:
            self._watch(room, None)
        asker.enter(room, turn)
        room.members.add(asker)

    def _watch(self, room: Room, cursor: int | None) -> None:
        room.is_fresh = True
        self.ticker.watch_visitor(room, cursor)


class Voice:
    """One turn as its room hears it, and with it whoever asked over HTTP."""

    def __init__(
        self,
        hub: Hub,
        *,
        asker: Asker | None = None,
        inner: Listener | None = None,
        client_id: str | None = None,
    ) -> None:
        self.turn_id = ""
        self.client_id = client_id
        self.message = ""
        self.is_muted = False
        # As the ticker found it, before this process heard that it is stored.
        self.stored: Json | None = None
        self._hub = hub
        self._asker = asker
        self._inner = inner
        self._key: Key | None = None
        self._room: Room | None = None
        self._said: deque[Frame] = deque()
        self._bytes = 0
        self._seq = 0
        self._names: set[str] = set()

    def admitted(self, key: Key, message: str) -> None:
        self._key, self.message = key, message

    # ---- As a listener --------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self._room is not None

    @property
    def has_spoken(self) -> bool:
        return "token" in self._names

    async def open(self, headers: Mapping[str, str], step: Mapping[str, Any]) -> None:
        self._begin(turn_event(step["turn"])["data"])
        if "sources" in step and "sources" not in self._names and not step.get("hold"):
            self._say("sources", sources_event(step["sources"])["data"])
        if self._inner is not None:
            # It may have to wait for its reader; the sockets do not wait for that.
            await self._inner.open(headers, step)

    async def token(self, text: str) -> None:
        if self.is_muted:
            # Said, as far as another attempt is concerned.
            self._names.add("token")
            return
        self._say("token", {"text": text})
        if self._inner is not None:
            await self._inner.token(text)

    async def heartbeat(self) -> None:
        """Sockets have a heartbeat of their own."""

    async def close(self, headers: Mapping[str, str], events: Iterable[Mapping[str, Any]]) -> None:
        """Whoever asked over HTTP is told by their own listener."""

    # ---- The end ----------------------------------------------------------------------

    def end(self, headers: Mapping[str, str], events: list[Json], body: Any) -> None:
        """The turn is over; where there are no events, `body` says why."""
        if not events:
            self._break_off(headers, body)
        elif "Idempotency-Replayed" in headers and self._room is None:
            # The others of the room have heard it the first time.
            self._repeat_to_asker(events)
        else:
            self._begin(events[0]["data"])
            for one in events:
                if one["event"] not in self._names:
                    self._say(one["event"], one["data"])
        room = self._room
        if room is not None:
            room.voices.pop(self.turn_id, None)
            self._hub.tidy(room)

    def _break_off(self, headers: Mapping[str, str], body: Any) -> None:
        facts: Json = {name: body.get(name) for name in ("code", "message", "hint")}
        if "Retry-After" in headers:
            facts["retryAfter"] = int(headers["Retry-After"])
        if self._room is None:
            if self._asker is not None:
                self._asker.hear(Frame("error", {**facts, "id": self.client_id}))
        elif self.stored is not None:
            self._room.know(self.stored["message"]["messageId"])
            for frame in stored_frames(self.stored):
                self._room.tell(frame)
        elif facts["code"] != "turn_in_progress":
            # Else another process has it, and the ticker will tell.
            self._say("error", facts)
            self._say("done", {})

    def _repeat_to_asker(self, events: list[Json]) -> None:
        if self._asker is None or self._asker.is_gone or self._key is None:
            return
        turn = events[0]["data"]
        self._hub.enter_by_asking(self._asker, self._hub.room(self._key), turn)
        for seq, one in enumerate(events, 1):
            data = {**one["data"], "id": self.client_id} if seq == 1 else one["data"]
            self._asker.hear(Frame(one["event"], data, turn["turnId"], seq))

    # ---- What is said -------------------------------------------------------------------

    def _begin(self, turn: Json) -> None:
        if self._room is not None or self._key is None:
            return
        room = self._room = self._hub.room(self._key)
        self.turn_id = turn["turnId"]
        if self._asker is not None:
            self._hub.enter_by_asking(self._asker, room, turn)
        room.voices[self.turn_id] = self
        self._say("turn", {**turn, "id": self.client_id})
        if not room.is_known(turn["userMessageId"]):
            room.know(turn["userMessageId"])
            told = {
                "messageId": turn["userMessageId"],
                "conversationId": turn["conversationId"],
                "sender": "user",
                "message": self.message,
            }
            self._say("user_message", told, turn["userMessageId"])
        if turn["conversationId"] != room.conversation_id:
            room.begin(turn["conversationId"])

    def _say(self, event: str, data: Json, message_id: str | None = None) -> None:
        if self._room is None:
            return
        self._names.add(event)
        self._seq += 1
        frame = Frame(event, data, self.turn_id, self._seq)
        self._said.append(frame)
        self._bytes += len(data["text"]) if event == "token" else len(frame.text)
        while self._bytes > KEPT_BYTES and len(self._said) > 1:
            old = self._said.popleft()
            self._bytes -= len(old.data["text"]) if old.event == "token" else len(old.text)
        if event == "message":
            message_id = data["messageId"]
            self._room.know(message_id)
        self._room.tell(frame, message_id)

    def repeat(self, member: Member, after: int) -> None:
        """Tell a member what it has missed, words that follow each other at once."""
        words: list[str] = []
        seq = 0
        for frame in self._said:
            if frame.seq is None or frame.seq <= after:
                continue
            if frame.event == "token":
                words.append(frame.data["text"])
                seq = frame.seq
                continue
            if words:
                member.hear(Frame("token", {"text": "".join(words)}, self.turn_id, seq))
                words = []
            member.hear(frame)
        if words:
            member.hear(Frame("token", {"text": "".join(words)}, self.turn_id, seq))


def hash_of(joined: Mapping[str, Any]) -> str:
    """Of the key that a connection showed, as SQL keeps it; of none, nothing."""
    key = joined.get("apiKey")
    return sha256(key.encode()).hexdigest() if isinstance(key, str) else ""


def key_of(facts: Mapping[str, Any]) -> Key:
    return facts["organizationId"], facts["chatbotId"], facts["sessionId"]


def stored_frames(reply: Mapping[str, Any]) -> list[Frame]:
    """Of a turn that nobody here heard: without numbers, because its message has all of it."""
    turn_id = reply["turn"]["id"]
    return [
        Frame("message", reply["message"], turn_id),
        *(Frame(one["event"], one["data"], turn_id) for one in reply["events"]),
        Frame("done", {}, turn_id),
    ]
