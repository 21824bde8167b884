"""The job of kind re_embed: every chunk and title gets a vector of another model too.

SQL says what is next, batch by batch, and notes how far the job is; so it may end at any moment.
"""

from .db import Database, Json
from .ingest import EMBEDDING_BATCH
from .providers import Models


class ReEmbed:
    def __init__(self, db: Database, models: Models) -> None:
        self._db = db
        self._models = models

    async def __call__(self, job: Json) -> Json:
        held = job["job"]
        while (step := await self._db.continue_re_embedding(held, EMBEDDING_BATCH))[
            "next"
        ] != "finish":
            if step["next"] == "embed":
                await self._embed(held, step["embedding"], step["items"])
        return {}

    async def _embed(self, held: Json, model: Json, items: list[Json]) -> None:
        vectors = await self._models.embed(model, [item["text"] for item in items], batch=True)
        names = [{name: item[name] for name in item if name != "text"} for item in items]
        await self._db.store_re_embeddings(held, model["modelId"], names, vectors)
