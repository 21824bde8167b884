"""The job of kind generate_prompt: files are read, and a model drafts a system prompt from them."""

from contextlib import aclosing
from typing import Any

from .db import Database, Json
from .errors import ExtractionFailed, LeaseLost, NoResponse
from .extract import Extractor
from .providers import Delta, Models


class Generation:
    def __init__(self, db: Database, models: Models, extractor: Extractor) -> None:
        self._db = db
        self._models = models
        self._extractor = extractor

    async def __call__(self, job: Json) -> Json:
        held, files = job["job"], job["files"]
        for done, file in enumerate(files):
            if not file["isRead"]:
                await self._read(held, file, {"done": done, "total": len(files)})
        ask = await self._db.compose_generation(held)
        if "request" not in ask:
            return {}
        return await self._ask(ask)

    async def _read(self, held: Json, file: Json, count: Json) -> None:
        ordinal = file["ordinal"]
        await self._db.note_generation(held, {"step": "reading", **count})
        row = await self._db.read_generation_file(held, ordinal)
        if row is None:
            raise LeaseLost

        shown = -1

        async def tick(page: int, pages: int) -> None:
            nonlocal shown
            if page > shown:
                shown = page
                progress = {"step": "reading", **count, "page": page, "pages": pages}
                await self._db.note_generation(held, progress)

        content, media_type, file_name = row
        try:
            found = await self._extractor.extract(
                content, media_type, file_name, chunked=False, tick=tick
            )
        except ExtractionFailed as error:
            await self._db.store_generation_text(held, ordinal, {"error": error.reason})
            raise ExtractionFailed(f"{file_name}: {error.reason}") from None
        await self._db.store_generation_text(held, ordinal, {"text": found.markdown})

    async def _ask(self, ask: Json) -> Json:
        provider = self._models.provider(ask["provider"])
        parts: list[str] = []
        last = Delta()
        usage: dict[str, Any] = {}
        async with aclosing(provider.stream(ask["request"], ask["timeoutMs"] / 1000)) as stream:
            async for delta in stream:
                parts.append(delta.text)
                usage = {**(delta.usage or usage)}
                last = delta
        # The one character that Postgres cannot store.
        text = "".join(parts).replace("\0", "")
        if not text.strip():
            raise NoResponse(f"The model said nothing (finish reason: {last.finish_reason}).")
        return {"text": text, "usage": usage, "finishReason": last.finish_reason}
