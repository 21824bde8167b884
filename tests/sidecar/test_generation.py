"""What the worker does with an order for a prompt, against a database that is told what to say."""

from typing import Any

import pytest

from sidecar.errors import ApiKeyMissing, ExtractionFailed, LeaseLost, NoResponse
from sidecar.extract import Extractor
from sidecar.generation import Generation
from sidecar.providers import Models
from sidecar.providers.openai import OpenAI
from tests.fakes.openai_server import FakeOpenAI

HELD = {"id": "1"}
ASK = {
    "provider": "openai",
    "timeoutMs": 20000,
    "request": {"model": "fake", "messages": [{"role": "user", "content": "Write."}]},
}

pytestmark = pytest.mark.asyncio


class Said:
    """The database: what it was told, and the answers that it has."""

    def __init__(self, ask: dict[str, Any], files: dict[int, tuple[bytes, str, str]]) -> None:
        self.told: list[tuple[Any, ...]] = []
        self._ask = ask
        self._files = files

    async def note_generation(self, _: object, progress: dict[str, Any]) -> None:
        self.told.append(("progress", progress))

    async def read_generation_file(self, _: object, ordinal: int) -> object:
        return self._files.get(ordinal)

    async def store_generation_text(self, _: object, ordinal: int, extracted: object) -> None:
        self.told.append((ordinal, extracted))

    async def compose_generation(self, _: object) -> dict[str, Any]:
        return self._ask


async def work(
    said: Said, *files: dict[str, Any], url: str = "", enabled: bool = True
) -> dict[str, Any]:
    openai = OpenAI(key=None, url=url, model=None, enabled=enabled)
    extractor = Extractor()
    models: Any = Models({"openai": openai}, None, {})  # type: ignore[arg-type]
    database: Any = said
    try:
        return await Generation(database, models, extractor)({"job": HELD, "files": [*files]})
    finally:
        await extractor.close()
        await openai.close()


def file(ordinal: int, *, read: bool = False) -> dict[str, Any]:
    return {"ordinal": ordinal, "fileName": f"{ordinal}.txt", "isRead": read}


async def test_what_was_read_before_is_not_read_again() -> None:
    said = Said({"provider": "embedded"}, {1: (b"Some text.", "text/plain", "1.txt")})
    assert await work(said, file(0, read=True), file(1)) == {}
    assert said.told == [
        ("progress", {"step": "reading", "done": 1, "total": 2}),
        (1, {"text": "Some text."}),
    ]


async def test_a_file_that_cannot_be_read_ends_it() -> None:
    said = Said(ASK, {0: (b"", "text/plain", "0.txt"), 1: (b"Text.", "text/plain", "1.txt")})
    with pytest.raises(ExtractionFailed) as caught:
        await work(said, file(0), file(1))
    assert caught.value.reason == "0.txt: The file is empty."
    assert said.told[-1] == (0, {"error": "The file is empty."})


async def test_a_file_that_is_gone_was_anothers() -> None:
    with pytest.raises(LeaseLost):
        await work(Said(ASK, {}), file(0))


async def test_a_model_is_asked_for_what_sql_composed() -> None:
    async with FakeOpenAI() as fake:
        fake.say("You are kind.\0")
        result = await work(Said(ASK, {}), url=fake.url)
        assert result == {
            "text": "You are kind.",
            "usage": {"promptTokens": 11, "completionTokens": 50},
            "finishReason": "stop",
        }
        assert fake.requests[0]["body"]["messages"] == ASK["request"]["messages"]
        fake.behave("empty")
        with pytest.raises(NoResponse):
            await work(Said(ASK, {}), url=fake.url)


async def test_without_a_key_no_model_is_asked() -> None:
    with pytest.raises(ApiKeyMissing, match="OPENAI_API_KEY is not set"):
        await work(Said(ASK, {}), enabled=False)
