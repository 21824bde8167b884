"""The sidecar's own port: every refusal has the API's shape, and nothing else leaks out."""

import http.client
import json
import socket
from typing import Any

import pytest

from tests.support.http import Answer, Client
from tests.support.world import QUESTION, new_session

MESSAGES = "/api/v1/public/chat/00000000-0000-7000-8000-000000000000/messages"
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def sidecar(stack) -> Client:
    return Client(stack.ports.sidecar)


def refused(answer: Answer, status: int, code: str) -> Any:
    assert answer.status == status, answer.text
    assert answer.headers.get_content_type() == "application/json"
    body = answer.json
    assert set(body) == {"code", "message", "details", "hint"}
    assert body["code"] == code
    return body


def test_ready_when_the_database_answers(sidecar):
    assert sidecar.get("/healthz").ok() == {"ok": True}


def test_unknown_paths_and_methods(sidecar):
    refused(sidecar.get("/api/v1/nothing"), 404, "no_such_endpoint")
    answer = sidecar.get(MESSAGES)
    refused(answer, 405, "method_not_allowed")
    assert answer.headers["Allow"] == "POST"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"message": "hi"',
        b"[]",
        b'"hi"',
        b"null",
        b"\xff\xfe",
        b'{"message": NaN}',
        b'{"message": "\\ud800"}',
        b'{"a":' * 2000 + b"1" + b"}" * 2000,
    ],
)
def test_a_body_that_is_no_object(sidecar, body):
    answer = sidecar.ask("POST", MESSAGES, body=body, headers=JSON)
    refused(answer, 400, "malformed_body")


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/x-www-form-urlencoded", "application/jsonx"]
)
def test_a_body_of_another_type(sidecar, kind):
    answer = sidecar.ask("POST", MESSAGES, body=b"{}", headers={"Content-Type": kind})
    refused(answer, 415, "unsupported_media_type")


def test_a_charset_is_no_other_type(sidecar):
    headers = {"Content-Type": "application/json; charset=utf-8"}
    refused(sidecar.ask("POST", MESSAGES, body=b"{}", headers=headers), 401, "missing_key")


def test_a_body_that_is_too_large(sidecar):
    body = json.dumps({"message": "x" * 70_000}).encode()
    refused(sidecar.ask("POST", MESSAGES, body=body, headers=JSON), 413, "body_too_large")


def test_a_body_that_is_too_large_and_does_not_say_so(stack):
    connection = http.client.HTTPConnection("127.0.0.1", stack.ports.sidecar, timeout=10)
    pieces = [b'{"message": "', b"x" * 70_000, b'"}']
    connection.request("POST", MESSAGES, iter(pieces), JSON, encode_chunked=True)
    response = connection.getresponse()
    assert response.status == 413
    assert json.loads(response.read())["code"] == "body_too_large"
    connection.close()


def test_a_character_that_cannot_be_stored(sidecar, organization):
    chatbot = organization.chatbot
    body = {"sessionId": new_session(), "message": "a\0b"}
    client = sidecar.having(chatbot.server.headers)
    refused(client.post(chatbot.messages, body), 400, "malformed_body")


def test_headers_that_are_no_text(stack):
    """They reach SQL as what they look like, and not as an error."""
    with socket.create_connection(("127.0.0.1", stack.ports.sidecar), 10) as client:
        client.sendall(
            b"POST %b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            b"Content-Type: application/json\r\nContent-Length: 2\r\n"
            b"X-API-Key: \xff\xfe\r\nUser-Agent: \xc3\xa4\xff\r\n\r\n{}" % MESSAGES.encode()
        )
        answer = b"".join(iter(lambda: client.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 401 ")
    assert b'"code":"invalid_key"' in answer


def test_refusals_of_sql_come_as_they_are(sidecar, organization):
    chatbot = organization.chatbot
    client = sidecar.having(chatbot.server.headers)
    body = {"sessionId": new_session(), "message": QUESTION, "colour": "red"}
    assert "colour" in refused(client.post(chatbot.messages, body), 400, "unknown_field")["message"]
    refused(client.post(MESSAGES, {"sessionId": "s", "message": "m"}), 403, "wrong_chatbot")


def test_a_refusal_before_the_first_event_is_no_stream(sidecar):
    with sidecar.stream(MESSAGES, {"sessionId": "s", "message": "m"}) as stream:
        assert stream.status == 401
        assert stream.headers.get_content_type() == "application/json"
        assert json.loads(stream.read())["code"] == "missing_key"


def test_headers_of_the_limits_are_on_every_answer(sidecar, organization):
    chatbot = organization.chatbot
    client = sidecar.having(chatbot.server.headers)
    body = {"sessionId": new_session(), "message": QUESTION}
    answer = client.post(chatbot.messages, body)
    answer.ok()
    assert int(answer.headers["RateLimit-Limit"]) > int(answer.headers["RateLimit-Remaining"]) >= 0
    with client.stream(chatbot.messages, body) as stream:
        list(stream)
        assert stream.headers["RateLimit-Limit"] == answer.headers["RateLimit-Limit"]


class TestDocuments:
    PATH = "/api/v1/documents"

    @pytest.fixture
    def admin(self, sidecar, organization) -> Client:
        return sidecar.having(organization.admin.client.headers)

    def test_without_a_token_nothing_is_read(self, stack):
        """The answer comes before the body was sent."""
        with socket.create_connection(("127.0.0.1", stack.ports.sidecar), 10) as client:
            client.sendall(
                b"POST %b HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                b"Content-Length: 20000000\r\n\r\n" % self.PATH.encode()
            )
            assert client.recv(65536).startswith(b"HTTP/1.1 401 ")

    @pytest.mark.parametrize(
        ("kind", "body"),
        [
            ("application/json", b"[1]"),
            ("multipart/form-data", b"x"),
            ("multipart/form-data; boundary=b", b"x"),
            ("multipart/form-data; boundary=b", b"--b\r\n\r\nno name\r\n--b--\r\n"),
            ("multipart/form-data; boundary=b", b"--b\r\nno header\r\n\r\nx\r\n--b--\r\n"),
            ("multipart/form-data; boundary=b", b"--b\r\n" + b"x" * 100_000 + b"\r\n\r\n"),
            (
                "multipart/form-data; boundary=b",
                b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\ncut',
            ),
            (
                "multipart/form-data; boundary=b",
                b'--b\r\nContent-Disposition: form-data; name="title"\r\n\r\none\r\n' * 2
                + b"--b--\r\n",
            ),
        ],
    )
    def test_forms_that_cannot_be_read(self, admin, kind, body):
        answer = admin.ask("POST", self.PATH, body=body, headers={"Content-Type": kind})
        refused(answer, 400, "malformed_body")

    def test_other_types(self, admin):
        headers = {"Content-Type": "application/pdf"}
        answer = admin.ask("POST", self.PATH, body=b"%PDF", headers=headers)
        refused(answer, 415, "unsupported_media_type")

    def test_a_text_has_to_be_one(self, admin):
        body = refused(admin.post(self.PATH, {"title": "A", "text": 1}), 400, "invalid_field")
        assert "text" in body["message"]

    def test_too_large(self, stack, admin):
        connection = http.client.HTTPConnection("127.0.0.1", stack.ports.sidecar, timeout=30)
        head = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\n'
        pieces = [head, *[b"x" * 1_000_000] * 27]
        headers = {**admin.headers, "Content-Type": "multipart/form-data; boundary=b"}
        connection.request("POST", self.PATH, iter(pieces), headers, encode_chunked=True)
        response = connection.getresponse()
        assert response.status == 413
        connection.close()
        headers["Content-Length"] = "28000000"
        answer = admin.ask("POST", self.PATH, body=b"--b", headers=headers)
        refused(answer, 413, "body_too_large")
