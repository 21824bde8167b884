"""POST /api/v1/public/chat/{chatbotId}/messages: a question, and its answer as JSON or events."""

import asyncio
from collections.abc import Callable

from aiohttp import web

from .errors import Unavailable, as_refusal
from .exchange import answer, caller, header, read_object
from .listener import Listener
from .sse import HEARTBEAT_SECONDS, EventStream
from .turns import Outcome, Turns, broken_off

TURNS = web.AppKey("turns", Turns)

FIELDS = ("sessionId", "message", "metadata", "language")


async def post_message(request: web.Request) -> web.StreamResponse:
    body = await read_object(request)
    question = {
        **caller(request),
        **{name: body.get(name) for name in FIELDS},
        "unknown": [name for name in body if name not in FIELDS],
        "chatbotId": request.match_info["chatbotId"],
        "apiKey": header(request, "X-API-Key"),
        "sessionToken": header(request, "X-Session-Token"),
        "acceptLanguage": header(request, "Accept-Language"),
        "origin": header(request, "X-Origin"),
        "host": header(request, "Host"),
    }
    turns = request.app[TURNS]
    return await respond(request, lambda listener: turns.ask(question, listener))


async def respond(
    request: web.Request, start: Callable[[Listener | None], asyncio.Task[Outcome]]
) -> web.StreamResponse:
    """Start what answers, and hand its answer on as the caller accepts it."""
    wants_events = "text/event-stream" in request.headers.get("Accept", "")
    listener = EventStream(request) if wants_events else None
    outcome = await _wait(start(listener), listener)
    if listener is None or not (listener.is_open or outcome.events):
        return answer(outcome.status, outcome.body, outcome.headers)
    return await listener.close(outcome.headers, outcome.events or broken_off(outcome))


async def _wait(turn: asyncio.Task[Outcome], listener: Listener | None) -> Outcome:
    while not turn.done():
        await asyncio.wait((turn,), timeout=HEARTBEAT_SECONDS)
        if listener is not None and not turn.done():
            await listener.heartbeat()
    if turn.cancelled():
        refused = as_refusal(Unavailable("The sidecar stops."))
        return Outcome(refused.status, refused.headers, refused.body)
    return turn.result()
