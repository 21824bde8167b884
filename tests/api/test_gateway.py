"""The gateway alone: nginx between a client and two stand-ins for PostgREST and the sidecar."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from gateway import render
from tests.support.ports import free_port

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin") is None,
    reason="nginx is not installed",
)

CHATBOT = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"
DOCUMENT = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0002"
ERROR_KEYS = ["code", "message", "details", "hint"]

# Shapes of line that the table itself does not use yet.
MORE_ROUTES = """
PUT     /test/things/{thingId}                               sql      thing_update
GET     /test/{chatbotId}/people/{person:text}/things/{thingId}  sql  thing_list
POST    /test/things/{thingId}/run                           sql      thing_run
DELETE  /test/{chatbotId}/things/{thingId}/parts/{partId}    sql      part_delete
GET     /test/texts/{languageCode:language}                  sql      text_get
GET     /test/people/{person:name}                           sidecar  f
GET     /test/socket                                         socket   listen
"""


# ---- Stand-ins ------------------------------------------------------------------------


@dataclass
class Received:
    method: str
    path: str
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        assert len(values) <= 1, f"{name} arrived {len(values)} times"
        return values[0] if values else None

    @property
    def names(self) -> set[str]:
        return {key.lower() for key, _ in self.headers}


@dataclass
class StandIn:
    """An HTTP server that keeps what it is asked and answers as it is told."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b'{"ok":true}'
    stream: Callable[[Callable[[bytes], None]], None] | None = None
    received: list[Received] = field(default_factory=list)
    server: ThreadingHTTPServer = field(init=False)

    def __post_init__(self) -> None:
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self) -> None:
                with contextlib.suppress(ConnectionError):
                    super().handle_one_request()

            def __getattr__(self, name: str) -> Any:
                if name.startswith("do_"):
                    return self.answer
                raise AttributeError(name)

            def read_body(self) -> bytes:
                if self.headers.get("Transfer-Encoding") == "chunked":
                    body = b""
                    while size := int(self.rfile.readline(), 16):
                        body += self.rfile.read(size)
                        self.rfile.readline()
                    self.rfile.readline()
                    return body
                return self.rfile.read(int(self.headers.get("Content-Length", 0)))

            def answer(self) -> None:
                stand_in.received.append(
                    Received(self.command, self.path, list(self.headers.items()), self.read_body())
                )
                if self.headers.get("Upgrade") == "websocket":
                    self.wfile.write(
                        b"HTTP/1.1 101 Switching Protocols\r\n"
                        b"Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
                    )
                    self.wfile.write(self.rfile.readline())
                    self.close_connection = True
                    return
                self.send_response(stand_in.status)
                for name, value in {"Content-Type": "application/json", **stand_in.headers}.items():
                    self.send_header(name, value)
                if stand_in.stream is not None:
                    self.send_header("Transfer-Encoding", "chunked")
                    self.end_headers()
                    stand_in.stream(self.write_chunk)
                    self.wfile.write(b"0\r\n\r\n")
                    return
                if stand_in.status != 204:
                    self.send_header("Content-Length", str(len(stand_in.body)))
                self.end_headers()
                if self.command != "HEAD" and stand_in.status != 204:
                    self.wfile.write(stand_in.body)

            def write_chunk(self, part: bytes) -> None:
                self.wfile.write(b"%x\r\n%b\r\n" % (len(part), part))

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server.server_address[1]}"

    @property
    def last(self) -> Received:
        return self.received[-1]

    def reset(self) -> None:
        self.status, self.headers, self.body, self.stream = 200, {}, b'{"ok":true}', None
        self.received.clear()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def names(self, header: str) -> set[str]:
        """The members of a header that is a list."""
        joined = ",".join(self.headers.get_all(header) or [])
        return {word.strip() for word in joined.split(",") if word.strip()}


@dataclass
class Gateway:
    port: int
    folder: Path

    def ask(
        self,
        method: str,
        path: str,
        headers: dict[str, str] | list[tuple[str, str]] | None = None,
        body: bytes | None = None,
    ) -> Answer:
        """The path goes out as it is; a header may be there twice."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            pairs = list(headers.items()) if isinstance(headers, dict) else headers or []
            given = {name.lower() for name, _ in pairs}
            connection.putrequest(
                method, path, skip_host="host" in given, skip_accept_encoding=True
            )
            for name, value in pairs:
                connection.putheader(name, value)
            if body is not None and not given & {"content-length", "transfer-encoding"}:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def send(self, text: bytes) -> Answer:
        """Bytes that a decent client would not send."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as client:
            client.sendall(text)
            response = http.client.HTTPResponse(client)
            response.begin()
            return Answer(response.status, response.headers, response.read())

    def log(self, request_id: str) -> dict[str, Any]:
        for _ in range(100):
            for line in (self.folder / "gateway-access.log").read_text().splitlines():
                entry: dict[str, Any] = json.loads(line)
                if entry["requestId"] == request_id:
                    return entry
            time.sleep(0.02)
        raise AssertionError(f"{request_id} is not in the log")


@contextlib.contextmanager
def running_gateway(postgrest: str, sidecar: str) -> Iterator[Gateway]:
    folder = Path(tempfile.mkdtemp(prefix="a gateway; of {tests} "))
    as_user: list[str] = []
    try:
        # The checkout may be closed to the user that nginx runs as.
        shutil.copytree(ROOT / "web", folder / "web")
        port = free_port()
        config = render.write(
            folder / "gateway",
            {
                "GATEWAY_LISTEN": f"127.0.0.1:{port}",
                "POSTGREST_SERVER": postgrest,
                "SIDECAR_SERVER": sidecar,
                "WEB_DIR": str(folder / "web"),
                "RUN_DIR": str(folder),
                "LOG_DIR": str(folder),
            },
            (ROOT / "gateway/routes").read_text() + MORE_ROUTES,
        )
        if os.geteuid() == 0:
            as_user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
            for path in [folder, *folder.rglob("*")]:
                shutil.chown(path, "nobody", "nogroup")
        nginx = subprocess.Popen(
            [*as_user, "nginx", "-e", "stderr", "-p", str(folder), "-c", str(config)],
            env={**os.environ, "PATH": os.environ.get("PATH", "") + ":/usr/sbin"},
        )
        try:
            for _ in range(200):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                    break
                assert nginx.poll() is None, "nginx ended"
                time.sleep(0.02)
            yield Gateway(port, folder)
            errors = (folder / "gateway-error.log").read_text()
            assert not re.search(r"\[(emerg|alert|crit)\]", errors), errors
        finally:
            nginx.terminate()
            nginx.wait(20)
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def _stack() -> Iterator[tuple[Gateway, StandIn, StandIn]]:
    postgrest, sidecar = StandIn(), StandIn()
    with running_gateway(postgrest.address, sidecar.address) as gateway:
        yield gateway, postgrest, sidecar
    postgrest.close()
    sidecar.close()


@pytest.fixture
def gateway(_stack: tuple[Gateway, StandIn, StandIn]) -> Gateway:
    return _stack[0]


@pytest.fixture
def postgrest(_stack: tuple[Gateway, StandIn, StandIn]) -> StandIn:
    _stack[1].reset()
    return _stack[1]


@pytest.fixture
def sidecar(_stack: tuple[Gateway, StandIn, StandIn]) -> StandIn:
    _stack[2].reset()
    return _stack[2]


@pytest.fixture(scope="module")
def deserted() -> Iterator[Gateway]:
    """A gateway whose upstreams are both down."""
    # Bound and not listened on: refused, and nobody else's meanwhile.
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{held.getsockname()[1]}"
        with running_gateway(address, address) as gateway:
            yield gateway


def assert_error(answer: Answer, status: int, code: str) -> None:
    assert answer.status == status, answer.body
    assert answer.headers["Content-Type"] in ("application/json", "application/json; charset=utf-8")
    assert list(answer.json) == ERROR_KEYS
    assert answer.json["code"] == code
    assert answer.json["message"]
    assert answer.headers["X-Request-Id"]


# ---- The table ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "asked"),
    [
        ("GET", "/health", "GET /rpc/health"),
        ("GET", "/api/v1/health", "GET /rpc/health"),
        ("HEAD", "/api/v1/health", "HEAD /rpc/health"),
        ("POST", "/api/v1/auth/login", "POST /rpc/login"),
        ("POST", "/api/v1/auth/refresh", "POST /rpc/refresh"),
        ("POST", "/api/v1/auth/logout", "POST /rpc/logout"),
        ("GET", "/api/v1/auth/me", "GET /rpc/me"),
        ("GET", "/api/v1/chatbots", "GET /rpc/chatbot_list?"),
        ("GET", "/api/v1/chatbots?page=2&limit=5", "GET /rpc/chatbot_list?p_page=2&p_limit=5&"),
        ("GET", f"/api/v1/chatbots/{CHATBOT}", "GET /rpc/chatbot_get"),
        ("GET", "/api/v1/documents?status=failed", "GET /rpc/document_list?p_status=failed&"),
        ("GET", f"/api/v1/documents/{DOCUMENT}", "GET /rpc/document_get"),
        ("DELETE", f"/api/v1/documents/{DOCUMENT}", "POST /rpc/document_delete"),
        ("GET", f"/api/v1/public/chat/{CHATBOT}/config", "GET /rpc/widget_config?"),
        ("GET", "/api/v1/public/chat/default/config", "GET /rpc/widget_config?"),
        (
            "GET",
            f"/api/v1/public/chat/{CHATBOT}/history?sessionId=a%20b",
            "GET /rpc/chat_history?p_session_id=a%20b&",
        ),
        ("PUT", f"/test/things/{DOCUMENT}", "POST /rpc/thing_update"),
        ("GET", "/test/texts/zh-Hant", "GET /rpc/text_get"),
    ],
)
def test_functions(
    gateway: Gateway, postgrest: StandIn, method: str, path: str, asked: str
) -> None:
    answer = gateway.ask(method, path)
    assert answer.status == 200
    assert f"{postgrest.last.method} {postgrest.last.path}" == asked
    assert postgrest.last.header("Accept") == "application/json"


@pytest.mark.parametrize("sent", ["plain", "a%20b", "a%2Fb", "%C3%A4", "a+b", "a%3Fb%23c", "%25"])
def test_a_text_is_handed_on_as_it_was_sent(
    gateway: Gateway, postgrest: StandIn, sent: str
) -> None:
    path = f"/test/{CHATBOT}/people/{sent}/things/{DOCUMENT}?more=1"
    assert gateway.ask("GET", path).status == 200
    assert postgrest.last.header("X-Resource-Id") == sent
    assert postgrest.last.header("X-Chatbot-Id") == CHATBOT
    assert postgrest.last.header("X-Second-Id") == DOCUMENT


@pytest.mark.parametrize("sent", ["", "%0d%0aX-Api-Key:%20x", "a%0A", "%7f", "x%00", "a" * 1025])
def test_a_text_holds_no_control_characters(
    gateway: Gateway, postgrest: StandIn, sent: str
) -> None:
    answer = gateway.ask("GET", f"/test/{CHATBOT}/people/{sent}/things/{DOCUMENT}")
    assert answer.status in (400, 404)
    assert not postgrest.received


@pytest.mark.parametrize(
    "path", [f"/api/v1/public/chat/{CHATBOT}/messages", "/api/v1/documents?dryRun=1"]
)
def test_sidecar_paths(gateway: Gateway, sidecar: StandIn, path: str) -> None:
    answer = gateway.ask("POST", path, {"Content-Type": "text/csv", "Accept": "text/x"}, b"a,b")
    assert answer.status == 200
    assert (sidecar.last.method, sidecar.last.path) == ("POST", path)
    assert sidecar.last.header("Content-Type") == "text/csv"
    assert sidecar.last.header("Accept") == "text/x"
    assert sidecar.last.body == b"a,b"


def test_every_line_is_reached(gateway: Gateway, postgrest: StandIn, sidecar: StandIn) -> None:
    """No line is hidden by another, and each answers the methods that it should."""
    samples = {"uuid": CHATBOT, "name": "someone@example.org", "language": "en",
               "identifier": "some_view", "key": "order.id", "text": "a%2Fb%20c"}  # fmt: skip
    for route in render.parse((ROOT / "gateway/routes").read_text() + MORE_ROUTES):
        path = render.PLACEHOLDER.sub(lambda m: samples[m["type"] or "uuid"], route.path)
        for method in render.METHODS[route.method]:
            postgrest.reset()
            sidecar.reset()
            answer = gateway.ask(method, path)
            served_by = [name for name, upstream in (("postgrest", postgrest), ("sidecar", sidecar))
                         if upstream.received]  # fmt: skip
            expected = {"sql": ["postgrest"], "rest": ["postgrest"], "page": []}
            assert answer.status == 200, (method, path, answer.body)
            assert served_by == expected.get(route.door, ["sidecar"]), (method, path)


@pytest.mark.parametrize(
    "path",
    [
        "/api",
        "/api/v1",
        "/api/v1/",
        "/api/v1/nothing",
        "/api/v1/chatbots/",
        "/api/v1/chatbots/7",
        f"/api/v1/chatbots/{CHATBOT}0",
        f"/api/v1/chatbots/{CHATBOT[:-1]}g",
        f"/api/v1/chatbots/{CHATBOT}/",
        "/api/v1/chatbots/default",
        "/api/v1/public/chat/Default/config",
        "/API/v1/health",
        "/api/V1/health",
        "/Health",
        "/test/texts/e",
        "/test/people/a%2Fb",
        "/rest",
        "/rest/Chatbots",
        "/rest/a/b",
        "/rest/rpc/a/b",
        "/rest/a%0d%0ab",
        "/chat/index.html",
        "/index.html",
        "/../gateway/routes",
        "/..%2fgateway%2froutes",
        "/chat.css/",
        "/%2e%2e/%2e%2e/etc/passwd",
        # What nginx uses inside.
        "/-/sql",
        "/-/sidecar",
        "/-/rest",
        "/-/page",
        "/-/errors/internal",
        "/-/",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_unknown_path(
    gateway: Gateway, postgrest: StandIn, sidecar: StandIn, method: str, path: str
) -> None:
    answer = gateway.ask(method, path)
    # A path that climbs above the root is not even HTTP to nginx.
    if path.startswith(("/..", "/%2e")):
        assert answer.status in (400, 404)
        assert list(answer.json) == ERROR_KEYS
    else:
        assert_error(answer, 404, "no_such_endpoint")
    assert not postgrest.received
    assert not sidecar.received


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("POST", "/", {"GET", "HEAD", "OPTIONS"}),
        ("DELETE", "/api/v1/health", {"GET", "HEAD", "OPTIONS"}),
        ("GET", "/api/v1/auth/login", {"POST", "OPTIONS"}),
        ("PATCH", "/api/v1/documents", {"GET", "HEAD", "POST", "OPTIONS"}),
        ("POST", f"/api/v1/documents/{DOCUMENT}", {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"}),
        ("POST", "/api/v1/public/chat/default/config", {"GET", "HEAD", "OPTIONS"}),
        ("FLY", "/api/v1/chatbots", {"GET", "HEAD", "POST", "OPTIONS"}),
    ],
)
def test_other_method(
    gateway: Gateway, postgrest: StandIn, method: str, path: str, allowed: set[str]
) -> None:
    answer = gateway.ask(method, path)
    assert_error(answer, 405, "method_not_allowed")
    assert answer.names("Allow") == allowed
    assert all(name in answer.json["hint"] for name in allowed)
    assert not postgrest.received


def test_options_of_what_is_not_for_other_sites(gateway: Gateway, postgrest: StandIn) -> None:
    answer = gateway.ask(
        "OPTIONS",
        "/api/v1/documents",
        {"Origin": "https://shop.example", "Access-Control-Request-Method": "POST"},
    )
    assert answer.status == 204
    assert answer.names("Allow") == {"GET", "HEAD", "POST", "OPTIONS"}
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]
    assert not postgrest.received


# ---- Paths and queries ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/api/v1%2Fhealth", "/rpc/health"),
        ("/api/v1/./health", "/rpc/health"),
        ("/api/v1/nothing/../health", "/rpc/health"),
        ("/api/v1/%68ealth", "/rpc/health"),
    ],
)
def test_spellings_of_a_path(gateway: Gateway, postgrest: StandIn, path: str, asked: str) -> None:
    """They may name the path, but the upstream sees only what the table says."""
    assert gateway.ask("GET", path).status == 200
    assert postgrest.last.path == asked


@pytest.mark.parametrize(
    "path",
    [
        "//api/v1/health",
        "/api//v1/health",
        "/api/v1/health%0a",
        "/api/v1/health%0d%0aX-Evil:%20yes",
        "/api/v1/health%20",
        "/api/v1/health;x=1",
        f"/api/v1/chatbots/{CHATBOT}%0d%0aX-Resource-Id:%20{DOCUMENT}",
        f"/api/v1/documents/{DOCUMENT}%2f..%2f..",
        "/rest/%2e%2e%2fadmin",
        "/rest//rpc/login",
        "/rest/rpc/login%3fx=1",
        "/rest/rpc/login%23",
    ],
)
def test_paths_that_only_look_right(
    gateway: Gateway, postgrest: StandIn, sidecar: StandIn, path: str
) -> None:
    assert_error(gateway.ask("GET", path), 404, "no_such_endpoint")
    assert not postgrest.received
    assert not sidecar.received


def test_null_byte_in_path(gateway: Gateway, postgrest: StandIn) -> None:
    assert_error(gateway.ask("GET", "/api/v1/health%00"), 400, "malformed_request")
    assert not postgrest.received


@pytest.mark.parametrize(
    "path", ["/api/v1/chatbots?limit=%00", "/rest/some_view?name=eq.a%00b", "/health?a=1&b=%00"]
)
def test_null_byte_in_query(gateway: Gateway, postgrest: StandIn, path: str) -> None:
    assert_error(gateway.ask("GET", path), 400, "malformed_request")
    assert not postgrest.received


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("page=2%26p_limit%3d99", "p_page=2%26p_limit%3d99&"),
        ("page=1&page=2", "p_page=1&"),
        ("page=&limit=", ""),
        ("p_page=5&p_limit=9&select=id&order=id&columns=x", ""),
        ("xpage=5&limit=3", "p_limit=3&"),
        ("limit=3#page=5", "p_limit=3&"),
        ("limit=%0d%0aX-Evil:1", "p_limit=%0d%0aX-Evil:1&"),
        ("limit=a?b=c", "p_limit=a?b=c&"),
        ("limit=$target", "p_limit=$target&"),
    ],
)
def test_queries(gateway: Gateway, postgrest: StandIn, query: str, asked: str) -> None:
    """A value can't bring another parameter along, and only named ones pass."""
    assert gateway.ask("GET", f"/api/v1/chatbots?{query}").status == 200
    assert postgrest.last.path == f"/rpc/chatbot_list?{asked}"


def test_ids_reach_the_function_in_headers(gateway: Gateway, postgrest: StandIn) -> None:
    part = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0003"
    gateway.ask("DELETE", f"/test/{CHATBOT}/things/{DOCUMENT}/parts/{part}")
    assert postgrest.last.header("X-Chatbot-Id") == CHATBOT
    assert postgrest.last.header("X-Resource-Id") == DOCUMENT
    assert postgrest.last.header("X-Second-Id") == part

    gateway.ask("GET", "/api/v1/public/chat/default/config")
    assert postgrest.last.header("X-Chatbot-Id") == "default"
    gateway.ask("GET", "/test/texts/pt-BR")
    assert postgrest.last.header("X-Resource-Id") == "pt-BR"


# ---- What a client can't say ----------------------------------------------------------

FORGED = {
    "X-Chatbot-Id": DOCUMENT,
    "X-Resource-Id": CHATBOT,
    "X-Second-Id": CHATBOT,
    "X_Chatbot_Id": DOCUMENT,
    "X-Real-IP": "10.9.8.7",
    "X-Forwarded-For": "10.9.8.7",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "gopher",
    "Forwarded": "for=10.9.8.7",
    "X-Origin": "https://forged.example",
    "X-Parlance-Origin": "https://forged.example",
    "X-Parlance-Anything": "yes",
    "X-Original-Url": "/rpc/login",
    "X-Http-Method-Override": "DELETE",
    "Accept-Profile": "app",
    "Content-Profile": "app",
    "Prefer": "tx=rollback",
    "Range": "0-0",
    "Range-Unit": "items",
    "Cookie": "role=admin",
    "Connection": "X-Real-IP, X-Chatbot-Id",
    "TE": "trailers",
    "Proxy": "http://evil.example",
}


@pytest.mark.parametrize(
    ("call", "own"),
    [
        ("GET /api/v1/health", {}),
        ("POST /api/v1/auth/login", {}),
        (f"DELETE /api/v1/documents/{DOCUMENT}", {"X-Resource-Id": DOCUMENT}),
        (f"POST /api/v1/public/chat/{CHATBOT}/messages", {"X-Chatbot-Id": CHATBOT}),
        ("POST /api/v1/documents", {}),
        ("GET /rest/some_view", {}),
        ("POST /rest/rpc/chatbot_get", {}),
    ],
)
def test_forged_headers(
    gateway: Gateway, postgrest: StandIn, sidecar: StandIn, call: str, own: dict[str, str]
) -> None:
    method, path = call.split()
    body = b"{}" if method == "POST" else None
    headers = {**FORGED, "Content-Type": "application/json"}
    assert gateway.ask(method, path, headers, body).status == 200
    [received] = postgrest.received + sidecar.received
    assert received.header("X-Real-IP") == "127.0.0.1"
    assert received.header("X-Forwarded-For") == "127.0.0.1"
    for name in ("X-Chatbot-Id", "X-Resource-Id", "X-Second-Id"):
        assert received.header(name) == own.get(name), name
    kept = {"x-real-ip", "x-forwarded-for", *(name.lower() for name in own)}
    if path.startswith("/rest/"):
        kept |= {"accept-profile", "content-profile", "prefer", "range", "range-unit"}
    assert not received.names & ({name.lower() for name in FORGED} - kept)


def test_a_header_of_the_gateway_sent_twice(gateway: Gateway, postgrest: StandIn) -> None:
    headers = [("X-Chatbot-Id", DOCUMENT), ("X-Chatbot-Id", CHATBOT), ("X-Real-IP", "10.0.0.1"),
               ("X-Real-IP", "10.0.0.2")]  # fmt: skip
    gateway.ask("GET", f"/api/v1/chatbots/{CHATBOT}", headers)
    assert postgrest.last.header("X-Chatbot-Id") == CHATBOT
    assert postgrest.last.header("X-Real-IP") == "127.0.0.1"


def test_what_passes(gateway: Gateway, postgrest: StandIn, sidecar: StandIn) -> None:
    headers = {
        "Authorization": "Bearer a.b.c",
        "X-API-Key": "pk_123",
        "X-Session-Token": "token",
        "Idempotency-Key": "key-1",
        "Accept-Language": "de",
        "User-Agent": "tests",
        "Host": f"shop.example:{gateway.port}",
    }
    gateway.ask("GET", "/api/v1/auth/me", headers)
    gateway.ask("POST", f"/api/v1/public/chat/{CHATBOT}/messages", headers, b"{}")
    for received in (postgrest.last, sidecar.last):
        for name, value in headers.items():
            assert received.header(name) == value, name


def test_origin_has_another_name_for_postgrest(
    gateway: Gateway, postgrest: StandIn, sidecar: StandIn
) -> None:
    headers = {"Origin": "https://shop.example"}
    for path in ("/api/v1/health", "/rest/some_view"):
        gateway.ask("GET", path, headers)
        assert postgrest.last.header("Origin") is None
        assert postgrest.last.header("X-Origin") == "https://shop.example"
    gateway.ask("POST", f"/api/v1/public/chat/{CHATBOT}/messages", headers, b"{}")
    assert sidecar.last.header("Origin") == "https://shop.example"
    assert sidecar.last.header("X-Origin") == "https://shop.example"


@pytest.mark.parametrize("sent", ["abcd-1234", "A" * 128, "0.1_2-3Z"])
def test_request_id_of_the_client(gateway: Gateway, postgrest: StandIn, sent: str) -> None:
    postgrest.headers = {"X-Request-Id": "the upstream's"}
    answer = gateway.ask("GET", "/api/v1/health?secret=1", {"X-Request-Id": sent})
    assert answer.headers.get_all("X-Request-Id") == [sent]
    assert postgrest.last.header("X-Request-Id") == sent
    entry = gateway.log(sent)
    assert (entry["status"], entry["path"], entry["route"]) == (
        200,
        "/api/v1/health",
        "/api/v1/health",
    )


@pytest.mark.parametrize("sent", ["short", "A" * 129, "with space", 'quote"quote', "a/b/c/d/e", ""])
def test_request_id_that_is_not_one(gateway: Gateway, postgrest: StandIn, sent: str) -> None:
    answer = gateway.ask("GET", "/api/v1/health", {"X-Request-Id": sent})
    made = answer.headers["X-Request-Id"]
    assert re.fullmatch("[0-9a-f]{32}", made)
    assert postgrest.last.header("X-Request-Id") == made


def test_the_log_keeps_no_secret(gateway: Gateway, postgrest: StandIn) -> None:
    gateway.ask(
        "GET",
        f"/api/v1/chatbots/{CHATBOT}?token=secret-1",
        {"X-Request-Id": "log-test-1", "Authorization": "Bearer secret-2",
         "X-API-Key": "secret-3", "X-Session-Token": "secret-4", "User-Agent": 'a"b\\c'},
    )  # fmt: skip
    entry = gateway.log("log-test-1")
    assert entry["path"] == f"/api/v1/chatbots/{CHATBOT}"
    assert entry["route"] == "/api/v1/chatbots/{chatbotId}"
    assert entry["userAgent"] == 'a"b\\c'
    assert "secret" not in (gateway.folder / "gateway-access.log").read_text()


# ---- Bodies ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", f"/api/v1/documents/{DOCUMENT}"),
        ("PUT", f"/test/things/{DOCUMENT}"),
        ("POST", f"/test/things/{DOCUMENT}/run"),
        ("POST", "/api/v1/auth/logout"),
    ],
)
@pytest.mark.parametrize("headers", [{}, {"Content-Length": "0"}, {"Content-Type": "text/plain"}])
def test_a_write_without_body(
    gateway: Gateway, postgrest: StandIn, method: str, path: str, headers: dict[str, str]
) -> None:
    assert gateway.ask(method, path, headers).status == 200
    assert postgrest.last.method == "POST"
    assert postgrest.last.body == b"{}"
    assert postgrest.last.header("Content-Type") == "application/json"
    assert postgrest.last.header("Content-Length") == "2"


@pytest.mark.parametrize(
    "media",
    [None, "application/json", "Application/JSON", "application/json; charset=utf-8",
     "application/json ;charset=utf-8"],
)  # fmt: skip
@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_a_json_body(gateway: Gateway, postgrest: StandIn, method: str, media: str | None) -> None:
    path = f"/test/things/{DOCUMENT}" if method == "PUT" else f"/api/v1/documents/{DOCUMENT}"
    headers = {"Content-Type": media} if media else {}
    assert gateway.ask(method, path, headers, b'{"a": 1}').status == 200
    assert postgrest.last.method == "POST"
    assert postgrest.last.body == b'{"a": 1}'
    assert postgrest.last.header("Content-Type") == "application/json"


def test_a_chunked_body(gateway: Gateway, postgrest: StandIn) -> None:
    answer = gateway.ask(
        "POST",
        "/api/v1/auth/login",
        {"Transfer-Encoding": "chunked"},
        b'3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n',
    )
    assert answer.status == 200
    assert postgrest.last.body == b'{"a":1}'


@pytest.mark.parametrize(
    "media",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
     "application/jsonp", "text/csv", "application/vnd.pgrst.object+json",
     "application/octet-stream", "text/plain, application/json"],
)  # fmt: skip
def test_a_body_that_is_not_json(gateway: Gateway, postgrest: StandIn, media: str) -> None:
    answer = gateway.ask("POST", "/api/v1/auth/login", {"Content-Type": media}, b"a=1")
    assert_error(answer, 415, "unsupported_media_type")
    assert not postgrest.received


@pytest.mark.parametrize(
    "path", ["/api/v1/auth/login", f"/api/v1/public/chat/{CHATBOT}/messages", "/rest/some_view"]
)
@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_that_is_too_large(
    gateway: Gateway, postgrest: StandIn, sidecar: StandIn, path: str, chunked: bool
) -> None:
    body = b'"' + b"a" * 65_535 + b'"'
    headers = {"Content-Type": "application/json"}
    if chunked:
        headers["Transfer-Encoding"] = "chunked"
        body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
    assert_error(gateway.ask("POST", path, headers, body), 413, "body_too_large")
    assert not postgrest.received
    assert not sidecar.received


def test_bodies_that_just_fit(gateway: Gateway, postgrest: StandIn, sidecar: StandIn) -> None:
    body = b'"' + b"a" * 65_534 + b'"'
    assert gateway.ask("POST", "/api/v1/auth/login", {}, body).status == 200
    assert postgrest.last.body == body
    document = os.urandom(25 * 1024 * 1024)
    assert gateway.ask("POST", "/api/v1/documents", {}, document).status == 200
    assert zlib.crc32(sidecar.last.body) == zlib.crc32(document)


def test_bodies_of_a_megabyte_where_they_may_be(gateway: Gateway, postgrest: StandIn) -> None:
    body = b'"' + b"a" * 1_048_574 + b'"'
    assert gateway.ask("POST", "/api/v1/events", {}, body).status == 200
    assert zlib.crc32(postgrest.last.body) == zlib.crc32(body)
    postgrest.reset()
    assert_error(gateway.ask("POST", "/api/v1/events", {}, body + b" "), 413, "body_too_large")
    assert not postgrest.received
    headers = {"Content-Type": "text/plain"}
    answer = gateway.ask("POST", "/api/v1/events", headers, b"a")
    assert_error(answer, 415, "unsupported_media_type")


def test_a_document_that_is_too_large(gateway: Gateway, sidecar: StandIn) -> None:
    answer = gateway.ask(
        "POST", "/api/v1/documents", {"Content-Length": str(27 * 1024 * 1024)}, b"%PDF"
    )
    assert_error(answer, 413, "body_too_large")
    assert not sidecar.received


def test_an_unknown_path_is_unknown_whatever_its_body(gateway: Gateway) -> None:
    answer = gateway.ask("POST", "/api/v1/nothing", {}, b"a" * 100_000)
    assert_error(answer, 404, "no_such_endpoint")


# ---- What nginx itself refuses --------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        b"nonsense\r\n\r\n",
        b"GET /api/v1/health HTTP/1.1\r\n\r\n",
        b"GET /api/v1/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET /api/v1/health HTTP/1.1\r\nHost: a b\r\n\r\n",
        b"GET /api/v1/he alth HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /api/v1/health\x01 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        b"POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        b"POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
        b"Content-Length: 3\r\n\r\n{}",
        b"POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
    ],
)
def test_malformed_requests(gateway: Gateway, postgrest: StandIn, text: bytes) -> None:
    assert_error(gateway.send(text), 400, "malformed_request")
    assert not postgrest.received


def test_a_broken_chunk(gateway: Gateway, postgrest: StandIn) -> None:
    answer = gateway.send(
        b"POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
    )
    assert answer.status == 400
    assert not postgrest.received


def test_methods_that_nginx_refuses(gateway: Gateway) -> None:
    answer = gateway.send(b"TRACE /api/v1/health HTTP/1.1\r\nHost: a\r\n\r\n")
    assert_error(answer, 405, "method_not_allowed")
    assert "GET" in answer.names("Allow")


def test_long_addresses_and_headers(gateway: Gateway, postgrest: StandIn) -> None:
    assert_error(gateway.ask("GET", "/api/v1/health?" + "a" * 9_000), 414, "uri_too_long")
    for headers in ({"X-Long": "a" * 9_000}, {f"X-{n}": "a" * 8_000 for n in range(6)}):
        answer = gateway.ask("GET", "/api/v1/health", headers)
        assert_error(answer, 431, "headers_too_large")
    assert not postgrest.received
    # A signed token of a usual size fits.
    assert gateway.ask("GET", "/api/v1/auth/me", {"Authorization": "a" * 4_000}).status == 200


# ---- Errors of the upstreams ----------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (500, (500, "internal_error")),
        (502, (503, "unavailable")),
        (503, (503, "unavailable")),
        (504, (504, "timeout")),
    ],
)
@pytest.mark.parametrize("path", ["/api/v1/auth/me", "/rest/some_view", "/api/v1/auth/login"])
def test_failures_of_postgrest_are_not_shown(
    gateway: Gateway, postgrest: StandIn, status: int, error: tuple[int, str], path: str
) -> None:
    postgrest.status = status
    postgrest.body = b'{"code":"XX000","message":"relation app.users","details":null,"hint":null}'
    answer = gateway.ask("POST" if path.endswith("login") else "GET", path)
    assert_error(answer, *error)
    assert b"app.users" not in answer.body
    assert answer.headers["Retry-After"] == ("2" if error[0] == 503 else None)


def test_the_upstream_knows_better_when_to_retry(gateway: Gateway, postgrest: StandIn) -> None:
    postgrest.status, postgrest.headers = 503, {"Retry-After": "17"}
    assert gateway.ask("GET", "/api/v1/health").headers.get_all("Retry-After") == ["17"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 406, 408, 409, 415, 416, 422, 429])
@pytest.mark.parametrize("path", ["/api/v1/auth/me", "/rest/some_view"])
def test_refusals_of_postgrest_pass(
    gateway: Gateway, postgrest: StandIn, status: int, path: str
) -> None:
    postgrest.status = status
    postgrest.headers = {"Retry-After": "9", "RateLimit-Remaining": "0"}
    postgrest.body = b'{"code":"own","message":"own","details":null,"hint":null}'
    answer = gateway.ask("GET", path)
    assert (answer.status, answer.body) == (status, postgrest.body)
    assert answer.headers.get_all("Retry-After") == ["9"]
    assert answer.headers["RateLimit-Remaining"] == "0"


UNREAD = [
    (400, "PGRST102", "malformed_body"),
    (401, "PGRST301", "not_signed_in"),
    (401, "PGRST303", "not_signed_in"),
]


@pytest.mark.parametrize(("status", "code", "ours"), UNREAD)
def test_what_postgrest_cannot_read_has_our_code(
    gateway: Gateway, postgrest: StandIn, status: int, code: str, ours: str
) -> None:
    postgrest.status, postgrest.headers = status, {"Content-Type": "application/json"}
    postgrest.body = f'{{"code":"{code}","message":"No.","details":null,"hint":null}}'.encode()
    assert_error(gateway.ask("GET", "/api/v1/auth/me"), status, ours)
    # Where PostgREST is asked for itself, it speaks for itself.
    assert gateway.ask("GET", "/rest/some_view").body == postgrest.body


@pytest.mark.parametrize(("status", "code"), [(200, "PGRST102"), (201, "PGRST301"),
                                              (400, "PGRST301"), (409, "PGRST102")])  # fmt: skip
def test_what_postgrest_can_read_stays_as_it_is(
    gateway: Gateway, postgrest: StandIn, status: int, code: str
) -> None:
    postgrest.status, postgrest.headers = status, {"Content-Type": "application/json"}
    postgrest.body = f'{{"code":"{code}","message":"No."}}'.encode()
    assert gateway.ask("GET", "/api/v1/auth/me").body == postgrest.body


@pytest.mark.parametrize("status", [400, 404, 413, 429, 500, 502, 503, 504])
def test_every_answer_of_the_sidecar_passes(
    gateway: Gateway, sidecar: StandIn, status: int
) -> None:
    sidecar.status = status
    sidecar.body = b'{"code":"own","message":"own","details":null,"hint":null}'
    answer = gateway.ask("POST", f"/api/v1/public/chat/{CHATBOT}/messages", {}, b"{}")
    assert (answer.status, answer.body) == (status, sidecar.body)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/v1/health"),
        ("DELETE", f"/api/v1/documents/{DOCUMENT}"),
        ("GET", "/rest/some_view"),
        ("POST", f"/api/v1/public/chat/{CHATBOT}/messages"),
        ("POST", "/api/v1/documents"),
    ],
)
def test_upstreams_that_are_down(deserted: Gateway, method: str, path: str) -> None:
    answer = deserted.ask(method, path)
    assert_error(answer, 503, "unavailable")
    assert answer.headers["Retry-After"] == "2"
    # Another site's page may read that much, to tell its visitor.
    if "/public/" in path:
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
    else:
        assert "Access-Control-Allow-Origin" not in answer.headers


# ---- PostgREST itself -----------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS"])
def test_rest_passes_as_it_is(gateway: Gateway, postgrest: StandIn, method: str) -> None:
    postgrest.headers = {"Content-Range": "0-1/50", "Content-Location": "/some_view"}
    headers = {
        "Accept": "text/csv",
        "Content-Type": "text/csv",
        "Prefer": "count=exact, return=representation",
        "Range": "0-1",
        "Range-Unit": "items",
        "Accept-Profile": "api",
        "Content-Profile": "api",
        "Authorization": "Bearer a.b.c",
    }
    query = "select=id,name&name=like.*a%26b*&order=id.desc"
    body = b"id\n1\n" if method in ("POST", "PATCH", "PUT") else None
    answer = gateway.ask(method, f"/rest/some_view?{query}", headers, body)
    assert answer.status == 200
    assert answer.headers["Content-Range"] == "0-1/50"
    assert (postgrest.last.method, postgrest.last.path) == (method, f"/some_view?{query}")
    for name, value in headers.items():
        assert postgrest.last.header(name) == value, name
    assert postgrest.last.body == (body or b"")


@pytest.mark.parametrize(("path", "asked"), [("/rest/", "/"), ("/rest/rpc/me?x=1", "/rpc/me?x=1")])
def test_rest_paths(gateway: Gateway, postgrest: StandIn, path: str, asked: str) -> None:
    assert gateway.ask("GET", path).status == 200
    assert postgrest.last.path == asked


# ---- Other sites ----------------------------------------------------------------------


def test_preflight(gateway: Gateway, postgrest: StandIn) -> None:
    postgrest.status, postgrest.headers = 204, {"X-Parlance-Origin": "https://shop.example"}
    answer = gateway.ask(
        "OPTIONS",
        f"/api/v1/public/chat/{CHATBOT}/messages",
        {
            "Origin": "https://shop.example",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "x-api-key,content-type",
        },
    )
    assert (postgrest.last.method, postgrest.last.path) == ("GET", "/rpc/preflight")
    assert postgrest.last.header("X-Chatbot-Id") == CHATBOT
    assert postgrest.last.header("X-Origin") == "https://shop.example"
    assert answer.status == 204
    assert answer.headers["Access-Control-Allow-Origin"] == "https://shop.example"
    assert answer.names("Access-Control-Allow-Methods") == {"POST", "OPTIONS"}
    assert {name.lower() for name in answer.names("Access-Control-Allow-Headers")} == {
        "content-type", "x-api-key", "x-session-token", "idempotency-key", "x-request-id",
        "accept-language", "authorization",
    }  # fmt: skip
    assert answer.headers["Access-Control-Max-Age"] == "600"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Origin" in answer.names("Vary")
    assert "X-Parlance-Origin" not in answer.headers


def test_preflight_refused(gateway: Gateway, postgrest: StandIn) -> None:
    postgrest.status = 403
    postgrest.body = b'{"code":"origin_not_allowed","message":"No.","details":null,"hint":null}'
    answer = gateway.ask(
        "OPTIONS",
        f"/api/v1/public/chat/{CHATBOT}/config",
        {"Origin": "https://evil.example", "Access-Control-Request-Method": "GET"},
    )
    assert_error(answer, 403, "origin_not_allowed")
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]


def test_a_preflight_that_the_key_decides(gateway: Gateway, postgrest: StandIn) -> None:
    """It has no key, so nothing is asked; the call itself is."""
    headers = {"Origin": "https://any.example", "Access-Control-Request-Method": "POST"}
    answer = gateway.ask("OPTIONS", "/api/v1/events", headers)
    assert answer.status == 204
    assert not postgrest.received
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.names("Access-Control-Allow-Methods") == {"POST", "OPTIONS"}
    assert "X-API-Key" in answer.names("Access-Control-Allow-Headers")
    assert "Access-Control-Allow-Credentials" not in answer.headers
    postgrest.status, postgrest.headers = 201, {"X-Parlance-Origin": "https://any.example"}
    answer = gateway.ask("POST", "/api/v1/events", {"Origin": "https://any.example"}, b"{}")
    assert answer.headers["Access-Control-Allow-Origin"] == "https://any.example"
    postgrest.reset()
    answer = gateway.ask("POST", "/api/v1/events", {"Origin": "https://evil.example"}, b"{}")
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_options_that_is_no_preflight(gateway: Gateway, postgrest: StandIn) -> None:
    answer = gateway.ask("OPTIONS", f"/api/v1/public/chat/{CHATBOT}/config")
    assert answer.status == 204
    assert answer.names("Allow") == {"GET", "HEAD", "OPTIONS"}
    assert not postgrest.received


@pytest.mark.parametrize("allowed", [True, False])
@pytest.mark.parametrize("status", [200, 429])
def test_answers_to_other_sites(
    gateway: Gateway, postgrest: StandIn, sidecar: StandIn, allowed: bool, status: int
) -> None:
    for upstream in (postgrest, sidecar):
        upstream.status = status
        # PostgREST's own permission must not survive.
        upstream.headers = {"Access-Control-Allow-Origin": "*",
                            "Access-Control-Allow-Credentials": "true"}  # fmt: skip
        if allowed:
            upstream.headers["X-Parlance-Origin"] = "https://shop.example"
    base = f"/api/v1/public/chat/{CHATBOT}"
    for method, path in (("GET", "/config"), ("POST", "/messages")):
        answer = gateway.ask(method, base + path, {"Origin": "https://shop.example"})
        assert answer.status == status
        assert answer.headers.get_all("Access-Control-Allow-Origin") == (
            ["https://shop.example"] if allowed else None
        )
        exposed = {"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After",
                   "X-Request-Id", "Idempotency-Replayed"}  # fmt: skip
        assert answer.names("Access-Control-Expose-Headers") == (exposed if allowed else set())
        assert "Access-Control-Allow-Credentials" not in answer.headers
        assert "X-Parlance-Origin" not in answer.headers
        assert "Origin" in answer.names("Vary")


def test_nothing_else_is_for_other_sites(gateway: Gateway, postgrest: StandIn) -> None:
    postgrest.headers = {"X-Parlance-Origin": "https://shop.example"}
    for path in ("/api/v1/auth/me", "/rest/some_view", "/api/v1/health"):
        answer = gateway.ask("GET", path, {"Origin": "https://shop.example"})
        assert "Access-Control-Allow-Origin" not in answer.headers


# ---- Streams --------------------------------------------------------------------------


def test_a_stream_is_not_held_back(gateway: Gateway, sidecar: StandIn) -> None:
    goes_on = threading.Event()

    def stream(write: Callable[[bytes], None]) -> None:
        write(b"event: token\ndata: {}\n\n")
        goes_on.wait(10)
        write(b"event: done\ndata: {}\n\n")

    sidecar.headers, sidecar.stream = {"Content-Type": "text/event-stream"}, stream
    connection = http.client.HTTPConnection("127.0.0.1", gateway.port, timeout=20)
    connection.request(
        "POST",
        f"/api/v1/public/chat/{CHATBOT}/messages",
        b"{}",
        {"Accept": "text/event-stream", "Accept-Encoding": "gzip"},
    )
    response = connection.getresponse()
    assert response.headers["Content-Type"].startswith("text/event-stream")
    assert response.headers["Content-Encoding"] is None
    # The second event waits for the first one's arrival.
    assert response.readline() == b"event: token\n"
    goes_on.set()
    assert response.read().endswith(b"event: done\ndata: {}\n\n")
    connection.close()


def test_a_web_socket(gateway: Gateway, sidecar: StandIn) -> None:
    with socket.create_connection(("127.0.0.1", gateway.port), timeout=20) as client:
        client.sendall(
            b"GET /test/socket HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Key: abc\r\nSec-WebSocket-Version: 13\r\n"
            b"X-Chatbot-Id: forged\r\n\r\n"
        )
        reader = client.makefile("rb")
        assert b" 101 " in reader.readline()
        while reader.readline() not in (b"\r\n", b""):
            pass
        client.sendall(b"hello\n")
        assert reader.readline() == b"hello\n"
    assert sidecar.last.header("Sec-WebSocket-Key") == "abc"
    assert sidecar.last.header("X-Chatbot-Id") is None


# ---- The page -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "file", "media"),
    [
        ("/", "index.html", "text/html"),
        ("/chat.css", "chat.css", "text/css"),
        ("/chat.js", "chat.js", "text/javascript"),
        ("/favicon.svg", "favicon.svg", "image/svg+xml"),
    ],
)
def test_the_page(gateway: Gateway, path: str, file: str, media: str) -> None:
    answer = gateway.ask("GET", path)
    assert answer.status == 200
    assert answer.body == (ROOT / "web/chat" / file).read_bytes()
    assert answer.headers["Content-Type"] == f"{media}; charset=utf-8"
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert gateway.ask("HEAD", path).headers["Content-Length"] == str(len(answer.body))
    unchanged = gateway.ask("GET", path, {"If-None-Match": answer.headers["ETag"]})
    assert unchanged.status == 304


def test_the_page_is_compressed(gateway: Gateway) -> None:
    answer = gateway.ask("GET", "/chat.js", {"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.names("Vary")
    assert zlib.decompress(answer.body, 31) == (ROOT / "web/chat/chat.js").read_bytes()


def test_headers_of_every_answer(gateway: Gateway, postgrest: StandIn) -> None:
    for path in ("/", "/api/v1/health", "/nothing", "/rest/some_view"):
        answer = gateway.ask("GET", path)
        assert answer.headers["Server"] == "nginx"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        if path != "/":
            assert answer.headers["Cache-Control"] == "no-store"
    postgrest.headers = {"Cache-Control": "max-age=60"}
    answer = gateway.ask("GET", "/api/v1/health")
    assert answer.headers.get_all("Cache-Control") == ["max-age=60"]


# ---- The renderer ---------------------------------------------------------------------

SETTINGS = {
    "GATEWAY_LISTEN": "127.0.0.1:1",
    "POSTGREST_SERVER": "127.0.0.1:2",
    "SIDECAR_SERVER": "127.0.0.1:3",
    "WEB_DIR": "/srv/web",
    "RUN_DIR": "/srv/run",
    "LOG_DIR": "/srv/log",
}


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("GET /a sql", "expected METHOD PATH DOOR TARGET"),
        ("GET /a sql f cors more", "expected METHOD PATH DOOR TARGET"),
        ("GET /a sql f large", "only a POST by the door sql"),
        ("POST /a sidecar f large", "only a POST by the door sql"),
        ("FETCH /a sql f", "unknown method"),
        ("GET /a somewhere f", "unknown door"),
        ("GET /a$ sql f", "not a plain path"),
        ("GET /a/{x:word} sql f", "unknown type"),
        ("GET /{a}/{b}/{c} sql f", "at most three ids"),
        ("GET /{a}/{a} sql f", "its own name"),
        ("GET /a sql f;x", "not the name of a function"),
        ("GET /a sidecar -", "not the name of a function"),
        ("GET /a sql f\nGET /a sql g", "there twice"),
        ("GET /a sql f\nANY /a rest /a", "there twice"),
    ],
)
def test_lines_that_are_wrong(line: str, complaint: str) -> None:
    with pytest.raises(render.RouteError, match=complaint):
        render.render(SETTINGS, line)


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({**SETTINGS, "RUN_DIR": "/a$b"}, "RUN_DIR"),
        ({**SETTINGS, "RUN_DIR": '/a"b'}, "RUN_DIR"),
        ({**SETTINGS, "RUN_DIR": "/a\nb"}, "RUN_DIR"),
        ({**SETTINGS, "RUN_DIR": ""}, "RUN_DIR"),
        ({key: value for key, value in SETTINGS.items() if key != "LOG_DIR"}, "LOG_DIR"),
        ({**SETTINGS, "COLOUR": "green"}, "COLOUR"),
    ],
)
def test_settings_that_are_wrong(settings: dict[str, str], complaint: str) -> None:
    with pytest.raises(render.RouteError, match=complaint):
        render.render(settings)
