"""The job of kind embed_questions: vectors of curated questions, and of those without an answer."""

from .db import Database, Json
from .providers import Models

BATCH = 32


class EmbedQuestions:
    def __init__(self, db: Database, models: Models) -> None:
        self._db = db
        self._models = models

    async def __call__(self, job: Json) -> Json:
        held = job["job"]
        while (pending := await self._db.pending_questions(held, BATCH))["items"]:
            items, model = pending["items"], pending["embedding"]
            vectors = await self._models.embed(model, [item["text"] for item in items], batch=True)
            await self._db.store_question_embeddings(held, model["modelId"], items, vectors)
        return {}
