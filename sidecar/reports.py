"""POST /api/chatbot/errors: what pages and servers report of their own errors."""

import orjson
from aiohttp import web

from .documents import DATABASE
from .exchange import (
    JSON_BYTES,
    JSON_TYPE,
    answer,
    caller,
    header,
    malformed,
    read_body,
    read_json,
    unsupported,
)

# navigator.sendBeacon calls a string text/plain, which needs no preflight.
TYPES = (JSON_TYPE, "text/plain")


async def post_error(request: web.Request) -> web.Response:
    if request.content_type not in TYPES:
        raise unsupported(" or ".join(TYPES))
    body = await read_body(request, JSON_BYTES)
    try:
        report = read_json(body)
    except orjson.JSONDecodeError as error:
        raise malformed(f"it is not JSON ({error.msg} at byte {error.pos})") from None
    if not isinstance(report, dict):
        raise malformed("it has to be a JSON object")
    told = await request.app[DATABASE].report_error(
        {
            **caller(request),
            "report": report,
            "apiKey": header(request, "X-API-Key"),
            "origin": header(request, "X-Origin"),
            "host": header(request, "Host"),
        }
    )
    return answer(told["status"], told["body"], told["headers"])
