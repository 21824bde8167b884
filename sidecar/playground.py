"""POST /api/v1/chatbots/{chatbotId}/playground/chat: a trial, answered as a visitor would be."""

from aiohttp import web

from .chat import TURNS, respond
from .exchange import person, read_object


async def post_playground_message(request: web.Request) -> web.StreamResponse:
    body = await read_object(request)
    who = person(request)
    turns = request.app[TURNS]
    return await respond(request, lambda listener: turns.try_out(who, body, listener))
