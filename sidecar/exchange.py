"""One HTTP exchange: what is read of a request, and the one shape of an answer."""

import re
from collections.abc import Mapping
from typing import Any

import orjson
from aiohttp import web

from . import log
from .errors import Refused

JSON_BYTES = 64 * 1024
JSON_TYPE = "application/json"

# What JSON may say, and Postgres or UTF-8 cannot: the character zero, and one half of a character
# that UTF-16 writes as two. Not behind a backslash that is itself meant.
_UNSTORABLE = re.compile(rb"(?<!\\)((?:\\\\)*)\\u(?:0000|[dD][89a-fA-F][0-9a-fA-F]{2})")
_WHOLE = re.compile(
    rb"(?<!\\)((?:\\\\)*)"
    rb"((?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})+)"
)


def header(request: web.Request, name: str) -> str | None:
    """A header's text. Bytes that are no UTF-8 could not be passed on."""
    value = request.headers.get(name)
    if value is None or value.isascii():
        return value
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def caller(request: web.Request) -> dict[str, Any]:
    """What every call tells SQL about who is calling, as the gateway found it out."""
    return {
        "address": header(request, "X-Real-IP"),
        "userAgent": header(request, "User-Agent"),
        "requestId": log.request_id.get(),
        "idempotencyKey": header(request, "Idempotency-Key"),
    }


def person(request: web.Request) -> dict[str, Any]:
    """The same of somebody who signs in, with the chatbot of the path where it has one."""
    who = {**caller(request), "authorization": header(request, "Authorization")}
    if "chatbotId" in request.match_info:
        who["chatbotId"] = request.match_info["chatbotId"]
    return who


async def read_body(request: web.Request, limit: int) -> bytearray:
    if (request.content_length or 0) > limit:
        raise too_large(limit)
    body = bytearray()
    async for block in request.content.iter_any():
        body += block
        if len(body) > limit:
            raise too_large(limit)
    return body


async def read_object(request: web.Request, limit: int = JSON_BYTES) -> dict[str, Any]:
    if request.content_type != JSON_TYPE:
        raise unsupported(JSON_TYPE)
    body = await read_body(request, limit)
    try:
        value = read_json(body)
    except orjson.JSONDecodeError as error:
        raise malformed(f"it is not JSON ({error.msg} at byte {error.pos})") from None
    if not isinstance(value, dict):
        raise malformed("it has to be a JSON object")
    return value


def read_json(text: bytes | bytearray | str) -> Any:
    """Errors: orjson.JSONDecodeError; 400 for what could be read, and not be passed on."""
    value = orjson.loads(text)
    try:
        # Reading goes four times as deep as writing does.
        orjson.dumps(value)
    except orjson.JSONEncodeError:
        raise malformed("it is nested too deeply") from None
    return value


def storable(text: bytes) -> bytes:
    """JSON of somebody else, with U+FFFD where it says what cannot be kept."""
    if _UNSTORABLE.search(text) is None:
        return text
    # Both halves together are fine; written out, they are no escapes any more.
    whole = _WHOLE.sub(lambda m: m[1] + orjson.loads(b'"%b"' % m[2]).encode(), text)
    return _UNSTORABLE.sub(rb"\1\\ufffd", whole)


def malformed(why: str) -> Refused:
    return Refused.because(400, "malformed_body", f"The body cannot be used: {why}.")


def too_large(limit: int) -> Refused:
    size = f"{limit // 1024 // 1024} MB" if limit >= 1024 * 1024 else f"{limit // 1024} KB"
    return Refused.because(413, "body_too_large", f"The body is larger than {size}.")


def unsupported(wanted: str) -> Refused:
    return Refused.because(415, "unsupported_media_type", f"The Content-Type has to be {wanted}.")


def answer(status: int, body: Any, headers: Mapping[str, object]) -> web.Response:
    return web.Response(
        status=status,
        body=orjson.dumps(body),
        headers={name: str(value) for name, value in headers.items()},
        content_type=JSON_TYPE,
    )
