"""A plain HTTP client: it sends what it is told, and keeps what comes back."""

import http.client
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self
from urllib.parse import urlencode

ERROR_KEYS = {"code", "message", "details", "hint"}
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode()

    def ok(self, status: int = 200) -> Any:
        assert self.status == status, f"{self.status} {self.text}"
        return self.json if self.body else None

    def refused(self, status: int, code: str, *words: str) -> Any:
        """The API's one shape of an error; `words` are what it must name."""
        assert self.status == status, f"{self.status} {self.text}"
        assert self.headers.get_content_type() == "application/json", self.headers.items()
        body = self.json
        assert set(body) == ERROR_KEYS, body
        assert body["code"] == code, body
        said = " ".join(str(text) for text in body.values())
        for word in words:
            assert word in said, f"{word!r} is not in {body}"
        assert self.headers["X-Request-Id"], "no X-Request-Id"
        return body


class Event(NamedTuple):
    name: str
    data: Any
    at: float
    """Seconds since the request."""


class Stream:
    """Server-sent events, as they come."""

    def __init__(
        self,
        connection: http.client.HTTPConnection,
        response: http.client.HTTPResponse,
        started: float,
    ) -> None:
        self._connection = connection
        self._response = response
        self._started = started
        self.status = response.status
        self.headers = response.headers

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._response.close()
        self._connection.close()

    def __iter__(self) -> Iterator[Event]:
        name, data = "message", ""
        while line := self._response.readline():
            text = line.decode().rstrip("\r\n")
            if not text and data:
                yield Event(name, json.loads(data), time.monotonic() - self._started)
                name, data = "message", ""
            elif text.startswith("event: "):
                name = text.removeprefix("event: ")
            elif text.startswith("data: "):
                data += text.removeprefix("data: ")

    def read(self) -> bytes:
        return self._response.read()


@dataclass(frozen=True, slots=True)
class Client:
    port: int
    headers: Mapping[str, str] = field(default_factory=dict)
    address: str = "127.0.0.1"
    """Where it calls from: all of 127.0.0.0/8 is this machine."""

    def having(self, headers: Mapping[str, str]) -> "Client":
        return Client(self.port, {**self.headers, **headers}, self.address)

    def at(self, address: str) -> "Client":
        return Client(self.port, self.headers, address)

    def signed_in(self, token: str) -> "Client":
        return self.having({"Authorization": f"Bearer {token}"})

    def get(self, path: str, **options: Any) -> Answer:
        return self.ask("GET", path, **options)

    def post(self, path: str, data: object = None, **options: Any) -> Answer:
        return self.ask("POST", path, data, **options)

    def delete(self, path: str, **options: Any) -> Answer:
        return self.ask("DELETE", path, **options)

    def ask(
        self,
        method: str,
        path: str,
        data: object = None,
        *,
        body: bytes | None = None,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """`data` is sent as JSON, `body` as it is."""
        connection, response = self._send(method, path, data, body, query, headers)
        try:
            return Answer(response.status, response.headers, response.read())
        finally:
            response.close()
            connection.close()

    def stream(
        self, path: str, data: object, *, headers: Mapping[str, str] | None = None
    ) -> Stream:
        started = time.monotonic()
        given = {"Accept": "text/event-stream", **(headers or {})}
        connection, response = self._send("POST", path, data, None, None, given)
        return Stream(connection, response, started)

    def _send(
        self,
        method: str,
        path: str,
        data: object,
        body: bytes | None,
        query: Mapping[str, object] | None,
        headers: Mapping[str, str] | None,
    ) -> tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
        given = {**self.headers, **(headers or {})}
        if data is not None:
            body = json.dumps(data).encode()
            given.setdefault("Content-Type", "application/json")
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=PATIENCE, source_address=(self.address, 0)
        )
        try:
            asked = path + ("?" + urlencode(query) if query else "")
            connection.request(method, asked, body, given)
            return connection, connection.getresponse()
        except BaseException:
            connection.close()
            raise


File = tuple[str, str, bytes]
"""Its name, type and content."""


def form(
    fields: Mapping[str, str], file: File | None = None, *, files: Sequence[File] = ()
) -> dict[str, Any]:
    """The body and the header of a multipart form, for Client.ask; its parts file and files."""
    boundary = "parlance-7MA4YWxkTrZu0gW"
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'.encode()
        for name, text in fields.items()
    ]
    sent = [("file", file)] if file is not None else []
    for part, (name, media_type, content) in [*sent, *(("files", one) for one in files)]:
        parts.append(
            f'--{boundary}\r\nContent-Disposition: form-data; name="{part}"; filename="{name}"\r\n'
            f"Content-Type: {media_type}\r\n\r\n".encode()
            + content
            + b"\r\n"
        )
    parts.append(f"--{boundary}--\r\n".encode())
    return {
        "body": b"".join(parts),
        "headers": {"Content-Type": f"multipart/form-data; boundary={boundary}"},
    }
