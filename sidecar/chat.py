"""A question, and its answer as JSON or events.

POST /api/v1/public/chat/{chatbotId}/messages
POST /api/v1/chat/message
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from aiohttp import web

from .documents import DATABASE
from .errors import Unavailable, as_refusal
from .exchange import answer, caller, header, read_object
from .listener import Listener
from .sse import HEARTBEAT_SECONDS, EventStream
from .turns import Outcome, Turns, broken_off

TURNS = web.AppKey("turns", Turns)

FIELDS = ("sessionId", "message", "metadata", "language")
SESSION_FIELDS = (*FIELDS, "userId")


async def post_message(request: web.Request) -> web.StreamResponse:
    question = await read_question(request, FIELDS)
    question["chatbotId"] = request.match_info["chatbotId"]
    turns = request.app[TURNS]
    return await respond(request, lambda listener: turns.ask(question, listener))


async def post_session_message(request: web.Request) -> web.StreamResponse:
    question = await read_question(request, SESSION_FIELDS)
    turns, admit = request.app[TURNS], request.app[DATABASE].admit_message
    return await respond(
        request, lambda listener: turns.ask(question, listener, admit=admit), in_session
    )


def in_session(outcome: Outcome) -> dict[str, Any]:
    """An answer with what seed 001 has besides."""
    # A version 7 UUID begins with the milliseconds of its making.
    made = outcome.body["messageId"] or outcome.reply["turn"]["id"]
    at = datetime.fromtimestamp((UUID(made).int >> 80) / 1000, UTC)
    return {"success": True, **outcome.body, "timestamp": at.isoformat(timespec="milliseconds")}


async def read_question(request: web.Request, fields: tuple[str, ...]) -> dict[str, Any]:
    """What SQL is told of a message that somebody sends."""
    body = await read_object(request)
    return {
        **caller(request),
        **{name: body.get(name) for name in fields},
        "unknown": [name for name in body if name not in fields],
        "apiKey": header(request, "X-API-Key"),
        "sessionToken": header(request, "X-Session-Token"),
        "acceptLanguage": header(request, "Accept-Language"),
        "origin": header(request, "X-Origin"),
        "host": header(request, "Host"),
    }


async def respond(
    request: web.Request,
    start: Callable[[Listener | None], asyncio.Task[Outcome]],
    shape: Callable[[Outcome], Any] | None = None,
) -> web.StreamResponse:
    """Start what answers, and hand its answer on as the caller accepts it.

    `shape` makes the body of an answer, where that is not just the message.
    """
    wants_events = "text/event-stream" in request.headers.get("Accept", "")
    listener = EventStream(request) if wants_events else None
    outcome = await wait(start(listener), listener)
    if listener is None or not (listener.is_open or outcome.events):
        body = shape(outcome) if shape and outcome.reply else outcome.body
        return answer(outcome.status, body, outcome.headers)
    return await listener.close(outcome.headers, outcome.events or broken_off(outcome))


async def wait(turn: asyncio.Task[Outcome], listener: Listener | None) -> Outcome:
    while not turn.done():
        await asyncio.wait((turn,), timeout=HEARTBEAT_SECONDS)
        if listener is not None and not turn.done():
            await listener.heartbeat()
    if turn.cancelled():
        refused = as_refusal(Unavailable("The sidecar stops."))
        return Outcome(refused.status, refused.headers, refused.body)
    return turn.result()
