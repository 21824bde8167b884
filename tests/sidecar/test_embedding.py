"""The embedding model against values of sentence-transformers, and how it shares the processor."""

import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from sidecar.embedding import CACHED_TEXTS, Embedder, Floats

REFERENCE = json.loads((Path(__file__).parents[1] / "fixtures" / "minilm.json").read_text())


@pytest.fixture(scope="module")
def embedder() -> Iterator[Embedder]:
    embedder = Embedder()
    yield embedder
    embedder.close()


@pytest.mark.parametrize("case", REFERENCE, ids=lambda case: case["text"][:20])
async def test_equals_the_reference(embedder: Embedder, case: dict[str, object]) -> None:
    (vector,) = await embedder.embed([str(case["text"])])
    assert vector.dtype == np.float32
    np.testing.assert_allclose(vector, np.array(case["vector"]), atol=2e-6)


async def test_a_batch_gives_what_each_text_gives_alone(embedder: Embedder) -> None:
    texts = ["one", "two words", "", "a longer text " * 30, "x"] * 30
    together = await embedder.embed_batch(texts)
    alone = np.stack([(await embedder.embed_batch([text]))[0] for text in texts[:5]])
    assert together.shape == (150, 384)
    np.testing.assert_allclose(together[:5], alone, atol=1e-6)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-6)


async def test_only_the_first_256_word_pieces_count(embedder: Embedder) -> None:
    first, second = await embedder.embed_batch(
        ["word " * 254 + end for end in ("", "more and more")]
    )
    assert np.array_equal(first, second)


async def test_near_in_meaning_is_near_in_space(embedder: Embedder) -> None:
    question, near, far = await embedder.embed(
        ["How do I cancel my order?", "Orders can be revoked within 14 days.", "The sky is blue."]
    )
    assert question @ near > 0.4
    assert question @ far < 0.2


async def test_no_text_gives_no_vector(embedder: Embedder) -> None:
    assert (await embedder.embed([])).shape == (0, 384)
    assert (await embedder.embed_batch([])).shape == (0, 384)


async def test_a_question_is_computed_once(
    embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    computed: list[int] = []
    encode = embedder._network.encode

    def count(ids: list[list[int]]) -> Floats:
        computed.append(len(ids))
        return encode(ids)

    monkeypatch.setattr(embedder._network, "encode", count)
    first = await embedder.embed(["a question", "another", "a question"])
    again = await embedder.embed(["another", "a question"])
    assert computed == [2]
    assert np.array_equal(first[[1, 0]], again)


async def test_the_cache_forgets_the_oldest(
    embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        embedder._network, "encode", lambda ids: np.zeros((len(ids), 384), np.float32)
    )
    await embedder.embed(["the oldest"])
    await embedder.embed([f"text {n}" for n in range(CACHED_TEXTS)])
    assert len(embedder._cache) == CACHED_TEXTS
    assert "the oldest" not in embedder._cache
    embedder._cache.clear()


async def test_questions_do_not_queue_behind_ingestion(embedder: Embedder) -> None:
    ingestion = asyncio.create_task(embedder.embed_batch(["a chunk of text " * 50] * 40))
    await asyncio.sleep(0.1)
    await embedder.embed(["a question in between"])
    assert not ingestion.done()
    ingestion.cancel()
    with pytest.raises(asyncio.CancelledError):
        await ingestion
    assert {"embed-question_0", "embed-batch_0"} <= {t.name for t in threading.enumerate()}


def test_counts_word_pieces_without_limit(embedder: Embedder) -> None:
    assert embedder.count_tokens("water " * 1000) == 1000
    assert embedder.count_tokens("") == 0


def test_a_process_that_is_nice_already_embeds_documents() -> None:
    program = (
        "import asyncio, os; os.nice(19); from sidecar.embedding import Embedder; "
        "print(asyncio.run(Embedder().embed_batch(['hello'])).shape)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert run.stdout.strip() == "(1, 384)", run.stderr
