"""The job of kind ingest: a file becomes chunks, and chunks become vectors."""

from . import log
from .db import Database, Json
from .errors import LeaseLost, ProviderError
from .extract import Extractor
from .providers import Models

EMBEDDING_BATCH = 64


class Ingest:
    def __init__(self, db: Database, models: Models, extractor: Extractor) -> None:
        self._db = db
        self._models = models
        self._extractor = extractor

    async def __call__(self, job: Json) -> Json:
        held = job["job"]
        document = await self._db.read_document(held)
        if document is None:
            raise LeaseLost
        content, media_type, file_name, title = document
        # A title that is only the file's name is less than what the document calls itself.
        given = title if title != file_name else None
        found = await self._extractor.extract(content, media_type, file_name, given)
        facts = {"title": found.title, "language": found.language, "text": None}
        await self._db.store_chunks(held, {**facts, "chunks": found.chunks})
        while (pending := await self._db.pending_embeddings(held, EMBEDDING_BATCH))["items"]:
            items, model = pending["items"], pending["embedding"]
            try:
                texts = [item["text"] for item in items]
                vectors = await self._models.embed(model, texts, batch=True)
            except ProviderError as error:
                if pending["isRequired"]:
                    raise
                # A model that the organization is changing to does not keep it from the document.
                log.warning("embedding_left", job=held["id"], type=error.type)
                break
            names = [{"id": item["id"], "kind": item["kind"]} for item in items]
            await self._db.store_embeddings(held, model["modelId"], names, vectors)
        return {}
