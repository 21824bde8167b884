"""The chat page in a real browser, against a stand-in for the public chat API."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from tests.support.browser import browser_log, chromium, needs_chromium

pytestmark = [pytest.mark.browser, needs_chromium]

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "web/chat"
CHATBOT = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
# The policy that the page has to live with is the gateway's own.
POLICY = re.search(r'page\s+"(default-src[^"]+)"', (ROOT / "gateway/nginx.conf.in").read_text())

SOURCES = [
    {
        "index": 1,
        "documentId": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0002",
        "chunkId": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0003",
        "content": "Niacinamide is most stable between pH 5 and 7.\n\n" + "A long tail. " * 60,
        "similarity": 0.8149,
        "metadata": {
            "documentName": "Niacinamide",
            "category": "actives",
            "supplier": None,
            "headingPath": ["Niacinamide", "Stability", "Effect of pH"],
            "url": "https://example.org/niacinamide",
        },
    },
    {
        "index": 2,
        "documentId": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0004",
        "chunkId": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0005",
        "content": "Below about pH 4 it hydrolyses slowly to nicotinic acid.",
        "similarity": 0.62,
        "metadata": {
            "documentName": "Working with pH",
            "category": None,
            "supplier": None,
            "headingPath": [],
            "url": "javascript:alert(1)",
        },
    },
]
ANSWER = "Niacinamide is most stable **between pH 5 and 7** [1].\n\n- Below pH 4 it hydrolyses [2]."


@dataclass
class Call:
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: dict[str, Any]


class Connection(BaseHTTPRequestHandler):
    """One request; `api` is the stand-in that it belongs to."""

    api: StandIn

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        if not url.path.startswith("/api/"):
            self.send_file(url.path)
            return
        self.note({})
        if url.path.endswith("/ws"):
            self.api.answer_socket(self)
        elif url.path.endswith("/default/config"):
            self.api.answer_config(self)
        else:
            self.api.answer_history(self)

    def do_POST(self) -> None:
        self.note(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        if self.path == "/api/chatbot/errors":
            self.send_json({"success": True, "errorId": "e"}, 201)
        elif self.path == "/api/v1/events":
            self.send_json({"success": True}, 201)
        else:
            self.api.answer_message(self)

    def note(self, body: dict[str, Any]) -> None:
        url = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.api.calls.append(Call(url.path, parse_qs(url.query), headers, body))

    def send_file(self, path: str) -> None:
        file = PAGE / (path.strip("/") or "index.html")
        if not file.is_file():
            self.send_error(404)
            return
        media = {".html": "text/html", ".css": "text/css", ".js": "text/javascript",
                 ".svg": "image/svg+xml"}[file.suffix]  # fmt: skip
        assert POLICY is not None
        self.send_response(200)
        self.send_header("Content-Type", f"{media}; charset=utf-8")
        self.send_header("Content-Security-Policy", POLICY[1])
        self.end_headers()
        self.wfile.write(file.read_bytes())

    def send_json(self, body: object, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def refuse(self, status: int, code: str, message: str, **headers: str) -> None:
        body = {"code": code, "message": message, "details": None, "hint": None}
        self.send_json(body, status, **headers)

    def start_stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()

    def send_event(self, event: str, data: object) -> None:
        self.wfile.write(f"event: {event}\ndata: {json.dumps(data)}\n\n".encode())
        self.wfile.flush()

    def shake_hands(self) -> dict[str, Any]:
        """Become a WebSocket; the first frame, which is a short one."""
        seed = self.headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        self.protocol_version = "HTTP/1.1"
        self.send_response(101)
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        accepted = base64.b64encode(hashlib.sha1(seed.encode(), usedforsecurity=False).digest())
        self.send_header("Sec-WebSocket-Accept", accepted.decode())
        self.end_headers()
        size = self.rfile.read(2)[1] & 0x7F
        if size == 126:
            size = int.from_bytes(self.rfile.read(2))
        mask = self.rfile.read(4)
        frame = bytes(one ^ mask[at % 4] for at, one in enumerate(self.rfile.read(size)))
        return dict(json.loads(frame))

    def send_frame(self, event: str, **data: Any) -> None:
        text = json.dumps({"event": event, "data": data}).encode()
        assert len(text) < 126
        self.wfile.write(bytes([0x81, len(text)]) + text)
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        pass


@dataclass
class StandIn:
    """Answers as the gateway would; a test replaces what should go otherwise."""

    calls: list[Call] = field(default_factory=list)
    config: dict[str, Any] = field(default_factory=dict)
    history: list[dict[str, Any]] = field(default_factory=list)
    answer_config: Callable[[Connection], None] = field(init=False)
    answer_history: Callable[[Connection], None] = field(init=False)
    answer_message: Callable[[Connection], None] = field(init=False)
    answer_socket: Callable[[Connection], None] = field(init=False)

    def __post_init__(self) -> None:
        self.answer_config = lambda to: to.send_json(self.config)
        self.answer_history = lambda to: to.send_json(
            {
                "chatbotId": CHATBOT,
                "conversationId": "c",
                "sessionId": "s",
                "messages": self.history,
            }
        )
        self.answer_message = self.stream
        self.answer_socket = lambda to: to.refuse(503, "unavailable", "No sockets here.")
        self.config = {
            "chatbotId": CHATBOT,
            "name": "Cosmetics Assistant",
            "welcomeMessage": "Hello! I can help you with cosmetic ingredient information.",
            "theme": {"primaryColor": "#0d6a5b"},
            "features": {
                "suggestedQuestions": ["Is niacinamide stable at low pH?", "And retinol?"]
            },
            "publishableKey": "pk_test",
        }

    @property
    def reports(self) -> list[dict[str, Any]]:
        return [call.body for call in self.calls if call.path == "/api/chatbot/errors"]

    @property
    def events(self) -> list[dict[str, Any]]:
        return [call.body for call in self.calls if call.path == "/api/v1/events"]

    @property
    def messages(self) -> list[Call]:
        return [call for call in self.calls if call.path.endswith("/messages")]

    def stream(
        self,
        to: Connection,
        text: str = ANSWER,
        sources: list[dict[str, Any]] = SOURCES,
        before_rest: Callable[[], object] = lambda: None,
        **message: Any,
    ) -> None:
        session = {"sessionId": self.messages[-1].body["sessionId"], "sessionToken": "token-1"}
        to.start_stream()
        to.wfile.write(b": waiting\n\n")
        to.send_event(
            "turn", {"turnId": "t", "conversationId": "c", "userMessageId": "u", **session}
        )
        to.send_event("sources", {"sources": sources})
        words = re.findall(r"\S+\s*", text)
        for word in words[:3]:
            to.send_event("token", {"text": word})
        before_rest()
        for word in words[3:]:
            to.send_event("token", {"text": word})
        to.send_event(
            "message",
            {"messageId": "m", "conversationId": "c", **session, "response": text,
             "sources": sources, "confidence": 0.8, "outcome": "answered", "escalated": False,
             "usage": {}, **message},
        )  # fmt: skip
        to.send_event("done", {})


@dataclass
class Visitor:
    """The browser, in the words of someone who uses the page."""

    driver: webdriver.Chrome
    address: str

    def open(self) -> None:
        self.driver.get(self.address)
        self.wait(lambda: self.is_ready() or self.all("#problem .notice"))

    def is_ready(self) -> bool:
        return self.one("#question").is_enabled()

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> list[str]:
        return [found.text for found in self.all(selector)]

    def wait(self, condition: Callable[[], Any]) -> Any:
        return WebDriverWait(self.driver, 10, 0.05).until(lambda _: condition())

    def ask(self, text: str) -> None:
        self.one("#question").send_keys(text, Keys.ENTER)

    def wait_for_answers(self, count: int = 1) -> None:
        self.wait(lambda: len(self.all(".sources, .notice")) >= count)

    def focused(self) -> str:
        return str(self.driver.switch_to.active_element.get_attribute("id"))


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    with chromium(tmp_path_factory.mktemp("chromium")) as driver:
        yield driver


@pytest.fixture
def api() -> StandIn:
    return StandIn()


@pytest.fixture
def visitor(driver: webdriver.Chrome, api: StandIn) -> Iterator[Visitor]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Connection,), {"api": api}))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser_log(driver)
    # Another port is another origin, so every test begins without a session.
    yield Visitor(driver, f"http://127.0.0.1:{server.server_address[1]}/")
    policy_broken = [
        entry["message"] for entry in browser_log(driver)
        if "Content Security Policy" in entry["message"] or "Uncaught" in entry["message"]
    ]  # fmt: skip
    driver.get("about:blank")
    driver.set_window_size(1100, 800)
    server.shutdown()
    server.server_close()
    assert not policy_broken


def test_welcome(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    assert visitor.driver.title == "Cosmetics Assistant"
    assert visitor.text("h1") == ["Cosmetics Assistant"]
    assert visitor.text("#greeting") == [api.config["welcomeMessage"]]
    assert visitor.text("#suggestions button") == api.config["features"]["suggestedQuestions"]
    assert visitor.focused() == "question"
    assert not visitor.one("#send").is_enabled()
    assert not visitor.one("#restart").is_displayed()


def test_answer_is_streamed(visitor: Visitor, api: StandIn) -> None:
    seen = threading.Event()
    api.answer_message = lambda to: api.stream(to, before_rest=lambda: seen.wait(10))
    visitor.open()
    visitor.all("#suggestions button")[0].click()
    visitor.wait(lambda: visitor.text(".answer") == ["Niacinamide is most"])
    assert visitor.text(".asked p") == ["Is niacinamide stable at low pH?"]
    assert not visitor.one("#welcome").is_displayed()
    visitor.one("#question").send_keys("next")
    assert not visitor.one("#send").is_enabled()
    seen.set()
    visitor.wait_for_answers()
    assert visitor.text(".answer p, .answer li") == [
        "Niacinamide is most stable between pH 5 and 7 1.",
        "Below pH 4 it hydrolyses 2.",
    ]
    assert visitor.text(".answer strong") == ["between pH 5 and 7"]
    assert visitor.one("#send").is_enabled()


def test_requests(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    visitor.ask("First?")
    visitor.wait_for_answers(1)
    visitor.ask("Second?")
    visitor.wait_for_answers(2)
    first, second = api.messages
    for call in (first, second):
        assert call.path == f"/api/v1/public/chat/{CHATBOT}/messages"
        assert call.headers["x-api-key"] == "pk_test"
        assert call.headers["accept"] == "text/event-stream"
        assert call.headers["content-type"] == "application/json"
        assert UUID.fullmatch(call.headers["idempotency-key"])
        assert "cookie" not in call.headers
        assert set(call.body) == {"sessionId", "message"}
    assert first.body["message"] == "First?"
    assert "x-session-token" not in first.headers
    assert second.headers["x-session-token"] == "token-1"
    assert first.body["sessionId"] == second.body["sessionId"]
    assert first.headers["idempotency-key"] != second.headers["idempotency-key"]


def test_sources(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text("summary") == ["2 sources"]
    assert not visitor.one(".source").is_displayed()
    visitor.one("summary").click()
    assert visitor.text(".source-name") == ["Niacinamide", "Working with pH"]
    assert visitor.text(".match") == ["81% match", "62% match"]
    assert visitor.text(".path") == [
        "Stability \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} Effect of pH"
    ]
    links = visitor.all("a.source-name")
    # Only a web address is one.
    assert [link.get_attribute("href") for link in links] == ["https://example.org/niacinamide"]
    assert links[0].get_attribute("rel") == "noopener noreferrer"

    long_quote, short_quote = visitor.all(".source blockquote")
    assert short_quote.text == SOURCES[1]["content"]
    assert len(visitor.all(".more")) == 1
    height = long_quote.size["height"]
    visitor.one(".more").click()
    assert long_quote.size["height"] > height
    visitor.one(".more").click()
    assert long_quote.size["height"] == height


def test_sources_that_are_cited_come_first(visitor: Visitor, api: StandIn) -> None:
    api.answer_message = lambda to: api.stream(to, "It hydrolyses [2].")
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text("summary") == ["1 source, 1 more read"]
    visitor.one("summary").click()
    assert visitor.text(".source .number") == ["2", "1"]


def test_what_the_answer_took_over_is_marked(visitor: Visitor, api: StandIn) -> None:
    sentence = "Below about pH 4 it hydrolyses slowly to nicotinic acid."
    content = "Before it. " * 120 + sentence + " After it." * 120
    api.answer_message = lambda to: api.stream(
        to, f"{sentence} [1]", [SOURCES[0] | {"content": content}]
    )
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    visitor.one("summary").click()
    assert visitor.text("mark") == [sentence]
    # The cut quote shows it.
    mark, quote = visitor.one("mark").rect, visitor.one(".source blockquote").rect
    assert quote["y"] <= mark["y"]
    assert mark["y"] + mark["height"] <= quote["y"] + quote["height"]


def test_citation_leads_to_its_source(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    citation = visitor.all(".cite")[1]
    assert citation.accessible_name == "Source 2: Working with pH"
    citation.send_keys(Keys.ENTER)
    visitor.wait(lambda: visitor.focused() == "answer-1-source-2")
    assert visitor.all(".source")[1].is_displayed()


def test_a_citation_without_source_stays_text(visitor: Visitor, api: StandIn) -> None:
    api.answer_message = lambda to: api.stream(to, "See [1, 2], not [7] or [1, 9] or array[0].")
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text(".cite") == ["1", "2"]
    assert "not [7] or [1, 9] or array[0]." in visitor.one(".answer").text


def test_formatting(visitor: Visitor, api: StandIn) -> None:
    text = (
        "# Title\nOne line\nand another\n\n3. three\n\n4. four\n\n"
        "Text with `a < b` and **bold `x`**.\n"
        "* star\n```python\nif a < b:\n    pass\n```\n"
        "| Acid | pH |\n|---|:-:|\n| A\\|B **strong** | 3 |\n| C |\nEnd | with a bar"
    )
    api.answer_message = lambda to: api.stream(to, text)
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    kinds = [block.tag_name for block in visitor.all(".answer > *")]
    assert kinds == ["p", "p", "ol", "p", "ul", "pre", "div", "p"]
    assert visitor.text(".answer ol li") == ["three", "four"]
    assert visitor.one(".answer ol").get_attribute("start") == "3"
    assert visitor.one(".answer pre").text == "if a < b:\n    pass"
    assert visitor.text(".answer p > code") == ["a < b"]
    assert visitor.text(".answer th") == ["Acid", "pH"]
    assert visitor.text(".answer td") == ["A|B strong", "3", "C"]
    assert visitor.text(".answer > p")[-1] == "End | with a bar"


HOSTILE = '<img src=x onerror="document.title=\'hacked\'"><script>document.title="hacked"</script>'


def test_everything_is_text(visitor: Visitor, api: StandIn) -> None:
    api.config |= {"name": HOSTILE, "welcomeMessage": HOSTILE,
                   "theme": {"primaryColor": "red;} body{display:none"},
                   "features": {"suggestedQuestions": [HOSTILE]}}  # fmt: skip
    source = SOURCES[0] | {"content": HOSTILE, "metadata": {"documentName": HOSTILE,
        "headingPath": [HOSTILE, HOSTILE.upper()], "url": "data:text/html,x"}}  # fmt: skip
    text = f"{HOSTILE} **{HOSTILE}** `{HOSTILE}` [1]\n\n- {HOSTILE}\n\n```\n{HOSTILE}\n```"
    text += f"\n\n| {HOSTILE} |\n|---|\n| {HOSTILE} |"
    api.answer_message = lambda to: api.stream(to, text, [source])
    visitor.open()
    assert visitor.driver.title == HOSTILE
    assert visitor.text("h1, #greeting, #suggestions button") == [HOSTILE] * 3
    visitor.ask(HOSTILE)
    visitor.wait_for_answers()
    visitor.one("summary").click()
    assert visitor.text(".asked p, .source-name, .source blockquote") == [HOSTILE] * 3
    assert visitor.text(".path") == [HOSTILE.upper()]
    assert visitor.text(".answer strong, .answer li, .answer pre") == [HOSTILE] * 3
    assert visitor.text(".answer th, .answer td") == [HOSTILE] * 2
    assert not visitor.all("img, body script, a.source-name")
    assert visitor.driver.title == HOSTILE


def test_failure_and_retry_with_the_same_key(visitor: Visitor, api: StandIn) -> None:
    api.answer_message = lambda to: to.refuse(503, "unavailable", "Down.")
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text(".notice p") == ["The chat can't answer at the moment."]
    api.answer_message = api.stream
    visitor.one(".notice button").click()
    visitor.wait(lambda: visitor.all(".sources"))
    assert not visitor.all(".notice")
    first, second = api.messages
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]
    assert first.body == second.body
    assert visitor.text(".asked p") == ["Why?"]


def test_what_a_visitor_does_is_told_without_the_question(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    visitor.ask("My private question")
    visitor.wait_for_answers()
    api.answer_message = lambda to: to.refuse(503, "unavailable", "Down.")
    visitor.ask("Another private question")
    visitor.wait(lambda: any(one["type"] == "error_encountered" for one in api.events))
    visitor.driver.get("about:blank")
    visitor.wait(lambda: any(one["type"] == "chat_closed" for one in api.events))
    assert sorted(one["type"] for one in api.events) == [
        "api_success", "chat_closed", "chat_opened", "error_encountered", "message_sent",
        "message_sent",
    ]  # fmt: skip
    by_type = {one["type"]: one for one in api.events}
    assert by_type["chat_closed"]["data"] == {"messageCount": 2}
    assert by_type["error_encountered"]["data"] == {"errorType": "http_error"}
    assert by_type["api_success"]["data"]["responseTime"] >= 0
    assert {one["sessionId"] for one in api.events} == {api.messages[0].body["sessionId"]}
    assert all(abs(one["timestamp"] / 1000 - time.time()) < 300 for one in api.events)
    assert "private" not in json.dumps(api.events)


def test_what_goes_wrong_is_reported_without_the_question(visitor: Visitor, api: StandIn) -> None:
    api.answer_message = lambda to: to.refuse(503, "unavailable", "Down.")
    visitor.open()
    visitor.ask("My private question")
    visitor.wait_for_answers()
    visitor.wait(lambda: api.reports)
    (report,) = api.reports
    assert (report["apiKey"], report["apiKeyPresent"]) == ("pk_test", True)
    assert report["additionalData"] == {
        "errorType": "http_error", "status": 503, "code": "unavailable",
    }  # fmt: skip
    assert (report["context"], report["error"]["name"]) == ("chatbot_api_call", "ChatError")
    assert report["sessionId"] == api.messages[0].body["sessionId"]
    assert (report["messageCount"], report["networkStatus"]) == (1, "online")
    assert report["responseTime"] >= 0
    assert "private" not in json.dumps(report)


def test_a_fault_of_the_page_is_reported(visitor: Visitor, api: StandIn) -> None:
    def mumble(to: Connection) -> None:
        to.start_stream()
        to.wfile.write(b"event: turn\ndata: {oops\n\n")

    api.answer_message = mumble
    visitor.open()
    visitor.ask("Why?")
    visitor.wait(lambda: len(api.reports) == 1)
    # As a browser tells of what nobody caught.
    visitor.driver.execute_script(
        "window.dispatchEvent(new ErrorEvent('error', {message: 'Odd'}));"
        "window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection',"
        " {promise: Promise.resolve(), reason: new TypeError('Odd, too')}))"
    )
    visitor.wait(lambda: len(api.reports) == 3)
    first, *others = sorted(api.reports, key=lambda one: one["context"])
    assert (first["error"]["name"], first["context"]) == ("SyntaxError", "chatbot_api_call")
    assert "chat.js" in first["error"]["stack"]
    assert first["additionalData"]["errorType"] == "unknown"
    assert {(one["error"]["message"], one["error"]["name"]) for one in others} == {
        ("Odd", None), ("Odd, too", "TypeError"),
    }  # fmt: skip


def test_what_the_server_refuses_is_not_reported(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    for status, code in ((429, "rate_limited"), (403, "origin_not_allowed")):
        api.answer_message = lambda to, status=status, code=code: to.refuse(status, code, "No.")
        before = len(api.messages)
        visitor.ask("Why?")
        visitor.wait(lambda before=before: len(api.messages) > before and visitor.is_ready())
        visitor.wait(lambda: not visitor.one("#restart").get_attribute("disabled"))
    assert api.reports == []


def test_connection_lost_in_the_middle(visitor: Visitor, api: StandIn) -> None:
    def break_off(to: Connection) -> None:
        to.start_stream()
        to.send_event("turn", {"turnId": "t", "sessionId": "s-1", "sessionToken": "token-1"})
        to.send_event("token", {"text": "Half an "})
        to.connection.close()

    api.answer_message = break_off
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text(".answer") == ["Half an"]
    assert "lost" in visitor.one(".notice p").text
    api.answer_message = api.stream
    visitor.one(".notice button").click()
    visitor.wait(lambda: visitor.all(".sources"))
    assert "Half" not in visitor.one("#messages").text
    first, second = api.messages
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]
    assert second.headers["x-session-token"] == "token-1"
    assert second.body["sessionId"] == "s-1"


def test_an_error_event(visitor: Visitor, api: StandIn) -> None:
    def fail(to: Connection) -> None:
        to.start_stream()
        to.send_event("error", {"code": "internal_error", "message": "Something inside"})
        to.send_event("done", {})

    api.answer_message = fail
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text(".notice p") == ["The answer failed."]
    assert visitor.text(".notice button") == ["Try again"]


def test_rate_limit(visitor: Visitor, api: StandIn) -> None:
    api.answer_message = lambda to: to.refuse(429, "rate_limited", "No.", Retry_After="2")
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text(".notice p") == ["No."], "in the words of the server"
    button = visitor.one(".notice button")
    assert not button.is_enabled()
    assert button.text in ("Try again in 2 s", "Try again in 1 s")
    visitor.wait(button.is_enabled)
    assert button.text == "Try again"


def test_a_spent_budget(visitor: Visitor, api: StandIn) -> None:
    words = "Diesen Monat kann ich keine Fragen mehr beantworten."
    api.answer_message = lambda to: to.refuse(
        429, "token_budget_exhausted", words, Retry_After="864000"
    )
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text(".notice p") == [words]
    assert visitor.text(".notice button") == [], "nobody waits here for the next month"


def test_what_trying_again_can_not_mend(visitor: Visitor, api: StandIn) -> None:
    api.answer_message = lambda to: to.refuse(400, "invalid_field", "message is too long")
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text(".notice p") == ["message is too long"]
    assert not visitor.all(".notice button")
    assert visitor.is_ready()


def test_a_failed_turn_is_asked_again_as_a_new_one(visitor: Visitor, api: StandIn) -> None:
    api.answer_message = lambda to: api.stream(to, "I'm sorry.", [], outcome="failed")
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text(".answer") == ["I'm sorry."]
    api.answer_message = api.stream
    visitor.one(".notice button").click()
    visitor.wait(lambda: visitor.all(".sources"))
    first, second = api.messages
    assert first.headers["idempotency-key"] != second.headers["idempotency-key"]
    assert visitor.text(".asked p") == ["Why?", "Why?"]


@pytest.mark.parametrize(
    ("message", "notice"),
    [
        ({"outcome": "escalated", "escalated": True}, "A person has been asked"),
        ({"outcome": "handed", "response": ""}, "A person is looking after"),
    ],
)
def test_people(visitor: Visitor, api: StandIn, message: dict[str, Any], notice: str) -> None:
    api.answer_message = lambda to: api.stream(to, sources=[], **message)
    visitor.open()
    visitor.ask("I want to talk to a person")
    visitor.wait_for_answers()
    assert visitor.one(".notice").text.startswith(notice)


def test_a_persons_words_come_while_the_page_is_open(visitor: Visitor, api: StandIn) -> None:
    joins: list[dict[str, Any]] = []
    said = threading.Event()
    done = threading.Event()

    def socket(to: Connection) -> None:
        joins.append(to.shake_hands())
        to.send_frame("joined", status="waiting", lastMessageId="2")
        said.wait(10)
        for number, words in ((2, "Before."), (3, "I am Ada."), (3, "I am Ada.")):
            to.send_frame("agent_message", messageId=f"{number}", message=words)
        done.wait(10)

    api.answer_socket = socket
    api.answer_message = lambda to: api.stream(to, sources=[], outcome="escalated", escalated=True)
    # Said between the answer and the socket.
    api.history = [{"id": "2", "role": "agent", "content": "Before.", "sources": []}]
    visitor.open()
    visitor.ask("I want to talk to a person")
    visitor.wait(lambda: len(visitor.all("#messages h2.label")) == 1)
    said.set()
    visitor.wait(lambda: len(visitor.all("#messages h2.label")) == 2)
    done.set()
    assert visitor.text(".answer")[1:] == ["Before.", "I am Ada."]
    (join,) = joins
    asked = api.messages[0]
    assert join == {
        "type": "join",
        "apiKey": "pk_test",
        "sessionId": asked.body["sessionId"],
        "sessionToken": "token-1",
    }
    assert "A person says: I am Ada." in visitor.one("#status").text


def test_an_answer_that_comes_whole(visitor: Visitor, api: StandIn) -> None:
    api.answer_message = lambda to: to.send_json(
        {"response": "Whole.", "sources": SOURCES, "sessionId": "s", "sessionToken": "t"}
    )
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    assert visitor.text(".answer") == ["Whole."]


def test_reload_restores_the_conversation(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    api.history = [
        {"id": "1", "role": "user", "content": "Why?", "sources": [], "outcome": None},
        {"id": "2", "role": "assistant", "content": ANSWER, "sources": SOURCES, "outcome": None},
    ]
    visitor.open()
    path = f"/api/v1/public/chat/{CHATBOT}/history"
    # What the page tells of itself comes at any time.
    history = [call for call in api.calls if call.path == path][-1]
    assert history.query == {"sessionId": [api.messages[0].body["sessionId"]]}
    assert history.headers["x-api-key"] == "pk_test"
    assert history.headers["x-session-token"] == "token-1"
    assert visitor.text(".asked p") == ["Why?"]
    assert visitor.text(".answer li") == ["Below pH 4 it hydrolyses 2."]
    assert visitor.text("summary") == ["2 sources"]
    assert not visitor.one("#welcome").is_displayed()


def test_a_person_who_answered(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    api.history = [
        {"id": "1", "role": "user", "content": "Why?", "sources": []},
        {"id": "2", "role": "agent", "content": "I looked it up.", "sources": []},
    ]
    visitor.open()
    assert visitor.text("#messages h2.label") == ["From a person"]
    assert visitor.text(".answer") == ["I looked it up."]


def test_a_session_that_ended(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    api.answer_history = lambda to: to.refuse(403, "session_token_required", "Not yours.")
    visitor.open()
    assert visitor.one("#welcome").is_displayed()
    visitor.ask("Again?")
    visitor.wait_for_answers()
    first, second = api.messages
    assert first.body["sessionId"] != second.body["sessionId"]
    assert "x-session-token" not in second.headers


@pytest.mark.parametrize("arrived", [True, False])
def test_reload_while_an_answer_is_under_way(visitor: Visitor, api: StandIn, arrived: bool) -> None:
    never = threading.Event()
    api.answer_message = lambda to: api.stream(to, before_rest=lambda: never.wait(10))
    visitor.open()
    visitor.ask("Why?")
    visitor.wait(lambda: visitor.text(".answer") == ["Niacinamide is most"])
    if arrived:
        api.history = [{"id": "1", "role": "user", "content": "Why?", "sources": []}]
    api.answer_message = api.stream
    visitor.open()
    visitor.wait_for_answers()
    never.set()
    assert visitor.text(".asked p") == ["Why?"]
    first, second = api.messages
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]


def test_reload_after_an_answer_that_was_missed(visitor: Visitor, api: StandIn) -> None:
    never = threading.Event()
    api.answer_message = lambda to: api.stream(to, before_rest=lambda: never.wait(10))
    visitor.open()
    visitor.ask("Why?")
    visitor.wait(lambda: visitor.text(".answer") == ["Niacinamide is most"])
    api.history = [
        {"id": "1", "role": "user", "content": "Why?", "sources": []},
        {"id": "2", "role": "assistant", "content": "Because.", "sources": []},
    ]
    visitor.open()
    never.set()
    assert visitor.text(".answer") == ["Because."]
    assert len(api.messages) == 1


def test_new_conversation(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    visitor.ask("Why?")
    visitor.wait_for_answers()
    visitor.one("#restart").click()
    assert not visitor.all("#messages > *")
    assert visitor.one("#welcome").is_displayed()
    assert visitor.focused() == "question"
    visitor.ask("Again?")
    visitor.wait_for_answers()
    first, second = api.messages
    assert first.body["sessionId"] != second.body["sessionId"]
    assert "x-session-token" not in second.headers


def test_configuration_that_is_missing(visitor: Visitor, api: StandIn) -> None:
    works = api.answer_config
    api.answer_config = lambda to: to.refuse(404, "not_found", "There is no such chatbot")
    visitor.open()
    assert visitor.text("#problem p") == ["No chatbot is set up here yet."]
    assert not visitor.is_ready()
    api.answer_config = works
    visitor.one("#problem button").click()
    visitor.wait(visitor.is_ready)
    assert not visitor.one("#problem").is_displayed()


def test_keyboard(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    question = visitor.one("#question")
    question.send_keys("One", Keys.SHIFT, Keys.ENTER, Keys.NULL, "two")
    assert question.get_attribute("value") == "One\ntwo"
    question.send_keys(Keys.ENTER)
    visitor.wait_for_answers()
    assert api.messages[0].body["message"] == "One\ntwo"
    assert question.get_attribute("value") == ""
    assert visitor.focused() == "question"
    question.send_keys("   ", Keys.ENTER)
    assert len(api.messages) == 1


def test_a_screen_reader_hears_each_answer_once(visitor: Visitor, api: StandIn) -> None:
    visitor.open()
    status = visitor.one("#status")
    assert status.get_attribute("aria-live") == "polite"
    visitor.driver.execute_script(
        "window.heard = [];"
        "new MutationObserver(() => heard.push(arguments[0].textContent))"
        ".observe(arguments[0], {childList: true});",
        status,
    )
    visitor.ask("Why?")
    visitor.wait_for_answers()
    heard = visitor.driver.execute_script("return window.heard")
    assert heard == ["Looking through the documents.", f"Answer: {ANSWER}"]


@pytest.mark.parametrize("width", [320, 360, 768, 1600])
def test_widths(visitor: Visitor, api: StandIn, width: int) -> None:
    text = ANSWER + "\n\n```\n" + "x" * 300 + "\n```\n\n" + "y" * 300
    api.answer_message = lambda to: api.stream(to, text)
    visitor.driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 640, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    try:
        visitor.open()
        visitor.ask("Why " + "is that " * 40 + "z" * 200)
        visitor.wait_for_answers()
        visitor.one("summary").click()
        time.sleep(0.1)
        for selector in ("html", "main"):
            scroll, client = visitor.driver.execute_script(
                "const box = document.querySelector(arguments[0]);"
                "return [box.scrollWidth, box.clientWidth]",
                selector,
            )
            assert scroll <= client, selector
        assert visitor.one("#send").rect["x"] + visitor.one("#send").rect["width"] <= width
    finally:
        visitor.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("colour", ["#007bff", "#ffee00", "#000000", "#ffffff", "#0d6a5b"])
def test_the_chatbots_colour_stays_readable(
    visitor: Visitor, api: StandIn, scheme: str, colour: str
) -> None:
    api.config["theme"] = {"primaryColor": colour}
    visitor.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )
    try:
        visitor.open()
        visitor.ask("Why?")
        visitor.wait_for_answers()
        visitor.one("#question").send_keys("next")
        pairs = visitor.driver.execute_script(
            """
            const canvas = document.createElement("canvas")
              .getContext("2d", {willReadFrequently: true});
            const luminance = (colour) => {
              canvas.fillStyle = colour;
              canvas.fillRect(0, 0, 1, 1);
              const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
                const value = part / 255;
                return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
              });
              return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
            };
            return ["#send", ".cite"].map((selector) => {
              const style = getComputedStyle(document.querySelector(selector));
              const [low, high] = [luminance(style.color), luminance(style.backgroundColor)]
                .sort((a, b) => a - b);
              return [selector, (high + 0.05) / (low + 0.05)];
            });
            """
        )
        assert all(ratio >= 4.5 for _, ratio in pairs), pairs
    finally:
        visitor.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
