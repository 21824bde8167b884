"""The doors of webhooks: a signature is checked over the bytes as they came, SQL keeps the rest.

LINE wants its answer within two seconds and Meta within twenty, so nothing else happens here.
"""

import asyncio
import hashlib
import hmac
from base64 import b64encode
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import orjson
from aiohttp import web

from . import log
from .db import Database, Json
from .documents import WORKER
from .errors import Refused
from .exchange import answer, header, malformed, read_body, read_json, storable
from .sealing import Sealing

SEALING = web.AppKey("sealing", Sealing)
INBOX = web.AppKey("inbox", Database)

WEBHOOK_BYTES = 1024 * 1024
PAGES = 100

# How long what came before waits for what comes now.
COURTESY_SECONDS = 0.1

Keep = Callable[[list[Json], Json], Awaitable[Json]]


class Doors:
    """How many webhooks are being taken: who has time lets them go first."""

    def __init__(self) -> None:
        self._open = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def __enter__(self) -> None:
        self._open += 1
        self._idle.clear()

    def __exit__(self, *_: object) -> None:
        self._open -= 1
        if not self._open:
            self._idle.set()

    async def after_you(self) -> None:
        """Wait until no provider waits, but not for ever."""
        with suppress(TimeoutError):
            async with asyncio.timeout(COURTESY_SECONDS):
                await self._idle.wait()


DOORS = web.AppKey("doors", Doors)


async def post_line_webhook(request: web.Request) -> web.Response:
    with request.app[DOORS]:
        return await _take_line(request)


async def post_messenger_webhook(request: web.Request) -> web.Response:
    with request.app[DOORS]:
        return await _take_messenger(request)


async def _take_line(request: web.Request) -> web.Response:
    body = bytes(await read_body(request, WEBHOOK_BYTES))
    db = request.app[INBOX]
    found = await db.channel_secrets("line", request.match_info["chatbotId"], [])
    signature = header(request, "X-Line-Signature")
    targets = _signed(request, found, body, signature, _line_signature)
    return await _keep(request, targets, _object(body), db.receive_line)


async def _take_messenger(request: web.Request) -> web.Response:
    body = bytes(await read_body(request, WEBHOOK_BYTES))
    db = request.app[INBOX]
    signature = header(request, "X-Hub-Signature-256")
    chatbot_id = request.match_info.get("chatbotId")
    pages = [] if chatbot_id else _pages(body)
    found = await db.channel_secrets("messenger", chatbot_id, pages)
    targets = _signed(request, found, body, signature, _meta_signature)
    return await _keep(request, targets, _object(body), db.receive_messenger)


async def get_messenger_webhook(request: web.Request) -> web.Response:
    """Meta asks whether the address is ours, by a word that both know."""
    query = request.query
    token = query.get("hub.verify_token", "").encode(errors="replace").decode()
    if query.get("hub.mode") != "subscribe" or not await request.app[INBOX].verify_webhook(
        request.match_info.get("chatbotId"), token.replace("\0", "")
    ):
        raise Refused.because(403, "wrong_verify_token", "hub.verify_token is not the right one.")
    challenge = query.get("hub.challenge", "").encode(errors="replace").decode()
    return web.Response(text=challenge, content_type="text/plain")


def _signed(
    request: web.Request,
    found: list[Json],
    body: bytes,
    signature: str | None,
    sign: Callable[[bytes, bytes], str],
) -> list[Json]:
    """Those of `found` whose secret the body was signed with.

    Where there is no integration, there is no right signature either, and nobody learns which.
    """
    sealing = request.app[SEALING]
    given = (signature or "").encode()
    targets = []
    for one in found:
        made = sign(sealing.open(one.pop("secret")).encode(), body)
        if hmac.compare_digest(made.encode(), given):
            targets.append(one)
    if not targets:
        log.warning("webhook_refused", path=request.path)
        raise Refused.because(
            401, "invalid_signature", "The signature is missing, or is not of this body."
        )
    return targets


def _line_signature(secret: bytes, body: bytes) -> str:
    return b64encode(hmac.digest(secret, body, hashlib.sha256)).decode()


def _meta_signature(secret: bytes, body: bytes) -> str:
    return "sha256=" + hmac.digest(secret, body, hashlib.sha256).hex()


async def _keep(request: web.Request, targets: list[Json], body: Json, keep: Keep) -> web.Response:
    receipt = await keep(targets, body)
    if receipt["stored"]:
        request.app[WORKER].wake("event")
    return answer(200, receipt, {})


def _object(body: bytes) -> Json:
    try:
        value = read_json(storable(body))
    except orjson.JSONDecodeError:
        raise malformed("it is not JSON") from None
    if not isinstance(value, dict):
        raise malformed("it has to be a JSON object")
    return value


def _pages(body: bytes) -> list[str]:
    """Which pages a body speaks of: whose secret is to be tried. It is not believed yet."""
    entries: Any = _object(body).get("entry")
    found = {
        entry["id"]: None
        for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, dict) and isinstance(entry.get("id"), str)
    }
    return list(found)[:PAGES]
