"""The provider without a model: it quotes what answers the question, cites it, and adds nothing."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from sidecar.embedding import Embedder
from sidecar.errors import NoResponse, ProviderTimeout
from sidecar.providers import Delta
from sidecar.providers.embedded import Embedded, _split

NIACINAMIDE = """\
Niacinamide (vitamin B3) strengthens the skin barrier and evens the complexion. It is usually used
at 2 to 5 %.

**Stability**

Niacinamide is most stable between pH 5 and 7. At low pH, below about 4, it slowly hydrolyses to
nicotinic acid, which can cause flushing. It tolerates heat well.

| Property | Value |
| --- | --- |
| INCI | Niacinamide |
| CAS number | 98-92-0 |

```
water 70 %, niacinamide is stable at low pH 5 %
```
"""
RETINOL = """\
Retinol is not recommended during pregnancy. In the European Union face products may contain at most
0.3 % retinol equivalents. Beginners should start with 0.1 % two evenings a week. They should use a
sunscreen every morning.

1. Apply it in the evening to dry skin
2. Wait for a quarter of an hour
"""
VITAMIN_C = "Ascorbic acid is only stable at low pH, between 2.5 and 3.5, and oxidizes in water."
THAI = "ไนอะซินาไมด์มีความเสถียรที่ pH 5 ถึง 7 ควรเก็บที่อุณหภูมิต่ำกว่า 25 องศาเซลเซียส"
JAPANESE = (
    "ナイアシンアミドは水溶性のビタミンです。pH5から7で最も安定です。推奨配合量は2から5%です。"
)
DOCUMENTS = [
    ("Niacinamide", NIACINAMIDE),
    ("Retinol", RETINOL),
    ("Ascorbic acid", VITAMIN_C),
    ("ไนอะซินาไมด์", THAI),
    ("ナイアシンアミド", JAPANESE),
]


@pytest.fixture(scope="module")
def embedder() -> Iterator[Embedder]:
    embedder = Embedder()
    yield embedder
    embedder.close()


def asked(question: str, *documents: tuple[str, str], limit: int = 4) -> dict[str, Any]:
    sources = [
        {
            "index": index,
            "documentName": name,
            "headingPath": [],
            "content": content,
            "similarity": 0.6,
        }
        for index, (name, content) in enumerate(documents or DOCUMENTS, 1)
    ]
    return {"question": question, "language": "en", "sources": sources, "maxSentences": limit}


async def deltas(embedder: Embedder, request: dict[str, Any]) -> list[Delta]:
    return [delta async for delta in Embedded(embedder).stream(request, 30)]


async def answer(embedder: Embedder, request: dict[str, Any]) -> str:
    return "".join(delta.text for delta in await deltas(embedder, request))


@pytest.mark.parametrize(
    ("question", "start"),
    [
        (
            "Is niacinamide stable at low pH?",
            "Niacinamide is most stable between pH 5 and 7. At low",
        ),
        ("What is the CAS number of niacinamide?", "CAS number: 98-92-0. [1]"),
        ("Can I use retinol while pregnant?", "Retinol is not recommended during pregnancy."),
        (
            "how much retinol is allowed in the EU",
            "In the European Union face products may contain",
        ),
        ("At which pH does vitamin C keep?", "Ascorbic acid is only stable at low pH"),
        ("ไนอะซินาไมด์เสถียรที่ pH เท่าไร", "ไนอะซินาไมด์มีความเสถียรที่ pH 5 ถึง 7"),
        ("ナイアシンアミドの推奨配合量は?", "推奨配合量は2から5%です。"),
    ],
)
async def test_the_sentence_that_answers_comes_first(
    embedder: Embedder, question: str, start: str
) -> None:
    assert (await answer(embedder, asked(question))).startswith(start)


async def test_every_word_is_from_the_source_it_cites(embedder: Embedder) -> None:
    request = asked("What is only stable at a certain pH?")
    text = await answer(embedder, request)
    parts = re.findall(r"(.+?) \[(\d)\] ?", text)
    assert "".join(f"{quote} [{index}]" for quote, index in parts) == text.replace("] ", "]")
    assert len(parts) > 1
    for quote, index in parts:
        content = " ".join(request["sources"][int(index) - 1]["content"].split())
        assert all(sentence in content for sentence in _split(quote))


async def test_code_headings_and_table_rules_are_not_quoted(embedder: Embedder) -> None:
    text = await answer(embedder, asked("niacinamide low pH stability water 70 %", limit=10))
    assert "water 70" not in text
    assert "**" not in text
    assert "---" not in text


async def test_what_leans_on_the_sentence_before_brings_it(embedder: Embedder) -> None:
    text = await answer(embedder, asked("use a sunscreen every morning?", ("Retinol", RETINOL)))
    assert "two evenings a week. They should use a sunscreen" in text


async def test_the_same_is_not_said_twice(embedder: Embedder) -> None:
    sentence = "Niacinamide is most stable between pH 5 and 7."
    text = await answer(
        embedder,
        asked("Where is niacinamide stable?", ("A", sentence), ("B", sentence), ("C", sentence)),
    )
    assert text == f"{sentence} [1]"


@pytest.mark.parametrize("limit", [1, 2, 3])
async def test_as_many_sentences_as_asked_for(embedder: Embedder, limit: int) -> None:
    text = await answer(embedder, asked("Tell me about niacinamide", limit=limit))
    assert 1 <= len(list(_split(re.sub(r" \[\d\]", "", text)))) <= limit


async def test_it_streams_whole_words_and_reports_what_it_used(embedder: Embedder) -> None:
    request = asked("Is niacinamide stable at low pH?")
    first, *_, last = heard = await deltas(embedder, request)
    assert len(heard) > 4
    assert first.text
    assert (last.text, last.finish_reason) == ("", "stop")
    text = "".join(delta.text for delta in heard)
    read = " ".join([request["question"], *(s["content"] for s in request["sources"])])
    assert last.usage == {
        "promptTokens": embedder.count_tokens(read),
        "completionTokens": embedder.count_tokens(text),
    }
    assert await answer(embedder, request) == text


async def test_a_source_of_nothing_but_code_is_quoted_as_it_is(embedder: Embedder) -> None:
    code = "```\nselect pg_cancel_backend(4711);\n```"
    assert await answer(embedder, asked("cancel a query", ("SQL", code))) == f"{code} [1]"
    long = await answer(embedder, asked("q", ("SQL", "```\n" + "select 1;\n" * 400 + "```")))
    assert len(long) < 520


async def test_without_sources_there_is_no_answer(embedder: Embedder) -> None:
    with pytest.raises(NoResponse):
        await answer(embedder, {"question": "?", "language": "en", "sources": []})


async def test_it_keeps_to_its_time(embedder: Embedder) -> None:
    with pytest.raises(ProviderTimeout):
        async for _ in Embedded(embedder).stream(asked("something never asked before"), 0.0001):
            pass


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("At 0.5 % it works. See e.g. Dr. Weber.", ["At 0.5 % it works.", "See e.g. Dr. Weber."]),
        ("He said “Stop.” Then it was over.", ["He said “Stop.”", "Then it was over."]),
        ("Enthält z. B. Wasser. Gut.", ["Enthält z. B. Wasser.", "Gut."]),
        ("Version 1.2 is out... and works.", ["Version 1.2 is out... and works."]),
        (
            "一つ目です。二つ目です!「三つ目」です。",
            ["一つ目です。", "二つ目です!「三つ目」です。"],
        ),
        ("¿Es estable? Sí. ¡Claro!", ["¿Es estable?", "Sí.", "¡Claro!"]),
        ("यह स्थिर है। ठीक है।", ["यह स्थिर है।", "ठीक है।"]),
        ("هل هو ثابت؟ نعم هو ثابت.", ["هل هو ثابت؟", "نعم هو ثابت."]),
    ],
)
def test_sentences_of_many_languages(text: str, sentences: list[str]) -> None:
    assert list(_split(text)) == sentences
