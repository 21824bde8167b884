"""POST /api/v1/chatbots/{chatbotId}/search: what a question finds, and why."""

import time
from typing import Any

from aiohttp import web

from . import log
from .db import Database, Json
from .errors import ProviderError
from .exchange import answer, header, person, read_object
from .providers import Models


class Retrieval:
    def __init__(self, db: Database, models: Models) -> None:
        self._db = db
        self._models = models

    async def search(self, who: Json, request: Json) -> Json:
        """What SQL answers, once it has the embedding that it asks for."""
        found = await self._db.search(who, request, None, {})
        if "question" not in found:
            return found
        started = time.monotonic()
        try:
            (vector,) = await self._models.embed(found["embedding"], [found["question"]])
        except ProviderError as error:
            log.warning("query_not_embedded", type=error.type)
            return await self._db.fail_search(error.failure())
        timings = {"embeddingMs": round(1000 * (time.monotonic() - started), 2)}
        result = await self._db.search(who, request, vector, timings)
        return {**result, "headers": {**found["headers"], **result["headers"]}}


RETRIEVAL = web.AppKey("retrieval", Retrieval)


async def post_search(request: web.Request) -> web.Response:
    body: dict[str, Any] = await read_object(request)
    who = {**person(request), "apiKey": header(request, "X-API-Key")}
    found = await request.app[RETRIEVAL].search(who, body)
    return answer(found["status"], found["body"], found["headers"])
